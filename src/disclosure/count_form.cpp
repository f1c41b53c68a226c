// SPDX-License-Identifier: MIT
#include "disclosure/count_form.h"

#include <algorithm>

#include "base/invariant.h"

namespace wres::disclosure {

namespace {

using standard::GroupIndex;
using standard::Membership;

GroupSet only(GroupIndex group)
{
    return GroupSet { 1 } << group;
}

GroupSet all_groups(const standard::Classification& classification)
{
    GroupSet all = 0;
    for (std::size_t group = 0; group < classification.groups.size(); ++group)
        all |= only(static_cast<GroupIndex>(group));
    return all;
}

/// The value of a breakdown for people who have none, as the cube has it.
constexpr std::string_view not_recorded = "Not recorded";

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
            if (has_breakdown(scope, dimension))
                slice.scopes.push_back(scope);
        slice.whole = value != not_recorded || slice.scopes == scopes_;
        return slice;
    }

    [[nodiscard]] CountForm form(
        const std::vector<std::string>& measures, const Slice& slice, GroupSet groups) const
    {
        return { result_.area, result_.period, measures, slice.dimension, slice.value, slice.scopes,
            slice.whole ? groups : 0 };
    }

    /// How many of how many, or, for PercentagePointDifference, the group in two bodies of people.
    [[nodiscard]] ComparisonForms comparison(const Slice& slice, GroupSet group, GroupSet reference) const
    {
        if (indicator_->method == standard::Method::PercentagePointDifference)
            return { { form(numerator_, slice, group), form(numerator_, slice, group | reference) },
                { form(denominator_, slice, group), form(denominator_, slice, group | reference) } };
        return { { form(numerator_, slice, group), form(denominator_, slice, group) },
            { form(numerator_, slice, reference), form(denominator_, slice, reference) } };
    }

    [[nodiscard]] ComparisonForms sides(const Slice& slice) const
    {
        return comparison(slice, of(Membership::Group), of(Membership::Reference));
    }

    /// A level's numerator is the people in the level; its denominator is everybody on the side.
    [[nodiscard]] ComparisonForms level(const std::string& value) const
    {
        auto forms = sides(everybody());
        const auto slice = value_of(result_.level_dimension, value);
        forms.group.numerator = form(numerator_, slice, of(Membership::Group));
        forms.reference.numerator = form(numerator_, slice, of(Membership::Reference));
        return forms;
    }

    /// Everybody in the denominator, or everybody in one level.
    [[nodiscard]] CompositionForms composition(const std::string& value) const
    {
        const auto& measures = value.empty() ? denominator_ : numerator_;
        const auto slice = value.empty() ? everybody() : value_of(result_.level_dimension, value);
        return { form(measures, slice, of(Membership::Group)),
            form(measures, slice, of(Membership::Reference)),
            form(measures, slice, of(Membership::Undetermined)) };
    }

    [[nodiscard]] SideForms left_out(const std::string& code) const
    {
        return { form(numerator_, everybody(), group(code)), form(denominator_, everybody(), group(code)) };
    }

    [[nodiscard]] ComparisonForms against_reference(const std::string& code) const
    {
        return comparison(everybody(), group(code), only(classification_.detailed_reference));
    }

    [[nodiscard]] ComparisonForms against_others(const std::string& code) const
    {
        const auto known = all_groups(classification_) & ~unknown_groups(classification_);
        return comparison(everybody(), group(code), known & ~group(code));
    }

private:
    [[nodiscard]] GroupSet of(Membership side) const { return groups_on_side(*definition_, side); }

    [[nodiscard]] GroupSet group(const std::string& code) const
    {
        const auto found = classification_.find(code);
        INVARIANT(found.has_value(), "results name groups of the classification");
        return only(*found);
    }

    [[nodiscard]] bool has_breakdown(const std::string& scope, const std::string& dimension) const
    {
        const auto has = [&](const std::string& measure) { return has_slices(scope, measure, dimension); };
        return std::ranges::all_of(denominator_, has)
            && (std::ranges::all_of(numerator_, has) || nobody_in_numerator(scope));
    }

    [[nodiscard]] bool nobody_in_numerator(const std::string& scope) const
    {
        return std::ranges::all_of(numerator_, [&](const std::string& measure) {
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

GroupSet groups_on_side(const standard::Definition& definition, Membership side)
{
    GroupSet groups = 0;
    for (std::size_t group = 0; group < definition.membership.size(); ++group)
        if (definition.membership[group] == side)
            groups |= only(static_cast<GroupIndex>(group));
    return groups;
}

GroupSet unknown_groups(const standard::Classification& classification)
{
    GroupSet groups = 0;
    for (std::size_t group = 0; group < classification.groups.size(); ++group)
        if (classification.groups[group].level == standard::GroupLevel::Unknown)
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
    forms.headline =
        result.levels.empty() ? maker.sides(maker.everybody()) : maker.level(result.levels.back().id);
    for (const auto& left_out : result.left_out)
        forms.left_out.push_back(maker.left_out(left_out.group));
    for (const auto& level : result.composition)
        forms.composition.push_back(maker.composition(level.id));
    for (const auto& row : result.levels)
        forms.levels.push_back(maker.level(row.id));
    for (const auto& breakdown : result.breakdowns) {
        auto& rows = forms.breakdowns.emplace_back();
        for (const auto& row : breakdown.rows)
            rows.push_back(maker.sides(maker.value_of(breakdown.dimension, row.id)));
    }
    for (const auto& row : result.groups_against_reference)
        forms.groups_against_reference.push_back(maker.against_reference(row.id));
    for (const auto& row : result.groups_against_others)
        forms.groups_against_others.push_back(maker.against_others(row.id));
    return forms;
}

} // namespace wres::disclosure
