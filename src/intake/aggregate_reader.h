// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/aggregate_return.h"
#include "intake/code_words.h"
#include "intake/recognise_table.h"
#include "intake/row_reader.h"
#include "intake/submission.h"

namespace wres::intake {

/// Reads one table of counts into the submission's aggregate return. Either one count a row (measure, scope,
/// ethnic_group, count, and perhaps dimension, value, area, period, percentage, ratio), or a grid with an
/// ethnic group a row and a measure a column, as the template has it. Where no column gives the scope, the
/// name of the sheet does.
class AggregateReader final : public RowReader {
public:
    AggregateReader(
        Submission& submission, const RecognisedTable& table, std::string file, std::string_view sheet);

    void row(const formats::Row& row) override;
    void end() override { }
    [[nodiscard]] FileReport report() const override;

private:
    struct Group {
        standard::GroupIndex index {};
        AggregateReturn::GroupWords words {};
    };

    [[nodiscard]] std::optional<std::size_t> measure_named(std::string_view words) const;
    [[nodiscard]] std::string accepted_measures() const;
    std::optional<Group> read_group(const formats::Row& row);
    std::optional<std::string> read_scope(const formats::Row& row);
    bool read_breakdown(const formats::Row& row, AggregateReturn::Slice& slice);
    void add(
        const formats::Row& row, AggregateReturn::Slice slice, const Group& group, std::size_t count_place);
    [[nodiscard]] Position position(const formats::Row& row, std::optional<std::size_t> place) const;

    Submission& submission_;
    std::string file_;
    std::vector<std::string> headings_;
    std::optional<std::size_t> measure_, scope_, group_, count_, dimension_, value_, area_, period_,
        percentage_, ratio_;
    std::vector<std::pair<std::size_t, std::size_t>> measure_columns_; // grid: heading, measure
    const standard::Column* scope_column_ = nullptr;
    std::optional<CodeWords> scope_words_;
    std::optional<std::size_t> scope_named_;
    std::uint64_t rows_ = 0;
    std::uint64_t used_ = 0;
};

} // namespace wres::intake
