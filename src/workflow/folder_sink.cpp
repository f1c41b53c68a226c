// SPDX-License-Identifier: MIT
#include "workflow/folder_sink.h"

#include <filesystem>
#include <fstream>
#include <map>

#include <fmt/format.h>

#include "workflow/disk.h"

namespace wres::workflow {

struct FolderSink::OpenFiles {
    std::map<std::string, std::ofstream, std::less<>> by_path;
};

FolderSink::FolderSink(std::string folder) : folder_(std::move(folder)), files_(std::make_unique<OpenFiles>())
{
}

FolderSink::~FolderSink() = default;

Done FolderSink::append(std::string_view path, std::string_view bytes)
{
    auto open = files_->by_path.find(path);
    if (open == files_->by_path.end()) {
        const auto whole = std::filesystem::path(folder_) / path;
        TRY_DONE(make_folder(whole.parent_path().string()));
        open = files_->by_path
                   .emplace(std::string(path), std::ofstream(whole, std::ios::binary | std::ios::trunc))
                   .first;
    }
    open->second.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    open->second.flush();
    if (!open->second)
        return failure("disk.not_writable",
            fmt::format(
                "{}/{} cannot be written. Check that you may write there and that the disk is not full.",
                folder_, path));
    return {};
}

} // namespace wres::workflow
