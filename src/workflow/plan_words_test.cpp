// SPDX-License-Identifier: MIT
#include "workflow/plan_words.h"

#include <doctest/doctest.h>

#include "improvement/made_up_plan_test.h"
#include "improvement/themes.h"
#include "support/standards.h"

using namespace wres;
using disclosure::ActionPlanWords;
using disclosure::Audience;

namespace {

const workflow::Basis& basis()
{
    static const auto made = workflow::prepare(test::standards_folder(), {});
    return *made;
}

const improvement::Themes& themes()
{
    static const auto made = improvement::load_themes(test::standards_folder());
    return *made;
}

Result<ActionPlanWords> words_for(
    Audience audience, const improvement::Plan& plan = improvement::made_up_plan())
{
    return workflow::plan_words(plan, themes(), basis(), "Northmoor", audience);
}

} // namespace

TEST_CASE("the public reads what the plan marks as published, and nothing else")
{
    const auto words = words_for(Audience::Public);
    REQUIRE(words);
    REQUIRE(words->actions.size() == 1); // of the second nothing is published
    const auto& action = words->actions.front();
    CHECK(action.title == "Mixed interview panels");
    CHECK(action.theme == "Recruitment and retention");
    for (const auto* kept :
        { &action.indicator, &action.staff_said, &action.root_cause, &action.what_will_be_done, &action.owner,
            &action.sponsor, &action.with, &action.starts, &action.review_on, &action.ends, &action.state,
            &action.measure, &action.target, &action.by, &action.governance_forum })
        CHECK(kept->empty());
    CHECK(action.milestones.empty());
    CHECK(action.so_what.empty());
}

TEST_CASE("inside, everything but what is private is read")
{
    const auto words = words_for(Audience::Internal);
    REQUIRE(words);
    REQUIRE(words->actions.size() == 2);
    const auto& action = words->actions.front();
    CHECK(action.staff_said.empty());
    CHECK(action.state == "under way");
    CHECK(action.target == "a ratio of 0.90");
    CHECK(action.by == "31 March 2027");
    CHECK(action.with == "Race Equality Staff Network, Unison; GMB, Carers' forum");
    REQUIRE(action.so_what.size() == 1);
    CHECK(action.so_what.front().judgement == "partly");
    REQUIRE(words->sign_offs.size() == 2);
    CHECK(words->sign_offs[0].on == "28 March 2025");
    CHECK(words->sign_offs[1].on.empty());
}

TEST_CASE("a plan of another council or another standard is refused")
{
    auto plan = improvement::made_up_plan();
    plan.council = "Southfield";
    CHECK(words_for(Audience::Public, plan).error().code == "plan.other_council");
    plan = improvement::made_up_plan();
    plan.standard = "nhs-wres/2024";
    CHECK(words_for(Audience::Public, plan).error().code == "plan.other_standard");
}
