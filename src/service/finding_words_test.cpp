// SPDX-License-Identifier: MIT
#include "service/finding_words.h"

#include <doctest/doctest.h>

#include "standard/library.h"
#include "support/standards.h"

using namespace wres;
using namespace wres::service;

TEST_CASE("no finding of any standard sends somebody in a browser to the command line")
{
    const auto& folder = test::standards_folder();
    for (const auto& name : standard::list_standards(folder)) {
        const auto standard = standard::load_standard(folder, name);
        REQUIRE(standard);
        for (const auto& text : standard->findings) {
            INFO(name, " ", text.code);
            const auto words = describe_for_pages({ { text.code, {}, { "a", "b", "c" } }, 1, {} }, *standard);
            CHECK_FALSE(words.remedy.empty());
            CHECK_FALSE(names_command_line(words.remedy));
            CHECK_FALSE(names_command_line(words.why));
            CHECK_FALSE(names_command_line(words.sentence));
            if (!names_command_line(text.remedy))
                CHECK(words.remedy
                    == intake::describe({ { text.code, {}, { "a", "b", "c" } }, 1, {} }, *standard).remedy);
        }
    }
}
