// SPDX-License-Identifier: MIT
#include "report/terminal_report.h"
#include "report/unreleased.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "support/made_up_release.h"

using namespace wres;
using disclosure::Audience;

TEST_CASE("the terminal shows every indicator within 80 columns")
{
    const auto text = report::terminal_of(test::made_up_release(Audience::Public));
    for (const auto line : split(text, '\n')) {
        const auto length = std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; });
        CHECK_MESSAGE(length <= 80, line);
    }
    CHECK(text.find("7b  Harassment, bullying or abuse from managers") != std::string::npos);
    CHECK(text.find("[c] confidential") != std::string::npos);
}

TEST_CASE("a release with nothing in it is still readable")
{
    CHECK_FALSE(report::terminal_of({}).empty());
}
