// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::calculator {

/// Answers questions about statistics, so that anybody can check our numbers with their own.
///
/// @param questions  a JSON array, or one JSON object a line, each {"id", "statistic", "method", "inputs"}
/// @return one line a question, in their order: {"id", "result": {...}}; a number that is not finite is the
///         text NaN, Infinity or -Infinity, and "not_finite" gives the reason for each part of the result
///         that holds one; where there is no answer, "result" is null and "not_calculable" gives code and
///         reason
/// @errors calc.not_json      with the line
///         calc.no_questions  there is nothing to answer
[[nodiscard]] Result<std::string> answer(std::string_view questions);

/// Every statistic, method, its inputs and its source, as a table for people.
[[nodiscard]] std::string list_methods();

} // namespace wres::calculator
