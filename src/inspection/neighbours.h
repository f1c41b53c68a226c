// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace wres::inspection {

/// The files that stand in one folder with a finished one, and in folders within it.
class Neighbours {
public:
    virtual ~Neighbours() = default;

    /// @param path  from the folder, with /, never upwards
    [[nodiscard]] virtual bool has(const std::string& path) const = 0;

    /// The content; nothing when it is not there, cannot be read, or is larger than a page or a description.
    [[nodiscard]] virtual std::optional<std::string> read(const std::string& path) const = 0;

    static constexpr std::uint64_t most_bytes = 64ULL << 20;
};

/// Files that were opened before, by their path in the folder.
class OpenedFiles final : public Neighbours {
public:
    using Files = std::map<std::string, std::shared_ptr<const Bytes>>;

    explicit OpenedFiles(Files files) : files_(std::move(files)) { }

    [[nodiscard]] bool has(const std::string& path) const override { return files_.contains(path); }
    [[nodiscard]] std::optional<std::string> read(const std::string& path) const override;
    [[nodiscard]] const Files& files() const { return files_; }

private:
    Files files_;
};

/// Where a reference in a file leads within the folder: nothing when it leads out of it.
/// @param from  the path of the file that refers
[[nodiscard]] std::optional<std::string> path_at(std::string_view from, std::string_view reference);

} // namespace wres::inspection
