// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::workflow {

/// A file that is written piece by piece and is there whole or not at all: until finish() it has another
/// name, and is taken away when it is not finished. Only its owner can read it.
class GrowingFile {
public:
    /// @errors disk.not_writable
    static Result<GrowingFile> begin(const std::string& path);
    ~GrowingFile();
    GrowingFile(GrowingFile&& other) noexcept;
    GrowingFile& operator=(GrowingFile&&) = delete;

    /// @errors disk.not_writable
    Done add(std::string_view bytes);

    /// Waits until the disk has all of it, and gives it its name.
    /// @errors disk.not_writable
    Done finish();

private:
    GrowingFile(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) { }

    std::string path_;
    int descriptor_; // -1 when it is over
};

} // namespace wres::workflow
