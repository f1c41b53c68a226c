// SPDX-License-Identifier: MIT
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::intake {

/// Which measures a record of one table counts for. That is the intersection, over the columns that measures
/// ask, of the measures that its code there allows. Few different sets occur: each is a pattern, with a
/// number from 0, so that people can be added up by pattern and spread over the measures at the end.
class MeasurePatterns {
public:
    static constexpr std::size_t most_measures = 256;
    using MeasureSet = std::bitset<most_measures>; // by place in `measures`

    MeasurePatterns(
        const standard::Standard& standard, const standard::Settings& settings, std::size_t table);

    /// The measures of the table, by place in Standard::measures.
    [[nodiscard]] const std::vector<std::size_t>& measures() const { return measures_; }

    /// The pattern of a record with these codes: a look-up, once its combination of codes was met.
    [[nodiscard]] std::size_t pattern_of(std::span<const std::uint16_t> codes)
    {
        std::size_t combination = 0;
        for (const auto& column : columns_) {
            const auto code = codes[column.column];
            combination = combination * column.allowed.size() + (code < column.allowed.size() ? code : 0U);
        }
        if (combination < pattern_of_combination_.size() && pattern_of_combination_[combination] != none)
            return pattern_of_combination_[combination];
        return find_pattern(codes, combination);
    }

    /// The same for many records: `codes` has a list for each column of the table, or null where all are 0.
    void patterns_of(std::span<const std::uint16_t* const> codes, std::span<std::uint32_t> patterns);

    /// The pattern of a set of measures.
    [[nodiscard]] std::size_t pattern_of(const MeasureSet& set);

    [[nodiscard]] std::size_t size() const { return patterns_.size(); }
    [[nodiscard]] const MeasureSet& operator[](std::size_t pattern) const { return patterns_[pattern]; }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    struct AskedColumn {
        std::size_t column;
        std::vector<MeasureSet> allowed; // by the record's code, 0 (blank) first
    };

    [[nodiscard]] std::vector<MeasureSet> allowed_measures(const standard::Standard& standard,
        const standard::Column& column, const std::vector<standard::Code>& codes) const;
    std::size_t find_pattern(std::span<const std::uint16_t> codes, std::size_t combination);

    std::vector<std::size_t> measures_;
    std::vector<AskedColumn> columns_;
    std::vector<MeasureSet> patterns_;
    std::vector<std::uint32_t> pattern_of_combination_; // empty when there are too many combinations
};

} // namespace wres::intake
