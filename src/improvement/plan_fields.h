// SPDX-License-Identifier: MIT
//
// The one statement of what a plan's records hold. Files, workbooks, the history and what may be published
// are all made from these tables, so that none of them can forget a field.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "improvement/plan.h"

namespace wres::improvement {

/// Where a field's value stands. An enum is reached as the place of its word in the field's list.
using Slot = std::variant<std::string*, std::vector<std::string>*, std::optional<Date>*,
    std::optional<double>*, std::uint64_t*, Quantity*, std::optional<Better>*, ActionState*, FalseDiscovery*,
    NetworkJudgement*, PeriodLength*, ShownTo*>;

enum class Needed : std::uint8_t { Always, WhenKnown };

template <typename Record>
struct Field {
    std::string_view key; // in the TOML file
    std::string_view label; // heading in the workbook
    Needed needed;
    std::string_view guidance;
    Slot (*slot)(Record&);
};

[[nodiscard]] std::span<const Field<Plan>> plan_fields();
[[nodiscard]] std::span<const Field<Action>> action_fields();
[[nodiscard]] std::span<const Field<SignOff>> sign_off_fields();
[[nodiscard]] std::span<const Field<Milestone>> milestone_fields();
[[nodiscard]] std::span<const Field<ProgressNote>> note_fields();
[[nodiscard]] std::span<const Field<Evidence>> evidence_fields();
[[nodiscard]] std::span<const Field<SoWhat>> so_what_fields();
[[nodiscard]] std::span<const Field<BaselinePeriod>> baseline_fields();
[[nodiscard]] std::span<const Field<Priority>> priority_fields();
[[nodiscard]] std::span<const Field<PlanIndicator>> indicator_fields();

/// The words that a slot's enum can be, in the enum's order; none for other slots.
[[nodiscard]] std::span<const std::string_view> words_of(const Slot& slot);

/// What stands in the slot, as texts: none when nothing does.
[[nodiscard]] std::vector<std::string> texts_of(const Slot& slot);

[[nodiscard]] bool is_list(const Slot& slot);
[[nodiscard]] bool is_number(const Slot& slot);

/// Puts texts into the slot; an empty list empties it.
///
/// @return nothing, or what is wrong, from "must be"
[[nodiscard]] std::optional<std::string> put(const Slot& slot, const std::vector<std::string>& texts);

/// Empties the slot; an enum is what it is when nobody says.
void clear(const Slot& slot);

/// What stands in one slot, in another of the same field.
void assign(const Slot& to, const Slot& from);

/// Whether every spreadsheet, editor and feed keeps the text: UTF-8, and no control characters but line ends
/// and tabs.
[[nodiscard]] bool is_plain_text(std::string_view text);

/// A field of a record that is only looked at.
template <typename Record>
[[nodiscard]] std::vector<std::string> texts_of(const Field<Record>& field, const Record& record)
{
    return texts_of(field.slot(const_cast<Record&>(record)));
}

} // namespace wres::improvement
