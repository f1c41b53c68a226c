// SPDX-License-Identifier: MIT
#include "cli/protect_answer.h"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace wres::cli {

namespace {

using Json = nlohmann::ordered_json;

/// Whole numbers without a point.
Json number(double value)
{
    if (value == std::round(value) && std::abs(value) < 1e15)
        return static_cast<std::int64_t>(value);
    return value;
}

const char* word_for(cells::CellStatus status)
{
    switch (status) {
    case cells::CellStatus::Published: return "published";
    case cells::CellStatus::Primary: return "primary";
    case cells::CellStatus::Secondary: return "secondary";
    case cells::CellStatus::Perturbed: return "perturbed";
    }
    return "";
}

Json published_in(const cells::SuppressionProblem& problem, const cells::PerturbedValues& perturbed)
{
    auto published = Json::object();
    for (std::size_t cell = 0; cell < problem.cells.size(); ++cell)
        if (const auto& value = perturbed.published[cell])
            published[problem.cells[cell].id] = number(*value);
    return published;
}

Json intervals_in(const cells::SuppressionProblem& problem, const std::vector<protection::CellRange>& ranges)
{
    auto intervals = Json::object();
    for (std::size_t cell = 0; cell < problem.cells.size(); ++cell)
        intervals[problem.cells[cell].id] = { number(ranges[cell].lower), number(ranges[cell].upper) };
    return intervals;
}

} // namespace

std::string protect_answer(
    const cells::SuppressionProblem& problem, const protection::Suppression& suppression, double seconds)
{
    Json json;
    json["status"] = Json::object();
    json["cost"] = suppression.cost;
    json["optimal"] = suppression.optimal;
    json["gap"] = suppression.gap;
    json["intervals"] = Json::object();
    json["seconds"] = seconds;
    for (std::size_t cell = 0; cell < problem.cells.size(); ++cell) {
        const auto& id = problem.cells[cell].id;
        json["status"][id] = word_for(suppression.status[cell]);
        if (const auto& range = suppression.ranges[cell])
            json["intervals"][id] = { range->lower, range->upper };
    }
    return json.dump();
}

std::string protect_answer(const cells::SuppressionProblem& problem,
    const protection::ControlledRounding& rounding, double base, double seconds)
{
    Json json;
    json["method"] = "controlled-rounding";
    json["base"] = number(base);
    json["published"] = published_in(problem, rounding.published);
    json["within"] = number(rounding.published.within);
    json["zero_restricted"] = rounding.relaxation == 0;
    json["relaxation"] = rounding.relaxation;
    if (rounding.relaxation > 0)
        json["less_relaxed_excluded"] = rounding.less_relaxed_excluded;
    json["deviation"] = number(rounding.deviation);
    json["optimal"] = rounding.optimal;
    json["gap"] = rounding.gap;
    json["intervals"] = intervals_in(problem, rounding.ranges);
    json["seconds"] = seconds;
    return json.dump();
}

std::string protect_answer(const cells::SuppressionProblem& problem,
    const protection::CellKeyPerturbation& perturbation, const protection::NoiseTable& noise, double seconds)
{
    const auto& rules = noise.rules();
    Json json;
    json["method"] = "cell-key";
    json["noise"] = rules.most;
    json["variance"] = number(rules.variance);
    json["least_shown"] = rules.least_shown;
    json["unchanged"] = noise.unchanged();
    json["published"] = published_in(problem, perturbation.published);
    json["within"] = number(perturbation.published.within);
    json["deviation"] = number(perturbation.deviation);
    json["additive"] = perturbation.greatest_gap == 0;
    json["greatest_gap"] = number(perturbation.greatest_gap);
    json["note"] = fmt::format("Each number was changed by at most {} at random, and by 0 on average, so "
                               "that nobody can be identified. "
                               "So totals may differ from the sums of their parts.",
        rules.most);
    json["intervals"] = intervals_in(problem, perturbation.ranges);
    json["seconds"] = seconds;
    return json.dump();
}

} // namespace wres::cli
