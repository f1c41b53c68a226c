// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/kept_file.h"
#include "store/store.h"

namespace wres::store {

/// The audience that publications are for; the other is "internal".
inline constexpr std::string_view public_audience = "public";

/// What one audience may see of one calculation, as it left the gate: the files themselves, so that what was
/// approved is what is published, byte for byte.
struct Release {
    ReleaseId id;
    CollectionId collection;
    CalculationId calculation;
    std::string audience;
    std::string profile; // the disclosure rules
    std::int64_t review_round {}; // of the collection, when it was made
    std::string released_by; // an actor
    Moment released_at;
};

/// Releases the newest calculation of an approved collection.
/// @errors store.step_not_allowed, store.no_such_collection, store.not_a_code, store.nothing_to_review
[[nodiscard]] Result<ReleaseId> add_release(Change& change, const CollectionId& collection,
    const std::string& audience, const std::string& profile, const std::vector<KeptFile>& files);

/// The newest first.
[[nodiscard]] Result<std::vector<Release>> releases_of(View& view, const CollectionId& collection);

/// @errors store.no_such_release
[[nodiscard]] Result<Release> release(View& view, const ReleaseId& id);

/// @errors store.no_such_file
[[nodiscard]] Result<KeptFile> release_file(View& view, const ReleaseId& id, const std::string& name);

[[nodiscard]] Result<std::vector<std::string>> release_file_names(View& view, const ReleaseId& id);

} // namespace wres::store
