// SPDX-License-Identifier: MIT
#include "store/audit_trail.h"

#include <array>
#include <limits>

#include <fmt/format.h>

#include "base/invariant.h"
#include "sealing/authentication_code.h"
#include "sealing/hexadecimal.h"
#include "store/collections.h"
#include "store/store.h"

namespace wres::store {
namespace {

using database::Blob;
using database::Row;

constexpr std::string_view form = "wres-audit-1";
const std::string before_the_first(32, '\0');

void add_field(std::string& bytes, std::string_view field)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>((field.size() >> shift) & 0xff);
    bytes += field;
}

std::string head_seal(const sealing::Key& key, std::int64_t number, std::string_view code)
{
    std::string bytes;
    add_field(bytes, "wres-audit-head-1");
    add_field(bytes, std::to_string(number));
    add_field(bytes, code);
    return sealing::authentication_code(key, bytes);
}

constexpr std::string_view columns =
    "number, happened_at, actor, organisation, action, subject, detail, previous, code";

AuditEntry entry_of(const Row& row)
{
    return { row.integer(0), as_moment(row.integer(1)), row.text(2), row.text(3), row.text(4), row.text(5),
        row.text(6), row.bytes(7), row.bytes(8) };
}

Result<std::vector<AuditEntry>> entries_of(View& view, std::string_view query, const database::Values& values)
{
    std::vector<AuditEntry> entries;
    for (const auto& row : TRY(view.database().rows(query, values)))
        entries.push_back(entry_of(row));
    return entries;
}

/// Follows the trail entry by entry, and remembers the first that does not fit.
class Walk {
public:
    Walk(const sealing::Key& key, const std::optional<AuditHead>& noted) : key_(key), noted_(noted) { }

    void take(const AuditEntry& entry)
    {
        ++verdict_.entries;
        if (verdict_.broken_at)
            return;
        const auto expected = last_number_ + 1;
        if (entry.number != expected)
            say(expected,
                fmt::format("entry {} is missing; the next there is has number {}", expected, entry.number));
        else if (entry.previous != last_code_)
            say(entry.number, fmt::format("entry {} does not follow the entry before it", entry.number));
        else if (!sealing::same_code(entry.code, sealing::authentication_code(key_, canonical_bytes(entry))))
            say(entry.number, fmt::format("entry {} is not as it was made", entry.number));
        if (noted_ && noted_->number == entry.number && noted_->code != sealing::to_hexadecimal(entry.code))
            say(entry.number, fmt::format("entry {} is another than the one that was noted", entry.number));
        last_number_ = entry.number;
        last_code_ = entry.code;
    }

    AuditVerdict end(const std::optional<Row>& head)
    {
        if (!head || head->integer(0) != last_number_ || head->bytes(1) != last_code_)
            say(last_number_ + 1,
                fmt::format("the trail ends at entry {}, and its recorded end is another", last_number_));
        else if (!sealing::same_code(head->bytes(2), head_seal(key_, last_number_, last_code_)))
            say(last_number_, "the recorded end of the trail was not made with this key");
        if (noted_ && noted_->number > last_number_)
            say(last_number_ + 1,
                fmt::format(
                    "the trail ends at entry {}, and entry {} was noted", last_number_, noted_->number));
        verdict_.head = { last_number_, sealing::to_hexadecimal(last_code_) };
        return verdict_;
    }

private:
    void say(std::int64_t number, std::string what)
    {
        if (verdict_.broken_at)
            return;
        verdict_.broken_at = number;
        verdict_.what = std::move(what);
    }

    const sealing::Key& key_;
    const std::optional<AuditHead>& noted_;
    AuditVerdict verdict_;
    std::int64_t last_number_ = 0;
    std::string last_code_ = before_the_first;
};

} // namespace

std::string canonical_bytes(const AuditEntry& entry)
{
    std::string bytes;
    add_field(bytes, form);
    add_field(bytes, std::to_string(entry.number));
    add_field(bytes, std::to_string(as_number(entry.happened_at)));
    for (const auto* field :
        { &entry.actor, &entry.organisation, &entry.action, &entry.subject, &entry.detail, &entry.previous })
        add_field(bytes, *field);
    return bytes;
}

Done start_trail(database::Connection& database, const sealing::Key& key)
{
    TRY_DONE(database.run("INSERT INTO audit_head (only_row, number, code, seal) VALUES (1, 0, ?, ?)",
        { Blob { before_the_first }, Blob { head_seal(key, 0, before_the_first) } }));
    return {};
}

Done append_entry(database::Connection& database, const sealing::Key& key, const Occasion& occasion,
    const AuditEvent& event)
{
    const auto head = TRY(database.row("SELECT number, code FROM audit_head"));
    if (!head)
        return failure(
            "store.damaged", "The end of the audit trail is missing. Restore a backup: wres restore.");
    AuditEntry entry { head->integer(0) + 1, occasion.now, occasion.actor.text(), event.organisation(),
        event.action(), event.subject(), event.detail(), head->bytes(1), {} };
    entry.code = sealing::authentication_code(key, canonical_bytes(entry));

    TRY_DONE(database.run(
        "INSERT INTO audit_entries (number, happened_at, actor, organisation, action, subject, detail, "
        "previous, code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        { entry.number, as_number(entry.happened_at), entry.actor, entry.organisation, entry.action,
            entry.subject, entry.detail, Blob { entry.previous }, Blob { entry.code } }));
    TRY_DONE(database.run("UPDATE audit_head SET number = ?, code = ?, seal = ?",
        { entry.number, Blob { entry.code }, Blob { head_seal(key, entry.number, entry.code) } }));
    return {};
}

Result<AuditVerdict> verify_trail(View& view, const std::optional<AuditHead>& noted)
{
    static const std::string query = fmt::format("SELECT {} FROM audit_entries ORDER BY number", columns);
    Walk walk(view.keys().audit_trail, noted);
    TRY_DONE(view.database().each(query, {}, [&](const Row& row) -> Done {
        walk.take(entry_of(row));
        return {};
    }));
    return walk.end(TRY(view.database().row("SELECT number, code, seal FROM audit_head")));
}

Result<std::vector<AuditEntry>> audit_entries(
    View& view, const OrganisationId& organisation, std::int64_t most, std::optional<std::int64_t> before)
{
    static const std::string query =
        fmt::format("SELECT {} FROM audit_entries WHERE (organisation = ? OR ? = '') "
                    "AND number < ? ORDER BY number DESC LIMIT ?",
            columns);
    return entries_of(view, query,
        { organisation.text, organisation.text, before.value_or(std::numeric_limits<std::int64_t>::max()),
            most });
}

Result<std::vector<AuditEntry>> audit_entries(
    View& view, const Collection& collection, std::int64_t most, std::optional<std::int64_t> before)
{
    // An entry is of a collection when it is its subject or its detail names it: an identifier is a word of
    // its own.
    static const std::string query =
        fmt::format("SELECT {} FROM audit_entries WHERE organisation = ? AND (subject = ? OR detail LIKE ?) "
                    "AND number < ? ORDER BY number DESC LIMIT ?",
            columns);
    return entries_of(view, query,
        { collection.organisation.text, "collection:" + collection.id.text,
            "%collection=" + collection.id.text + "%",
            before.value_or(std::numeric_limits<std::int64_t>::max()), most });
}

} // namespace wres::store
