// SPDX-License-Identifier: MIT
#include "intake/aggregate_reader.h"

#include <algorithm>

#include "base/text.h"
#include "intake/mended_label.h"
#include "intake/quotable.h"

namespace wres::intake {
namespace {

const standard::Column* scope_column_of(const standard::Standard& standard)
{
    for (const auto& table : standard.record_tables) {
        for (const auto& column : table.columns) {
            if (column.type == standard::ColumnType::Scope)
                return &column;
        }
    }
    return nullptr;
}

/// Rows that sum up all others.
bool says_total(std::string_view label)
{
    const auto words = as_identifier(label);
    return words == "total" || words == "all" || words == "all_groups" || words == "all_ethnic_groups"
        || words == "grand_total" || words == "overall" || words == "all_staff";
}

/// The words for a group as the standard has them; anything else for more than one group may be a sum of
/// rows.
bool is_exact(const standard::EthnicGroup& group, std::string_view label)
{
    return as_identifier(label) == as_identifier(group.label) || as_identifier(label) == group.code;
}

} // namespace

AggregateReader::AggregateReader(
    Submission& submission, const RecognisedTable& table, std::string file, std::string_view sheet)
    : submission_(submission)
    , file_(std::move(file))
    , headings_(table.headings)
    , measure_(heading_place(headings_, { "measure" }))
    , scope_(heading_place(headings_, { "scope", "service", "adult_or_children_s_services", "service_area" }))
    , group_(heading_place(headings_, { "ethnic_group", "ethnicity" }))
    , count_(heading_place(headings_, { "count", "people", "number", "headcount" }))
    , dimension_(heading_place(headings_, { "dimension", "breakdown" }))
    , value_(heading_place(headings_, { "value", "breakdown_value" }))
    , area_(heading_place(headings_, { "area", "area_code", "council" }))
    , period_(heading_place(headings_, { "period", "year", "collection_year" }))
    , percentage_(heading_place(headings_, { "percentage", "percent", "per_cent", "share" }))
    , ratio_(heading_place(headings_, { "ratio", "relative_likelihood" }))
    , scope_column_(scope_column_of(submission.standard))
{
    if (scope_column_ != nullptr) {
        scope_words_.emplace(scope_column_->codes);
        scope_named_ = scope_words_->find(sheet);
    }
    if (table.kind != TableKind::AggregateGrid)
        return;
    for (std::size_t place = 0; place < headings_.size(); ++place) {
        if (const auto measure = measure_named(headings_[place]))
            measure_columns_.emplace_back(place, *measure);
    }
}

std::optional<std::size_t> AggregateReader::measure_named(std::string_view words) const
{
    const auto identifier = as_identifier(words);
    const auto& measures = submission_.standard.measures;
    const auto found = std::ranges::find_if(measures, [&](const standard::Measure& measure) {
        return measure.sum_of.empty()
            && (identifier == measure.id || identifier == as_identifier(measure.label));
    });
    if (found == measures.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - measures.begin());
}

std::string AggregateReader::accepted_measures() const
{
    std::vector<std::string> ids;
    for (const auto& measure : submission_.standard.measures) {
        if (measure.sum_of.empty())
            ids.push_back(measure.id);
    }
    return listed(ids, "or");
}

Position AggregateReader::position(const formats::Row& row, std::optional<std::size_t> place) const
{
    return { file_, row.number, place ? headings_[*place] : std::string() };
}

std::optional<AggregateReader::Group> AggregateReader::read_group(const formats::Row& row)
{
    using Words = AggregateReturn::GroupWords;
    const auto label = cell_text(row, group_);
    if (says_total(label))
        return Group { 0, Words::Total };
    const auto& groups = submission_.standard.classification->groups;
    for (std::size_t place = 0; place < groups.size(); ++place) {
        if (is_exact(groups[place], label))
            return Group { static_cast<standard::GroupIndex>(place), Words::Exact };
    }
    const auto resolution = submission_.resolver.resolve(label);
    const bool shown = !looks_personal(label) && submission_.group_words.resembles(label);
    if (label.empty() || !resolution.group) {
        submission_.find(shown ? "unknown_ethnic_group" : "ethnic_group_not_shown", position(row, group_),
            shown ? std::vector { std::string(label) } : std::vector<std::string> {});
        return std::nullopt;
    }
    if (has_mended_slip(resolution))
        submission_.find("ethnic_group_mended", position(row, group_),
            mended_words(label, shown, groups[*resolution.group].label));
    const auto level = groups[*resolution.group].level;
    const bool several = level == standard::GroupLevel::Broad || level == standard::GroupLevel::Binary;
    return Group { *resolution.group, several ? Words::PerhapsSubtotal : Words::Exact };
}

std::optional<std::string> AggregateReader::read_scope(const formats::Row& row)
{
    if (scope_column_ == nullptr)
        return std::string();
    const auto& codes = scope_column_->codes;
    const auto text = cell_text(row, scope_);
    if (const auto scope = text.empty() ? std::nullopt : scope_words_->find(text))
        return codes[*scope].id;
    if (!text.empty()) {
        submission_.find("code_unknown_not_shown", position(row, scope_),
            { scope_column_->label, scope_words_->accepted() });
        return std::nullopt;
    }
    if (scope_named_)
        return codes[*scope_named_].id;
    if (submission_.circumstances.scope)
        return *submission_.circumstances.scope;
    submission_.find("scope_unknown", position(row, scope_));
    return std::string("other");
}

/// The breakdown must be one that the measure's table has; its value is told in the standard's words.
bool AggregateReader::read_breakdown(const formats::Row& row, AggregateReturn::Slice& slice)
{
    const auto dimension = as_identifier(cell_text(row, dimension_));
    if (dimension.empty())
        return true;
    const auto* const table =
        submission_.standard.record_table(submission_.standard.measures[slice.measure].record_table);
    const auto column = table == nullptr ? nullptr : [&]() -> const standard::Column* {
        for (const auto& candidate : table->columns) {
            if (candidate.name == dimension || as_identifier(candidate.label) == dimension)
                return &candidate;
        }
        return nullptr;
    }();
    const auto value = cell_text(row, value_);
    if (column == nullptr || value.empty()) {
        submission_.find("row_left_out", position(row, dimension_),
            { column == nullptr ? "its breakdown is not one of this measure's"
                                : "it names a breakdown and no value" });
        return false;
    }
    slice.dimension = column->name;
    slice.value = value;
    const bool is_band = column->type == standard::ColumnType::Derived;
    if (column->type == standard::ColumnType::Label || is_band) {
        if (!looks_personal(value) || is_band)
            return true;
        submission_.find("label_too_long", position(row, value_));
        return false;
    }
    const CodeWords words(column->codes);
    if (const auto code = words.find(value)) {
        slice.value = column->codes[*code].label;
        return true;
    }
    submission_.find("code_unknown_not_shown", position(row, value_), { column->label, words.accepted() });
    return false;
}

void AggregateReader::add(
    const formats::Row& row, AggregateReturn::Slice slice, const Group& group, std::size_t count_place)
{
    const auto count = read_count(cell_text(row, count_place));
    if (!read_breakdown(row, slice))
        return;
    used_ += count.people ? 1U : 0U;
    auto& aggregate = submission_.aggregate;
    aggregate.add(submission_, slice, group.index, group.words, count, position(row, count_place));
    if (group.words != AggregateReturn::GroupWords::Total && percentage_)
        aggregate.add_percentage(slice, group.index, cell_text(row, percentage_), position(row, percentage_));
    if (ratio_)
        aggregate.add_ratio(submission_, slice, cell_text(row, ratio_), position(row, ratio_));
}

void AggregateReader::row(const formats::Row& row)
{
    if (is_blank(row))
        return;
    ++rows_;
    const auto group = read_group(row);
    const auto scope = read_scope(row);
    if (!group || !scope)
        return;
    AggregateReturn::Slice slice { std::string(cell_text(row, area_)), std::string(cell_text(row, period_)),
        *scope, 0, {}, {} };
    if (measure_columns_.empty()) {
        const auto measure = measure_named(cell_text(row, measure_));
        if (!measure) {
            const auto text = cell_text(row, measure_);
            submission_.find("measure_unknown", position(row, measure_),
                { looks_personal(text) ? "not shown" : std::string(text), accepted_measures() });
            return;
        }
        slice.measure = *measure;
        add(row, std::move(slice), *group, *count_);
        return;
    }
    for (const auto& [place, measure] : measure_columns_) {
        slice.measure = measure;
        add(row, slice, *group, place);
    }
}

FileReport AggregateReader::report() const
{
    FileReport report { file_, "Counts (aggregate return)", rows_, used_, 0, {} };
    for (const auto& [place, meaning] : { std::pair { measure_, "Measure" },
             { scope_, "Adult or children's services" }, { group_, "Ethnic group" }, { count_, "People" },
             { dimension_, "Breakdown" }, { value_, "Value" } }) {
        if (place)
            report.columns.emplace_back(headings_[*place], meaning);
    }
    for (const auto& [place, measure] : measure_columns_)
        report.columns.emplace_back(headings_[place], submission_.standard.measures[measure].label);
    return report;
}

} // namespace wres::intake
