// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// What a body that looks at plans is.
enum class BodyKind : std::uint8_t {
    ImplementationGroup, // WRES implementation group
    EqualityBoard, // corporate, or of a directorate
    MemberChampions,
    Scrutiny,
    StaffNetwork,
    Union,
    Other,
};

[[nodiscard]] std::string_view code_of(BodyKind kind);
[[nodiscard]] std::optional<BodyKind> body_kind_of(std::string_view code);

/// Which numbers somebody sees: those released inside the organisation, or those that are public.
enum class Sight : std::uint8_t { Internal, Public };

[[nodiscard]] std::string_view code_of(Sight sight);

/// A body that challenges, decides, or says what a plan changed.
struct Body {
    BodyId id;
    BodyKind kind {};
    std::string name;
    Sight sight {};
    std::int64_t version {};
};

/// @errors store.name_missing, store.no_such_organisation
[[nodiscard]] Result<BodyId> add_body(
    Change& change, const OrganisationId& organisation, BodyKind kind, const std::string& name, Sight sight);

/// By name.
[[nodiscard]] Result<std::vector<Body>> bodies_of(View& view, const OrganisationId& organisation);

/// @errors store.no_such_body  also when it is another organisation's
[[nodiscard]] Result<Body> body(View& view, const OrganisationId& organisation, const BodyId& id);

/// @errors store.no_such_body, store.no_such_person
Done add_member(Change& change, const OrganisationId& organisation, const BodyId& id, const PersonId& person);

/// @errors store.no_such_body, store.no_such_member
Done remove_member(
    Change& change, const OrganisationId& organisation, const BodyId& id, const PersonId& person);

[[nodiscard]] Result<std::vector<PersonId>> members_of(View& view, const BodyId& id);

/// The bodies of an organisation to which somebody belongs.
[[nodiscard]] Result<std::vector<Body>> bodies_of_person(
    View& view, const OrganisationId& organisation, const PersonId& person);

} // namespace wres::store
