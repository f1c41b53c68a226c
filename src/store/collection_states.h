// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace wres::store {

/// Where a collection is in its yearly cycle.
enum class CollectionState : std::uint8_t {
    Collecting, // files, mappings, calculations and commentary may change
    InReview, // nothing may, but comments
    Approved,
    Released, // to one audience or more
    Published,
    Withdrawn,
};

/// What is done with a collection as a whole.
enum class CollectionStep : std::uint8_t {
    Submit,
    SendBack,
    Approve,
    Reopen,
    Release,
    Publish,
    Correct,
    Withdraw,
};

struct Transition {
    CollectionState from {};
    CollectionStep step {};
    CollectionState to {};
};

/// The only steps there are. A collection that is corrected collects again while its publication stands.
[[nodiscard]] std::span<const Transition> transitions();

/// Nothing when the step is not allowed from there.
[[nodiscard]] std::optional<CollectionState> after(CollectionState from, CollectionStep step);

/// "in_review", as the tables and the audit trail have it; and the words for people, "in review".
[[nodiscard]] std::string_view code_of(CollectionState state);
[[nodiscard]] std::string_view words_of(CollectionState state);
[[nodiscard]] std::optional<CollectionState> collection_state_of(std::string_view code);

/// "send_back".
[[nodiscard]] std::string_view code_of(CollectionStep step);

} // namespace wres::store
