// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

struct Setting {
    std::string value;
    std::int64_t version {}; // 0: nobody has set it
};

/// How many days an organisation's files are kept. Ours unless they say otherwise: nobody else has named a
/// number.
inline constexpr std::string_view retention_setting = "retention.days";
inline constexpr int retention_days_unless_set = 90;
inline constexpr int longest_retention_days = 3660;

/// The audit trail says that it was changed, and the value if it is a number.
/// @param version  the one that was read; 0 when nobody had set it
/// @errors store.changed_meanwhile; store.not_a_code (the name); store.not_a_retention
Done set_setting(Change& change, const OrganisationId& organisation, const std::string& name,
    const std::string& value, std::int64_t version);

[[nodiscard]] Result<Setting> setting(
    View& view, const OrganisationId& organisation, const std::string& name);

[[nodiscard]] Result<std::map<std::string, Setting>> settings(View& view, const OrganisationId& organisation);

[[nodiscard]] Result<int> retention_days(View& view, const OrganisationId& organisation);

} // namespace wres::store
