// SPDX-License-Identifier: MIT
#include "published/problem_answer.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace wres::published {

namespace {

using Json = nlohmann::ordered_json;

/// Whole numbers without a point, no end as null.
Json number(double value)
{
    if (std::isinf(value))
        return nullptr;
    if (value == std::round(value) && std::abs(value) < 1e15)
        return static_cast<std::int64_t>(value);
    return value;
}

Json interval(const attack::Limits& limits)
{
    return Json::array({ number(limits.lower), number(limits.upper) });
}

const char* word(cells::CellStatus status)
{
    switch (status) {
    case cells::CellStatus::Published: return "published";
    case cells::CellStatus::Primary: return "primary";
    case cells::CellStatus::Secondary: return "secondary";
    case cells::CellStatus::Perturbed: return "perturbed";
    }
    return "";
}

} // namespace

bool is_uncovered(const attack::ProblemAttack& attack)
{
    return !attack.given_away.empty() || std::ranges::any_of(attack.hidden, &attack::HiddenCell::is_unsafe);
}

std::string problem_answer(
    const cells::SuppressionProblem& problem, const attack::ProblemAttack& attack, double seconds)
{
    const auto statuses = attack::status_of(problem);
    auto status = Json::object();
    for (std::size_t cell = 0; cell < statuses.size(); ++cell)
        status[problem.cells[cell].id] = word(statuses[cell]);
    auto intervals = Json::object();
    auto whole = Json::object();
    auto exact = Json::array();
    auto unsafe = Json::array();
    bool complete = true;
    for (const auto& hidden : attack.hidden) {
        const auto& id = problem.cells[hidden.cell].id;
        intervals[id] = interval(hidden.range.real);
        whole[id] = interval(hidden.range.whole);
        if (hidden.range.is_exact())
            exact.push_back(id);
        if (hidden.is_unsafe)
            unsafe.push_back(id);
        complete = complete && hidden.range.is_complete();
    }
    auto given_away = Json::array();
    for (const auto& gift : attack.given_away)
        given_away.push_back(
            { { "by", problem.cells[gift.by].id }, { "cell", problem.cells[gift.cell].id } });
    const Json answer = { { "status", status }, { "cost", number(attack.cost) }, { "intervals", intervals },
        { "whole", whole }, { "exact", exact }, { "unsafe", unsafe }, { "given_away", given_away },
        { "complete", complete }, { "seconds", seconds } };
    return answer.dump() + "\n";
}

} // namespace wres::published
