// SPDX-License-Identifier: MIT
#include "workflow/secret_file.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "workflow/disk.h"

namespace wres::workflow {

Result<std::string> read_secret_file(const std::string& path)
{
    struct stat status { };
    if (stat(path.c_str(), &status) == 0 && (status.st_mode & S_IROTH) != 0)
        return failure("key.not_private",
            fmt::format("Everybody on this machine can read the key in {0}. Take that right away first: "
                        "chmod 600 {0}",
                path));
    return read_file(path);
}

Done write_secret_file(const std::string& path, std::string_view content)
{
    const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0 && errno == EEXIST)
        return failure("key.file_there",
            fmt::format("{} is there already, and a key is never written over. Choose another name.", path));
    const bool written = descriptor >= 0
        && write(descriptor, content.data(), content.size()) == static_cast<ssize_t>(content.size())
        && fsync(descriptor) == 0;
    if (descriptor >= 0)
        close(descriptor);
    if (!written)
        return failure("disk.not_writable",
            fmt::format("{} cannot be written. Check that the folder is there, that you may write in it, and "
                        "that the "
                        "disk is not full.",
                path));
    return {};
}

} // namespace wres::workflow
