// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "distributions/interval.h"
#include "improvement/plan.h"

namespace wres::improvement {

/// One dated value of a tile. With limits, a change can be told from chance; without, only seen.
struct TileValue {
    Date on {};
    double value {};
    std::optional<statistics::Interval> limits;
};

/// The same number elsewhere.
struct TileComparator {
    std::string name; // "England"
    double value {};
};

/// The difference of two groups, as it was first and last shown.
struct TileGap {
    std::string group;
    std::string reference;
    double first {};
    double last {};
};

enum class RagRating : std::uint8_t { Green, Amber, Red };

/// Green: on or within the tolerance of the target. Amber: outside it, and no worse than the value before.
/// Red: outside it and worse. Red asks for a corrective action.
struct TileTarget {
    double target {};
    double tolerance {}; // of the target: 0.1 is within a tenth of it
};

/// What a small set of high-level indicators shows of one of them.
struct TileInput {
    std::string name; // "Appointed from shortlisting": begins the finding
    std::string unit; // "ratio", "%"
    std::optional<Better> better; // none: for context only, neither way is better
    std::vector<TileValue> values; // 2 to 5, oldest first
    std::optional<TileGap> gap;
    std::vector<TileComparator> comparators;
    std::optional<TileTarget> target;
    std::string corrective_action;
    std::string source;
    std::string footnote; // where a definition changed
};

/// Which way the values went, from the first to the last: by more than chance where they have limits.
enum class TileDirection : std::uint8_t { Rising, Falling, NoClearChange };

struct Tile {
    TileInput shown;
    TileDirection direction {};
    std::string finding; // a plain sentence with the direction
    std::optional<RagRating> rating;
    bool needs_corrective_action {}; // red, and none is written
};

/// @errors tile.values   not 2 to 5 values, or not oldest first
///         tile.target   a target without a better direction, or a tolerance below 0
/// @source the form: Newcastle City Council's quarterly council-plan dashboards (2014 to 2016); the rating:
///         London Borough of Havering, corporate performance reports (2013/14)
[[nodiscard]] Result<Tile> make_tile(const TileInput& input);

} // namespace wres::improvement
