// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// What a council says about an indicator, or with an empty indicator about the whole. Every text that was
/// ever saved stays.
struct CommentaryText {
    std::string indicator;
    std::int64_t number {}; // 1, 2, 3 ... of this indicator
    std::int64_t based_on {}; // the number of the text that its writer had before them; 0: none
    bool in_force {}; // false: kept beside, because another had been saved first
    std::string text;
    std::string written_by; // an actor
    Moment written_at;
};

/// The text is now the one in force.
struct CommentarySaved {
    std::int64_t number {};
};

/// Somebody else had saved first. Both texts are kept: theirs is in force, and yours stands beside it, to be
/// looked at together and saved again, based on theirs.
struct CommentaryConflict {
    CommentaryText theirs;
    CommentaryText yours;
};

using CommentaryOutcome = std::variant<CommentarySaved, CommentaryConflict>;

/// @param based_on  the number of the text in force that the writer had before them; 0 when there was none
/// @errors store.not_collecting, store.not_a_code (the indicator)
[[nodiscard]] Result<CommentaryOutcome> save_commentary(Change& change, const CollectionId& collection,
    const std::string& indicator, const std::string& text, std::int64_t based_on);

/// The texts in force, by indicator.
[[nodiscard]] Result<std::vector<CommentaryText>> commentary_of(View& view, const CollectionId& collection);

/// Every text of one indicator, the first first.
[[nodiscard]] Result<std::vector<CommentaryText>> commentary_history(
    View& view, const CollectionId& collection, const std::string& indicator);

} // namespace wres::store
