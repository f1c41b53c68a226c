// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <string>

namespace wres::store {

/// The name of one thing in the store: 20 letters and digits that nobody can guess. The identifier of a
/// person cannot be given where a collection's is wanted.
template <typename Of>
struct Id {
    std::string text;

    auto operator<=>(const Id&) const = default;
};

using OrganisationId = Id<struct OrganisationThing>;
using PersonId = Id<struct PersonThing>;
using CollectionId = Id<struct CollectionThing>;
using UploadId = Id<struct UploadThing>;
using CalculationId = Id<struct CalculationThing>;
using ReviewCommentId = Id<struct ReviewCommentThing>;
using ReleaseId = Id<struct ReleaseThing>;
using PublicationId = Id<struct PublicationThing>;
using AccessTokenId = Id<struct AccessTokenThing>;
using NationalCollectionId = Id<struct NationalCollectionThing>;
using NationalReportId = Id<struct NationalReportThing>;
using PlanId = Id<struct PlanThing>;
using BodyId = Id<struct BodyThing>;
using BoardRecordId = Id<struct BoardRecordThing>;
using MeetingPackId = Id<struct MeetingPackThing>;

} // namespace wres::store
