// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "earnings/pay_rules.h"
#include "ethnicity/resolver.h"
#include "standard/classification.h"

namespace wres::earnings {

/// One employee on the snapshot day, as far as pay goes: no name, no number, no date.
struct PaidPerson {
    standard::GroupIndex group {};
    std::optional<double> hourly_pounds; // none: paid less than usual, so not part of the hourly measures
    double bonus_pounds {}; // of the twelve months; 0: none
};

/// The employees of one list.
struct PayList {
    std::vector<PaidPerson> people;
    bool has_bonuses {}; // whether the file says anything of bonuses
    std::map<std::string, std::uint64_t> odd_rows; // what was odd, a sentence -> how often
};

/// Reads the list that gender pay reporting is made from, with ethnic groups: CSV or XLSX, the columns of the
/// rules under any of their headings. An amount that cannot be read counts as not there, and is said.
/// @errors file.* as formats; pay_list.no_columns; pay_list.unknown_groups, naming the labels; pay_list.empty
[[nodiscard]] Result<PayList> read_pay_list(
    std::string_view name, const Bytes& bytes, const PayRules& rules, const ethnicity::Resolver& resolver);

} // namespace wres::earnings
