// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "store/roles.h"

namespace wres::service {

/// Who may use a route. A route that names a collection asks for roles in the collection's organisation.
enum class Access : std::uint8_t {
    Public,
    ThisMachine, // whoever is connected from this machine, and not through a proxy: monitoring
    OwnAccount, // whoever is signed in, even if they still have to set a second factor up
    SignedIn,
    StartCollection,
    SeeCollection, // on its way, with full counts
    WorkOnCollection, // send files, map, have them read, write the commentary, submit
    CommentOnCollection, // remark on it for the others, and settle remarks
    ReviewCollection, // send back and approve
    ReopenCollection, // take it back into work, or begin a correction
    PublishCollection, // release, publish, withdraw
    SeeReleased, // what was released inside the organisation
    RunNationalCollections, // a programme: open them, invite, ask, accept, see the counts that councils sent
    SeeNationalCollections, // a council: those it is invited to; a programme: those it runs
    SendToProgramme, // a council: send its counts, answer questions; a programme: receive what came by file
    SignOff, // a council: its senior sponsor, before its counts are sent
    SeePlans, // action plans, with as much of them as a role, a post or a body shows
    TakePartInPlans, // ask, answer, note progress, sign: what exactly, a post or a body says
    WorkOnPlans, // make and change them
    PublishPlans, // let anybody read their published fields
    Administer, // the people and settings of an organisation
    AdministerService, // the organisations themselves: an administrator of a national programme
};

/// The table of who may do what: whether one of the roles gives this access. Public, ThisMachine, OwnAccount
/// and SignedIn ask for no role.
[[nodiscard]] bool may(Access access, const std::vector<store::Role>& roles);

/// Whether the route says which organisation it is about, itself or by its collection.
[[nodiscard]] constexpr bool is_of_an_organisation(Access access)
{
    return access >= Access::StartCollection && access <= Access::Administer;
}

/// Whether the access is to one collection, named by the route as `:collection`.
[[nodiscard]] constexpr bool is_of_a_collection(Access access)
{
    return access >= Access::SeeCollection && access <= Access::SeeReleased;
}

} // namespace wres::service
