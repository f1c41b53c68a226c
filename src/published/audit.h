// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "attack/survey.h"
#include "base/bytes.h"
#include "base/result.h"
#include "published/own_areas.h"
#include "published/printed_cell.h"
#include "published/totals.h"

namespace wres::published {

/// A file somebody published.
struct PublishedFile {
    std::string name;
    std::shared_ptr<const Bytes> bytes;
};

struct AuditOptions {
    std::optional<double> threshold; // none: what the symbols say (<5 says 5), else `usual_threshold`
    double rounding_base = 0; // 0: looked for
    SymbolMeanings meanings;
    std::vector<GivenTotal> totals;
    AreaHierarchy hierarchy; // for tables that this program wrote; empty: areas are not added up
    std::size_t coalition = 0; // how many hidden numbers somebody may know whole, at most 3
    attack::Effort effort;
};

/// Counts of fewer people than this are not published by most councils.
inline constexpr double usual_threshold = 10;

/// What is still known of a hidden number.
enum class Known : std::uint8_t {
    Exact, // worked out
    Interval, // narrowed down further than the rule, or the symbol, allows
    NotSettled, // the search was stopped before it could tell
    NotSmall, // known to be no small number, and not which
    Safe, // as wide as the rule asks, or as the symbol says
};

[[nodiscard]] constexpr bool is_uncovered(Known known)
{
    return known == Known::Exact || known == Known::Interval || known == Known::NotSettled;
}

/// Where a number stands.
struct PrintedPlace {
    std::string file;
    std::string sheet;
    std::uint64_t row {};
    std::size_t column {};
    std::string labels; // "Asian, Adult"
    std::string printed; // "[c]"
};

struct HiddenNumber {
    attack::Unknown unknown {};
    std::vector<PrintedPlace> places; // one, unless several tables hold the same number
    attack::Range range;
    Known known {};
    std::vector<std::uint32_t> known_to; // hidden numbers; somebody who knows them all knows this one
};

/// What was taken for granted about the tables, in a sentence each.
struct Assumption {
    std::string file;
    std::string sheet;
    std::string sentence;
};

struct Audit {
    double threshold {};
    std::vector<Assumption> assumptions;
    std::vector<HiddenNumber> hidden; // in the order of the files
    std::size_t shown = 0; // counts
    bool contradicts = false; // the files contradict each other, and were attacked one table at a time

    [[nodiscard]] std::size_t count(Known known) const;
    [[nodiscard]] bool anything_uncovered() const;
};

/// Reads published files, finds out how their numbers hang together, and attacks all of them as one.
/// @errors attack.no_numbers, attack.too_large, attack.contradiction, file.*
[[nodiscard]] Result<Audit> audit(const std::vector<PublishedFile>& files, const AuditOptions& options);

} // namespace wres::published
