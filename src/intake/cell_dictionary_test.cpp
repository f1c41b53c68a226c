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

TEST_CASE("what is forgotten is numbered anew, and the rest stays")
{
    const TextKeys keys { KeyedHash() };
    CellDictionary dictionary(1000);
    const auto number = [&](std::size_t text) {
        const auto words = std::string(text % 30, 'x') + std::to_string(text);
        return dictionary.number({ CellKind::Text, words }, keys.of(words));
    };
    for (std::size_t text = 0; text < 300; ++text)
        REQUIRE(number(text) == text);
    dictionary.forget_from(120);
    CHECK(dictionary.size() == 120);
    CHECK(number(299) == 120);
    CHECK(number(200) == 121);
    for (std::size_t text = 0; text < 120; ++text)
        REQUIRE(number(text) == text);
    CHECK(number(299) == 120);
}

TEST_CASE("a text has one key, whatever stands behind it in memory")
{
    const TextKeys keys { KeyedHash() };
    std::mt19937 random(12);
    for (std::size_t size = 0; size < 40; ++size) {
        std::string padded(size + 16, ' ');
        for (auto& c : padded)
            c = static_cast<char>(random());
        const auto text = std::string_view(padded).substr(0, size);
        const auto expected = keys.of(text);
        for (int i = 0; i < 20; ++i) {
            for (std::size_t beyond = size; beyond < padded.size(); ++beyond)
                padded[beyond] = static_cast<char>(random());
            const auto key = keys.of_padded(text);
            REQUIRE(key.first == expected.first);
            REQUIRE(key.second == expected.second);
            REQUIRE(key.hash == expected.hash);
        }
    }
}

TEST_CASE("the hash of a row depends on its cells and on where one ends and the next begins")
{
    const TextKeys keys { KeyedHash() };
    const auto row = [&](std::initializer_list<std::string_view> cells) {
        std::uint64_t hash = 0;
        for (const auto cell : cells)
            hash = keys.joined(hash, keys.of(cell).hash);
        return hash;
    };
    CHECK(row({ "ab", "c" }) == row({ "ab", "c" }));
    CHECK(row({ "ab", "c" }) != row({ "a", "bc" }));
    CHECK(row({ "ab", "c" }) != row({ "c", "ab" }));
    CHECK(row({ "a" }) != row({ "a", "" }));
}
