// SPDX-License-Identifier: MIT
#include "intake/check_across_files.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "intake/code_words.h"

namespace wres::intake {
namespace {

const std::vector<standard::Code>& scope_codes(const standard::Standard& standard)
{
    static const std::vector<standard::Code> none;
    for (const auto& table : standard.record_tables) {
        const auto column =
            std::ranges::find(table.columns, standard::ColumnType::Scope, &standard::Column::type);
        if (column != table.columns.end())
            return column->codes;
    }
    return none;
}

/// Applicants have findings of their own, in the words of recruitment.
std::string code_for(std::string_view part)
{
    if (part == "appointed")
        return "appointed_exceeds_shortlisted";
    return part == "shortlisted" ? "shortlisted_exceeds_applied" : "part_exceeds_whole";
}

std::vector<std::string> details_for(std::string_view part, std::string part_label, std::string parts,
    std::string whole_label, std::string wholes)
{
    if (code_for(part) != "part_exceeds_whole")
        return { std::move(parts), std::move(wholes) };
    return { std::move(part_label), std::move(parts), std::move(whole_label), std::move(wholes) };
}

/// Sums over all groups too: a person can be of one group in one file and of another in the next.
void check_part(const Submission& submission, std::size_t part, std::size_t whole, std::size_t scope)
{
    const auto& totals = submission.totals;
    const auto& measures = submission.standard.measures;
    const auto& groups = submission.standard.classification->groups;
    if (!totals.counted(part, scope) || !totals.counted(whole, scope))
        return;

    std::uint64_t parts = 0;
    std::uint64_t wholes = 0;
    std::vector<std::string> exceeding;
    for (std::size_t place = 0; place < groups.size(); ++place) {
        const auto group = static_cast<standard::GroupIndex>(place);
        parts += totals.people(part, scope, group);
        wholes += totals.people(whole, scope, group);
        if (totals.people(part, scope, group) > totals.people(whole, scope, group))
            exceeding.push_back(groups[place].label);
    }
    const auto& codes = scope_codes(submission.standard);
    const auto words = scope < codes.size() ? codes[scope].label : std::string();
    if (parts > wholes)
        submission.find(code_for(measures[part].id), {},
            details_for(measures[part].id, measures[part].label, with_thousands(parts), measures[whole].label,
                with_thousands(wholes)));
    else if (!exceeding.empty())
        submission.find("part_exceeds_whole_in_group", {},
            { measures[part].label, measures[whole].label, words, listed(exceeding, "and") });
}

std::uint64_t people_of_all_groups(const Submission& submission, std::size_t measure, std::size_t scope)
{
    std::uint64_t people = 0;
    for (std::size_t group = 0; group < submission.standard.classification->groups.size(); ++group)
        people += submission.totals.people(measure, scope, static_cast<standard::GroupIndex>(group));
    return people;
}

/// What an indicator divides cannot be more than what it divides by, though it need not be a part of it:
/// those who left are not among the staff of the snapshot.
void check_rate(const Submission& submission, std::size_t numerator, std::size_t denominator)
{
    const auto& totals = submission.totals;
    const auto& measures = submission.standard.measures;
    for (std::size_t scope = 0; scope < totals.scopes(); ++scope) {
        if (!totals.counted(numerator, scope) || !totals.counted(denominator, scope))
            continue;
        const auto above = people_of_all_groups(submission, numerator, scope);
        const auto below = people_of_all_groups(submission, denominator, scope);
        if (above > below)
            submission.find("numerator_exceeds_denominator", {},
                { measures[numerator].label, with_thousands(above), measures[denominator].label,
                    with_thousands(below) });
    }
}

void check_rates(const Submission& submission)
{
    const auto& measures = submission.standard.measures;
    std::set<std::pair<std::size_t, std::size_t>> checked;
    for (const auto& indicator : submission.standard.indicators) {
        const auto numerator = std::ranges::find(measures, indicator.numerator, &standard::Measure::id);
        const auto denominator =
            std::ranges::find(measures, submission.settings.denominator(indicator), &standard::Measure::id);
        if (numerator == measures.end() || denominator == measures.end() || !numerator->part_of.empty())
            continue;
        const std::pair places { static_cast<std::size_t>(numerator - measures.begin()),
            static_cast<std::size_t>(denominator - measures.begin()) };
        if (checked.insert(places).second)
            check_rate(submission, places.first, places.second);
    }
}

} // namespace

void check_across_files(const Submission& submission)
{
    const auto& measures = submission.standard.measures;
    for (std::size_t part = 0; part < measures.size(); ++part) {
        const auto whole = std::ranges::find(measures, measures[part].part_of, &standard::Measure::id);
        if (whole == measures.end())
            continue;
        for (std::size_t scope = 0; scope < submission.totals.scopes(); ++scope)
            check_part(submission, part, static_cast<std::size_t>(whole - measures.begin()), scope);
    }

    check_rates(submission);

    if (submission.snapshot_dates.size() > 1) {
        std::vector<std::string> dates;
        for (const auto date : submission.snapshot_dates)
            dates.push_back(british_date(date));
        std::ranges::sort(dates);
        submission.find("snapshot_date_differs", {}, { listed(dates, "and") });
    }
    if (submission.circumstances.snapshot_date && submission.snapshot_dates.size() == 1
        && submission.snapshot_dates.front() != *submission.circumstances.snapshot_date)
        submission.find("snapshot_date_differs", {},
            { listed({ british_date(submission.snapshot_dates.front()) + " in the file",
                         british_date(*submission.circumstances.snapshot_date) + " as you said" },
                "and") });
}

} // namespace wres::intake
