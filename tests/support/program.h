// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

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

/// A new empty folder that goes away with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::string write(const std::string& name, const std::string& content) const;

private:
    std::string path_;
};

/// The bytes of any file.
[[nodiscard]] std::string file_content(const std::string& path);

} // namespace wres::test
