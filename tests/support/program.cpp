// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wres::test {
namespace {

[[noreturn]] void become(const std::string& program, const std::vector<std::string>& arguments,
    const std::string& folder, const std::string& out, const std::string& error)
{
    const int out_file = open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int error_file = open(error.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (out_file < 0 || error_file < 0)
        _exit(127);
    dup2(out_file, STDOUT_FILENO);
    dup2(error_file, STDERR_FILENO);
    std::vector<char*> words { const_cast<char*>(program.c_str()) };
    for (const auto& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    if (chdir(folder.c_str()) == 0)
        execv(program.c_str(), words.data());
    _exit(127);
}

} // namespace

Run run(const std::string& program, const std::vector<std::string>& arguments, const std::string& folder)
{
    const TemporaryFolder outputs;
    const auto out = outputs.path() + "/out";
    const auto error = outputs.path() + "/error";
    const pid_t child = fork();
    if (child < 0)
        throw std::runtime_error("no process could be made");
    if (child == 0)
        become(program, arguments, folder, out, error);

    int status = 0;
    waitpid(child, &status, 0);
    return { WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), file_content(out),
        file_content(error) };
}

TemporaryFolder::TemporaryFolder(Medium medium) : maker_(getpid())
{
    const bool in_memory = medium == Medium::Memory && access("/dev/shm", W_OK) == 0;
    const auto parent =
        in_memory ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path();
    auto pattern = (parent / "wres-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("no temporary folder could be made");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    if (getpid() != maker_)
        return; // forked from it
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& content) const
{
    const auto path = path_ + "/" + name;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

std::string file_content(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("there is no file " + path);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

} // namespace wres::test
