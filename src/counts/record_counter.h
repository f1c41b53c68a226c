// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "counts/batch_counter.h"
#include "counts/cube.h"
#include "intake/measure_patterns.h"
#include "intake/sink.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::counts {

/// Whether the cube is also given by the values of this column.
[[nodiscard]] bool is_breakdown(const standard::Standard& standard, const standard::Column& column);

/// Counts the records of one table.
///
/// People are added up by the set of measures that their record counts for (intake::MeasurePatterns), in
/// dense arrays, and only `add_to` spreads these sets over their measures.
class RecordCounter {
public:
    RecordCounter(const standard::Standard& standard, const standard::Settings& settings, std::size_t table);

    void label(std::size_t column, std::uint16_t code, std::string_view words);
    void supplied(std::size_t scope);
    void record(const intake::Record& record);

    /// Adds what was counted in another thread; nothing is left there.
    void add(BatchCounter& counted);

    /// Adds what was counted to `cube`, for `area` and `period`.
    void add_to(Cube& cube, const std::string& area, const std::string& period) const;

    /// What became of a Label column that cannot be given as the file has it.
    struct LabelTrouble {
        std::size_t column;
        bool dropped; // it had more labels than a breakdown can have
        std::size_t not_shown; // labels that could point to a person
    };
    [[nodiscard]] std::vector<LabelTrouble> label_troubles() const;

private:
    friend class BatchCounter;

    using Cells = std::vector<std::uint64_t>; // by value, scope and group

    struct Breakdown {
        std::size_t column;
        bool is_label;
        std::vector<std::string> values; // by our own number; 0 is "Not recorded"
        std::vector<std::uint16_t> own_number; // Label columns: from the file's code; the last file read
        std::vector<Cells> people; // by pattern
        bool dropped {};
        std::size_t not_shown {};
        std::uint64_t labels_told {};
    };

    [[nodiscard]] static std::vector<std::string> values_of(
        const standard::Column& column, const std::vector<standard::Code>& codes);
    [[nodiscard]] std::size_t cell(std::size_t value, const intake::Record& record) const;
    static void count(Cells& cells, std::size_t cell, std::size_t block);
    [[nodiscard]] bool anybody(const Breakdown& breakdown, std::size_t value, std::size_t scope) const;
    [[nodiscard]] standard::GroupCounts people(const std::vector<Cells>& by_pattern, std::size_t measure,
        std::size_t value, std::size_t scope) const;

    const standard::RecordTable& table_;
    std::vector<std::string> scopes_; // codes of the Scope column
    std::vector<bool> scope_supplied_;
    intake::MeasurePatterns patterns_;
    std::vector<const standard::Measure*> measures_;
    std::vector<Cells> totals_; // by pattern; one value
    std::vector<Breakdown> breakdowns_;
};

} // namespace wres::counts
