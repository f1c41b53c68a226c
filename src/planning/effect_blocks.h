// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "improvement/series.h"
#include "improvement/tested_effect.h"
#include "markup/html.h"
#include "service/plan_numbers.h"

namespace wres::planning {

/// The colour of a verdict's tag.
[[nodiscard]] std::string_view verdict_colour(improvement::EffectVerdict verdict);

/// A verdict, what is meant by it, its method, its numbers, and what a reader has to know.
void write_effect(markup::Html& html, const improvement::TestedEffect& effect);

/// The number over time with its interval, and the days of the action on it; and the same as a table.
void write_trend(markup::Html& html, const improvement::Action& action, const improvement::Series& series,
    statistics::ConfidenceLevel level);

/// The same as a table alone.
void write_trend_values(markup::Html& html, const improvement::Action& action,
    const improvement::Series& series, statistics::ConfidenceLevel level);

/// What the network says: beside the verdict, and kept apart from it.
void write_so_what(markup::Html& html, const std::vector<improvement::SoWhat>& said);

/// Whose numbers these are, and where they come from.
void write_numbers_note(markup::Html& html, const service::PlanNumbers& numbers);

} // namespace wres::planning
