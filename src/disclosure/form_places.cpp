// SPDX-License-Identifier: MIT
#include "disclosure/form_places.h"

#include "base/invariant.h"

namespace wres::disclosure {

namespace {

using Visit = std::function<void(const CountForm&, const Shown<std::uint64_t>&, std::string)>;

/// The lines of one part of a result.
class Lines {
public:
    Lines(const Visit& visit, const ReleasedResult& result, std::string_view part,
        std::string_view dimension = {})
        : visit_(visit)
    {
        for (const std::string_view text : { std::string_view(result.indicator),
                 std::string_view(result.area), std::string_view(result.scope),
                 std::string_view(result.period), std::string_view(result.definition), part, dimension })
            add(start_, text);
    }

    void count(std::string_view row, std::string_view label, std::string_view side, std::string_view measure,
        const CountForm& form, const Shown<std::uint64_t>& count) const
    {
        auto key = start_;
        for (const auto text : { row, label, side, measure })
            add(key, text);
        visit_(form, count, std::move(key));
    }

    void comparison(std::string_view row, std::string_view label, const ReleasedComparison& shown,
        const ComparisonForms& forms) const
    {
        side(row, label, "group", shown.group, forms.group);
        side(row, label, "reference", shown.reference, forms.reference);
    }

    void rows(const std::vector<ReleasedRow>& rows, const std::vector<ComparisonForms>& forms) const
    {
        INVARIANT(rows.size() == forms.size(), "every row has its forms");
        for (std::size_t row = 0; row < rows.size(); ++row)
            comparison(rows[row].id, rows[row].label, rows[row].comparison, forms[row]);
    }

private:
    static void add(std::string& key, std::string_view text)
    {
        if (!key.empty())
            key += '|';
        key += text.empty() ? "[z]" : text;
    }

    void side(std::string_view row, std::string_view label, std::string_view side, const ReleasedSide& shown,
        const SideForms& forms) const
    {
        count(row, label, side, "numerator", forms.numerator, shown.numerator);
        count(row, label, side, "denominator", forms.denominator, shown.denominator);
    }

    const Visit& visit_;
    std::string start_;
};

} // namespace

void visit_places(const ReleasedResult& result, const ResultForms& forms, const Visit& visit)
{
    Lines(visit, result, "headline").comparison("", "", result.headline, forms.headline);
    const Lines unknown(visit, result, "unknown");
    for (std::size_t row = 0; row < result.left_out.size(); ++row) {
        const auto& left_out = result.left_out[row];
        unknown.count(
            "", left_out.label, "unknown", "numerator", forms.left_out[row].numerator, left_out.numerator);
        unknown.count("", left_out.label, "unknown", "denominator", forms.left_out[row].denominator,
            left_out.denominator);
    }
    const Lines composition(visit, result, "composition", result.level_dimension);
    for (std::size_t row = 0; row < result.composition.size(); ++row) {
        const auto& level = result.composition[row];
        composition.count(
            level.id, level.label, "group", "people", forms.composition[row].group, level.group);
        composition.count(
            level.id, level.label, "reference", "people", forms.composition[row].reference, level.reference);
        composition.count(
            level.id, level.label, "unknown", "people", forms.composition[row].left_out, level.left_out);
    }
    Lines(visit, result, "level", result.level_dimension).rows(result.levels, forms.levels);
    Lines(visit, result, "group_against_reference")
        .rows(result.groups_against_reference, forms.groups_against_reference);
    Lines(visit, result, "group_against_others")
        .rows(result.groups_against_others, forms.groups_against_others);
    for (std::size_t row = 0; row < result.breakdowns.size(); ++row)
        Lines(visit, result, "breakdown", result.breakdowns[row].dimension)
            .rows(result.breakdowns[row].rows, forms.breakdowns[row]);
}

} // namespace wres::disclosure
