// SPDX-License-Identifier: MIT
#include "workflow/run_program.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

#include <doctest/doctest.h>

using namespace wres;
using workflow::run_program;

TEST_CASE("a program is given its input and gives its output")
{
    const std::string long_text(300'000, 'x');
    const auto copied = run_program({ .command = { "cat" }, .environment = {}, .input = long_text });
    REQUIRE(copied);
    CHECK(*copied == long_text);
    const auto told = run_program({ .command = { "sh", "-c", "printf %s \"$GREETING\"" },
        .environment = { "GREETING=hello" },
        .input = {} });
    REQUIRE(told);
    CHECK(*told == "hello");
}

TEST_CASE("a program is given none of our settings, open files and blocked signals")
{
    REQUIRE(setenv("WRES_KEY", "a secret of ours", 1) == 0);
    const int open_file = open("/dev/null", O_RDONLY); // as a library may open it: without O_CLOEXEC
    REQUIRE(open_file > STDERR_FILENO);
    sigset_t ending;
    sigset_t before;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    REQUIRE(pthread_sigmask(SIG_BLOCK, &ending, &before) == 0);
    const auto seen =
        run_program({ .command = { "sh", "-c", "env; ls /proc/$$/fd; grep SigBlk /proc/self/status" },
            .environment = { "GREETING=hello" },
            .input = {} });
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    close(open_file);
    unsetenv("WRES_KEY");
    REQUIRE(seen);
    CHECK(seen->find("GREETING=hello") != std::string::npos);
    CHECK(seen->find("PATH=") != std::string::npos);
    CHECK(seen->find("WRES_KEY") == std::string::npos);
    CHECK(seen->find("\n" + std::to_string(open_file) + "\n") == std::string::npos);
    CHECK(seen->find("SigBlk:\t0000000000000000") != std::string::npos);
}

TEST_CASE("a program that fails, is not there, or does not end, is an error")
{
    const auto code_of = [](const auto& result) { return result ? std::string() : result.error().code; };
    const auto failed = run_program(
        { .command = { "sh", "-c", "echo 'no paper' >&2; exit 3" }, .environment = {}, .input = {} });
    CHECK(code_of(failed) == "program.failed");
    CHECK(failed.error().message == "sh failed: no paper");
    CHECK(code_of(run_program({ .command = { "wres-has-no-such-program" }, .environment = {}, .input = {} }))
        == "program.not_started");
    CHECK(code_of(run_program({ .command = { "sleep", "600" },
              .environment = {},
              .input = {},
              .time_limit = std::chrono::seconds(1) }))
        == "program.too_slow");
}
