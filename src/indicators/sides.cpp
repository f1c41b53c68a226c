// SPDX-License-Identifier: MIT
#include "indicators/sides.h"

#include <algorithm>

#include "base/invariant.h"

namespace wres::indicators {

using standard::GroupLevel;

namespace {

bool may_be_the_same(const standard::EthnicGroup& group, const standard::EthnicGroup& other,
    standard::Membership side, standard::Membership other_side)
{
    if (other.level == GroupLevel::Unknown)
        return true;
    // Known only as one side of the default definition: surely another group only from the other side.
    if (group.level == GroupLevel::Binary || other.level == GroupLevel::Binary)
        return side == other_side;
    if (group.level == GroupLevel::Broad || other.level == GroupLevel::Broad)
        return group.broad == other.broad;
    return false; // two detailed groups
}

} // namespace

void Counted::add(const Counted& other)
{
    for (std::size_t group = 0; group < standard::most_groups; ++group) {
        numerator[group] += other.numerator[group];
        denominator[group] += other.denominator[group];
    }
}

FourCounts four_counts(const Counted& counted, const Sides& sides)
{
    FourCounts counts;
    for (std::size_t group = 0; group < sides.size(); ++group) {
        if (sides[group] == standard::Membership::Group) {
            counts.group_numerator += counted.numerator[group];
            counts.group_denominator += counted.denominator[group];
        } else if (sides[group] == standard::Membership::Reference) {
            counts.reference_numerator += counted.numerator[group];
            counts.reference_denominator += counted.denominator[group];
        }
    }
    return counts;
}

std::vector<LeftOut> left_out(
    const Counted& counted, const Sides& sides, const standard::Classification& classification)
{
    std::vector<LeftOut> all;
    for (std::size_t group = 0; group < sides.size(); ++group) {
        if (sides[group] != standard::Membership::Undetermined)
            continue;
        if (counted.numerator[group] > 0 || counted.denominator[group] > 0)
            all.push_back(
                { classification.groups[group].code, counted.numerator[group], counted.denominator[group] });
    }
    return all;
}

Sides with_left_out_in(standard::Membership side, const Sides& sides)
{
    auto everybody = sides;
    std::ranges::replace(everybody, standard::Membership::Undetermined, side);
    return everybody;
}

Sides against_reference(standard::GroupIndex group, const standard::Classification& classification)
{
    Sides sides(classification.groups.size(), standard::Membership::Undetermined);
    sides[classification.detailed_reference] = standard::Membership::Reference;
    sides[group] = standard::Membership::Group;
    return sides;
}

Sides against_others(standard::GroupIndex group, const standard::Classification& classification)
{
    INVARIANT(
        !classification.definitions.empty(), "a classification divides people in two in at least one way");
    const auto& default_sides = classification.definitions.front().membership;
    Sides sides(classification.groups.size(), standard::Membership::Undetermined);
    for (std::size_t other = 0; other < sides.size(); ++other) {
        if (!may_be_the_same(classification.groups[group], classification.groups[other], default_sides[group],
                default_sides[other]))
            sides[other] = standard::Membership::Reference;
    }
    sides[group] = standard::Membership::Group;
    return sides;
}

} // namespace wres::indicators
