// SPDX-License-Identifier: MIT
#include "standard/library.h"

#include <doctest/doctest.h>

#include "support/standards.h"

using namespace wres::standard;
using wres::test::standards_folder;

TEST_CASE("every standard in the folder loads")
{
    const auto names = list_standards(standards_folder());
    REQUIRE_FALSE(names.empty());
    for (const auto& name : names) {
        const auto standard = load_standard(standards_folder(), name);
        INFO(name, ": ", standard ? "" : standard.error().message);
        REQUIRE(standard);
        CHECK(standard->name() == name);
        CHECK(standard->checksum.size() == 64);
    }
}
