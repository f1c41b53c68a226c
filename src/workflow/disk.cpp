// SPDX-License-Identifier: MIT
#include "workflow/disk.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace wres::workflow {
namespace {

/// Settings, mappings and cubes are far smaller; more than this is the wrong file.
constexpr std::uint64_t most_bytes_at_once = 1ULL << 30;

class FileBytes final : public Bytes {
public:
    FileBytes(int descriptor, std::uint64_t size) : descriptor_(descriptor), size_(size) { }
    ~FileBytes() override { close(descriptor_); }
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;

    std::uint64_t size() const override { return size_; }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> out) const override
    {
        std::size_t filled = 0;
        while (filled < out.size()) {
            const auto count = pread(
                descriptor_, out.data() + filled, out.size() - filled, static_cast<off_t>(offset + filled));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return failure("bytes.unreadable",
                    "The disk or network share stopped answering while the file was read. Try again.");
            if (count == 0)
                break;
            filled += static_cast<std::size_t>(count);
        }
        return filled;
    }

private:
    int descriptor_;
    std::uint64_t size_;
};

} // namespace

Result<std::shared_ptr<const Bytes>> open_file(const std::string& path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT)
        return failure(
            "disk.no_such_file", fmt::format("There is no file {}. Check the name and the folder.", path));
    struct stat status { };
    if (descriptor < 0 || fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        if (descriptor >= 0)
            close(descriptor);
        return failure("disk.not_readable",
            fmt::format(
                "The file {} cannot be read. Check that it is a file and that you may open it.", path));
    }
    return std::make_shared<FileBytes>(descriptor, static_cast<std::uint64_t>(status.st_size));
}

Result<std::string> read_file(const std::string& path)
{
    const auto file = TRY(open_file(path));
    return read_all(*file, most_bytes_at_once);
}

Done write_file(const std::string& path, std::string_view content)
{
    const auto unfinished = path + ".unfinished";
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    file.write(content.data(), static_cast<std::streamsize>(content.size()));
    file.close();
    if (!file || std::rename(unfinished.c_str(), path.c_str()) != 0) {
        std::remove(unfinished.c_str());
        return failure("disk.not_writable",
            fmt::format("{} cannot be written. Check that the folder is there, that you may write in it, and "
                        "that the disk is not full.",
                path));
    }
    return {};
}

Done make_folder(const std::string& path)
{
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error)
        return failure(
            "disk.not_writable", fmt::format("The folder {} cannot be made: {}.", path, error.message()));
    return {};
}

} // namespace wres::workflow
