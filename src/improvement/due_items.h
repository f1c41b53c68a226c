// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "improvement/plan.h"

namespace wres::improvement {

enum class DueKind : std::uint8_t { Milestone, Review, End, Target };

/// Something that a plan says is to happen on a day, and has not.
struct DueItem {
    DueKind kind {};
    Date on {};
    std::string action; // id
    std::string title; // of the action
    std::string what; // of a milestone: its words
    std::string owner; // a role; empty: nobody

    bool operator==(const DueItem&) const = default;
};

/// "Review", "The work ends"; of a milestone its own words.
[[nodiscard]] std::string due_words(const DueItem& item);

/// Everything that is not reached yet, by day. Reviews and ends of work that is done or stopped are over.
[[nodiscard]] std::vector<DueItem> due_items(const Plan& plan);

} // namespace wres::improvement
