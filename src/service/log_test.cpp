// SPDX-License-Identifier: MIT
#include "service/log.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace wres::service;

TEST_CASE("a line of the log is one line of JSON, with its time, whatever a text holds")
{
    const auto line = log_line("slow_statement",
        { { "statement", "SELECT \"a\"\n\x01\xff" }, { "ms", std::int64_t { 7 } }, { "share", 0.5 } });
    CHECK(line.find('\n') == line.size() - 1);
    const auto read = nlohmann::json::parse(line);
    CHECK(read["event"] == "slow_statement");
    CHECK(read["ms"] == 7);
    CHECK(read["share"] == 0.5);
    const auto at = read["at"].get<std::string>();
    CHECK(at.size() == 24);
    CHECK(at.ends_with('Z'));
}
