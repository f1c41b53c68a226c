// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "improvement/series.h"

namespace wres::improvement {

/// The counts of one comparison as its readers see them: nothing where a count was hidden.
struct ShownCounts {
    std::optional<std::uint64_t> group_numerator;
    std::optional<std::uint64_t> group_denominator;
    std::optional<std::uint64_t> reference_numerator;
    std::optional<std::uint64_t> reference_denominator;

    /// All four, or nothing.
    [[nodiscard]] std::optional<indicators::FourCounts> whole() const;
};

/// People on neither side, over all reasons; nothing where one of the counts was hidden.
struct ShownUnknown {
    std::optional<std::uint64_t> numerator = 0;
    std::optional<std::uint64_t> denominator = 0;
};

/// What a release showed of one council: what left the gate, and nothing else. Whoever is shown what is made
/// from these numbers is shown nothing that was hidden.
class ReleasedNumbers {
public:
    /// From a release's table of numbers, results.csv.
    /// @errors csv.malformed, released.not_results
    [[nodiscard]] static Result<ReleasedNumbers> read(std::string_view results_csv);

    /// Which comparison: a definition's headline; one value of a breakdown or level; one ethnic group.
    struct Key {
        std::string indicator;
        std::string scope;
        std::string period;
        std::string definition;
        std::string part; // headline, level, breakdown, group_against_reference
        std::string dimension;
        std::string row;

        auto operator<=>(const Key&) const = default;
    };

    [[nodiscard]] const std::string& standard() const { return standard_; }
    [[nodiscard]] const std::string& area() const { return area_; }
    [[nodiscard]] const std::map<Key, ShownCounts>& counts() const { return counts_; }

    /// Of the headline of this comparison; nothing where none is given.
    [[nodiscard]] const ShownUnknown* unknown(const Key& key) const;

private:
    std::string standard_;
    std::string area_; // the council's: the first in the file
    std::map<Key, ShownCounts> counts_;
    std::map<Key, ShownUnknown> unknown_; // by the key of the headline
};

/// The standard that a release was made by, and what it showed.
struct ReleasedData {
    const standard::Standard& standard;
    const standard::Settings& settings;
    const ReleasedNumbers& numbers;
};

/// The series of the released council. A period of which a count was hidden is left out, as if it were
/// missing.
///
/// @param definition  of the two sides, where the disparity names none: the standard's first
[[nodiscard]] Series series_of(const ReleasedData& data, const Disparity& wanted,
    const ResolvedDisparity& disparity, std::string_view year_ends);

} // namespace wres::improvement
