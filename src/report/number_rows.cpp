// SPDX-License-Identifier: MIT
#include "report/number_rows.h"

#include "language/phrase.h"
#include "report/detail.h"
#include "report/release_index.h"

namespace wres::report {
namespace {

using disclosure::ReleasedComparison;
using disclosure::ReleasedResult;
using disclosure::ReleasedRow;
using disclosure::ReleasedSide;
using disclosure::Shown;
using disclosure::ShownEstimate;
using language::phrase;

ShownEstimate alone(const Shown<double>& value)
{
    return { .value = value, .lower = {}, .upper = {} };
}

ShownEstimate alone(const Shown<std::uint64_t>& count)
{
    if (!count.visible())
        return alone(Shown<double>(count.hidden()));
    return alone(Shown<double>(static_cast<double>(count.value())));
}

/// Fills in what the rows of one part have in common.
class Part {
public:
    Part(const std::function<void(const NumberRow&)>& visit, const ReleasedResult& result,
        std::string_view part, std::string_view dimension = {})
        : visit_(visit)
        , result_(result)
        , part_(part)
        , dimension_(dimension)
    {
    }

    void row(std::string_view id, std::string_view label) { id_ = id, label_ = label; }

    /// A number that there cannot be is left out: its absence says as much as a line would.
    void number(std::string_view side, std::string_view measure, std::string_view unit,
        const ShownEstimate& number, const ReleasedComparison* comparison = nullptr) const
    {
        const bool is_absent =
            !number.value.visible() && number.value.hidden() == disclosure::Hidden::NotApplicable;
        if (!is_absent)
            visit_({ result_, part_, dimension_, id_, label_, side, measure, unit, number, comparison });
    }

    /// What can be said of a result, which has a line even where it has no number.
    void finding(const ReleasedComparison& comparison) const
    {
        visit_({ result_, part_, dimension_, id_, label_, "", "finding", "", {}, &comparison });
    }

private:
    const std::function<void(const NumberRow&)>& visit_;
    const ReleasedResult& result_;
    std::string_view part_;
    std::string_view dimension_;
    std::string_view id_;
    std::string_view label_;
};

void visit_side(const Part& part, std::string_view name, const ReleasedSide& side)
{
    part.number(name, "numerator", "people", alone(side.numerator));
    part.number(name, "denominator", "people", alone(side.denominator));
    part.number(name, "rate", "proportion", side.rate);
}

void visit_comparison(const Part& part, const ReleasedComparison& comparison)
{
    visit_side(part, "group", comparison.group);
    visit_side(part, "reference", comparison.reference);
    part.number("", "ratio", "ratio", comparison.ratio, &comparison);
    part.number("", "difference", "proportion", comparison.difference, &comparison);
    part.number("", "p_score", "p_value", alone(comparison.p_score));
    part.number("", "p_adjusted", "p_value", alone(comparison.p_adjusted));
}

/// The methods beside the headline's: for headlines alone, as in the annex.
void visit_other_methods(const Part& part, const ReleasedComparison& comparison)
{
    part.number("", "ratio_koopman", "ratio", comparison.ratio_koopman);
    part.number("", "ratio_miettinen_nurminen", "ratio", comparison.ratio_miettinen_nurminen);
    part.number("", "ratio_katz", "ratio", comparison.ratio_katz);
    part.number("", "p_fisher", "p_value", alone(comparison.p_fisher));
    part.number("", "p_mid", "p_value", alone(comparison.p_mid));
}

void visit_headline(const Part& part, const ReleasedComparison& comparison)
{
    part.finding(comparison);
    visit_comparison(part, comparison);
    visit_other_methods(part, comparison);
}

void visit_rows(Part part, const std::vector<ReleasedRow>& rows)
{
    for (const auto& row : rows) {
        part.row(row.id, row.label);
        visit_comparison(part, row.comparison);
    }
}

std::string_view bound_unit(const ReleasedResult& result)
{
    return result.headline.ratio.value.visible() ? "ratio" : "proportion";
}

void visit_unknown(Part part, Part bounds, const ReleasedResult& result)
{
    for (const auto& left_out : result.left_out) {
        part.row("", left_out.label);
        part.number("unknown", "numerator", "people", alone(left_out.numerator));
        part.number("unknown", "denominator", "people", alone(left_out.denominator));
    }
    bounds.row("all_in_group", phrase("If everybody left out belonged to the group"));
    bounds.number("", "bound", bound_unit(result), result.if_all_left_out_in_group);
    bounds.row("all_in_reference", phrase("If everybody left out belonged to the reference"));
    bounds.number("", "bound", bound_unit(result), result.if_all_left_out_in_reference);
}

void visit_composition(Part part, const ReleasedResult& result)
{
    for (const auto& level : result.composition) {
        part.row(level.id, level.label);
        part.number("group", "people", "people", alone(level.group));
        part.number("reference", "people", "people", alone(level.reference));
        part.number("unknown", "people", "people", alone(level.left_out));
        part.number("group", "share_of_known", "proportion", level.group_of_known);
        part.number("group", "share_of_all", "proportion", level.group_of_all);
        part.number("reference", "share_of_all", "proportion", level.reference_of_all);
        part.number("unknown", "share_of_all", "proportion", level.left_out_of_all);
    }
}

void visit_breakdowns(const std::function<void(const NumberRow&)>& visit, const ReleasedResult& result)
{
    for (const auto& breakdown : result.breakdowns) {
        visit_rows(Part(visit, result, "breakdown", breakdown.dimension), breakdown.rows);
        Part adjusted(visit, result, "adjusted", breakdown.dimension);
        adjusted.row("", breakdown.label);
        adjusted.number("", "ratio_crude", "ratio", breakdown.crude);
        adjusted.number("", "ratio_mantel_haenszel", "ratio", breakdown.mantel_haenszel);
        adjusted.number("", "p_cochran_mantel_haenszel", "p_value", alone(breakdown.p_cmh));
        adjusted.number("", "p_homogeneity", "p_value", alone(breakdown.p_homogeneity));
    }
}

void visit_population(Part part, const ReleasedResult& result)
{
    for (const auto& population : result.population) {
        part.row(population.area_name, population.area_name);
        part.number("", "residents", "people", alone(Shown<std::uint64_t>(population.residents)));
        part.number(
            "group", "share_of_residents", "proportion", alone(Shown<double>(population.residents_share)));
        part.number("group", "share_of_people", "proportion", population.share);
        part.number("group", "difference_from_residents", "proportion", population.difference);
    }
}

} // namespace

void visit_numbers(const disclosure::Release& release, const std::function<void(const NumberRow&)>& visit)
{
    const ReleaseIndex index(release);
    for (const auto& result : release.results) {
        visit_headline(Part(visit, result, "headline"), result.headline);
        visit_unknown(Part(visit, result, "unknown"), Part(visit, result, "bounds"), result);
        visit_composition(Part(visit, result, "composition", result.level_dimension), result);
        visit_rows(Part(visit, result, "level", result.level_dimension), result.levels);
        visit_population(Part(visit, result, "population"), result);
        if (detail_of(index, result) == Detail::HeadlineAndLevels)
            continue;
        visit_rows(Part(visit, result, "group_against_reference"), result.groups_against_reference);
        visit_rows(Part(visit, result, "group_against_others"), result.groups_against_others);
        visit_breakdowns(visit, result);
    }
}

} // namespace wres::report
