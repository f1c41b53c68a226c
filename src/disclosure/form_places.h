// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

#include "disclosure/count_form.h"
#include "disclosure/release.h"

namespace wres::disclosure {

/// Tells of every count of a released result its form and the key of its line in the table of numbers
/// (results.csv): indicator, area, scope, period, definition, part, dimension, row, label, side and measure,
/// with | between them and [z] where there is none.
void visit_places(const ReleasedResult& result, const ResultForms& forms,
    const std::function<void(const CountForm&, const Shown<std::uint64_t>&, std::string)>& visit);

} // namespace wres::disclosure
