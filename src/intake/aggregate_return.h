// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "intake/finding.h"
#include "standard/classification.h"
#include "standard/standard.h"

namespace wres::intake {

struct Submission;

/// A count as a cell gives it.
struct CountReading {
    std::optional<std::uint64_t> people;
    enum class Trouble : std::uint8_t { None, Blank, Suppressed, NotWhole } trouble = Trouble::None;
};

/// 1234, 1,234, 12.0; hidden counts (<5, *, [c], x) and what is no whole number are told apart.
/// @cases adapters_test.cpp
[[nodiscard]] CountReading read_count(std::string_view text);

/// The lower and upper amounts, in pounds, that the label of a pay band speaks of: "£30,000 to £69,000",
/// "less than £30,000", "£70,000 and over".
struct BandLimits {
    double from {};
    std::optional<double> to;
};
[[nodiscard]] std::optional<BandLimits> limits_of_band(std::string_view label);

/// Puts together the counts of a submission that arrive already counted, from however many tables, and hands
/// them on once all are there: a number given twice, a group given beside its parts and a hidden number can
/// only be judged then.
class AggregateReturn {
public:
    /// What a number is about.
    struct Slice {
        std::string area;
        std::string period;
        std::string scope; // code
        std::size_t measure; // place in Standard::measures
        std::string dimension; // column, or empty
        std::string value; // label, or empty

        auto operator<=>(const Slice&) const = default;
    };

    /// How a row names its group: exactly as the standard does, or in words that may mean the sum of other
    /// rows.
    enum class GroupWords : std::uint8_t { Exact, PerhapsSubtotal, Total };

    void add(const Submission& submission, const Slice& slice, standard::GroupIndex group, GroupWords words,
        const CountReading& count, Position position);

    /// A percentage or ratio printed beside a count, to hold against the counts.
    void add_percentage(
        const Slice& slice, standard::GroupIndex group, std::string_view text, Position position);
    void add_ratio(
        const Submission& submission, const Slice& slice, std::string_view text, Position position);

    /// Hands every complete slice to the sink, after the checks.
    void finish(Submission& submission);

private:
    struct Cell {
        std::uint64_t people {};
        GroupWords words {};
        bool given {};
        bool contradicted {};
    };
    struct People {
        std::array<Cell, standard::most_groups> groups {};
        std::optional<std::uint64_t> total;
        bool hidden {};
        Position position;
    };
    struct Percentage {
        Slice slice;
        standard::GroupIndex group;
        std::string text;
        Position position;
    };
    struct Ratio {
        Slice slice;
        double value;
        Position position;
    };

    void settle_subtotals(const Submission& submission, People& people) const;
    void check_total(const Submission& submission, const Slice& slice, const People& people) const;
    void check_breakdowns(const Submission& submission) const;
    void check_bands(const Submission& submission) const;
    void check_percentages(const Submission& submission) const;
    void check_ratios(const Submission& submission) const;
    void hand_over(Submission& submission, const Slice& slice, const People& people) const;

    std::map<Slice, People> slices_;
    std::vector<Percentage> percentages_;
    std::vector<Ratio> ratios_;
};

} // namespace wres::intake
