// SPDX-License-Identifier: MIT
#include "standard/disclosure_words.h"

#include <fmt/format.h>

namespace wres::standard {

namespace {

std::string_view in_words(PrintedPart part)
{
    switch (part) {
    case PrintedPart::Headline: return "headlines";
    case PrintedPart::Composition: return "tables of who is counted";
    case PrintedPart::Level: return "levels";
    case PrintedPart::DetailedGroup: return "detailed groups";
    case PrintedPart::Breakdown: return "breakdowns";
    }
    return {};
}

std::string threshold_in_words(const DisclosureProfile& profile)
{
    const auto below = profile.small_below();
    if (below <= 1)
        return profile.zero_is_protected && below == 1 ? "Counts of 0 are hidden."
                                                       : "No count is hidden for being small.";
    if (profile.zero_is_protected)
        return fmt::format("Counts of 0 to {} are hidden.", below - 1);
    return fmt::format("Counts of 1 to {} are hidden; 0 is shown.", below - 1);
}

std::string group_disclosure_in_words(const DisclosureProfile& profile)
{
    switch (profile.group_disclosure) {
    case GroupDisclosure::NotProtected: return "That everybody or nobody of a group is counted may be seen.";
    case GroupDisclosure::Everybody:
        return "That everybody of a group is counted (100 %) is protected as a small count is; that nobody "
               "is "
               "may be seen.";
    case GroupDisclosure::NobodyOrEverybody:
        return "That everybody or nobody of a group is counted (100 % or 0 %) is protected as a small count "
               "is.";
    }
    return {};
}

std::string minimum_in_words(std::string_view what, std::uint64_t minimum)
{
    return minimum <= 1 ? fmt::format("{} are given of any number of people.", what)
                        : fmt::format("{} are given of {} people or more.", what, minimum);
}

std::string matching(std::string_view what, const std::string& name)
{
    return name.empty() ? std::string() : fmt::format(", {} {}", what, name);
}

std::string in_words(const StaysPublic& stays)
{
    return fmt::format("Never hidden: counts in {}{}{}{}.", in_words(stays.part),
        matching("indicator", stays.indicator), matching("services", stays.scope),
        matching("definition", stays.definition));
}

} // namespace

std::string_view name_of(GroupDisclosure rule)
{
    switch (rule) {
    case GroupDisclosure::NotProtected: return "not_protected";
    case GroupDisclosure::Everybody: return "everybody";
    case GroupDisclosure::NobodyOrEverybody: return "nobody_or_everybody";
    }
    return {};
}

std::string_view name_of(DisclosureMethod method)
{
    switch (method) {
    case DisclosureMethod::Suppression: return "suppression";
    case DisclosureMethod::ControlledRounding: return "controlled_rounding";
    case DisclosureMethod::CellKey: return "cell_key";
    }
    return {};
}

std::string_view name_of(PrintedPart part)
{
    switch (part) {
    case PrintedPart::Headline: return "headline";
    case PrintedPart::Composition: return "composition";
    case PrintedPart::Level: return "level";
    case PrintedPart::DetailedGroup: return "detailed_group";
    case PrintedPart::Breakdown: return "breakdown";
    }
    return {};
}

std::string_view name_of(HidingCost::Rule rule)
{
    switch (rule) {
    case HidingCost::Rule::Priority: return "priority";
    case HidingCost::Rule::Count: return "count";
    case HidingCost::Rule::One: return "one";
    case HidingCost::Rule::Log: return "log";
    }
    return {};
}

double& part_of(HidingCost& cost, PrintedPart part)
{
    switch (part) {
    case PrintedPart::Headline: return cost.headline;
    case PrintedPart::Composition: return cost.composition;
    case PrintedPart::Level: return cost.level;
    case PrintedPart::DetailedGroup: return cost.detailed_group;
    case PrintedPart::Breakdown: break;
    }
    return cost.breakdown;
}

double part_of(const HidingCost& cost, PrintedPart part)
{
    auto copy = cost;
    return part_of(copy, part);
}

namespace {

/// Of the methods that print another number in the place of every count.
std::vector<std::string> perturbation_in_words(const DisclosureProfile& profile)
{
    std::vector<std::string> rules;
    if (profile.method == DisclosureMethod::ControlledRounding)
        rules.push_back(fmt::format(
            "Every count is rounded to a multiple of {}, up or down, so that all counts add up; 0 stays 0.",
            profile.rounding_base));
    else
        rules.push_back(fmt::format("Every count is changed a little, by chance: by {} at most, by 0 on "
                                    "average, with a variance of {}; 0 stays 0. "
                                    "Counts do not add up exactly.",
            profile.noise_most, profile.noise_variance));
    rules.push_back(
        fmt::format("Every number, printed or worked out, could be one of two numbers at least {} "
                    "apart, to somebody who has all that is published; counts that would say more "
                    "are hidden.",
            profile.least_apart));
    rules.emplace_back(
        "Rates and ratios are made from the changed counts; intervals and tests are not given.");
    return rules;
}

} // namespace

std::vector<std::string> rules_in_words(const DisclosureProfile& profile)
{
    if (profile.method != DisclosureMethod::Suppression)
        return perturbation_in_words(profile);
    std::vector<std::string> rules { threshold_in_words(profile) };
    if (profile.rounding_base > 1)
        rules.push_back(fmt::format("Other counts are rounded to the nearest {}.", profile.rounding_base));
    rules.emplace_back(profile.complementary
            ? "Further counts are hidden, so that nobody can work out the small ones."
            : "No further counts are hidden.");
    rules.push_back(group_disclosure_in_words(profile));
    rules.emplace_back(profile.reader_may_be_counted
            ? "A reader may be one of the people counted, and know it: counts are protected against that too."
            : "A reader is taken not to know any of the people counted, nor to be one.");
    rules.push_back(minimum_in_words("Percentages", profile.minimum_percentage_denominator));
    rules.push_back(minimum_in_words("Ratios, intervals and tests", profile.minimum_ratio_denominator));
    if (profile.complementary)
        rules.push_back(fmt::format(
            "What hiding costs ({}): {}. {}", profile.cost.id, profile.cost.label, profile.cost.source));
    for (const auto& stays : profile.stays_public)
        rules.push_back(in_words(stays));
    return rules;
}

} // namespace wres::standard
