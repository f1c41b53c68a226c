// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace wres::test {

/// What running a program gave.
struct Run {
    int status = -1;
    std::string out;
    std::string error;
};

/// Runs a program with arguments (never through a shell) in a folder, and waits for it.
[[nodiscard]] Run run(
    const std::string& program, const std::vector<std::string>& arguments, const std::string& folder = ".");

/// Where a folder is: on the disk, or in memory if the machine has room for files there, which spares a test
/// that writes little, but durably and thousands of times, from waiting for the disk each time.
enum class Medium { Disk, Memory };

/// A new empty folder that goes away with the object, in the process that made it.
class TemporaryFolder {
public:
    explicit TemporaryFolder(Medium medium = Medium::Disk);
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }
    [[nodiscard]] std::string write(const std::string& name, const std::string& content) const;

private:
    std::string path_;
    pid_t maker_;
};

/// The bytes of any file.
[[nodiscard]] std::string file_content(const std::string& path);

} // namespace wres::test
