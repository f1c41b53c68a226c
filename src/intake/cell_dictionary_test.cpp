// SPDX-License-Identifier: MIT
#include "intake/cell_dictionary.h"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <utility>

using namespace wres;
using namespace wres::intake;
using formats::Cell;
using formats::CellKind;

TEST_CASE("different cells have different numbers, in the order of their first, whatever their length")
{
    const TextKeys keys { KeyedHash() };
    CellDictionary dictionary(100'000);
    std::map<std::pair<std::string, CellKind>, std::uint32_t> expected;
    std::mt19937 random(11);
    for (int i = 0; i < 200'000; ++i) {
        // Few letters, so that texts of every length come again, and differ in one place only.
        std::string text(random() % 40, 'a');
        if (!text.empty())
            text[random() % text.size()] = "ab\0\xC3"[random() % 4];
        const auto kind = random() % 50 == 0 ? CellKind::Number : CellKind::Text;
        const auto [known, is_new] =
            expected.try_emplace({ text, kind }, static_cast<std::uint32_t>(expected.size()));
        REQUIRE(dictionary.number({ kind, text }, keys.of(text)) == known->second);
    }
    CHECK(dictionary.size() == expected.size());
}

TEST_CASE("a full dictionary still knows what it has, and gives no number to what it has not")
{
    const TextKeys keys { KeyedHash() };
    CellDictionary dictionary(2);
    const auto number = [&](std::string_view text) {
        return dictionary.number({ CellKind::Text, text }, keys.of(text));
    };
    CHECK(number("one") == 0);
    CHECK(number("a text of more than two words") == 1);
    CHECK(number("three") == CellDictionary::none);
    CHECK(number("one") == 0);
    CHECK(number("a text of more than two words") == 1);
    CHECK(CellDictionary(0).number({}, keys.of("")) == CellDictionary::none);
}

TEST_CASE("the hash of a row depends on its cells and on where one ends and the next begins")
{
    const TextKeys keys { KeyedHash() };
    const auto row = [&](std::initializer_list<std::string_view> cells) {
        std::uint64_t hash = 0;
        for (const auto cell : cells)
            hash = keys.joined(hash, keys.of(cell));
        return hash;
    };
    CHECK(row({ "ab", "c" }) == row({ "ab", "c" }));
    CHECK(row({ "ab", "c" }) != row({ "a", "bc" }));
    CHECK(row({ "ab", "c" }) != row({ "c", "ab" }));
    CHECK(row({ "a" }) != row({ "a", "" }));
}
