// SPDX-License-Identifier: MIT
#include "improvement/tile.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "language/phrase.h"

namespace wres::improvement {
namespace {

using language::phrase;

constexpr std::size_t fewest_values = 2;
constexpr std::size_t most_values = 5;

/// Whether two values differ by more than chance: their limits, joined by squares of half widths, leave out
/// no difference.
bool is_clear(const TileValue& first, const TileValue& last)
{
    const double difference = last.value - first.value;
    if (!first.limits || !last.limits)
        return difference != 0;
    const bool rises = difference > 0;
    const double of_first = rises ? first.limits->upper - first.value : first.value - first.limits->lower;
    const double of_last = rises ? last.value - last.limits->lower : last.limits->upper - last.value;
    return std::abs(difference) > std::hypot(of_first, of_last);
}

TileDirection direction_of(const std::vector<TileValue>& values)
{
    const auto& first = values.front();
    const auto& last = values.back();
    if (!is_clear(first, last))
        return TileDirection::NoClearChange;
    return last.value > first.value ? TileDirection::Rising : TileDirection::Falling;
}

/// What the number does, as a claim about it.
std::string claim(const std::string& name, TileDirection direction, const std::optional<Better>& better)
{
    if (direction == TileDirection::NoClearChange)
        return phrase("{} shows no clear change", name);
    const bool rises = direction == TileDirection::Rising;
    if (!better)
        return rises ? phrase("{} is rising", name) : phrase("{} is falling", name);
    const bool improves = rises == (*better == Better::Higher);
    if (rises)
        return improves ? phrase("{} is rising, which is better", name)
                        : phrase("{} is rising, which is worse", name);
    return improves ? phrase("{} is falling, which is better", name)
                    : phrase("{} is falling, which is worse", name);
}

std::string compared_words(double value, const std::vector<TileComparator>& comparators)
{
    std::string text;
    for (const auto& one : comparators)
        text += value > one.value ? phrase(", above {}", one.name)
            : value < one.value   ? phrase(", below {}", one.name)
                                  : phrase(", level with {}", one.name);
    return text;
}

std::string gap_words(const std::optional<TileGap>& gap)
{
    if (!gap)
        return "";
    const double first = std::abs(gap->first);
    const double last = std::abs(gap->last);
    if (last < first)
        return phrase("; the gap between {} and {} is narrower than it was", gap->group, gap->reference);
    return last > first
        ? phrase("; the gap between {} and {} is wider than it was", gap->group, gap->reference)
        : phrase("; the gap between {} and {} is as it was", gap->group, gap->reference);
}

RagRating rating_of(const TileInput& input)
{
    const bool higher = *input.better == Better::Higher;
    const double now = input.values.back().value;
    const double before = input.values[input.values.size() - 2].value;
    const double allowed = std::abs(input.target->target) * input.target->tolerance;
    const bool is_near =
        higher ? now >= input.target->target - allowed : now <= input.target->target + allowed;
    if (is_near)
        return RagRating::Green;
    const bool is_worse = higher ? now < before : now > before;
    return is_worse ? RagRating::Red : RagRating::Amber;
}

} // namespace

Result<Tile> make_tile(const TileInput& input)
{
    const bool is_dated = std::ranges::is_sorted(input.values, {}, &TileValue::on);
    if (input.values.size() < fewest_values || input.values.size() > most_values || !is_dated)
        return failure("tile.values", "A tile shows two to five dated values, the oldest first.");
    if (input.target && (!input.better || input.target->tolerance < 0))
        return failure("tile.target",
            "A target needs a direction that is better, and a tolerance from 0. Without a direction the "
            "number is for context.");
    Tile tile { .shown = input,
        .direction = direction_of(input.values),
        .finding = {},
        .rating = {},
        .needs_corrective_action = false };
    tile.finding = fmt::format("{}{}{}.", claim(input.name, tile.direction, input.better),
        compared_words(input.values.back().value, input.comparators), gap_words(input.gap));
    if (input.target)
        tile.rating = rating_of(input);
    tile.needs_corrective_action = tile.rating == RagRating::Red && input.corrective_action.empty();
    return tile;
}

} // namespace wres::improvement
