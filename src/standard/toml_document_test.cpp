// SPDX-License-Identifier: MIT
#include "standard/toml_document.h"

#include <doctest/doctest.h>

using namespace wres::standard;

TEST_CASE("a document is a tree that remembers its lines")
{
    const auto document = parse_toml("a = [1, 2.5]\nb = true\n\n[c]\nday = 2025-04-01\n");
    REQUIRE(document);
    REQUIRE(document->fields.size() == 3);
    const auto& [a, list] = document->fields[0];
    CHECK(a == "a");
    CHECK(list.items.at(0).integer == 1);
    CHECK(list.items.at(1).decimal == 2.5);
    CHECK(document->fields[1].node.boolean);
    const auto& day = document->fields[2].node.fields.at(0).node;
    CHECK(day.kind == TomlNode::Kind::Date);
    CHECK(day.line == 5);
}

TEST_CASE("letters beyond ASCII may stand where white space ends")
{
    const auto continued = parse_toml("a = \"\"\"\\\n  £30,000 \\\n é\"\"\"");
    REQUIRE(continued);
    CHECK(continued->fields.at(0).node.text == "£30,000 é");

    for (const auto* faulty : { "é = 1", "\n£", "a = 1 \u0451", "a = \"\"\"\\\u00E9\"\"\"", "a = \ufdfa" }) {
        INFO(faulty);
        CHECK_FALSE(parse_toml(faulty));
    }
}

TEST_CASE("what is not TOML is refused with its line and a sentence")
{
    const auto document = parse_toml("a = 1\nb =\n");
    REQUIRE_FALSE(document);
    CHECK(document.error().line == 2);
    CHECK(document.error().words.starts_with("this is not TOML: "));
    CHECK(document.error().words.ends_with("."));

    for (const auto* faulty : { "[[[a]]]", "[[[1]]]", "[[=" }) {
        INFO(faulty);
        CHECK_FALSE(parse_toml(faulty));
    }
}
