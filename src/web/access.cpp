// SPDX-License-Identifier: MIT
#include "web/access.h"

#include <algorithm>
#include <array>

namespace wres::web {
namespace {

using store::Role;

/// A reader sees what was released, and an administrator sees people: neither sees a collection on its way,
/// which holds full counts.
constexpr std::array see { Role::DataOwner, Role::Analyst, Role::Reviewer, Role::Publisher };
constexpr std::array work { Role::DataOwner, Role::Analyst };

template <typename Roles>
bool has_one_of(const std::vector<Role>& roles, const Roles& wanted)
{
    return std::ranges::any_of(
        roles, [&](Role role) { return std::ranges::find(wanted, role) != wanted.end(); });
}

} // namespace

bool may(Access access, const std::vector<Role>& roles)
{
    switch (access) {
    case Access::Public:
    case Access::ThisMachine:
    case Access::SignedIn: return true;
    case Access::SeeCollection: return has_one_of(roles, see);
    case Access::WorkOnCollection:
    case Access::StartCollection: return has_one_of(roles, work);
    }
    return false;
}

} // namespace wres::web
