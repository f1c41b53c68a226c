// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// What somebody remarks about a collection before it is approved.
struct ReviewComment {
    ReviewCommentId id;
    std::string indicator; // empty: about the whole
    std::string text;
    std::string written_by; // an actor
    Moment written_at;
    std::string settled_by; // empty: open
    std::optional<Moment> settled_at;
};

/// In any state: a question may come up after the publication too.
/// @errors store.no_such_collection, store.name_missing (no text), store.not_a_code (the indicator)
[[nodiscard]] Result<ReviewCommentId> add_review_comment(
    Change& change, const CollectionId& collection, const std::string& indicator, const std::string& text);

/// @errors store.no_such_comment, store.changed_meanwhile (settled already)
Done settle_review_comment(Change& change, const CollectionId& collection, const ReviewCommentId& id);

/// The oldest first.
[[nodiscard]] Result<std::vector<ReviewComment>> review_comments(View& view, const CollectionId& collection);

} // namespace wres::store
