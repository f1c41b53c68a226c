// SPDX-License-Identifier: MIT
//
// The catalogues that translators start from are what the source says.

#include <doctest/doctest.h>

#include "support/case_table.h"
#include "support/program.h"

TEST_CASE("the catalogues in the tree hold every phrase of the source and every word of the standards")
{
    const auto checked = wres::test::run(
        wres::test::project_folder() + "/languages/extract", { WRES_WORDS_OF_STANDARDS, "--check" });
    CHECK_MESSAGE(checked.status == 0, checked.error);
}

TEST_CASE("every translation is one that gettext takes")
{
    for (const auto* name : { "cy/messages.po", "cy/standards.po" }) {
        const auto checked = wres::test::run("/usr/bin/msgfmt",
            { "--check-format", "--output-file=/dev/null",
                wres::test::project_folder() + "/languages/" + name });
        CHECK_MESSAGE(checked.status == 0, checked.error);
    }
}
