// SPDX-License-Identifier: MIT
#include "store/collection_states.h"

#include <algorithm>
#include <array>

namespace wres::store {
namespace {

using enum CollectionState;
using enum CollectionStep;

constexpr std::array all {
    Transition { Collecting, Submit, InReview },
    Transition { InReview, SendBack, Collecting },
    Transition { InReview, Approve, Approved },
    Transition { Approved, Reopen, Collecting },
    Transition { Approved, Release, Released },
    Transition { Released, Release, Released },
    Transition { Released, Reopen, Collecting },
    Transition { Released, Publish, Published },
    Transition { Published, Correct, Collecting },
    Transition { Published, Withdraw, Withdrawn },
    Transition { Withdrawn, Reopen, Collecting },
};

struct StateWords {
    CollectionState state;
    std::string_view code;
    std::string_view words;
};

constexpr std::array<StateWords, 6> state_words { {
    { Collecting, "collecting", "collecting" },
    { InReview, "in_review", "in review" },
    { Approved, "approved", "approved" },
    { Released, "released", "released" },
    { Published, "published", "published" },
    { Withdrawn, "withdrawn", "withdrawn" },
} };

} // namespace

std::span<const Transition> transitions()
{
    return all;
}

std::optional<CollectionState> after(CollectionState from, CollectionStep step)
{
    const auto found = std::ranges::find_if(
        all, [&](const auto& transition) { return transition.from == from && transition.step == step; });
    return found == all.end() ? std::nullopt : std::optional(found->to);
}

std::string_view code_of(CollectionState state)
{
    return std::ranges::find(state_words, state, &StateWords::state)->code;
}

std::string_view words_of(CollectionState state)
{
    return std::ranges::find(state_words, state, &StateWords::state)->words;
}

std::optional<CollectionState> collection_state_of(std::string_view code)
{
    const auto found = std::ranges::find(state_words, code, &StateWords::code);
    return found == state_words.end() ? std::nullopt : std::optional(found->state);
}

std::string_view code_of(CollectionStep step)
{
    switch (step) {
    case Submit: return "submit";
    case SendBack: return "send_back";
    case Approve: return "approve";
    case Reopen: return "reopen";
    case Release: return "release";
    case Publish: return "publish";
    case Correct: return "correct";
    case Withdraw: return "withdraw";
    }
    return "";
}

} // namespace wres::store
