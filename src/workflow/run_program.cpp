// SPDX-License-Identifier: MIT
#include "workflow/run_program.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"

namespace wres::workflow {
namespace {

/// A file that is in memory alone: what is in it never reaches a disk, and ends with this object.
class MemoryFile {
public:
    explicit MemoryFile(const char* name) : file_(memfd_create(name, MFD_CLOEXEC)) { }
    ~MemoryFile()
    {
        if (file_ >= 0)
            close(file_);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] int descriptor() const { return file_; }

    /// Puts a text into the file, to be read from its beginning.
    [[nodiscard]] bool fill(std::string_view text) const
    {
        while (!text.empty()) {
            const auto count = ::write(file_, text.data(), text.size());
            if (count <= 0)
                return false;
            text.remove_prefix(static_cast<std::size_t>(count));
        }
        return lseek(file_, 0, SEEK_SET) == 0;
    }

    [[nodiscard]] std::string content() const
    {
        const auto size = lseek(file_, 0, SEEK_END);
        std::string text(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
        std::size_t at = 0;
        while (at < text.size()) {
            const auto count = pread(file_, text.data() + at, text.size() - at, static_cast<off_t>(at));
            if (count <= 0)
                break;
            at += static_cast<std::size_t>(count);
        }
        text.resize(at);
        return text;
    }

private:
    int file_;
};

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> all;
    for (auto& text : texts)
        all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

std::vector<std::string> environment_with(const std::vector<std::string>& further)
{
    std::vector<std::string> all = further;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        if (!std::string_view(*entry).starts_with("WRES_")) // our own settings, keys and passwords among them
            all.emplace_back(*entry);
    }
    return all;
}

/// Waits for the end of a process; gives its status, or nothing when it was too slow and has been ended.
std::optional<int> wait_for(pid_t child, std::chrono::seconds limit)
{
    const auto process = static_cast<int>(syscall(SYS_pidfd_open, child, 0));
    pollfd waited { .fd = process, .events = POLLIN, .revents = 0 };
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(limit).count();
    const bool has_ended = process < 0 || poll(&waited, 1, static_cast<int>(milliseconds)) == 1;
    if (!has_ended)
        kill(child, SIGKILL);
    if (process >= 0)
        close(process);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    if (!has_ended)
        return std::nullopt;
    return status;
}

} // namespace

Result<std::string> run_program(const RunRequest& request)
{
    const auto& program = request.command.front();
    const auto not_started = [&](int why) {
        return failure(
            "program.not_started", fmt::format("{} could not be started: {}.", program, std::strerror(why)));
    };
    const MemoryFile input("input");
    const MemoryFile output("output");
    const MemoryFile complaints("complaints");
    if (input.descriptor() < 0 || output.descriptor() < 0 || complaints.descriptor() < 0
        || !input.fill(request.input))
        return not_started(errno);

    auto words = request.command;
    auto variables = environment_with(request.environment);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.descriptor(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output.descriptor(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, complaints.descriptor(), STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1); // connections of a service
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none); // a service keeps signals from its threads
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    pid_t child = 0;
    const int trouble = posix_spawnp(
        &child, program.c_str(), &actions, &attributes, pointers(words).data(), pointers(variables).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (trouble != 0)
        return not_started(trouble);

    const auto status = wait_for(child, request.time_limit);
    if (!status)
        return failure("program.too_slow",
            fmt::format("{} did not end within {} seconds.", program, request.time_limit.count()));
    if (!WIFEXITED(*status) || WEXITSTATUS(*status) != 0)
        return failure(
            "program.failed", fmt::format("{} failed: {}", program, trimmed(complaints.content())));
    return output.content();
}

} // namespace wres::workflow
