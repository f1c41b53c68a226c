// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// A post of an organisation, and who holds it now. Plans name posts, never people, so that a plan outlives
/// whoever is in it.
struct Post {
    std::string name; // "Head of Human Resources"
    std::optional<PersonId> holder; // nobody holds it; or they have left, which people.h says
    std::int64_t version {};
};

/// Gives a post to somebody, or to nobody; a new name makes the post.
/// @param version  of the post as it was read; 0: a new one
/// @errors store.name_missing, store.no_such_person, store.changed_meanwhile, store.no_such_organisation
Done give_post(Change& change, const OrganisationId& organisation, const Post& post);

/// By name.
[[nodiscard]] Result<std::vector<Post>> posts_of(View& view, const OrganisationId& organisation);

} // namespace wres::store
