// SPDX-License-Identifier: MIT
#include "cli/wrapped_text.h"

#include <doctest/doctest.h>

#include "base/text.h"

using wres::cli::padded;
using wres::cli::wrapped;

TEST_CASE("no line is wider than a terminal, and no word is lost")
{
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += i % 3 == 0 ? "évaluation " : "word ";
    const auto out = wrapped(text, 6);
    std::size_t words = 0;
    for (const auto line : wres::split(out, '\n')) {
        CHECK(line.size() <= 80 + 12); // two bytes an é
        for (const auto word : wres::split(line, ' '))
            words += word.empty() ? 0U : 1U;
    }
    CHECK(words == 60);
}

TEST_CASE("a long address stays whole, and line ends stay")
{
    const std::string address = "https://www.example.org/" + std::string(90, 'a');
    CHECK(wrapped("see " + address + " for more", 2) == "see\n  " + address + "\n  for more");
    CHECK(wrapped("one\ntwo", 4) == "one\n    two");
}

TEST_CASE("padding counts characters, not bytes")
{
    CHECK(padded("£5", 4) == "£5  ");
    CHECK(padded("longer", 4) == "longer");
}
