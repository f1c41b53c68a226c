// SPDX-License-Identifier: MIT
#include "intake/quotable.h"

#include <doctest/doctest.h>

#include <string>

using namespace wres;
using namespace wres::intake;

TEST_CASE("a misspelt label is repeated, and what cannot be a label is not")
{
    standard::Column column;
    column.privacy = standard::Privacy::MayBeQuoted;
    Vocabulary words;
    words.add("White British");
    words.add("Any other Asian background");

    for (const auto* label : { "White Britsh", "white - scottish", "other asian bckground" })
        CHECK_MESSAGE(is_quotable(column, label, words), label);
    for (const auto* cell : { "Zebedee Quillfeather", "QQ123456C", "white.b@example.org", "White 01/02/1970",
             "LS1 4AP", "Asian E1W 3SS", "white 123456", "" })
        CHECK_MESSAGE(!is_quotable(column, cell, words), cell);
    CHECK_FALSE(is_quotable(column, "White " + std::string(80, 'x'), words));
    CHECK_FALSE(is_quotable(column, "White \xFF", words));

    column.privacy = standard::Privacy::NeverQuoted;
    CHECK_FALSE(is_quotable(column, "White Britsh", words));
}
