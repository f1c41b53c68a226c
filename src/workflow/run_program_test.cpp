// SPDX-License-Identifier: MIT
#include "workflow/run_program.h"

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
