// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

enum class BoardRecordKind : std::uint8_t { Question, Decision };

/// What was said or done about a question or a decision. The first entry is the thing itself.
enum class BoardEntryKind : std::uint8_t {
    Asked,
    Decided,
    Answer,
    Evidence,
    FollowUp, // somebody will do something, by a day
    FollowUpDone, // the last follow-up was done
    Settled, // nothing is open any more
};

[[nodiscard]] std::string_view code_of(BoardEntryKind kind);
[[nodiscard]] std::optional<BoardEntryKind> board_entry_kind_of(std::string_view code);

struct BoardEntry {
    std::int64_t number {};
    BoardEntryKind kind {};
    std::string text;
    std::optional<Date> due; // of an answer that is wanted, or of a follow-up
    std::string written_by; // an actor
    Moment written_at;
};

/// A question that a body asked about a plan, or a decision that it took: an entry after the other, none ever
/// changed.
struct BoardRecord {
    BoardRecordId id;
    std::int64_t number {}; // 1, 2, 3 ... of the plan
    BodyId body;
    std::string action; // of the plan; empty: the whole
    BoardRecordKind kind {};
    std::vector<BoardEntry> entries;

    /// A question that is not settled; a decision whose follow-up is not done.
    [[nodiscard]] bool is_open() const;
    /// What is still waited for, when something is.
    [[nodiscard]] std::optional<Date> due() const;
};

/// @errors store.name_missing (no text), store.no_such_plan, store.no_such_body, store.not_a_code (the
/// action)
[[nodiscard]] Result<BoardRecordId> add_board_record(Change& change, const PlanId& plan, const BodyId& body,
    const std::string& action, BoardRecordKind kind, const std::string& text, std::optional<Date> due);

/// @errors store.no_such_question  also when it is another plan's; store.name_missing; store.settled already;
///         store.no_follow_up  nothing waits to be done
Done add_board_entry(Change& change, const PlanId& plan, const BoardRecordId& id, BoardEntryKind kind,
    const std::string& text, std::optional<Date> due);

/// Everything that was asked and decided about a plan, the oldest first.
[[nodiscard]] Result<std::vector<BoardRecord>> board_log(View& view, const PlanId& plan);

} // namespace wres::store
