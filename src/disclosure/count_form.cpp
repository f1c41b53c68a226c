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

/// Makes the forms of one result: everything that stays the same from count to count is held here.
class FormMaker {
public:
    FormMaker(const indicators::IndicatorResult& result, const standard::Standard& standard)
        : result_(result)
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
    }

    [[nodiscard]] CountForm form(const std::string& measure, const std::string& dimension,
        const std::string& value, GroupSet groups) const
    {
        return { result_.area, result_.period, measure, dimension, value, scopes_, groups };
    }

    /// Numerator and denominator within the same slice.
    [[nodiscard]] SideForms side(
        const std::string& dimension, const std::string& value, GroupSet groups) const
    {
        return { form(indicator_->numerator, dimension, value, groups),
            form(indicator_->denominator, dimension, value, groups) };
    }

    [[nodiscard]] ComparisonForms sides(const std::string& dimension, const std::string& value) const
    {
        if (indicator_->method == standard::Method::PercentagePointDifference)
            return bodies(dimension, value);
        return { side(dimension, value, of(Membership::Group)),
            side(dimension, value, of(Membership::Reference)) };
    }

    /// A level's numerator is the people in the level; its denominator is everybody on the side.
    [[nodiscard]] ComparisonForms level(const std::string& value) const
    {
        auto forms = sides("", "");
        forms.group.numerator =
            form(indicator_->numerator, result_.level_dimension, value, of(Membership::Group));
        forms.reference.numerator =
            form(indicator_->numerator, result_.level_dimension, value, of(Membership::Reference));
        return forms;
    }

    /// Two bodies of people: the group among the numerator's people, and among the denominator's.
    [[nodiscard]] ComparisonForms bodies(const std::string& dimension, const std::string& value) const
    {
        const auto group = of(Membership::Group);
        const auto known = group | of(Membership::Reference);
        return { { form(indicator_->numerator, dimension, value, group),
                     form(indicator_->numerator, dimension, value, known) },
            { form(indicator_->denominator, dimension, value, group),
                form(indicator_->denominator, dimension, value, known) } };
    }

    /// Everybody in the denominator, or everybody in one level.
    [[nodiscard]] CompositionForms composition(const std::string& value) const
    {
        const auto& measure = value.empty() ? indicator_->denominator : indicator_->numerator;
        const auto dimension = value.empty() ? std::string() : result_.level_dimension;
        return { form(measure, dimension, value, of(Membership::Group)),
            form(measure, dimension, value, of(Membership::Reference)),
            form(measure, dimension, value, of(Membership::Undetermined)) };
    }

    [[nodiscard]] SideForms left_out(const std::string& code) const { return side("", "", group(code)); }

    [[nodiscard]] ComparisonForms against_reference(const std::string& code) const
    {
        return { side("", "", group(code)), side("", "", only(classification_.detailed_reference)) };
    }

    [[nodiscard]] ComparisonForms against_others(const std::string& code) const
    {
        const auto known = all_groups(classification_) & ~unknown_groups(classification_);
        return { side("", "", group(code)), side("", "", known & ~group(code)) };
    }

private:
    [[nodiscard]] GroupSet of(Membership side) const { return groups_on_side(*definition_, side); }

    [[nodiscard]] GroupSet group(const std::string& code) const
    {
        const auto found = classification_.find(code);
        INVARIANT(found.has_value(), "results name groups of the classification");
        return only(*found);
    }

    const indicators::IndicatorResult& result_;
    const standard::Classification& classification_;
    const standard::Indicator* indicator_;
    const standard::Definition* definition_;
    std::vector<std::string> scopes_;
};

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
    for (const auto& scope : form.scopes) {
        const auto* people =
            cube.find({ form.area, form.period, scope, form.measure, form.dimension, form.value });
        if (people == nullptr)
            continue;
        sum = sum.value_or(0);
        for (std::size_t group = 0; group < standard::most_groups; ++group)
            if ((form.groups >> group & 1U) != 0)
                *sum += (*people)[group];
    }
    return sum;
}

ResultForms forms_of(const indicators::IndicatorResult& result, const standard::Standard& standard)
{
    const FormMaker maker(result, standard);
    ResultForms forms;
    forms.headline = maker.sides("", "");
    for (const auto& left_out : result.left_out)
        forms.left_out.push_back(maker.left_out(left_out.group));
    for (const auto& level : result.composition)
        forms.composition.push_back(maker.composition(level.id));
    for (const auto& row : result.levels)
        forms.levels.push_back(maker.level(row.id));
    for (const auto& breakdown : result.breakdowns) {
        auto& rows = forms.breakdowns.emplace_back();
        for (const auto& row : breakdown.rows)
            rows.push_back(maker.sides(breakdown.dimension, row.id));
    }
    for (const auto& row : result.groups_against_reference)
        forms.groups_against_reference.push_back(maker.against_reference(row.id));
    for (const auto& row : result.groups_against_others)
        forms.groups_against_others.push_back(maker.against_others(row.id));
    return forms;
}

} // namespace wres::disclosure
