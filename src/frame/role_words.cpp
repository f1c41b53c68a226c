// SPDX-License-Identifier: MIT
#include "frame/role_words.h"

namespace wres::frame {

std::string_view words_of(store::Role role)
{
    switch (role) {
    case store::Role::DataOwner: return "Data owner";
    case store::Role::Analyst: return "Analyst";
    case store::Role::Reviewer: return "Reviewer";
    case store::Role::Publisher: return "Publisher";
    case store::Role::Reader: return "Reader";
    case store::Role::Administrator: return "Administrator";
    case store::Role::Programme: return "Programme";
    case store::Role::BoardMember: return "Board member";
    }
    return "";
}

std::string_view meaning_of(store::Role role)
{
    switch (role) {
    case store::Role::DataOwner: return "Sends the files, has them read, and answers for them";
    case store::Role::Analyst: return "Sends the files and has them read";
    case store::Role::Reviewer: return "Senior sponsor: reviews what others have put together";
    case store::Role::Publisher: return "Publishes what was approved";
    case store::Role::Reader: return "Sees what was released";
    case store::Role::Administrator:
        return "Invites people, gives roles, and sets how this organisation uses the service; sees no "
               "figures";
    case store::Role::Programme:
        return "In a national programme: runs its collections, asks councils, and sees the counts they sent";
    case store::Role::BoardMember:
        return "Sits on a body that looks at action plans: asks, decides, and sees what its bodies may";
    }
    return "";
}

} // namespace wres::frame
