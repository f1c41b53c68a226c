// SPDX-License-Identifier: MIT
#include "service/access.h"

#include <algorithm>
#include <array>

namespace wres::service {
namespace {

using store::Role;

/// A set of roles, as bits.
template <typename... Roles>
consteval unsigned any_of(Roles... roles)
{
    return ((1U << static_cast<unsigned>(roles)) | ...);
}

struct Permission {
    Access access;
    unsigned roles;
};

/// Who may do what in an organisation. A reader sees what was released, and an administrator sees people:
/// neither sees a collection on its way, which holds full counts. docs/guides/yearly-cycle.md has it in
/// words.
constexpr std::array permissions {
    Permission { Access::StartCollection, any_of(Role::DataOwner, Role::Analyst) },
    Permission {
        Access::SeeCollection, any_of(Role::DataOwner, Role::Analyst, Role::Reviewer, Role::Publisher) },
    Permission { Access::WorkOnCollection, any_of(Role::DataOwner, Role::Analyst) },
    Permission { Access::CommentOnCollection,
        any_of(Role::DataOwner, Role::Analyst, Role::Reviewer, Role::Publisher) },
    Permission { Access::ReviewCollection, any_of(Role::Reviewer) },
    Permission { Access::ReopenCollection, any_of(Role::DataOwner, Role::Reviewer, Role::Publisher) },
    Permission { Access::PublishCollection, any_of(Role::Publisher) },
    Permission { Access::SeeReleased,
        any_of(Role::DataOwner, Role::Analyst, Role::Reviewer, Role::Publisher, Role::Reader) },
    Permission { Access::RunNationalCollections, any_of(Role::Programme) },
    Permission { Access::SeeNationalCollections,
        any_of(Role::DataOwner, Role::Analyst, Role::Reviewer, Role::Publisher, Role::Programme) },
    Permission { Access::SendToProgramme, any_of(Role::DataOwner, Role::Analyst, Role::Programme) },
    Permission { Access::SignOff, any_of(Role::Reviewer) },
    Permission { Access::SeePlans,
        any_of(Role::DataOwner, Role::Analyst, Role::Reviewer, Role::Publisher, Role::Reader,
            Role::BoardMember) },
    Permission { Access::TakePartInPlans,
        any_of(Role::DataOwner, Role::Analyst, Role::Reviewer, Role::Publisher, Role::Reader,
            Role::BoardMember) },
    Permission { Access::WorkOnPlans, any_of(Role::DataOwner, Role::Analyst) },
    Permission { Access::PublishPlans, any_of(Role::Publisher) },
    Permission { Access::Administer, any_of(Role::Administrator) },
    Permission { Access::AdministerService, any_of(Role::Administrator) },
};

} // namespace

bool may(Access access, const std::vector<Role>& roles)
{
    const auto found = std::ranges::find(permissions, access, &Permission::access);
    if (found == permissions.end())
        return access == Access::Public || access == Access::ThisMachine || access == Access::OwnAccount
            || access == Access::SignedIn;
    return std::ranges::any_of(
        roles, [&](Role role) { return (found->roles & (1U << static_cast<unsigned>(role))) != 0; });
}

} // namespace wres::service
