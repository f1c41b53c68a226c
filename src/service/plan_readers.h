// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "improvement/plan.h"
#include "service/call.h"
#include "store/bodies.h"
#include "store/posts.h"

namespace wres::service {

/// A post, and how it stands with whoever holds it.
struct PostHolding {
    enum class State : std::uint8_t { Held, Vacant, HolderLeft, HolderShutOut };

    store::Post post;
    State state {};
    std::string holder_name; // as others see it; empty when nobody does

    /// "Ada Quillfeather", or what is the matter and what to do about it.
    [[nodiscard]] std::string words() const;
};

[[nodiscard]] Result<std::vector<PostHolding>> post_holdings(
    store::View& view, const store::OrganisationId& organisation);

/// Who stands behind a role that a plan names, in words; also when the role is no post that is listed.
[[nodiscard]] std::string holder_words(const std::vector<PostHolding>& posts, std::string_view role);

/// Whether somebody who can act holds the post.
[[nodiscard]] bool is_held(const std::vector<PostHolding>& posts, std::string_view role);

/// How much of an organisation's plans somebody sees, and what they may do with them.
struct PlanReader {
    improvement::Visibility sees = improvement::Visibility::Published; // of every action
    store::Sight numbers = store::Sight::Public;
    bool works {}; // makes and changes plans
    bool publishes {};
    std::vector<std::string> posts; // held
    std::vector<store::Body> bodies; // sat on

    [[nodiscard]] bool holds(std::string_view post) const;
    /// Whether they own or sponsor it.
    [[nodiscard]] bool answers_for(const improvement::Action& action) const;
    /// Whether they may note what was done.
    [[nodiscard]] bool may_note(const improvement::Action& action) const
    {
        return works || answers_for(action);
    }
    [[nodiscard]] improvement::Action seen(const improvement::Action& action) const;
    [[nodiscard]] improvement::Plan seen(const improvement::Plan& plan) const;
    /// An earlier version, of which they see no more than of the plan now: also who answers for an action is
    /// who does so now.
    [[nodiscard]] improvement::Plan seen_before(
        const improvement::Plan& earlier, const improvement::Plan& now) const;
    /// Whether they see a field or list of an action, by its key.
    [[nodiscard]] bool sees_field(const improvement::Action& action, std::string_view key) const;
};

[[nodiscard]] Result<PlanReader> plan_reader(store::View& view, const store::OrganisationId& organisation,
    const store::PersonId& person, const std::vector<store::Role>& roles);

} // namespace wres::service
