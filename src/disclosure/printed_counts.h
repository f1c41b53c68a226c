// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "disclosure/count_form.h"
#include "indicators/results.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// Where one count is printed.
struct PrintedCount {
    const CountForm& form;
    const indicators::IndicatorResult& result;
    standard::PrintedPart part {};
};

/// Calls for every place in the results where a count is printed; a count printed twice is told twice.
///
/// @param forms  of the results, in their order
void visit_printed_counts(const indicators::Results& results, const std::vector<ResultForms>& forms,
    const std::function<void(const PrintedCount&)>& visit);

/// Some people, and those of them who had the event, as one line of the results prints them.
struct PartOfWhole {
    CountForm part;
    CountForm whole;

    auto operator<=>(const PartOfWhole&) const = default;
};

/// Calls for every numerator that counts some of the people of its denominator.
void visit_parts_of_wholes(const indicators::Results& results, const std::vector<ResultForms>& forms,
    const standard::Standard& standard, const std::function<void(const PartOfWhole&)>& visit);

} // namespace wres::disclosure
