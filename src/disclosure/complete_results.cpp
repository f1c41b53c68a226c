// SPDX-License-Identifier: MIT
#include "disclosure/complete_results.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/invariant.h"
#include "disclosure/count_form.h"
#include "indicators/reasons.h"

namespace wres::disclosure {

namespace {

using indicators::IndicatorResult;
using indicators::Row;
using standard::GroupLevel;

std::uint64_t everybody(const standard::GroupCounts& people)
{
    return std::accumulate(people.begin(), people.end(), std::uint64_t { 0 });
}

/// The groups left out under the result's definition, all of them.
void name_left_out(IndicatorResult& result, const standard::Classification& classification)
{
    const auto* definition = classification.definition(result.definition);
    INVARIANT(definition != nullptr, "results are calculated from the classification's own definitions");
    std::vector<indicators::LeftOut> every;
    for (std::size_t group = 0; group < classification.groups.size(); ++group) {
        if (definition->membership[group] != standard::Membership::Undetermined)
            continue;
        const auto& code = classification.groups[group].code;
        const auto named = std::ranges::find(result.left_out, code, &indicators::LeftOut::group);
        every.push_back(named != result.left_out.end() ? *named : indicators::LeftOut { code, 0, 0 });
    }
    result.left_out = std::move(every);
}

bool stands_in_tables(const standard::EthnicGroup& group)
{
    return group.level == GroupLevel::Detailed || group.level == GroupLevel::Broad;
}

/// Whether a group is the reference group, or people of it may be.
bool may_be_reference(std::size_t group, const standard::Classification& classification)
{
    const auto& reference = classification.groups[classification.detailed_reference];
    const auto& asked = classification.groups[group];
    return group == classification.detailed_reference
        || (asked.level == GroupLevel::Broad && asked.broad == reference.broad);
}

/// The rows there are, with one for every other group in its place.
template <typename Wanted>
std::vector<Row> with_every_row(
    const std::vector<Row>& rows, const standard::Classification& classification, Wanted wanted)
{
    // A table without rows was not made, and a table without counts names no group's number.
    if (rows.empty() || has_no_counts(rows.front().comparison))
        return rows;
    std::vector<Row> every;
    for (std::size_t group = 0; group < classification.groups.size(); ++group) {
        if (!stands_in_tables(classification.groups[group]) || !wanted(group))
            continue;
        const auto& [code, label] =
            std::pair { classification.groups[group].code, classification.groups[group].label };
        const auto named = std::ranges::find(rows, code, &Row::id);
        every.push_back(named != rows.end() ? *named : Row { code, label, {} });
    }
    return every;
}

/// Gives the rows that were added what the cube says: nobody in the group, and the reference's own counts.
void fill_added(std::vector<Row>& rows, const std::vector<Row>& before,
    const std::vector<ComparisonForms>& forms, const counts::Cube& cube, const std::string& people)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (std::ranges::find(before, rows[row].id, &Row::id) != before.end())
            continue;
        const auto nobody = indicators::reasons::nobody_in_group({ rows[row].label, "", people });
        const auto side = [&](const SideForms& of) {
            return indicators::Side { sum_of(of.numerator, cube).value_or(0),
                sum_of(of.denominator, cube).value_or(0), std::unexpected(nobody) };
        };
        auto& comparison = rows[row].comparison;
        comparison.group = side(forms[row].group);
        comparison.reference = side(forms[row].reference);
        for (auto* estimate : { &comparison.ratio, &comparison.ratio_koopman,
                 &comparison.ratio_miettinen_nurminen, &comparison.ratio_katz, &comparison.difference })
            *estimate = std::unexpected(nobody);
        for (auto* p : { &comparison.p_score, &comparison.p_fisher, &comparison.p_mid })
            *p = std::unexpected(nobody);
    }
}

} // namespace

counts::Cube with_totals(const counts::Cube& cube)
{
    std::map<counts::SliceKey, std::map<std::string, standard::GroupCounts>>
        missing; // total -> breakdown -> sum
    for (const auto& [slice, people] : cube.slices()) {
        auto total = slice;
        total.dimension.clear();
        total.value.clear();
        if (cube.find(total) != nullptr)
            continue;
        auto& sum = missing[total][slice.dimension];
        for (std::size_t group = 0; group < people.size(); ++group)
            sum[group] += people[group];
    }
    auto complete = cube;
    for (const auto& [total, breakdowns] : missing) {
        const auto largest = std::ranges::max_element(
            breakdowns, {}, [](const auto& breakdown) { return everybody(breakdown.second); });
        complete.add(total, largest->second);
    }
    return complete;
}

indicators::Results with_every_group(indicators::Results results, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings)
{
    const auto& classification = *standard.classification;
    for (auto& result : results.all) {
        const auto& headline = result.headline;
        if (has_no_counts(headline) && headline.group.rate.error().code == "not_supplied")
            continue;
        const auto before = result;
        name_left_out(result, classification);
        result.groups_against_others =
            with_every_row(before.groups_against_others, classification, [](std::size_t) { return true; });
        result.groups_against_reference = with_every_row(before.groups_against_reference, classification,
            [&](std::size_t group) { return !may_be_reference(group, classification); });

        const auto* indicator = standard.indicator(result.indicator);
        INVARIANT(indicator != nullptr, "results are calculated from the standard's own indicators");
        const auto forms = forms_of(result, cube, standard, settings);
        fill_added(result.groups_against_others, before.groups_against_others, forms.groups_against_others,
            cube, indicator->people);
        fill_added(result.groups_against_reference, before.groups_against_reference,
            forms.groups_against_reference, cube, indicator->people);
    }
    return results;
}

} // namespace wres::disclosure
