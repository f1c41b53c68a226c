// SPDX-License-Identifier: MIT
#include "disclosure/printed_counts.h"

#include "base/invariant.h"

namespace wres::disclosure {

namespace {

using indicators::IndicatorResult;
using standard::PrintedPart;
using Visit = std::function<void(const PrintedCount&)>;

/// The places of one result.
class Places {
public:
    Places(const IndicatorResult& result, const Visit& visit) : result_(result), visit_(visit) { }

    void count(const CountForm& form, PrintedPart part) const
    {
        if (form.groups != 0)
            visit_({ form, result_, part });
    }

    void comparison(
        const indicators::Comparison& comparison, const ComparisonForms& forms, PrintedPart part) const
    {
        if (has_no_counts(comparison))
            return;
        for (const auto* side : { &forms.group, &forms.reference }) {
            count(side->numerator, part);
            count(side->denominator, part);
        }
    }

    void rows(const std::vector<indicators::Row>& rows, const std::vector<ComparisonForms>& forms,
        PrintedPart part) const
    {
        for (std::size_t row = 0; row < rows.size(); ++row)
            comparison(rows[row].comparison, forms[row], part);
    }

    void all(const ResultForms& forms) const
    {
        comparison(result_.headline, forms.headline, PrintedPart::Headline);
        for (const auto& left_out : forms.left_out) {
            count(left_out.numerator, PrintedPart::Composition);
            count(left_out.denominator, PrintedPart::Composition);
        }
        for (const auto& level : forms.composition)
            for (const auto* form : { &level.group, &level.reference, &level.left_out })
                count(*form, PrintedPart::Composition);
        if (!result_.population.empty())
            for (const auto* form : { &forms.of_population.group, &forms.of_population.reference })
                count(*form, PrintedPart::Composition);
        rows(result_.levels, forms.levels, PrintedPart::Level);
        rows(result_.groups_against_reference, forms.groups_against_reference, PrintedPart::DetailedGroup);
        rows(result_.groups_against_others, forms.groups_against_others, PrintedPart::DetailedGroup);
        for (std::size_t row = 0; row < result_.breakdowns.size(); ++row)
            rows(result_.breakdowns[row].rows, forms.breakdowns[row], PrintedPart::Breakdown);
    }

private:
    const IndicatorResult& result_;
    const Visit& visit_;
};

void visit_sides(const ComparisonForms& forms, const std::function<void(const PartOfWhole&)>& visit)
{
    for (const auto* side : { &forms.group, &forms.reference })
        if (side->numerator.groups != 0 && side->denominator.groups != 0)
            visit({ side->numerator, side->denominator });
}

} // namespace

void visit_printed_counts(
    const indicators::Results& results, const std::vector<ResultForms>& forms, const Visit& visit)
{
    INVARIANT(results.all.size() == forms.size(), "every result has its forms");
    for (std::size_t index = 0; index < forms.size(); ++index)
        Places(results.all[index], visit).all(forms[index]);
}

void visit_parts_of_wholes(const indicators::Results& results, const std::vector<ResultForms>& forms,
    const standard::Standard& standard, const std::function<void(const PartOfWhole&)>& visit)
{
    for (std::size_t index = 0; index < forms.size(); ++index) {
        const auto* indicator = standard.indicator(results.all[index].indicator);
        INVARIANT(indicator != nullptr, "results are calculated from the standard's own indicators");
        // There the denominator is the same group's and everybody else's: not people who had an event.
        if (indicator->method == standard::Method::PercentagePointDifference)
            continue;
        const auto& of = forms[index];
        visit_sides(of.headline, visit);
        for (const auto* rows : { &of.levels, &of.groups_against_reference, &of.groups_against_others })
            for (const auto& row : *rows)
                visit_sides(row, visit);
        for (const auto& breakdown : of.breakdowns)
            for (const auto& row : breakdown)
                visit_sides(row, visit);
    }
}

} // namespace wres::disclosure
