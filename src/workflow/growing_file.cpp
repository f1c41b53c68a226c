// SPDX-License-Identifier: MIT
#include "workflow/growing_file.h"

#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace wres::workflow {
namespace {

std::string unfinished(const std::string& path)
{
    return path + ".unfinished";
}

std::unexpected<Error> not_writable(const std::string& path)
{
    return failure("disk.not_writable",
        fmt::format("{} cannot be written. Check that the folder is there, that you may write in it, and "
                    "that the disk is "
                    "not full.",
            path));
}

} // namespace

Result<GrowingFile> GrowingFile::begin(const std::string& path)
{
    const int descriptor =
        open(unfinished(path).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return not_writable(path);
    return GrowingFile(path, descriptor);
}

GrowingFile::GrowingFile(GrowingFile&& other) noexcept
    : path_(std::move(other.path_))
    , descriptor_(std::exchange(other.descriptor_, -1))
{
}

GrowingFile::~GrowingFile()
{
    if (descriptor_ < 0)
        return;
    close(descriptor_);
    std::remove(unfinished(path_).c_str());
}

Done GrowingFile::add(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = write(descriptor_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return not_writable(path_);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

Done GrowingFile::finish()
{
    const bool done = fsync(descriptor_) == 0 && std::rename(unfinished(path_).c_str(), path_.c_str()) == 0;
    if (!done)
        return not_writable(path_);
    close(std::exchange(descriptor_, -1));
    return {};
}

} // namespace wres::workflow
