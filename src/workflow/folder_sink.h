// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "generator/file_sink.h"

namespace wres::workflow {

/// Writes generated files under a folder, making the folders they need. Files that were there are replaced.
class FolderSink final : public generator::FileSink {
public:
    explicit FolderSink(std::string folder);
    ~FolderSink() override;

    /// @errors disk.not_writable
    Done append(std::string_view path, std::string_view bytes) override;

private:
    struct OpenFiles;

    std::string folder_;
    std::unique_ptr<OpenFiles> files_;
};

} // namespace wres::workflow
