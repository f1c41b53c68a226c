// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include <unistd.h>

namespace wres::test {

/// A new folder that is gone with this object, in the process that made it; in memory where there is such a
/// place, so that a test which writes durably thousands of times does not wait for a disk each time.
class TemporaryFolder {
public:
    TemporaryFolder() : path_((parent() / "wres-test-XXXXXX").string()), maker_(getpid())
    {
        if (mkdtemp(path_.data()) == nullptr)
            std::abort();
    }

    ~TemporaryFolder()
    {
        std::error_code ignored;
        if (getpid() == maker_)
            std::filesystem::remove_all(path_, ignored);
    }

    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    static std::filesystem::path parent()
    {
        const bool in_memory = access("/dev/shm", W_OK) == 0;
        return in_memory ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path();
    }

    std::string path_;
    pid_t maker_;
};

} // namespace wres::test
