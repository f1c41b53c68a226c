// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "published/published_table.h"

namespace wres::published {

/// How a total was recognised.
enum class TotalBy : std::uint8_t {
    Given, // somebody said so
    Indentation,
    Prefix, // "White: British" is part of "White"
    Word, // "Total", "All staff"
    Arithmetic, // it is the sum wherever everything is shown
};

/// Labels of one dimension of which one is the sum of others.
struct TotalOfLabels {
    std::uint32_t total {};
    std::vector<std::uint32_t> parts;
    TotalBy by = TotalBy::Word;
};

/// A total that somebody named: by the words of its labels, in whatever table they stand.
struct GivenTotal {
    std::string total;
    std::vector<std::string> parts;
};

/// The cells of one table that differ in one dimension alone: by its labels, where there is a cell.
using Line = std::vector<std::optional<std::size_t>>;

/// The lines of counts along a dimension.
[[nodiscard]] std::vector<Line> lines_along(const PublishedTable& table, std::size_t dimension);

/// What the lines say of a total.
struct TotalEvidence {
    std::size_t held = 0; // lines in which everything is shown, and adds up
    std::size_t failed = 0; // lines in which everything is shown, and does not
    std::size_t open = 0; // lines in which something is hidden
};

struct Total {
    std::size_t dimension {};
    TotalOfLabels of;
    TotalEvidence evidence;
};

/// How far a printed count may be from the true one; 0 where counts are not rounded.
[[nodiscard]] bool adds_up(
    const PublishedTable& table, const Line& line, const TotalOfLabels& total, double rounded_by);

/// Whether every number of the total is shown in the line.
[[nodiscard]] bool is_all_shown(const PublishedTable& table, const Line& line, const TotalOfLabels& total);

/// Whether the words say that a label is a total: "Total", "All staff", "Sub-total", "Overall".
[[nodiscard]] bool is_total_word(const std::string& label);

/// Recognises which labels are totals of which others, from the words, the indentation and the numbers. A
/// total that fails wherever it can be checked is none.
[[nodiscard]] std::vector<Total> totals_of(
    const PublishedTable& table, const std::vector<GivenTotal>& given, double rounded_by);

} // namespace wres::published
