// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>

#include "disclosure/count_form.h"
#include "disclosure/release.h"

namespace wres::disclosure {

/// Every count that one released result gives away: those shown, and those that follow from a rate, a ratio
/// or a share shown beside other counts.
void read_given_counts(
    std::map<CountForm, std::int64_t>& known, const ReleasedResult& result, const ResultForms& forms);

} // namespace wres::disclosure
