// SPDX-License-Identifier: MIT
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "calculator/answers.h"
#include "calculator/registry.h"
#include "rates/count_interval.h"
#include "rates/rate_ratio.h"
#include "rates/standardised_rate.h"

namespace wres::calculator {
namespace {

using statistics::ConfidenceLevel;
using CountInterval = statistics::Interval (*)(double, ConfidenceLevel);

/// The two levels that English public bodies print, by the names of their columns.
struct NamedLevel {
    const char* lower;
    const char* upper;
    ConfidenceLevel level;
};
constexpr std::array published_levels {
    NamedLevel { "lower_95", "upper_95", ConfidenceLevel::percent_95() },
    NamedLevel { "lower_99_8", "upper_99_8", ConfidenceLevel::percent_99_8() },
};

template <CountInterval interval_of>
Result<Json> count_interval(const Inputs& inputs)
{
    const auto events = TRY(inputs.count("x"));
    const auto level = TRY(inputs.level());
    return as_json(interval_of(static_cast<double>(events), level));
}

Result<Json> exact_and_byar(const Inputs& inputs)
{
    const auto exact = TRY(count_interval<statistics::exact_count_interval>(inputs));
    const auto byar = TRY(count_interval<statistics::byar_count_interval>(inputs));
    return Json { { "exact", exact }, { "byar", byar } };
}

template <CountInterval interval_of>
Result<Json> crude_rate(const Inputs& inputs)
{
    const auto events = TRY(inputs.count("x"));
    const auto exposure = TRY(inputs.number("n"));
    const auto rate = TRY(statistics::Rate::of(events, exposure));
    const auto level = TRY(inputs.level());
    const double multiplier = TRY(inputs.number_or("multiplier", 1));
    const auto limits = interval_of(rate.events(), level);
    return Json { { "value", rate.value() * multiplier },
        { "lower", limits.lower / rate.exposure() * multiplier },
        { "upper", limits.upper / rate.exposure() * multiplier } };
}

Result<Json> rate_ratio(const Inputs& inputs)
{
    const auto x1 = TRY(inputs.count("x1"));
    const auto t1 = TRY(inputs.number("t1"));
    const auto x2 = TRY(inputs.count("x2"));
    const auto t2 = TRY(inputs.number("t2"));
    const auto group = TRY(statistics::Rate::of(x1, t1));
    const auto reference = TRY(statistics::Rate::of(x2, t2));
    const auto level = TRY(inputs.level());
    const auto ratio = statistics::rate_ratio(group, reference);
    return Json { { "ratio", ratio ? Json(*ratio) : Json() },
        { "exact_ci", as_json(statistics::exact_rate_ratio_interval(group, reference, level)) },
        { "exact_p", statistics::exact_rate_ratio_p(group, reference) },
        { "mover_jeff", as_json(statistics::mover_jeffreys_rate_ratio_interval(group, reference, level)) } };
}

Result<Json> direct_rate(std::vector<statistics::StandardisedBand> bands, const Inputs& inputs)
{
    const auto populations = TRY(inputs.numbers("populations"));
    const auto standard = TRY(inputs.numbers("standard"));
    const double multiplier = TRY(inputs.number_or("multiplier", 1));
    if (populations.size() != bands.size() || standard.size() != bands.size())
        return failure("calc.not_bands", "The lists are not all of one length, one number a band.");
    double events = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        bands[i].population = populations[i];
        bands[i].standard = standard[i];
        events += bands[i].events;
    }
    Json answer { { "total_count", events }, { "value", nullptr } };
    for (const auto& [lower, upper, level] : published_levels) {
        const auto rate = statistics::directly_standardised_rate(bands, level);
        const bool withheld = !rate && rate.error().code == "rate.fewer_than_ten_events";
        if (!rate && !withheld)
            return std::unexpected(rate.error());
        answer["value"] = withheld ? Json() : Json(rate->value * multiplier);
        answer[lower] = withheld ? Json() : Json(rate->interval.lower * multiplier);
        answer[upper] = withheld ? Json() : Json(rate->interval.upper * multiplier);
        if (withheld)
            answer["withheld"] = rate.error().message;
    }
    return answer;
}

Result<Json> direct_rate_of_events(const Inputs& inputs)
{
    const auto counts = TRY(inputs.numbers("counts"));
    std::vector<statistics::StandardisedBand> bands;
    for (const double count : counts)
        bands.push_back({ .events = count, .squared_events = count });
    return direct_rate(std::move(bands), inputs);
}

/// {"1": people with one event in each band, "2": people with two, ...}
Result<Json> direct_rate_of_people(const Inputs& inputs)
{
    const auto given = inputs.values().find("frequencies");
    if (given == inputs.values().end() || !given->is_object())
        return failure("calc.missing_input", "The input frequencies is missing, or is not an object.");
    const Inputs frequencies(*given);
    std::vector<statistics::StandardisedBand> bands;
    for (const auto& [name, ignored] : given->items()) {
        unsigned each = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), each);
        if (error != std::errc() || end != name.data() + name.size())
            return failure("calc.not_a_count", "A name in frequencies is not a whole number of events.");
        const auto people = TRY(frequencies.numbers(name));
        if (!bands.empty() && people.size() != bands.size())
            return failure("calc.not_bands", "The lists are not all of one length, one number a band.");
        bands.resize(people.size());
        for (std::size_t i = 0; i < people.size(); ++i) {
            bands[i].events += people[i] * each;
            bands[i].squared_events += people[i] * each * each;
        }
    }
    return direct_rate(std::move(bands), inputs);
}

/// "indirectly standardised rate per 1000" or "indirectly standardised ratio x 100": which, and the number at
/// its end.
struct Output {
    bool is_rate {};
    double multiplier = 1;
};

Result<Output> output_of(const Inputs& inputs)
{
    const auto words = TRY(inputs.word_or("output", "indirectly standardised ratio x 1"));
    const auto last = words.substr(words.rfind(' ') + 1);
    Output output { .is_rate = words.contains("rate ") };
    const auto [end, error] = std::from_chars(last.data(), last.data() + last.size(), output.multiplier);
    if (error != std::errc() || end != last.data() + last.size() || !std::isfinite(output.multiplier))
        return failure("calc.not_an_output",
            "The input output ends with a number, as in: indirectly standardised rate per 1000");
    return output;
}

Result<statistics::StandardisedRatio> observed_and_expected(const Inputs& inputs)
{
    const auto events = TRY(inputs.numbers("counts"));
    const auto populations = TRY(inputs.numbers("populations"));
    const auto reference_events = TRY(inputs.numbers("ref_counts"));
    const auto reference_populations = TRY(inputs.numbers("ref_populations"));
    if (populations.size() != events.size() || reference_events.size() != events.size()
        || reference_populations.size() != events.size())
        return failure("calc.not_bands", "The lists are not all of one length, one number a band.");
    std::vector<statistics::ReferencedBand> bands;
    for (std::size_t i = 0; i < events.size(); ++i)
        bands.push_back({ events[i], populations[i], reference_events[i], reference_populations[i] });
    return statistics::indirectly_standardised(bands);
}

template <CountInterval interval_of>
Result<Json> indirect_rate(const Inputs& inputs)
{
    const auto counts = TRY(observed_and_expected(inputs));
    const auto output = TRY(output_of(inputs));
    const double reference_rate = counts.reference_rate * output.multiplier;
    const double unit = output.is_rate ? reference_rate : output.multiplier;
    Json answer { { "observed", counts.observed }, { "expected", counts.expected },
        { "ref_rate", output.is_rate ? Json(reference_rate) : Json() },
        { "value", counts.observed / counts.expected * unit } };
    for (const auto& [lower, upper, level] : published_levels) {
        const auto ratio = statistics::standardised_ratio(counts, level, interval_of);
        answer[lower] = ratio.interval.lower * unit;
        answer[upper] = ratio.interval.upper * unit;
    }
    return answer;
}

} // namespace

void add_rate_methods(std::vector<Method>& methods)
{
    using namespace statistics;
    constexpr auto garwood = "Garwood (1936) Biometrika 28:437";
    constexpr auto byar = "Breslow and Day (1987) volume II, page 69";
    methods.emplace_back(
        "poisson_count_ci", "exact", "x; level (0.95)", garwood, &count_interval<exact_count_interval>);
    methods.emplace_back(
        "poisson_count_ci", "byar", "x; level (0.95)", byar, &count_interval<byar_count_interval>);
    methods.emplace_back("poisson_count_ci", "exact and byar", "x; level (0.95)", garwood, &exact_and_byar);
    methods.emplace_back("poisson_count_ci", "jeffreys", "x; level (0.95)",
        "Brown, Cai and DasGupta (2003) Stat Sinica 13:19", &count_interval<jeffreys_count_interval>);
    methods.emplace_back("crude_rate_ci", "exact", "x, n; level (0.95), multiplier (1)", garwood,
        &crude_rate<exact_count_interval>);
    methods.emplace_back("crude_rate_ci", "byars",
        "x, n; level (0.95), multiplier (1); exact below 10 events",
        "Eayres (2008) APHO Technical Briefing 3", &crude_rate<published_count_interval>);
    methods.emplace_back("poisson_rate_ratio", "exact conditional; MOVER-J", "x1, t1, x2, t2; level (0.95)",
        "Przyborowski and Wilenski (1940) Biometrika 31:313; Laud (2017) Pharm Stat 16:334", &rate_ratio);
    methods.emplace_back("directly_standardised_rate", "Dobson",
        "counts, populations, standard; multiplier (1)",
        "Dobson et al. (1991) Stat Med 10:457; withheld below 10 events", &direct_rate_of_events);
    methods.emplace_back("directly_standardised_rate", "Dobson, non-independent events",
        "frequencies (people by their number of events), populations, standard; multiplier (1)",
        "Dobson et al. (1991) Stat Med 10:457; Stukel et al. (1994) Stat Med 13:1781",
        &direct_rate_of_people);
    constexpr auto bands = "counts, populations, ref_counts, ref_populations; output (ratio x 1)";
    methods.emplace_back("indirectly_standardised", "Byars", bands,
        "Eayres (2008) APHO Technical Briefing 3; exact below 10 events",
        &indirect_rate<published_count_interval>);
    methods.emplace_back("indirectly_standardised", "Exact", bands,
        "Breslow and Day (1987) volume II, chapter 2", &indirect_rate<exact_count_interval>);
}

} // namespace wres::calculator
