// SPDX-License-Identifier: MIT
#include "workflow/chosen_period.h"

#include <functional>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::workflow {
namespace {

Result<counts::Cube> some_periods(const counts::Cube& cube, const std::string& period,
    const std::function<bool(const std::string&)>& is_chosen)
{
    const auto there = cube.periods();
    if (!there.contains(period)) {
        const std::vector<std::string> periods(there.begin(), there.end());
        return failure("period.not_there",
            fmt::format("There are no counts for {} in these files. They have {}: name one of these with "
                        "--period, or leave it out for all of them.",
                period, periods.empty() ? "none at all" : "counts for " + join(periods, ", ")));
    }
    auto some = cube.begun_alike();
    for (const auto& [key, people] : cube.slices())
        if (is_chosen(key.period))
            some.add(key, people);
    return some;
}

} // namespace

Result<counts::Cube> counts_of_period(const counts::Cube& cube, const std::string& period)
{
    return some_periods(cube, period, [&](const std::string& any) { return any == period; });
}

Result<counts::Cube> counts_up_to_period(const counts::Cube& cube, const std::string& period)
{
    return some_periods(cube, period, [&](const std::string& any) { return any <= period; });
}

} // namespace wres::workflow
