// SPDX-License-Identifier: MIT
#include "service/plan_readers.h"

#include <algorithm>

#include "service/access.h"
#include "store/people.h"

namespace wres::service {
namespace {

using improvement::Visibility;

Result<PostHolding> holding_of(store::View& view, store::Post post)
{
    PostHolding holding { std::move(post), PostHolding::State::Vacant, {} };
    if (!holding.post.holder)
        return holding;
    const auto holder = TRY(store::person(view, *holding.post.holder));
    holding.state = holder.state == store::PersonState::Left ? PostHolding::State::HolderLeft
        : holder.is_disabled                                 ? PostHolding::State::HolderShutOut
                                                             : PostHolding::State::Held;
    holding.holder_name = holder.display_name;
    return holding;
}

const PostHolding* find(const std::vector<PostHolding>& posts, std::string_view role)
{
    const auto found =
        std::ranges::find_if(posts, [&](const PostHolding& one) { return one.post.name == role; });
    return found == posts.end() ? nullptr : &*found;
}

} // namespace

std::string PostHolding::words() const
{
    switch (state) {
    case State::Held: return holder_name;
    case State::Vacant: return "Nobody holds this post now: an administrator can give it to somebody.";
    case State::HolderLeft:
        return "Whoever held this post has left: an administrator can give it to somebody.";
    case State::HolderShutOut: break;
    }
    return "The account of whoever holds this post is disabled: an administrator can give it to somebody "
           "else.";
}

Result<std::vector<PostHolding>> post_holdings(store::View& view, const store::OrganisationId& organisation)
{
    std::vector<PostHolding> all;
    for (auto& post : TRY(store::posts_of(view, organisation)))
        all.push_back(TRY(holding_of(view, std::move(post))));
    return all;
}

std::string holder_words(const std::vector<PostHolding>& posts, std::string_view role)
{
    const auto* post = find(posts, role);
    return post == nullptr ? "This post is not in the list of posts, so nobody is reminded of what is due."
                           : post->words();
}

bool is_held(const std::vector<PostHolding>& posts, std::string_view role)
{
    const auto* post = find(posts, role);
    return post != nullptr && post->state == PostHolding::State::Held;
}

bool PlanReader::holds(std::string_view post) const
{
    return !post.empty() && std::ranges::find(posts, post) != posts.end();
}

bool PlanReader::answers_for(const improvement::Action& action) const
{
    return holds(action.owner) || holds(action.sponsor);
}

improvement::Action PlanReader::seen(const improvement::Action& action) const
{
    return improvement::seen_by(action, may_note(action) ? Visibility::Private : sees);
}

improvement::Plan PlanReader::seen(const improvement::Plan& plan) const
{
    auto all = plan;
    all.actions.clear();
    for (const auto& action : plan.actions) {
        auto one = seen(action);
        if (!one.title.empty() || sees != Visibility::Published)
            all.actions.push_back(std::move(one));
    }
    if (sees == Visibility::Published && !works) {
        all.not_shown = { "action" };
        improvement::keep_seen_indicators(all, sees);
    }
    return all;
}

improvement::Plan PlanReader::seen_before(
    const improvement::Plan& earlier, const improvement::Plan& now) const
{
    auto all = improvement::with_visibility_of(earlier, now);
    for (auto& indicator : all.indicators)
        if (const auto* current = now.indicator(indicator.id))
            indicator.shown_to = std::min(indicator.shown_to, current->shown_to);
    for (auto& action : all.actions) {
        const auto* current = now.action(action.id);
        action = improvement::seen_by(
            action, works || (current != nullptr && may_note(*current)) ? Visibility::Private : sees);
    }
    if (sees == Visibility::Published && !works) {
        std::erase_if(all.actions, [](const improvement::Action& one) { return one.title.empty(); });
        improvement::keep_seen_indicators(all, sees);
    }
    return all;
}

bool PlanReader::sees_field(const improvement::Action& action, std::string_view key) const
{
    return improvement::is_seen_by(action, key, may_note(action) ? Visibility::Private : sees);
}

Result<PlanReader> plan_reader(store::View& view, const store::OrganisationId& organisation,
    const store::PersonId& person, const std::vector<store::Role>& roles)
{
    PlanReader reader;
    reader.works = may(Access::WorkOnPlans, roles);
    reader.publishes = may(Access::PublishPlans, roles);
    reader.bodies = TRY(store::bodies_of_person(view, organisation, person));
    for (const auto& post : TRY(store::posts_of(view, organisation)))
        if (post.holder == person)
            reader.posts.push_back(post.name);
    const bool is_inside = may(Access::SeeReleased, roles)
        || std::ranges::any_of(
            reader.bodies, [](const store::Body& one) { return one.sight == store::Sight::Internal; });
    if (is_inside) {
        reader.sees = Visibility::Internal;
        reader.numbers = store::Sight::Internal;
    }
    return reader;
}

} // namespace wres::service
