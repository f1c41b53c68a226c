// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "disclosure/released_pay.h"
#include "earnings/pay_results.h"
#include "earnings/pay_rules.h"

namespace wres::disclosure {

/// What is told besides the numbers.
struct PayOccasion {
    Audience audience {};
    std::string council_name;
    std::string snapshot;
    std::string made_on;
    std::vector<std::string> odd; // what was noticed in the file
};

/// The pay of a council as an audience may see it; Gate::release_pay is the way out.
///
/// For the public a number is shown only where every number of people that it is about, or that could be
/// worked out by taking it from another that is shown, is nobody or at least the setting `smallest_group`:
///
/// - a gap, where so many on each side have hourly pay;
/// - the quarters all together, where so many of each side stand in each of them;
/// - shares paid a bonus, where so many of each side were paid one and so many were not, or nobody was at
/// all;
///   bonus gaps, where so many of each side were paid one;
/// - a second way to divide people, where nobody or so many change sides, of all, with hourly pay, with and
///   without a bonus;
/// - the sizes of the two sides and of those who have not declared a group, all together.
///
/// Detailed groups are not shown to the public: the report protects them together with all other counts, and
/// they would give those away here.
[[nodiscard]] ReleasedPay pay_as_seen(
    const earnings::PayResults& results, const earnings::PayRules& rules, const PayOccasion& occasion);

} // namespace wres::disclosure
