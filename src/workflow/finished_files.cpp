// SPDX-License-Identifier: MIT
#include "workflow/finished_files.h"

#include <filesystem>

#include <fmt/format.h>

#include "workflow/disk.h"

namespace wres::workflow {
namespace {

namespace fs = std::filesystem;

using inspection::FolderInspection;

/// More files than any publication has, so that a mistaken "/" ends with a sentence.
constexpr std::size_t most_files = 100'000;

/// A file that is opened each time somebody reads in it: a site has more files than a program may hold open.
class FileOpenedWhenRead final : public Bytes {
public:
    FileOpenedWhenRead(std::string path, std::uint64_t size) : path_(std::move(path)), size_(size) { }

    [[nodiscard]] std::uint64_t size() const override { return size_; }

    [[nodiscard]] Result<std::size_t> read_at(std::uint64_t offset, std::span<char> out) const override
    {
        const auto file = TRY(open_file(path_));
        return file->read_at(offset, out);
    }

private:
    std::string path_;
    std::uint64_t size_;
};

/// The files of a folder, opened when they are asked for.
class FolderOnDisk final : public inspection::Neighbours {
public:
    explicit FolderOnDisk(fs::path folder) : folder_(std::move(folder)) { }

    [[nodiscard]] bool has(const std::string& path) const override
    {
        std::error_code error;
        return fs::is_regular_file(folder_ / path, error);
    }

    [[nodiscard]] std::optional<std::string> read(const std::string& path) const override
    {
        const auto bytes =
            has(path) ? open_file((folder_ / path).string()) : failure("disk.no_such_file", "");
        auto content = bytes ? read_all(**bytes, most_bytes) : std::unexpected(bytes.error());
        return content ? std::optional(std::move(*content)) : std::nullopt;
    }

private:
    fs::path folder_;
};

Result<inspection::OpenedFiles> open_folder(const fs::path& folder)
{
    inspection::OpenedFiles::Files files;
    std::error_code error;
    auto entry = fs::recursive_directory_iterator(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        const auto name = entry->path().filename().string();
        if (name.starts_with('.')) {
            if (entry->is_directory(error))
                entry.disable_recursion_pending();
            continue;
        }
        if (!entry->is_regular_file(error))
            continue;
        if (files.size() == most_files)
            return failure("inspection.too_large",
                fmt::format("{} holds more than {} files. Name the folder that is to be published.",
                    folder.string(), most_files));
        const auto size = entry->file_size(error);
        if (!error)
            files[entry->path().lexically_relative(folder).generic_string()] =
                std::make_shared<FileOpenedWhenRead>(entry->path().string(), size);
    }
    if (error)
        return failure("disk.not_readable",
            fmt::format("The folder {} cannot be read: {}.", folder.string(), error.message()));
    return inspection::OpenedFiles(std::move(files));
}

} // namespace

Result<inspection::CheckList> checks_of_finished_files(const standard::Folder& standards)
{
    const auto found = standards.find("finished-files/checks.csv");
    if (found == standards.end())
        return failure("inspection.no_checks",
            "The folder of standards has no file finished-files/checks.csv, which says what finished files "
            "are held to. "
            "Take the folder as it was delivered.");
    return inspection::CheckList::read(found->second);
}

FolderInspection inspect_path(const std::string& path, const inspection::CheckList& checks)
{
    FolderInspection found;
    std::error_code error;
    if (fs::is_directory(path, error)) {
        const auto files = open_folder(path);
        if (files)
            return inspect_folder(path, *files, checks);
        found.unreadable.push_back(files.error());
        return found;
    }
    const auto bytes = open_file(path);
    if (!bytes) {
        found.unreadable.push_back(bytes.error());
        return found;
    }
    const auto folder = fs::path(path).parent_path();
    const FolderOnDisk neighbours(folder.empty() ? fs::path(".") : folder);
    auto inspection = inspection::inspect_file(
        fs::path(path).filename().string(), **bytes, neighbours, inspection::Surroundings::Beside, checks);
    if (inspection)
        found.inspections.push_back(std::move(*inspection));
    else
        found.unreadable.push_back(inspection.error());
    return found;
}

} // namespace wres::workflow
