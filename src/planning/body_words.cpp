// SPDX-License-Identifier: MIT
#include "planning/body_words.h"

namespace wres::planning {

std::string_view kind_words(store::BodyKind kind)
{
    switch (kind) {
    case store::BodyKind::ImplementationGroup: return "WRES implementation group";
    case store::BodyKind::EqualityBoard: return "Equality board";
    case store::BodyKind::MemberChampions: return "Member champions";
    case store::BodyKind::Scrutiny: return "Scrutiny";
    case store::BodyKind::StaffNetwork: return "Staff network";
    case store::BodyKind::Union: return "Union";
    case store::BodyKind::Other: break;
    }
    return "Another body";
}

std::string_view sight_words(store::Sight sight)
{
    return sight == store::Sight::Internal ? "the numbers released inside the organisation"
                                           : "published numbers and published words alone";
}

} // namespace wres::planning
