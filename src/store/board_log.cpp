// SPDX-License-Identifier: MIT
#include "store/board_log.h"

#include <algorithm>
#include <array>

#include "base/invariant.h"
#include "base/text.h"
#include "sealing/random_text.h"
#include "store/bodies.h"
#include "store/plans.h"

namespace wres::store {
namespace {

constexpr std::array<std::pair<BoardEntryKind, std::string_view>, 7> kinds { {
    { BoardEntryKind::Asked, "asked" },
    { BoardEntryKind::Decided, "decided" },
    { BoardEntryKind::Answer, "answer" },
    { BoardEntryKind::Evidence, "evidence" },
    { BoardEntryKind::FollowUp, "follow_up" },
    { BoardEntryKind::FollowUpDone, "follow_up_done" },
    { BoardEntryKind::Settled, "settled" },
} };

BoardEntry entry_of(const database::Row& row, std::size_t first)
{
    const auto kind = board_entry_kind_of(row.text(first + 1));
    INVARIANT(kind.has_value(), "the table of entries holds only kinds");
    return { row.integer(first), *kind, row.text(first + 2), parse_iso_date(row.text(first + 3)),
        row.text(first + 4), as_moment(row.integer(first + 5)) };
}

Done insert(Change& change, const BoardRecordId& id, const BoardEntry& entry)
{
    TRY_DONE(change.database().run("INSERT INTO board_entries (record, number, kind, text, due_on, "
                                   "written_by, written_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        { id.text, entry.number, code_of(entry.kind), entry.text, entry.due ? iso_date(*entry.due) : "",
            entry.written_by, as_number(entry.written_at) }));
    return {};
}

bool follow_up_waits(const BoardRecord& record)
{
    bool waits = false;
    for (const auto& entry : record.entries) {
        if (entry.kind == BoardEntryKind::FollowUp)
            waits = true;
        if (entry.kind == BoardEntryKind::FollowUpDone)
            waits = false;
    }
    return waits;
}

bool has(const BoardRecord& record, BoardEntryKind kind)
{
    return std::ranges::any_of(record.entries, [&](const BoardEntry& one) { return one.kind == kind; });
}

Done check_entry(const BoardRecord& record, BoardEntryKind kind, const std::string& text)
{
    const bool needs_words = kind != BoardEntryKind::Settled && kind != BoardEntryKind::FollowUpDone;
    if (needs_words && trimmed(text).empty())
        return failure("store.name_missing", "Nothing is written. Write what you want to say.");
    if (has(record, BoardEntryKind::Settled))
        return failure("store.settled", "This is settled. Ask a new question if something else came up.");
    if (kind == BoardEntryKind::FollowUpDone && !follow_up_waits(record))
        return failure("store.no_follow_up", "No follow-up waits to be done here. Look at it again.");
    return {};
}

} // namespace

std::string_view code_of(BoardEntryKind kind)
{
    return std::ranges::find(kinds, kind, &std::pair<BoardEntryKind, std::string_view>::first)->second;
}

std::optional<BoardEntryKind> board_entry_kind_of(std::string_view code)
{
    const auto found = std::ranges::find(kinds, code, &std::pair<BoardEntryKind, std::string_view>::second);
    return found == kinds.end() ? std::nullopt : std::optional(found->first);
}

bool BoardRecord::is_open() const
{
    if (has(*this, BoardEntryKind::Settled))
        return false;
    return kind == BoardRecordKind::Question || follow_up_waits(*this);
}

std::optional<Date> BoardRecord::due() const
{
    if (!is_open())
        return std::nullopt;
    if (follow_up_waits(*this)) {
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
            if (entry->kind == BoardEntryKind::FollowUp)
                return entry->due;
    }
    const bool is_answered = has(*this, BoardEntryKind::Answer);
    return is_answered || entries.empty() ? std::nullopt : entries.front().due;
}

Result<BoardRecordId> add_board_record(Change& change, const PlanId& plan_id, const BodyId& body_id,
    const std::string& action, BoardRecordKind kind, const std::string& text, std::optional<Date> due)
{
    if (!action.empty())
        TRY_DONE(check_code("action", action));
    if (trimmed(text).empty())
        return failure("store.name_missing", "Nothing is written. Write what is asked or decided.");
    const auto owner = TRY(plan(change, plan_id));
    TRY_DONE(body(change, owner.organisation, body_id));
    const BoardRecordId id { sealing::random_identifier() };
    const auto number = static_cast<std::int64_t>(TRY(board_log(change, plan_id)).size()) + 1;
    const bool is_question = kind == BoardRecordKind::Question;
    TRY_DONE(change.database().run(
        "INSERT INTO board_records (id, plan, number, body, action, kind) VALUES (?, ?, ?, ?, ?, ?)",
        { id.text, plan_id.text, number, body_id.text, action, is_question ? "question" : "decision" }));
    TRY_DONE(insert(change, id,
        { 1, is_question ? BoardEntryKind::Asked : BoardEntryKind::Decided, text, due,
            change.occasion().actor.text(), change.occasion().now }));
    TRY_DONE(change.record(AuditEvent(is_question ? "question.asked" : "decision.taken", "plan", plan_id.text)
                               .of(owner.organisation)
                               .with("number", number)
                               .with("body", body_id.text)));
    return id;
}

Done add_board_entry(Change& change, const PlanId& plan_id, const BoardRecordId& id, BoardEntryKind kind,
    const std::string& text, std::optional<Date> due)
{
    const auto owner = TRY(plan(change, plan_id));
    const auto log = TRY(board_log(change, plan_id));
    const auto found = std::ranges::find(log, id, &BoardRecord::id);
    if (found == log.end())
        return failure("store.no_such_question", "There is no such question. Go back to the log.");
    TRY_DONE(check_entry(*found, kind, text));
    TRY_DONE(insert(change, id,
        { static_cast<std::int64_t>(found->entries.size()) + 1, kind, text, due,
            change.occasion().actor.text(), change.occasion().now }));
    return change.record(AuditEvent("question.entry_added", "plan", plan_id.text)
                             .of(owner.organisation)
                             .with("number", found->number)
                             .with("kind", code_of(kind)));
}

Result<std::vector<BoardRecord>> board_log(View& view, const PlanId& plan)
{
    std::vector<BoardRecord> all;
    const auto rows = TRY(view.database().rows(
        "SELECT board_records.id, board_records.number, body, action, board_records.kind, "
        "board_entries.number, board_entries.kind, text, due_on, written_by, written_at "
        "FROM board_records JOIN board_entries ON record = board_records.id WHERE plan = ? "
        "ORDER BY board_records.number, board_entries.number",
        { plan.text }));
    for (const auto& row : rows) {
        if (all.empty() || all.back().id.text != row.text(0))
            all.push_back({ { row.text(0) }, row.integer(1), { row.text(2) }, row.text(3),
                row.text(4) == "question" ? BoardRecordKind::Question : BoardRecordKind::Decision, {} });
        all.back().entries.push_back(entry_of(row, 5));
    }
    return all;
}

} // namespace wres::store
