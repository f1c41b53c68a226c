// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "database/connection.h"
#include "sealing/master_key.h"
#include "store/audit_event.h"
#include "store/occasion.h"

namespace wres::store {

class View;
struct Collection;

/// One line of the audit trail.
struct AuditEntry {
    std::int64_t number {}; // 1, 2, 3 ... without a gap
    Moment happened_at;
    std::string actor;
    std::string organisation; // empty: the store itself
    std::string action;
    std::string subject;
    std::string detail;
    std::string previous; // the code of the entry before; of the first, 32 zero bytes
    std::string code; // HMAC-SHA-256 of all the above
};

/// The bytes that an entry's code is made of: each field led by its length, so that no two entries share
/// them.
[[nodiscard]] std::string canonical_bytes(const AuditEntry& entry);

/// The newest entry: what somebody notes outside the store, to see later that nothing before it was changed.
struct AuditHead {
    std::int64_t number {};
    std::string code; // 64 hexadecimal digits

    bool operator==(const AuditHead&) const = default;
};

/// What a check of the whole trail found.
struct AuditVerdict {
    AuditHead head;
    std::int64_t entries {};
    std::optional<std::int64_t> broken_at; // the number of the first entry that is not as it was made
    std::string what; // one sentence about it, for whoever looks into it

    [[nodiscard]] bool intact() const { return !broken_at; }
};

/// Adds an entry to the end; within a writing transaction.
Done append_entry(database::Connection& database, const sealing::Key& key, const Occasion& occasion,
    const AuditEvent& event);

/// The first head, of a trail without entries.
Done start_trail(database::Connection& database, const sealing::Key& key);

/// Goes through the whole trail from its first entry: that each follows the one before, that each code was
/// made with our key, and that the head is the one that was recorded. With a head that was noted earlier,
/// also that it is still part of the trail, which an older copy of the whole database would not have.
[[nodiscard]] Result<AuditVerdict> verify_trail(View& view, const std::optional<AuditHead>& noted = {});

/// What happened to one collection, newest first; before `before` if it is given.
[[nodiscard]] Result<std::vector<AuditEntry>> audit_entries(
    View& view, const Collection& collection, std::int64_t most, std::optional<std::int64_t> before = {});

/// Entries of one organisation, or with an empty one of the whole store, newest first; before `before` if it
/// is given.
[[nodiscard]] Result<std::vector<AuditEntry>> audit_entries(View& view, const OrganisationId& organisation,
    std::int64_t most, std::optional<std::int64_t> before = {});

} // namespace wres::store
