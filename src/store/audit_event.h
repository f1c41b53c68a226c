// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/ids.h"

namespace wres::store {

/// Whether a text is a code: 1 to 80 of a-z, 0-9 and . _ : / - . Codes are what the audit trail is made of.
[[nodiscard]] bool is_code(std::string_view text);

/// @errors store.not_a_code  what it is called is named, and not repeated
Done check_code(std::string_view what, std::string_view text);

/// What happened, made of codes, numbers and identifiers, so that there is no place for personal data.
class AuditEvent {
public:
    /// An action such as "collection.approved" on a subject such as "collection:<id>".
    AuditEvent(std::string_view action, std::string_view kind, std::string_view id);

    AuditEvent& of(const OrganisationId& organisation);
    AuditEvent& with(std::string_view name, std::string_view code);
    AuditEvent& with(std::string_view name, std::int64_t number);

    [[nodiscard]] const std::string& action() const { return action_; }
    [[nodiscard]] const std::string& subject() const { return subject_; }
    [[nodiscard]] const std::string& organisation() const { return organisation_; }
    [[nodiscard]] const std::string& detail() const { return detail_; } // "name=code name=7"

private:
    std::string action_;
    std::string subject_;
    std::string organisation_; // empty: the store itself
    std::string detail_;
};

} // namespace wres::store
