// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "improvement/tile.h"

using namespace wres;
using namespace wres::improvement;

namespace {

TileInput input(std::vector<double> values)
{
    TileInput one;
    one.name = "The share of senior managers who are minority ethnic";
    one.better = Better::Higher;
    int month = 0;
    for (const double value : values) {
        one.values.push_back(
            { Date(std::chrono::year(2025) / std::chrono::January / 1) + std::chrono::days(91 * month), value,
                {} });
        ++month;
    }
    return one;
}

} // namespace

TEST_CASE("a tile's finding is a sentence with its direction, comparators and gap")
{
    auto one = input({ 0.08, 0.09, 0.12 });
    one.comparators = { { "England", 0.10 }, { "Yorkshire and The Humber", 0.14 } };
    one.gap = TileGap { "women", "men", 0.04, 0.02 };
    const auto tile = make_tile(one);
    REQUIRE(tile);
    CHECK(tile->finding
        == "The share of senior managers who are minority ethnic is rising, which is better, above England, "
           "below "
           "Yorkshire and The Humber; the gap between women and men is narrower than it was.");
    one.better = Better::Lower;
    CHECK(make_tile(one)->finding.contains("is rising, which is worse"));
    one.better.reset();
    CHECK(make_tile(one)->finding.contains("is rising, above England"));
}

TEST_CASE("values with limits change only by more than chance")
{
    // Half widths 0.03 and 0.04: together 0.05.
    auto one = input({ 0.10, 0.14 });
    one.values[0].limits = { 0.07, 0.13 };
    one.values[1].limits = { 0.10, 0.18 };
    CHECK(make_tile(one)->direction == TileDirection::NoClearChange);
    one.values[1].value = 0.16;
    one.values[1].limits = { 0.12, 0.20 };
    CHECK(make_tile(one)->direction == TileDirection::Rising);
}

TEST_CASE("red asks for a corrective action")
{
    auto one = input({ 0.10, 0.14 });
    one.target = TileTarget { 0.20, 0.1 };
    CHECK(make_tile(one)->rating == RagRating::Amber);
    one.values[1].value = 0.18;
    CHECK(make_tile(one)->rating == RagRating::Green);
    one.values[1].value = 0.09;
    CHECK(make_tile(one)->rating == RagRating::Red);
    CHECK(make_tile(one)->needs_corrective_action);
    one.corrective_action = "Sponsored secondments";
    CHECK_FALSE(make_tile(one)->needs_corrective_action);
    one.better = Better::Lower;
    CHECK(make_tile(one)->rating == RagRating::Green);
}

TEST_CASE("a tile that cannot be made says why")
{
    CHECK(make_tile(input({ 1 })).error().code == "tile.values");
    CHECK(make_tile(input({ 1, 2, 3, 4, 5, 6 })).error().code == "tile.values");
    auto one = input({ 1, 2 });
    std::swap(one.values[0], one.values[1]);
    CHECK(make_tile(one).error().code == "tile.values");
    one = input({ 1, 2 });
    one.better.reset();
    one.target = TileTarget { 3, 0.1 };
    CHECK(make_tile(one).error().code == "tile.target");
}
