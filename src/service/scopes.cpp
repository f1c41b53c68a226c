// SPDX-License-Identifier: MIT
#include "service/scopes.h"

#include <algorithm>
#include <array>

namespace wres::service {
namespace {

constexpr std::array all {
    ScopeWords { Scope::ReadReleased, "released:read", "Read what was released",
        "The numbers released inside the organisation, as a dashboard needs them" },
    ScopeWords { Scope::ReadCollections, "collections:read", "Read collections on their way",
        "Files, findings, commentary and results with full counts, from which people can be identified" },
    ScopeWords { Scope::SendFiles, "files:write", "Send files",
        "Send files, remove them, and have them read, as an HR system does" },
    ScopeWords { Scope::WorkOnCollections, "collections:write", "Work on collections",
        "Start a collection, decide what headings and labels mean, write the commentary, ask for the "
        "review" },
    ScopeWords { Scope::ReadPlans, "plans:read", "Read action plans",
        "Actions, what is due, verdicts and dashboards, with as much of them as you see yourself" },
    ScopeWords { Scope::SendValues, "plans:values", "Send values of your own indicators",
        "The values of a plan's own indicators, as a performance system does" },
};

} // namespace

std::span<const ScopeWords> scopes()
{
    return all;
}

std::optional<Scope> scope_of(std::string_view code)
{
    const auto found = std::ranges::find(all, code, &ScopeWords::code);
    return found == all.end() ? std::nullopt : std::optional(found->scope);
}

} // namespace wres::service
