// SPDX-License-Identifier: MIT
#include "disclosure/count_form.h"

#include <algorithm>
#include <set>

#include "base/invariant.h"
#include "counts/breakdown_values.h"
#include "indicators/sides.h"

namespace wres::disclosure {

namespace {

using standard::GroupIndex;
using standard::Membership;

GroupSet only(GroupIndex group)
{
    return GroupSet { 1 } << group;
}

/// Which slice of the cube, and over which services.
struct Slice {
    std::string dimension;
    std::string value;
    std::vector<std::string> scopes;
    bool whole = true; // false: the row also holds people of services that have no such breakdown
};

/// Makes the forms of one result: everything that stays the same from count to count is held here.
class FormMaker {
public:
    FormMaker(const indicators::IndicatorResult& result, const counts::Cube& cube,
        const standard::Standard& standard, const standard::Settings& settings)
        : result_(result)
        , cube_(cube)
        , classification_(*standard.classification)
        , indicator_(standard.indicator(result.indicator))
        , definition_(classification_.definition(result.definition))
    {
        INVARIANT(indicator_ != nullptr, "results are calculated from the standard's own indicators");
        INVARIANT(definition_ != nullptr, "results are calculated from the classification's own definitions");
        for (const auto& scope : standard.scopes)
            if (scope.id == result.scope)
                scopes_ = scope.counted;
        std::ranges::sort(scopes_);
        numerator_ = standard.counted_measures(indicator_->numerator);
        denominator_ = standard.counted_measures(settings.denominator(*indicator_));
        std::ranges::sort(numerator_);
        std::ranges::sort(denominator_);
    }

    [[nodiscard]] Slice everybody() const { return { "", "", scopes_ }; }

    /// A breakdown of a service is known where both measures have it, or where the numerator has nobody to
    /// break down. The people of other services are among those not recorded.
    [[nodiscard]] Slice value_of(const std::string& dimension, const std::string& value) const
    {
        Slice slice { dimension, value, {} };
        for (const auto& scope : scopes_)
            if (has_breakdown(scope, dimension, denominator_)
                && (has_breakdown(scope, dimension, numerator_) || nobody_in(scope, numerator_)))
                slice.scopes.push_back(scope);
        slice.whole = value != counts::not_recorded || slice.scopes == scopes_;
        return slice;
    }

    /// ShareByLevel compares people in the highest level; otherwise everybody counted is compared.
    [[nodiscard]] Slice compared() const
    {
        for (auto row = result_.levels.rbegin(); row != result_.levels.rend(); ++row)
            if (row->id != counts::not_recorded && row->id != counts::name_not_shown)
                return value_of(result_.level_dimension, row->id);
        return everybody();
    }

    [[nodiscard]] CountForm form(
        const std::vector<std::string>& measures, const Slice& slice, GroupSet groups) const
    {
        return { result_.area, result_.period, measures, slice.dimension, slice.value, slice.scopes,
            slice.whole ? groups : 0 };
    }

    /// How many of how many, or, for PercentagePointDifference, the group in two bodies of people.
    [[nodiscard]] ComparisonForms comparison(
        const Slice& counted, const Slice& whole, GroupSet group, GroupSet reference) const
    {
        if (indicator_->method == standard::Method::PercentagePointDifference)
            return { { form(numerator_, counted, group), form(numerator_, counted, group | reference) },
                { form(denominator_, whole, group), form(denominator_, whole, group | reference) } };
        return { { form(numerator_, counted, group), form(denominator_, whole, group) },
            { form(numerator_, counted, reference), form(denominator_, whole, reference) } };
    }

    [[nodiscard]] ComparisonForms headline() const
    {
        return comparison(compared(), everybody(), of(Membership::Group), of(Membership::Reference));
    }

    /// People in the value of everybody on their side, for ShareByLevel; otherwise of those in the same
    /// value.
    [[nodiscard]] ComparisonForms row(const std::string& dimension, const std::string& value) const
    {
        const auto slice = value_of(dimension, value);
        const bool by_level = indicator_->method == standard::Method::ShareByLevel;
        return comparison(
            slice, by_level ? everybody() : slice, of(Membership::Group), of(Membership::Reference));
    }

    /// Everybody in the denominator, everybody in the numerator, or everybody in one level.
    [[nodiscard]] CompositionForms composition(const std::string& value) const
    {
        if (value.empty())
            return composition(denominator_, everybody());
        if (indicator_->method != standard::Method::ShareByLevel)
            return composition(numerator_, everybody());
        return composition(numerator_, value_of(result_.level_dimension, value));
    }

    [[nodiscard]] CompositionForms of_population() const { return composition(numerator_, everybody()); }

    [[nodiscard]] SideForms left_out(const std::string& code) const
    {
        const auto counted = has_no_counts(result_.headline) ? everybody() : compared();
        return { form(numerator_, counted, group(code)), form(denominator_, everybody(), group(code)) };
    }

    [[nodiscard]] ComparisonForms against_reference(const std::string& code) const
    {
        return comparison(compared(), everybody(), group(code), only(classification_.detailed_reference));
    }

    [[nodiscard]] ComparisonForms against_others(const std::string& code) const
    {
        const auto sides = indicators::against_others(*classification_.find(code), classification_);
        return comparison(compared(), everybody(), group(code), groups_on_side(sides, Membership::Reference));
    }

private:
    [[nodiscard]] GroupSet of(Membership side) const { return groups_on_side(definition_->membership, side); }

    [[nodiscard]] GroupSet group(const std::string& code) const
    {
        const auto found = classification_.find(code);
        INVARIANT(found.has_value(), "results name groups of the classification");
        return only(*found);
    }

    [[nodiscard]] CompositionForms composition(
        const std::vector<std::string>& measures, const Slice& slice) const
    {
        return { form(measures, slice, of(Membership::Group)),
            form(measures, slice, of(Membership::Reference)),
            form(measures, slice, of(Membership::Undetermined)) };
    }

    /// Measures that are added up have a breakdown where each that has people has it.
    [[nodiscard]] bool has_breakdown(const std::string& scope, const std::string& dimension,
        const std::vector<std::string>& measures) const
    {
        const auto has = [&](const std::string& measure) { return has_slices(scope, measure, dimension); };
        return std::ranges::any_of(measures, has)
            && std::ranges::all_of(measures,
                [&](const std::string& measure) { return has(measure) || nobody_in(scope, { measure }); });
    }

    [[nodiscard]] bool nobody_in(const std::string& scope, const std::vector<std::string>& measures) const
    {
        return std::ranges::all_of(measures, [&](const std::string& measure) {
            const auto* total = cube_.find({ result_.area, result_.period, scope, measure, "", "" });
            return total != nullptr && *total == standard::GroupCounts {};
        });
    }

    [[nodiscard]] bool has_slices(
        const std::string& scope, const std::string& measure, const std::string& dimension) const
    {
        counts::SliceKey key { result_.area, result_.period, scope, measure, dimension, "" };
        const auto found = cube_.slices().lower_bound(key);
        if (found == cube_.slices().end())
            return false;
        key.value = found->first.value;
        return found->first == key;
    }

    const indicators::IndicatorResult& result_;
    const counts::Cube& cube_;
    const standard::Classification& classification_;
    const standard::Indicator* indicator_;
    const standard::Definition* definition_;
    std::vector<std::string> scopes_;
    std::vector<std::string> numerator_; // counted measures
    std::vector<std::string> denominator_;
};

void add_people(std::optional<std::uint64_t>& sum, const CountForm& form, counts::SliceKey slice,
    const counts::Cube& cube)
{
    if (const auto* people = cube.find(slice)) {
        sum = sum.value_or(0);
        for (std::size_t group = 0; group < standard::most_groups; ++group)
            if ((form.groups >> group & 1U) != 0)
                *sum += (*people)[group];
        return;
    }
    // Where people were counted, a value that nobody has is a zero.
    slice.dimension.clear();
    slice.value.clear();
    if (cube.find(slice) != nullptr)
        sum = sum.value_or(0);
}

} // namespace

bool has_no_counts(const indicators::Comparison& comparison)
{
    static const std::set<std::string, std::less<>> without_counts { "not_supplied", "unknown_measure",
        "levels_not_supplied", "levels_without_order", "too_little_detail" };
    const auto& rate = comparison.group.rate;
    return !rate && without_counts.contains(rate.error().code);
}

GroupSet groups_on_side(const std::vector<Membership>& sides, Membership side)
{
    GroupSet groups = 0;
    for (std::size_t group = 0; group < sides.size(); ++group)
        if (sides[group] == side)
            groups |= only(static_cast<GroupIndex>(group));
    return groups;
}

std::optional<std::uint64_t> sum_of(const CountForm& form, const counts::Cube& cube)
{
    std::optional<std::uint64_t> sum;
    for (const auto& measure : form.measures)
        for (const auto& scope : form.scopes)
            add_people(
                sum, form, { form.area, form.period, scope, measure, form.dimension, form.value }, cube);
    return sum;
}

ResultForms forms_of(const indicators::IndicatorResult& result, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings)
{
    const FormMaker maker(result, cube, standard, settings);
    ResultForms forms;
    forms.headline = maker.headline();
    for (const auto& left_out : result.left_out)
        forms.left_out.push_back(maker.left_out(left_out.group));
    for (const auto& level : result.composition)
        forms.composition.push_back(maker.composition(level.id));
    for (const auto& row : result.levels)
        forms.levels.push_back(maker.row(result.level_dimension, row.id));
    for (const auto& breakdown : result.breakdowns) {
        auto& rows = forms.breakdowns.emplace_back();
        for (const auto& row : breakdown.rows)
            rows.push_back(maker.row(breakdown.dimension, row.id));
    }
    for (const auto& row : result.groups_against_reference)
        forms.groups_against_reference.push_back(maker.against_reference(row.id));
    for (const auto& row : result.groups_against_others)
        forms.groups_against_others.push_back(maker.against_others(row.id));
    forms.of_population = maker.of_population();
    return forms;
}

} // namespace wres::disclosure
