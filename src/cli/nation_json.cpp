// SPDX-License-Identifier: MIT
#include "cli/nation_json.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "indicators/confidence_level.h"
#include "workflow/release.h"

namespace wres::cli {
namespace {

using Json = nlohmann::ordered_json;
using statistics::EstimateWithInterval;

/// JSON has no infinity: a limit without end is the text that results.json has for it.
Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json("INF");
}

Json json_of(const EstimateWithInterval& ratio)
{
    return { { "value", number(ratio.value) }, { "lower", number(ratio.interval.lower) },
        { "upper", number(ratio.interval.upper) } };
}

Json json_of(const Result<EstimateWithInterval>& ratio)
{
    return ratio ? json_of(*ratio) : Json { { "not_calculable", ratio.error().message } };
}

Json json_of(const nation::NationalEstimate& estimate, statistics::ConfidenceLevel level)
{
    const auto& between = estimate.between;
    if (!between)
        return { { "not_calculable", between.error().message } };
    const auto one_more = estimate.middle.one_more(level);
    return { { "councils_with_nobody_in_a_group", estimate.half_added },
        { "ratio", json_of(estimate.middle.ratio(level)) },
        { "prediction", { number(one_more.lower), number(one_more.upper) } },
        { "hartung_knapp",
            { { "ratio", json_of(between->ratio) },
                { "prediction",
                    { number(between->prediction.lower), number(between->prediction.upper) } } } },
        { "tau_squared", estimate.middle.between_variance }, { "i_squared", between->i_squared },
        { "q", between->heterogeneity.statistic }, { "p", between->heterogeneity.p } };
}

Json json_of(const indicators::FourCounts& counts)
{
    return { { "group", { counts.group_numerator, counts.group_denominator } },
        { "reference", { counts.reference_numerator, counts.reference_denominator } } };
}

Json json_of(const nation::NationalChange& change)
{
    return { { "councils_before", change.councils_before }, { "councils_after", change.councils_after },
        { "councils_in_both", change.councils_in_both }, { "whole", change.whole },
        { "same_councils", json_of(change.same_councils) }, { "p", change.p },
        { "other_councils", change.other_councils } };
}

Json json_of(const workflow::Basis& basis, const workflow::NationalResult& result)
{
    const auto& estimate = result.estimate;
    const auto level = indicators::confidence_level(*basis.standard, basis.settings);
    Json places = Json::array();
    for (const auto& place : estimate.places) {
        places.push_back({ { "area", place.area }, { "name", workflow::name_of(basis, place.area) },
            { "counts", json_of(place.counts) }, { "ratio", json_of(place.ratio) },
            { "shrunken", json_of(place.shrunken) }, { "deviation", place.deviation }, { "p", place.p },
            { "p_adjusted", place.p_adjusted } });
    }
    Json json = { { "indicator", result.indicator }, { "title", result.title }, { "scope", result.scope },
        { "definition", result.definition }, { "period", result.period },
        { "councils", estimate.places.size() }, { "together", json_of(estimate.together) },
        { "crude", json_of(estimate.crude) }, { "within_councils", json_of(estimate.within) },
        { "between_councils", json_of(estimate, level) } };
    if (estimate.without_it)
        json["without"] = { { "area", estimate.most_influential },
            { "ratio", json_of(*estimate.without_it) } };
    if (result.change)
        json["since"] = { { "period", result.previous_period }, { "change", json_of(*result.change) } };
    json["places"] = std::move(places);
    return json;
}

} // namespace

std::string nation_json(const workflow::Basis& basis, const std::vector<workflow::NationalResult>& results,
    const std::vector<workflow::RegionalResults>& regions)
{
    Json all = Json::array();
    for (const auto& result : results)
        all.push_back(json_of(basis, result));
    Json json { { "standard", basis.standard->name() }, { "results", std::move(all) } };
    for (const auto& region : regions) {
        Json own = Json::array();
        for (const auto& result : region.results)
            own.push_back(json_of(basis, result));
        json["regions"].push_back({ { "region", region.region },
            { "name", workflow::name_of(basis, region.region) }, { "results", std::move(own) } });
    }
    return json.dump(2) + "\n";
}

} // namespace wres::cli
