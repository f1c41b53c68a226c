// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "improvement/plan.h"

namespace wres::improvement {

/// What a file says of one field, and where.
struct RawValue {
    std::string place; // "line 12", "sheet Actions, row 3"
    std::vector<std::string> texts;
};

/// One record of a file, whatever form the file has, before anything is believed.
struct RawRecord {
    std::string place;
    std::map<std::string, RawValue> values; // by field key
    std::map<std::string, std::vector<RawRecord>> lists; // "action", "milestone", "note" ...
};

/// Something wrong with a plan: one sentence with the place and the remedy.
struct PlanFault {
    std::string place;
    std::string sentence;

    bool operator==(const PlanFault&) const = default;
};

/// A plan, or everything that is wrong with its file.
struct PlanReading {
    std::optional<Plan> plan;
    std::vector<PlanFault> faults;
};

/// Whether a file may be a copy that shows only a part of its plan: only where the plan itself is at hand, to
/// keep what the copy does not show.
enum class PlanCopies : std::uint8_t { Refused, Taken };

/// What a file says of a copy, beside the fields.
inline constexpr std::string_view not_shown_key = "not_shown";
inline constexpr std::string_view copy_of_key = "copy_of_revision";

/// Makes the plan; never stops at the first fault. What a copy does not show is not asked for.
[[nodiscard]] PlanReading plan_of(const RawRecord& raw, PlanCopies copies = PlanCopies::Refused);

} // namespace wres::improvement
