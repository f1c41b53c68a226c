// SPDX-License-Identifier: MIT
#include "plausibility/slip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

namespace wres::plausibility {
namespace {

constexpr std::array noughts { 1, -1, 2, -2, 3, -3 };
constexpr std::array services_that_are_swapped { "adult", "children" };

bool concerns(const Slip& slip, const ServiceMeasure& number)
{
    return (slip.scope.empty() || slip.scope == number.scope)
        && (slip.measure.empty() || slip.measure == number.measure
            || (!slip.whole.empty() && slip.whole == number.measure));
}

void divide(SideCounts& counts, Part part, double by)
{
    if (part == Part::All || part == Part::Group)
        counts.group /= by;
    if (part == Part::All || part == Part::Reference)
        counts.reference /= by;
    if (part == Part::All || part == Part::Unknown)
        counts.unknown /= by;
}

void swap_services(CouncilReturn& sent, const std::string& measure)
{
    for (auto& [number, counts] : sent) {
        if (number.scope != services_that_are_swapped[0] || (!measure.empty() && number.measure != measure))
            continue;
        const auto other = sent.find({ services_that_are_swapped[1], number.measure });
        if (other != sent.end())
            std::swap(counts, other->second);
    }
}

void add_wide_slips(std::vector<Slip>& slips, const std::set<std::string>& scopes)
{
    if (scopes.contains(services_that_are_swapped[0]) && scopes.contains(services_that_are_swapped[1]))
        slips.push_back({ .kind = SlipKind::ServicesSwapped, .scope = {}, .measure = {}, .whole = {} });
    slips.push_back({ .kind = SlipKind::SidesSwapped, .scope = {}, .measure = {}, .whole = {} });
    for (const auto& scope : scopes) {
        slips.push_back({ .kind = SlipKind::SidesSwapped, .scope = scope, .measure = {}, .whole = {} });
        for (const int tens : noughts)
            slips.push_back(
                { .kind = SlipKind::FactorOfTen, .scope = scope, .measure = {}, .whole = {}, .tens = tens });
    }
}

} // namespace

std::vector<Slip> possible_slips(const standard::Standard& standard, const CouncilReturn& sent)
{
    std::set<std::string> scopes;
    for (const auto& [number, counts] : sent)
        scopes.insert(number.scope);
    std::vector<Slip> slips;
    add_wide_slips(slips, scopes);
    for (const auto& [number, counts] : sent) {
        const auto& [scope, measure] = number;
        slips.push_back({ .kind = SlipKind::SidesSwapped, .scope = scope, .measure = measure, .whole = {} });
        if (scope == services_that_are_swapped[0] && sent.contains({ services_that_are_swapped[1], measure }))
            slips.push_back(
                { .kind = SlipKind::ServicesSwapped, .scope = {}, .measure = measure, .whole = {} });
        for (const auto part : { Part::All, Part::Group, Part::Reference, Part::Unknown }) {
            for (const int tens : noughts)
                slips.push_back({ SlipKind::FactorOfTen, scope, measure, {}, part, tens });
        }
    }
    for (const auto& [part, whole] : parts_and_wholes(standard)) {
        for (const auto& scope : scopes) {
            if (sent.contains({ scope, part }) && sent.contains({ scope, whole }))
                slips.push_back(
                    { .kind = SlipKind::UpsideDown, .scope = scope, .measure = part, .whole = whole });
        }
    }
    return slips;
}

CouncilReturn without(CouncilReturn sent, const Slip& slip)
{
    switch (slip.kind) {
    case SlipKind::ServicesSwapped: swap_services(sent, slip.measure); break;
    case SlipKind::UpsideDown:
        std::swap(sent.at({ slip.scope, slip.measure }), sent.at({ slip.scope, slip.whole }));
        break;
    case SlipKind::SidesSwapped:
        for (auto& [number, counts] : sent) {
            if (concerns(slip, number))
                std::swap(counts.group, counts.reference);
        }
        break;
    case SlipKind::FactorOfTen:
        for (auto& [number, counts] : sent) {
            if (concerns(slip, number))
                divide(counts, slip.part, std::pow(10.0, slip.tens));
        }
        break;
    }
    return sent;
}

std::vector<ServiceMeasure> numbers_of(const CouncilReturn& sent, const Slip& slip)
{
    std::vector<ServiceMeasure> numbers;
    for (const auto& [number, counts] : sent) {
        if (concerns(slip, number))
            numbers.push_back(number);
    }
    return numbers;
}

std::vector<PartAndWhole> parts_and_wholes(const standard::Standard& standard)
{
    std::set<PartAndWhole> pairs;
    for (const auto& measure : standard.measures) {
        if (!measure.part_of.empty())
            pairs.insert({ measure.id, measure.part_of });
    }
    for (const auto& indicator : standard.indicators) {
        const auto* whole = standard.measure(indicator.denominator);
        const bool is_counted = whole != nullptr && whole->sum_of.empty();
        if (is_counted && indicator.numerator != indicator.denominator)
            pairs.insert({ indicator.numerator, indicator.denominator });
    }
    return { pairs.begin(), pairs.end() };
}

} // namespace wres::plausibility
