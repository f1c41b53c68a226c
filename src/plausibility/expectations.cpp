// SPDX-License-Identifier: MIT
#include "plausibility/expectations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace wres::plausibility {
namespace {

constexpr std::array features { Feature::Size, Feature::Sides };
constexpr std::array sources { Source::LastYear, Source::OtherCouncils, Source::SocialWorkers };

/// Half a person is added everywhere, so that nobody has a logarithm.
constexpr double half = 0.5;

double log_size(const SideCounts& counts)
{
    return std::log(counts.total() + half);
}

double size_variance(const SideCounts& counts)
{
    return 1 / (counts.total() + half);
}

double log_odds(const SideCounts& counts)
{
    return std::log((counts.group + half) / (counts.reference + half));
}

double odds_variance(const SideCounts& counts)
{
    return 1 / (counts.group + half) + 1 / (counts.reference + half);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Where too few councils say how far sides usually differ from those of residents or staff: a factor of four
/// and a half either way, in log odds, as two standard deviations.
constexpr double spread_of_sides_unknown = 0.75;

/// Makes the median absolute deviation of normal values their standard deviation.
constexpr double to_standard_deviation = 1.4826;

const SideCounts* find(const CouncilReturn& sent, const ServiceMeasure& number)
{
    const auto found = sent.find(number);
    return found == sent.end() ? nullptr : &found->second;
}

} // namespace

Expectations::Expectations(const standard::Standard& standard, const std::vector<Council>& councils)
    : standard_(standard)
    , staff_(standard.measure("headcount") == nullptr ? "" : "headcount")
{
    std::map<Key, std::vector<Difference>> differences;
    for (const auto& council : councils) {
        for (const auto& [number, counts] : council.sent) {
            for (const auto feature : features) {
                for (const auto source : sources) {
                    if (const auto found =
                            difference(council.sent, council.background, number, feature, source))
                        differences[{ number, feature, source }].push_back(*found);
                }
            }
        }
    }
    for (const auto& [key, all] : differences) {
        if (all.size() >= fewest_councils)
            usual_[key] = usual_among(all);
    }
}

/// The spread beyond chance is what is left of the whole when the middle council's chance is taken off.
Usual Expectations::usual_among(const std::vector<Difference>& all)
{
    std::vector<double> values;
    std::vector<double> variances;
    for (const auto& [value, variance] : all) {
        values.push_back(value);
        variances.push_back(variance);
    }
    const double middle = median(values);
    for (auto& value : values)
        value = std::abs(value - middle);
    const double spread = to_standard_deviation * median(std::move(values));
    const double beyond_chance = spread * spread - median(std::move(variances));
    return { middle, std::sqrt(std::max(0.0, beyond_chance)), all.size() };
}

std::optional<Expectations::Difference> Expectations::difference(const CouncilReturn& sent,
    const Background& background, const ServiceMeasure& number, Feature feature, Source source) const
{
    const auto* counts = find(sent, number);
    if (counts == nullptr)
        return std::nullopt;
    const SideCounts* against = nullptr;
    const bool is_staff = number.measure == staff_;
    if (source == Source::LastYear && background.last_year)
        against = find(*background.last_year, number);
    if (source == Source::OtherCouncils)
        against = is_staff ? (background.residents ? &*background.residents : nullptr)
                           : find(sent, { number.scope, staff_ });
    if (source == Source::SocialWorkers && is_staff && number.scope == "children"
        && background.social_workers)
        against = &*background.social_workers;
    if (against == nullptr)
        return std::nullopt;
    if (feature == Feature::Size)
        return Difference { log_size(*counts) - log_size(*against),
            size_variance(*counts) + size_variance(*against) };
    return Difference { log_odds(*counts) - log_odds(*against),
        odds_variance(*counts) + odds_variance(*against) };
}

double Expectations::least_spread(const ServiceMeasure& number, Feature feature, Source source) const
{
    const auto* measure = standard_.measure(number.measure);
    const bool is_of_staff = measure != nullptr && measure->record_table == "workforce";
    if (source != Source::LastYear)
        return feature == Feature::Size ? 0.3 : 0.2;
    if (is_of_staff)
        return feature == Feature::Size ? 0.1 : 0.08;
    return feature == Feature::Size ? 0.3 : 0.15;
}

std::optional<double> Expectations::deviation(const CouncilReturn& sent, const Background& background,
    const ServiceMeasure& number, Feature feature, Source source) const
{
    const auto found = difference(sent, background, number, feature, source);
    if (!found)
        return std::nullopt;
    const auto usual = usual_.find({ number, feature, source });
    double middle = 0;
    double spread = least_spread(number, feature, source);
    if (usual != usual_.end()) {
        middle = usual->second.middle;
        spread = std::max(spread, usual->second.spread);
    } else if (source != Source::LastYear) {
        if (feature == Feature::Size)
            return std::nullopt; // nobody knows how many staff so many residents have
        spread = spread_of_sides_unknown;
    }
    return (found->value - middle) / std::sqrt(spread * spread + found->variance);
}

double Expectations::strangeness(
    const CouncilReturn& sent, const Background& background, const std::vector<ServiceMeasure>& numbers) const
{
    double sum = 0;
    for (const auto& number : numbers) {
        for (const auto feature : features) {
            for (const auto source : sources) {
                if (const auto z = deviation(sent, background, number, feature, source))
                    sum += std::min(*z * *z, most_of_one);
            }
        }
    }
    return sum;
}

std::vector<ServiceMeasure> Expectations::dependants_of(
    const CouncilReturn& sent, const std::vector<ServiceMeasure>& numbers) const
{
    std::set<std::string> whole_services;
    for (const auto& number : numbers) {
        if (number.measure == staff_)
            whole_services.insert(number.scope);
    }
    std::vector<ServiceMeasure> dependants;
    for (const auto& [number, counts] : sent) {
        if (whole_services.contains(number.scope) || std::ranges::find(numbers, number) != numbers.end())
            dependants.push_back(number);
    }
    return dependants;
}

} // namespace wres::plausibility
