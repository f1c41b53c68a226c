// SPDX-License-Identifier: MIT
#include "store/made_up_store_test.h"

#include "store/board_log.h"
#include "store/bodies.h"
#include "store/calendar_feeds.h"
#include "store/due_letters.h"
#include "store/indicator_values.h"
#include "store/meeting_packs.h"
#include "store/plans.h"
#include "store/posts.h"

using namespace wres;
using namespace wres::store;

namespace {

/// A made-up store with a plan and a body.
struct WithPlan {
    explicit WithPlan(MadeUpStore& there) : made_up(there)
    {
        const auto done = made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) -> Done {
            plan = TRY(start_plan(change, made_up.council, "first", "begun"));
            body = TRY(
                add_body(change, made_up.council, BodyKind::Scrutiny, "Scrutiny Committee", Sight::Public));
            return {};
        });
        REQUIRE(done);
    }

    PlanRevision save(const std::string& content, std::int64_t based_on)
    {
        const auto saved = made_up.store.change(made_up.by(made_up.analyst),
            [&](Change& change) { return save_plan_revision(change, plan, content, "why", based_on); });
        REQUIRE(saved);
        return *saved;
    }

    Done sign(std::int64_t revision, const std::string& service)
    {
        return made_up.store.change(made_up.by(made_up.reviewer), [&](Change& change) {
            return sign_plan(change, plan, revision, service, "Director of Adult Social Services");
        });
    }

    Result<BoardRecordId> ask(BoardRecordKind kind, const std::string& text, std::optional<Date> due = {})
    {
        return made_up.store.change(made_up.by(made_up.reviewer),
            [&](Change& change) { return add_board_record(change, plan, body, "panels", kind, text, due); });
    }

    Done say(
        const BoardRecordId& id, BoardEntryKind kind, const std::string& text, std::optional<Date> due = {})
    {
        return made_up.store.change(made_up.by(made_up.analyst),
            [&](Change& change) { return add_board_entry(change, plan, id, kind, text, due); });
    }

    BoardRecord record(std::size_t at)
    {
        const auto log = made_up.store.read([&](View& view) { return board_log(view, plan); });
        REQUIRE(log);
        REQUIRE(log->size() > at);
        return log->at(at);
    }

    MadeUpStore& made_up;
    PlanId plan;
    BodyId body;
};

} // namespace

TEST_CASE("a plan keeps every revision, and a late one beside")
{
    on_every_store([](MadeUpStore& made_up) {
        WithPlan with(made_up);
        CHECK(with.save("second", 1).in_force);
        const auto late = with.save("another second", 1);
        CHECK_FALSE(late.in_force);
        CHECK(late.number == 3);
        CHECK(with.save("both", 2).in_force);
        const auto all = made_up.store.read([&](View& view) { return plan_revisions(view, with.plan); });
        REQUIRE(all);
        CHECK(all->size() == 4);
        CHECK(all->at(2).content == "another second");
        const auto now = made_up.store.read([&](View& view) { return plan_in_force(view, with.plan); });
        CHECK(now->content == "both");
        CHECK(now->number == 4);
        CHECK(made_up.verdict().intact());
        CHECK(made_up.store.read([](View& view) { return plan(view, { "nothing" }); }).error().code
            == "store.no_such_plan");
    });
}

TEST_CASE("a sponsor signs what is in force, once for a service")
{
    on_every_store([](MadeUpStore& made_up) {
        WithPlan with(made_up);
        CHECK(with.sign(1, "adult"));
        CHECK(with.sign(1, "children"));
        CHECK(with.sign(1, "adult").error().code == "store.signed_already");
        with.save("second", 1);
        CHECK(with.sign(1, "adult").error().code == "store.changed_meanwhile");
        CHECK(with.sign(2, "adult"));
        const auto signatures =
            made_up.store.read([&](View& view) { return plan_sign_offs(view, with.plan); });
        REQUIRE(signatures);
        REQUIRE(signatures->size() == 3);
        CHECK(signatures->front().revision == 2);
        CHECK(signatures->front().signed_by == "person:" + made_up.reviewer.text);
    });
}

TEST_CASE("one publication of a plan stands at a time")
{
    on_every_store([](MadeUpStore& made_up) {
        WithPlan with(made_up);
        const auto change = [&](auto work) {
            return made_up.store.change(made_up.by(made_up.reviewer), work);
        };
        CHECK(change([&](Change& it) { return withdraw_plan(it, with.plan); }).error().code
            == "store.not_standing");
        CHECK(change([&](Change& it) { return publish_plan(it, with.plan, 1); }));
        with.save("second", 1);
        CHECK(change([&](Change& it) { return publish_plan(it, with.plan, 1); }).error().code
            == "store.changed_meanwhile");
        CHECK(change([&](Change& it) { return publish_plan(it, with.plan, 2); }));
        const auto all = made_up.store.read([&](View& view) { return plan_publications(view, with.plan); });
        REQUIRE(all);
        REQUIRE(all->size() == 2);
        CHECK_FALSE(all->front().ended_at);
        CHECK(all->back().ended_at);
        CHECK(made_up.store.read([](View& view) { return published_plans(view); })->size() == 1);
        CHECK(change([&](Change& it) { return withdraw_plan(it, with.plan); }));
        CHECK(made_up.store.read([](View& view) { return published_plans(view); })->empty());
    });
}

TEST_CASE("a post changes hands, and two who change it at once are told")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto give = [&](const Post& post) {
            return made_up.store.change(made_up.by(made_up.analyst),
                [&](Change& change) { return give_post(change, made_up.council, post); });
        };
        CHECK(give({ " Head of HR ", made_up.analyst, 0 }));
        CHECK(give({ "Head of HR", made_up.reviewer, 0 }).error().code == "store.changed_meanwhile");
        CHECK(give({ "Head of HR", made_up.reviewer, 1 }));
        CHECK(give({ "Head of HR", std::nullopt, 1 }).error().code == "store.changed_meanwhile");
        CHECK(give({ "", std::nullopt, 0 }).error().code == "store.name_missing");
        CHECK(give({ "Nobody's", PersonId { "nobody" }, 0 }).error().code == "store.no_such_person");
        const auto posts = made_up.store.read([&](View& view) { return posts_of(view, made_up.council); });
        REQUIRE(posts);
        REQUIRE(posts->size() == 1);
        CHECK(posts->front().name == "Head of HR");
        CHECK(posts->front().holder == made_up.reviewer);
    });
}

TEST_CASE("a body has members, and whoever is removed is none any more")
{
    on_every_store([](MadeUpStore& made_up) {
        WithPlan with(made_up);
        const auto change = [&](auto work) { return made_up.store.change(made_up.at_machine(), work); };
        REQUIRE(
            change([&](Change& it) { return add_member(it, made_up.council, with.body, made_up.analyst); }));
        REQUIRE(
            change([&](Change& it) { return add_member(it, made_up.council, with.body, made_up.reviewer); }));
        const auto bodies = [&](const PersonId& person) {
            return *made_up.store.read(
                [&](View& view) { return bodies_of_person(view, made_up.council, person); });
        };
        REQUIRE(bodies(made_up.analyst).size() == 1);
        CHECK(bodies(made_up.analyst).front().sight == Sight::Public);
        REQUIRE(change([&](Change& it) { return remove_person(it, made_up.analyst); }));
        CHECK(bodies(made_up.analyst).empty());
        CHECK(
            change([&](Change& it) { return remove_member(it, made_up.council, with.body, made_up.analyst); })
                .error()
                .code
            == "store.no_such_member");
        CHECK(change([&](Change& it) { return add_member(it, { "elsewhere" }, with.body, made_up.reviewer); })
                  .error()
                  .code
            == "store.no_such_body");
    });
}

TEST_CASE("a question is open until it is settled, and due until it is answered")
{
    on_every_store([](MadeUpStore& made_up) {
        WithPlan with(made_up);
        const auto day = *parse_iso_date("2026-03-31");
        const auto later = *parse_iso_date("2026-06-30");
        CHECK(with.ask(BoardRecordKind::Question, " ").error().code == "store.name_missing");
        const auto id = with.ask(BoardRecordKind::Question, "Why so few?", day);
        REQUIRE(id);
        CHECK(with.record(0).is_open());
        CHECK(with.record(0).due() == day);
        CHECK(with.say(*id, BoardEntryKind::FollowUpDone, "").error().code == "store.no_follow_up");
        REQUIRE(with.say(*id, BoardEntryKind::Answer, "Panels are drawn from one grade"));
        CHECK_FALSE(with.record(0).due());
        CHECK(with.record(0).is_open());
        REQUIRE(with.say(*id, BoardEntryKind::FollowUp, "Count panels by grade", later));
        CHECK(with.record(0).due() == later);
        REQUIRE(with.say(*id, BoardEntryKind::FollowUpDone, ""));
        REQUIRE(with.say(*id, BoardEntryKind::Settled, ""));
        CHECK_FALSE(with.record(0).is_open());
        CHECK(with.say(*id, BoardEntryKind::Answer, "More").error().code == "store.settled");
        CHECK(with.record(0).entries.size() == 5);
        CHECK(with.say({ "another" }, BoardEntryKind::Answer, "x").error().code == "store.no_such_question");
    });
}

TEST_CASE("a decision is open while its follow-up waits")
{
    on_every_store([](MadeUpStore& made_up) {
        WithPlan with(made_up);
        const auto id = with.ask(BoardRecordKind::Decision, "Go on for another year");
        REQUIRE(id);
        CHECK_FALSE(with.record(0).is_open());
        REQUIRE(with.say(*id, BoardEntryKind::FollowUp, "Tell the network"));
        CHECK(with.record(0).is_open());
    });
}

TEST_CASE("a meeting pack stays as it was given, numbered for its body")
{
    on_every_store([](MadeUpStore& made_up) {
        WithPlan with(made_up);
        const auto add = [&] {
            return made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) {
                return add_meeting_pack(change,
                    { {}, with.plan, with.body, 0, *parse_iso_date("2026-03-31"), 1, Sight::Public,
                        "panels=improved", "<p>pack</p>", "", {} });
            });
        };
        REQUIRE(add());
        REQUIRE(add());
        const auto packs = made_up.store.read([&](View& view) { return meeting_packs(view, with.plan); });
        REQUIRE(packs);
        REQUIRE(packs->size() == 2);
        CHECK(packs->at(0).number + packs->at(1).number == 3);
        CHECK(packs->front().content == "<p>pack</p>");
        CHECK(packs->front().sight == Sight::Public);
    });
}

TEST_CASE("a calendar's secret is known once, and ends with the next or with its person")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto make = [&] {
            return *made_up.store.change(made_up.by(made_up.analyst),
                [&](Change& change) { return make_calendar_feed(change, made_up.analyst, made_up.council); });
        };
        const auto found = [&](const std::string& secret) {
            return made_up.store.read([&](View& view) { return calendar_feed(view, secret); });
        };
        const auto first = make();
        REQUIRE(found(first));
        CHECK(found(first)->person == made_up.analyst);
        const auto second = make();
        CHECK(found(first).error().code == "store.no_such_feed");
        REQUIRE(found(second));
        REQUIRE(made_up.store.change(
            made_up.at_machine(), [&](Change& change) { return remove_person(change, made_up.analyst); }));
        CHECK_FALSE(found(second));
    });
}

TEST_CASE("every value of an indicator stays, in the order in which it came")
{
    on_every_store([](MadeUpStore& made_up) {
        WithPlan with(made_up);
        const auto send = [&](const std::string& value) {
            return made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) {
                return add_indicator_values(
                    change, with.plan, { { 0, "days", "2026-Q1", "", value, "abc", "", {} } });
            });
        };
        REQUIRE(send("61.5"));
        REQUIRE(send(""));
        const auto values = made_up.store.read([&](View& view) { return indicator_values(view, with.plan); });
        REQUIRE(values);
        REQUIRE(values->size() == 2);
        CHECK(values->front().value == "61.5");
        CHECK(values->back().number == 2);
        CHECK(values->back().value.empty());
        CHECK(values->back().sent_by == Actor::person(made_up.analyst).text());
        const auto nowhere = made_up.store.change(made_up.by(made_up.analyst),
            [&](Change& change) { return add_indicator_values(change, { "nothing" }, {}); });
        CHECK(nowhere.error().code == "store.no_such_plan");
    });
}

TEST_CASE("letters of what is due are asked for, taken once, and end with their person")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto letters = [&] {
            return *made_up.store.read([](View& view) { return due_letters(view); });
        };
        const auto take = [&](const DueLetters& which) {
            return made_up.store
                .change(made_up.at_machine(), [&](Change& change) { return take_due_letter(change, which); })
                .has_value();
        };
        const auto ask = [&] {
            return made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) {
                return ask_for_due_letters(change, made_up.analyst, made_up.council);
            });
        };
        CHECK(letters().empty());
        REQUIRE(ask());
        REQUIRE(ask()); // twice is once
        REQUIRE(letters().size() == 1);
        const auto before = letters().front();
        CHECK_FALSE(before.sent_at);
        CHECK(take(before));
        CHECK_FALSE(take(before)); // two programs send one letter
        CHECK(letters().front().sent_at);
        REQUIRE(made_up.store.change(
            made_up.at_machine(), [&](Change& change) { return remove_person(change, made_up.analyst); }));
        CHECK(letters().empty());
    });
}
