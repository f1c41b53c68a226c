// SPDX-License-Identifier: MIT
#include "intake/published_workforce.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::intake {
namespace {

constexpr std::string_view published_scheme = "dfe_published";
constexpr std::string_view children = "children";

} // namespace

PublishedWorkforceReader::PublishedWorkforceReader(
    Submission& submission, const RecognisedTable& table, std::string file)
    : submission_(submission)
    , file_(std::move(file))
    , headings_(table.headings)
    , period_(heading_place(headings_, { "time_period" }))
    , area_(heading_place(headings_, { "area_code" }))
    , role_(heading_place(headings_, { "role" }))
    , group_(heading_place(headings_, { "ethnic_group" }))
    , headcount_(heading_place(headings_, { "headcount" }))
{
    if (!submission.workforce)
        return;
    const auto& workforce = submission.standard.record_tables[*submission.workforce];
    if (const auto* const role = workforce.column("role")) {
        role_words_.emplace(role->codes);
        roles_ = &role->codes;
    }
}

void PublishedWorkforceReader::find(
    std::string code, std::uint64_t row, std::vector<std::string> details) const
{
    submission_.find(std::move(code), { file_, row, headings_[*headcount_] }, std::move(details));
}

void PublishedWorkforceReader::row(const formats::Row& row)
{
    if (is_blank(row))
        return;
    ++rows_;
    const auto period = cell_text(row, period_);
    const auto area = cell_text(row, area_);
    const auto role = cell_text(row, role_);
    if (period != slice_.period || area != slice_.area || role != slice_.role) {
        finish_slice();
        slice_ = { std::string(period), std::string(area), std::string(role), row.number, {}, {}, {}, 0, 0,
            false };
    }
    take(row);
}

void PublishedWorkforceReader::take(const formats::Row& row)
{
    const auto text = cell_text(row, headcount_);
    const auto label = cell_text(row, group_);
    if (text == "x" || text == "z" || text == "c" || text == ":" || text.empty()) {
        slice_.not_available = true;
        return;
    }
    const auto people = parse_integer(text);
    if (!people || *people < 0) {
        find("count_not_whole", row.number);
        slice_.not_available = true;
        return;
    }
    ++used_;
    const auto number = static_cast<std::uint64_t>(*people);
    if (label == "Known") {
        slice_.known = number;
    } else if (label == "Total") {
        slice_.total = number;
    } else if (const auto group = submission_.standard.classification->find(published_scheme, label)) {
        const bool known =
            submission_.standard.classification->groups[*group].level != standard::GroupLevel::Unknown;
        (known ? slice_.in_known_groups : slice_.not_known) += number;
        slice_.groups.emplace_back(*group, number);
    } else {
        submission_.find("unknown_ethnic_group", { file_, row.number, headings_[*group_] },
            { looks_personal(label) ? "not shown" : std::string(label) });
    }
}

void PublishedWorkforceReader::check(const Slice& slice)
{
    if (slice.known && *slice.known != slice.in_known_groups)
        find("parts_do_not_add_up", slice.first_row,
            { "\"Known\"", with_thousands(slice.in_known_groups), with_thousands(*slice.known) });
    if (slice.total && slice.known && *slice.total != *slice.known + slice.not_known)
        find("parts_do_not_add_up", slice.first_row,
            { "\"Total\"", with_thousands(*slice.known + slice.not_known), with_thousands(*slice.total) });
}

void PublishedWorkforceReader::count(
    const Slice& slice, std::string_view measure, std::string_view dimension, std::string_view value)
{
    if (submission_.standard.measure(measure) == nullptr)
        return;
    for (const auto& [group, people] : slice.groups)
        submission_.sink.counted(
            { slice.area, slice.period, children, measure, dimension, value, group, people });
}

void PublishedWorkforceReader::finish_slice()
{
    const auto slice = std::exchange(slice_, {});
    if (slice.period.empty() && slice.area.empty())
        return;
    auto& sum = role_sums_[{ slice.period, slice.area }];
    if (slice.role == "Total") {
        sum.total = slice.total;
        sum.total_row = slice.first_row;
    } else {
        sum.has_roles = true;
        sum.roles += slice.total.value_or(0);
    }
    if (slice.not_available) {
        find("dfe_not_available", slice.first_row);
        return;
    }
    check(slice);
    if (slice.role == "Total") {
        count(slice, "headcount", "", "");
        return;
    }
    const auto role = role_words_ ? role_words_->find(slice.role) : std::nullopt;
    if (!role) {
        find("code_unknown_not_shown", slice.first_row,
            { "role", role_words_ ? role_words_->accepted() : "" });
        return;
    }
    count(slice, "headcount", "role", (*roles_)[*role].label);
    if ((*roles_)[*role].id == "senior_manager")
        count(slice, "senior_managers", "", "");
}

void PublishedWorkforceReader::end()
{
    finish_slice();
    for (const auto& [key, sum] : role_sums_) {
        if (!sum.total || !sum.has_roles)
            continue;
        if (sum.roles < *sum.total)
            find("dfe_roles_below_total", sum.total_row);
        else if (sum.roles > *sum.total)
            find("parts_do_not_add_up", sum.total_row,
                { "the roles", with_thousands(sum.roles), with_thousands(*sum.total) });
    }
}

FileReport PublishedWorkforceReader::report() const
{
    FileReport report { file_, "Children's social work workforce, published by the Department for Education",
        rows_, used_, rows_ - used_, {} };
    for (const auto& [place, meaning] : { std::pair { period_, "Collection year" }, { area_, "Area" },
             { role_, "Job role" }, { group_, "Ethnic group" }, { headcount_, "People" } })
        report.columns.emplace_back(headings_[*place], meaning);
    return report;
}

} // namespace wres::intake
