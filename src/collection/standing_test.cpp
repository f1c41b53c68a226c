// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "base/text.h"
#include "collection/history.h"
#include "collection/standing.h"
#include "support/made_up_submission.h"

using namespace wres;
using namespace wres::collection;

namespace {

const standard::Standard& small()
{
    static const auto standard = test::small_standard();
    return standard;
}

const submission::Request& request()
{
    static const auto made = test::made_up_request(small(), sealing::OpeningKey::draw().box_key());
    return made;
}

const std::string leeds = "E08000035";

Event event(EventKind kind, std::string day, std::vector<std::string> scopes = {})
{
    return { .kind = kind, .at = std::move(day) + "T10:00:00Z", .area = leeds, .scopes = std::move(scopes) };
}

Event submitted(std::uint32_t number, std::string day, std::vector<std::string> scopes)
{
    auto made = event(EventKind::Submitted, std::move(day), std::move(scopes));
    made.number = number;
    made.digest = "digest" + std::to_string(number);
    return made;
}

Event asked(std::uint32_t number, std::string scope)
{
    auto made = event(EventKind::Questioned, "2025-10-05");
    made.question_number = number;
    made.question = { "sides_swapped", std::move(scope), { "headcount" }, "Were they swapped?",
        { { "Staff", "5", "500" } } };
    return made;
}

Event answered(std::uint32_t number, Answer answer)
{
    auto made = event(EventKind::Answered, "2025-10-06");
    made.question_number = number;
    made.answer = answer;
    made.note = "The homes were transferred.";
    return made;
}

State state_of(const std::vector<Event>& events, const std::string& scope)
{
    return standing_of(events, request()).at(leeds).services.at(scope).state;
}

std::string refused(const std::vector<Event>& events, const Event& next)
{
    const auto done = check_event(standing_of(events, request()), next);
    return done ? "" : done.error().code;
}

} // namespace

TEST_CASE("each service of a council goes its own way")
{
    std::vector<Event> events { event(EventKind::Invited, "2025-09-01") };
    CHECK(state_of(events, "adult") == State::Invited);
    events.push_back(submitted(1, "2025-10-03", { "adult" }));
    CHECK(state_of(events, "adult") == State::Submitted);
    CHECK(state_of(events, "children") == State::Invited);
    events.push_back(asked(1, "adult"));
    CHECK(state_of(events, "adult") == State::Questioned);
    CHECK(refused(events, event(EventKind::Accepted, "2025-10-06", { "adult" }))
        == "collection.open_questions");
    CHECK(refused(events, event(EventKind::Accepted, "2025-10-06", { "children" }))
        == "collection.nothing_sent");
    CHECK(refused(events, event(EventKind::Accepted, "2025-10-06", { "libraries" }))
        == "collection.no_service");

    auto confirmed = events;
    confirmed.push_back(answered(1, Answer::NumbersAreRight));
    CHECK(state_of(confirmed, "adult") == State::Answered);
    CHECK(refused(confirmed, event(EventKind::Accepted, "2025-10-06", { "adult" })).empty());
    confirmed.push_back(event(EventKind::Accepted, "2025-10-07", { "adult" }));
    CHECK(state_of(confirmed, "adult") == State::Accepted);
    confirmed.push_back(event(EventKind::Withdrawn, "2025-10-08", { "adult" }));
    CHECK(state_of(confirmed, "adult") == State::Withdrawn);
    CHECK(refused(confirmed, event(EventKind::Accepted, "2025-10-09", { "adult" }))
        == "collection.nothing_sent");

    events.push_back(answered(1, Answer::WillBeCorrected));
    CHECK(state_of(events, "adult") == State::Questioned);
    events.push_back(submitted(2, "2025-11-02", { "adult", "children" }));
    const auto standing = standing_of(events, request()).at(leeds);
    CHECK(standing.services.at("adult").state == State::Submitted);
    CHECK(standing.services.at("adult").number == 2);
    CHECK(standing.services.at("adult").is_late);
    CHECK(standing.questions.front().stage == Stage::Settled);
    REQUIRE(standing.questions.front().answer() != nullptr);
    CHECK(standing.questions.front().answer()->note == "The homes were transferred.");
}

TEST_CASE("what is signed off counts as sent only when it is sent, and what was sent stands until then")
{
    auto signed_off = event(EventKind::SignedOff, "2025-10-02", { "adult" });
    signed_off.post = "Director of Adult Social Services";
    signed_off.note = "These are our numbers.";
    signed_off.digest = "digest1";
    std::vector<Event> events { event(EventKind::Invited, "2025-09-01"), signed_off };
    CHECK(state_of(events, "adult") == State::SignedOff);
    CHECK(state_of(events, "children") == State::Invited);
    CHECK(is_overdue(standing_of(events, request()).at(leeds).services.at("adult"), request(),
        *parse_iso_date("2025-11-01")));
    CHECK(
        refused(events, event(EventKind::Accepted, "2025-10-06", { "adult" })) == "collection.nothing_sent");
    events.push_back(submitted(1, "2025-10-03", { "adult" }));
    CHECK_FALSE(standing_of(events, request()).at(leeds).sign_off);
    events.push_back(event(EventKind::Accepted, "2025-10-04", { "adult" }));
    events.push_back(signed_off);
    CHECK(state_of(events, "adult") == State::Accepted);
    CHECK(standing_of(events, request()).at(leeds).sign_off->post == "Director of Adult Social Services");
    events.push_back(submitted(2, "2025-10-08", { "adult" }));
    const auto adult = standing_of(events, request()).at(leeds).services.at("adult");
    CHECK(adult.state == State::Submitted);
    CHECK(adult.is_correction);
}

TEST_CASE("what is noticed is asked when the programme says so, and an answer may be returned")
{
    auto noticed = asked(1, "adult");
    noticed.kind = EventKind::Noticed;
    std::vector<Event> events { event(EventKind::Invited, "2025-09-01"),
        submitted(1, "2025-10-03", { "adult" }), noticed };
    CHECK(state_of(events, "adult") == State::Submitted);
    const auto accepted = event(EventKind::Accepted, "2025-10-06", { "adult" });
    CHECK(refused(events, accepted) == "collection.not_looked_at");
    CHECK(refused(events, answered(1, Answer::NumbersAreRight)) == "collection.no_question");

    auto aside = event(EventKind::LeftAside, "2025-10-05");
    aside.question_number = 1;
    auto left = events;
    left.push_back(aside);
    CHECK(refused(left, accepted).empty());
    CHECK(refused(left, aside) == "collection.decided_already");
    CHECK(refused(left, asked(1, "adult")) == "collection.decided_already");

    events.push_back(asked(1, "adult"));
    CHECK(state_of(events, "adult") == State::Questioned);
    CHECK(refused(events, accepted) == "collection.open_questions");
    auto returned = event(EventKind::Returned, "2025-10-07");
    returned.question_number = 1;
    returned.note = "Which homes were they?";
    CHECK(refused(events, returned) == "collection.no_answer");
    events.push_back(answered(1, Answer::NumbersAreRight));
    CHECK(state_of(events, "adult") == State::Answered);
    CHECK(refused(events, returned).empty());
    events.push_back(returned);
    CHECK(state_of(events, "adult") == State::Questioned);
    const auto council = standing_of(events, request()).at(leeds);
    REQUIRE(council.questions.size() == 1);
    CHECK(council.questions.front().answer() == nullptr);
    CHECK(council.questions.front().replies.size() == 2);
    CHECK(refused(events, accepted) == "collection.open_questions");
}

TEST_CASE("a collection is closed until it is reopened, and that is nobody's standing")
{
    auto closed = event(EventKind::Closed, "2025-11-05");
    closed.area.clear();
    auto reopened = closed;
    reopened.kind = EventKind::Reopened;
    reopened.note = "A council found that leavers were missing.";
    const std::vector<Event> events { event(EventKind::Invited, "2025-09-01"), closed, reopened };
    CHECK_FALSE(is_closed({ events[0] }));
    CHECK(is_closed({ events[0], events[1] }));
    CHECK_FALSE(is_closed(events));
    CHECK(standing_of(events, request()).size() == 1);
    CHECK(refused({}, reopened).empty());
}

TEST_CASE("a question about everything that was sent is asked of every service that was sent")
{
    std::vector<Event> events { event(EventKind::Invited, "2025-09-01"),
        submitted(1, "2025-10-03", { "adult" }), asked(1, ""), asked(2, "adult") };
    CHECK(state_of(events, "children") == State::Invited);
    events.push_back(answered(1, Answer::NumbersAreRight));
    CHECK(state_of(events, "adult") == State::Questioned);
    events.push_back(answered(2, Answer::NumbersAreRight));
    CHECK(state_of(events, "adult") == State::Answered);
}

TEST_CASE("what has not come is overdue from the day after the collection closes")
{
    const auto standing = standing_of({ event(EventKind::Invited, "2025-09-01") }, request());
    const auto& adult = standing.at(leeds).services.at("adult");
    CHECK_FALSE(is_overdue(adult, request(), *parse_iso_date("2025-10-31")));
    CHECK(is_overdue(adult, request(), *parse_iso_date("2025-11-01")));
}

TEST_CASE("submissions come in their turn, and each once")
{
    auto arriving = test::made_up_submission(small());
    const auto code = [&](const std::vector<Event>& events, std::uint32_t number, const std::string& digest) {
        arriving.number = number;
        const auto done = check_turn(standing_of(events, request()), arriving, digest);
        return done ? "" : done.error().code;
    };
    const std::vector<Event> events { event(EventKind::Invited, "2025-09-01"),
        submitted(1, "2025-10-03", { "adult" }), submitted(3, "2025-10-04", { "adult" }) };
    CHECK(code({}, 1, "digest1").empty());
    CHECK(code({ events[0] }, 2, "digest2").empty());
    CHECK(code(events, 3, "digest3") == "submission.duplicate");
    CHECK(code(events, 1, "digest1") == "submission.duplicate");
    CHECK(code(events, 3, "other") == "submission.number_used");
    CHECK(code(events, 2, "digest2") == "submission.older");
    CHECK(code(events, 4, "digest4").empty());
}

TEST_CASE("only what can happen to a council happens")
{
    CHECK(refused({}, event(EventKind::Reminded, "2025-10-01")) == "collection.not_invited");
    const std::vector<Event> events { event(EventKind::Invited, "2025-09-01"),
        submitted(1, "2025-10-03", { "adult" }), asked(1, "adult") };
    CHECK(refused(events, answered(2, Answer::NumbersAreRight)) == "collection.no_question");
    auto about_somebody = answered(1, Answer::NumbersAreRight);
    for (const auto* note :
        { "a.name@example.org", "call 0113 496 0000", "staff number 4711471", "two\nlines" }) {
        about_somebody.note = note;
        CHECK(refused(events, about_somebody) == "collection.note");
    }
    about_somebody.note = "1,204 in post on 30 September; 300 moved in from health";
    CHECK(refused(events, about_somebody).empty());
}

TEST_CASE("a history comes back as it was kept, and no line of it can be changed, left out or moved")
{
    History history;
    auto content = history.add({ event(EventKind::Invited, "2025-09-01") });
    content += history.add({ submitted(1, "2025-10-03", { "adult", "children" }), asked(1, "adult"),
        answered(1, Answer::WillBeCorrected), event(EventKind::Reminded, "2025-10-20") });
    auto signed_off = event(EventKind::SignedOff, "2025-10-21", { "adult" });
    signed_off.digest = "digest2";
    signed_off.post = "Director of Adult Social Services";
    signed_off.note = "These are our numbers.";
    auto noticed = asked(2, "adult");
    noticed.kind = EventKind::Noticed;
    auto aside = answered(2, {});
    aside.kind = EventKind::LeftAside;
    auto returned = answered(1, {});
    returned.kind = EventKind::Returned;
    content += history.add({ signed_off, noticed, aside, returned, event(EventKind::Closed, "2025-11-05"),
        event(EventKind::Reopened, "2025-11-06") });
    const auto read = History::parse("history.jsonl", content);
    REQUIRE(read);
    CHECK(read->events() == history.events());
    CHECK(read->kept_bytes() == content.size());

    for (std::size_t i = 0; i + 1 < content.size(); ++i) {
        auto changed = content;
        changed[i] = changed[i] == 'x' ? 'y' : 'x';
        const auto again = History::parse("h", changed);
        // A change of the very last line that leaves it a line is what the next line would show.
        const bool in_last_line = i >= content.rfind('\n', content.size() - 2);
        if (!in_last_line)
            CHECK_FALSE(again);
    }
    const auto lines = split(content, '\n');
    std::string without_second;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (i != 1)
            without_second += std::string(lines[i]) + "\n";
    }
    CHECK(History::parse("h", without_second).error().code == "history.damaged");
}

TEST_CASE("a line that was being written when the machine stopped is passed over")
{
    History history;
    const auto first = history.add({ event(EventKind::Invited, "2025-09-01") });
    const auto second = history.add({ submitted(1, "2025-10-03", { "adult" }) });
    for (std::size_t size = 0; size < second.size(); ++size) {
        const auto read = History::parse("h", first + second.substr(0, size));
        REQUIRE(read);
        CHECK(read->events().size() == 1);
        CHECK(read->kept_bytes() == first.size());
    }
    auto resumed = *History::parse("h", first);
    CHECK(resumed.add({ submitted(1, "2025-10-03", { "adult" }) }) == second);
}
