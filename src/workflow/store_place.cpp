// SPDX-License-Identifier: MIT
#include "workflow/store_place.h"

#include <cerrno>
#include <chrono>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "workflow/disk.h"

namespace wres::workflow {
namespace {

std::string from_environment(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

Done check_private(const std::string& path)
{
    struct stat status { };
    if (stat(path.c_str(), &status) == 0 && (status.st_mode & S_IROTH) != 0)
        return failure("key.not_private",
            fmt::format("Everybody on this machine can read the key in {0}. Take that right away first: "
                        "chmod 600 {0}",
                path));
    return {};
}

} // namespace

std::string database_of(const StorePlace& place)
{
    if (!place.database.empty())
        return place.database;
    const auto named = from_environment("WRES_DATABASE");
    return named.empty() ? "wres.db" : named;
}

Result<sealing::MasterKey> read_key(const StorePlace& place)
{
    const auto file = place.key_file.empty() ? from_environment("WRES_KEY_FILE") : place.key_file;
    if (!file.empty()) {
        TRY_DONE(check_private(file));
        return sealing::MasterKey::parse(TRY(read_file(file)));
    }
    const auto key = from_environment("WRES_KEY");
    if (key.empty())
        return failure("key.missing",
            "The store's key is not named. Give --key-file, or the environment variable WRES_KEY_FILE or "
            "WRES_KEY.");
    return sealing::MasterKey::parse(key);
}

Done write_new_key(const std::string& path)
{
    const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0 && errno == EEXIST)
        return failure("key.file_there",
            fmt::format("{} is there already, and a key is never written over. Choose another name.", path));
    const auto text = sealing::MasterKey::draw().text() + "\n";
    const bool written = descriptor >= 0
        && write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size())
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

store::Moment now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace wres::workflow
