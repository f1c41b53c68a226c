// SPDX-License-Identifier: MIT
#include "store/audit_event.h"

#include <fmt/format.h>

#include "base/invariant.h"

namespace wres::store {
namespace {

constexpr std::size_t longest_code = 80;

std::string code(std::string_view text)
{
    INVARIANT(is_code(text), "the audit trail is made of codes");
    return std::string(text);
}

} // namespace

bool is_code(std::string_view text)
{
    return !text.empty() && text.size() <= longest_code
        && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._:/-") == std::string_view::npos;
}

Done check_code(std::string_view what, std::string_view text)
{
    if (is_code(text))
        return {};
    return failure("store.not_a_code",
        fmt::format(
            "The {} is no code: it has 1 to 80 small letters, digits and the signs . _ : / - only.", what));
}

AuditEvent::AuditEvent(std::string_view action, std::string_view kind, std::string_view id)
    : action_(code(action))
    , subject_(code(kind) + ":" + code(id))
{
}

AuditEvent& AuditEvent::of(const OrganisationId& organisation)
{
    organisation_ = code(organisation.text);
    return *this;
}

AuditEvent& AuditEvent::with(std::string_view name, std::string_view value)
{
    detail_ += fmt::format("{}{}={}", detail_.empty() ? "" : " ", code(name), code(value));
    return *this;
}

AuditEvent& AuditEvent::with(std::string_view name, std::int64_t number)
{
    return with(name, std::to_string(number));
}

} // namespace wres::store
