// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "calculator/inputs.h"
#include "distributions/interval.h"

namespace wres::calculator {

using Json = nlohmann::ordered_json;

/// An interval as an answer: {"lower", "upper"}.
[[nodiscard]] inline Json as_json(const statistics::Interval& interval)
{
    return { { "lower", interval.lower }, { "upper", interval.upper } };
}

} // namespace wres::calculator
