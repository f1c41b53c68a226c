// SPDX-License-Identifier: MIT
//
// Action plans by the people concerned, at a real service.

#include <doctest/doctest.h>

#include <algorithm>

#include "web/made_up_plans_test.h"

using namespace wres;
using namespace wres::web;
using namespace wres::frame;

TEST_CASE(
    "a plan begins, and an action is made; when the target is saved its page says whether it could be told")
{
    Served served;
    Planned planned(served);
    planned.calculate("2024", 8, 40);
    CHECK(says(planned.planner.get(planned.path("choose")), "actions/new?indicator=2"));
    const auto form =
        planned.planner.get(planned.path("actions/new?indicator=2&scope=social_care&chosen_on=2024"));
    CHECK(says(form, "recruitment_and_retention"));
    CHECK(says(form, "2024"));
    planned.add_action();
    const auto shown = planned.planner.get(planned.path("actions/mixed_panels"));
    CHECK(shown.status == 200);
    CHECK(says(shown, "Could a change of this size be told from chance?"));
    CHECK(says(shown, "in 100 councils of this size would see it told from chance"));
    CHECK(says(shown, "Freeze the baseline before the work begins"));
    CHECK(says(planned.planner.get(planned.plan), "Mixed panels"));
}

TEST_CASE("what cannot be is told beside its field, and nothing is saved")
{
    Served served;
    Planned planned(served);
    auto fields = Planned::an_action();
    for (auto& [name, value] : fields)
        if (name == "starts")
            value = "next spring";
        else if (name == "measure")
            value = "";
    const auto refused =
        Planned::press(planned.planner, planned.path("actions/new"), planned.path("actions"), fields);
    CHECK(refused.status == 422);
    CHECK(says(refused, "starts-error"));
    CHECK(says(refused, "Enter: Measure of success"));
    CHECK(says(refused, "Two trained members"));
    CHECK(says(planned.planner.get(planned.plan), "There is no action yet"));
}

TEST_CASE("a baseline is frozen with its interval, and stays when the counts change")
{
    Served served;
    Planned planned(served);
    planned.calculate("2024", 8, 40);
    planned.add_action();
    REQUIRE(Planned::press(planned.planner, planned.plan, planned.path("baselines")).status == 303);
    const auto page = planned.path("actions/mixed_panels");
    const auto frozen = planned.planner.get(page);
    CHECK(says(frozen, "Frozen on"));
    CHECK(says(frozen, "0.67"));
    planned.calculate("2024", 30, 40);
    CHECK(says(planned.planner.get(page), "0.67"));
}

TEST_CASE("two people who change different things lose nothing, and neither do two who change the same")
{
    on_every_service([](Served& served) {
        Planned planned(served);
        planned.add_action();
        const auto change = planned.path("actions/mixed_panels/change");
        const auto edit = [&](HttpClient& browser, const std::string& field, const std::string& value,
                              const std::string& based_on) {
            auto fields = Planned::an_action();
            for (auto& [name, text] : fields)
                if (name == field)
                    text = value;
            fields.emplace_back("based_on", based_on);
            return Planned::press(browser, change, change, fields);
        };
        REQUIRE(edit(planned.planner, "resources", "Twelve thousand a year", "2").status == 303);
        const auto joined = edit(planned.second, "owner", "Head of Learning", "2");
        CHECK(joined.status == 303);
        CHECK(joined.header("location").ends_with("?saved=joined"));
        const auto both = planned.planner.get(planned.path("actions/mixed_panels"));
        CHECK(says(both, "Twelve thousand a year"));
        CHECK(says(both, "Head of Learning"));

        const auto clash = edit(planned.planner, "resources", "Twenty thousand a year", "2");
        CHECK(clash.status == 409);
        CHECK(says(clash, "Twelve thousand a year"));
        CHECK(says(clash, "Twenty thousand a year"));
        CHECK(says(clash, "Your text, kept beside"));
        const auto history = planned.planner.get(planned.path("history"));
        CHECK(says(history, "kept beside"));
        CHECK(says(history, "Twenty thousand a year"));
        CHECK(says(planned.planner.get(planned.path("actions/mixed_panels")), "Twelve thousand a year"));
    });
}

TEST_CASE("a plan goes to a spreadsheet and back without losing anything")
{
    Served served;
    Planned planned(served);
    planned.add_action();
    const auto file = planned.planner.get(planned.path("file/plan.xlsx"));
    CHECK(file.status == 200);
    CHECK(file.body.starts_with("PK"));
    auto text = planned.planner.get(planned.path("file/plan.toml")).body;
    CHECK(text.find("SECRET-OF-STAFF") != std::string::npos);
    const std::string words = "Two trained members";
    text.replace(text.find(words), words.size(), "Three trained members");
    CHECK(planned.send_plan("plan.toml", text).status == 303);
    CHECK(says(planned.planner.get(planned.path("actions/mixed_panels")), "Three trained members"));
    // The workbook is of an earlier revision, and nothing was changed in it.
    CHECK(planned.send_plan("plan.xlsx", file.body).status == 303);
    CHECK(says(planned.planner.get(planned.path("actions/mixed_panels")), "Three trained members"));
    const auto refused = planned.send_plan("plan.toml", "nonsense = [");
    CHECK(refused.status == 422);
    CHECK(says(refused, "line 1"));
}

TEST_CASE(
    "a board member's copy holds no trace of what is hidden, and sent back by others it takes nothing away")
{
    Served served;
    Planned planned(served);
    auto fields = Planned::an_action();
    for (auto& [name, value] : fields)
        if (name == "state")
            value = "under way";
        else if (name == "quantity")
            value = "share";
        else if (name == "target")
            value = "0.25";
    REQUIRE(
        Planned::press(planned.planner, planned.path("actions/new"), planned.path("actions"), fields).status
        == 303);
    const auto visibility = planned.path("actions/mixed_panels/visibility");
    REQUIRE(Planned::press(planned.planner, visibility, visibility, { { "see-title", "published" } }).status
        == 303);
    auto [body, member] = planned.seat_on(store::BodyKind::Scrutiny, "Scrutiny", store::Sight::Public);
    auto copy = member.get(planned.path("file/plan.toml")).body;
    for (const auto* key : { "state", "quantity", "better", "target", "scope" })
        CHECK(copy.find("\n" + std::string(key) + " = ") == std::string::npos);
    CHECK_FALSE(says(member.get(planned.path("actions/mixed_panels")), ">planned<"));

    const auto whole = planned.planner.get(planned.path("file/plan.toml")).body;
    const std::string title = "Mixed panels";
    copy.replace(copy.find(title), title.size(), "Mixed interview panels");
    REQUIRE(planned.send_plan("plan.toml", copy).status == 303);
    auto expected = whole;
    expected.replace(expected.find(title), title.size(), "Mixed interview panels");
    expected.replace(expected.find("copy_of_revision = 3"), 20, "copy_of_revision = 4");
    CHECK(planned.planner.get(planned.path("file/plan.toml")).body == expected);
}

TEST_CASE("what others saved after a copy was made is joined with what was changed in the copy")
{
    Served served;
    Planned planned(served);
    planned.add_action();
    auto copy = planned.planner.get(planned.path("file/plan.toml")).body;
    auto fields = Planned::an_action();
    for (auto& [name, value] : fields)
        if (name == "resources")
            value = "Twelve thousand a year";
    const auto change = planned.path("actions/mixed_panels/change");
    REQUIRE(Planned::press(planned.second, change, change, fields).status == 303);
    const std::string words = "Two trained members";
    copy.replace(copy.find(words), words.size(), "Three trained members");
    const auto sent = planned.send_plan("plan.toml", copy);
    CHECK(sent.header("location").ends_with("?saved=joined"));
    const auto both = planned.planner.get(planned.path("actions/mixed_panels"));
    CHECK(says(both, "Twelve thousand a year"));
    CHECK(says(both, "Three trained members"));
}

TEST_CASE("codes are called by their names wherever a plan is shown")
{
    Served served;
    Planned planned(served);
    planned.add_action();
    const std::string label = ">Adult and children&#39;s social care<"; // in the standard
    for (const auto* part : { "actions/mixed_panels", "history" }) {
        const auto shown = planned.planner.get(planned.path(part));
        CHECK(says(shown, label));
        CHECK_FALSE(says(shown, ">social_care<"));
        CHECK_FALSE(says(shown, ">recruitment_and_retention<"));
    }
}

TEST_CASE("only whoever holds the sponsor's post signs, and a change asks for it again")
{
    Served served;
    Planned planned(served);
    planned.add_action();
    auto adults = planned.holder_of("Director of Adult Social Services", Role::Reader);
    auto children = planned.holder_of("Director of Children's Services", Role::Reviewer);
    const auto sign = [&](HttpClient& browser, const std::string& service) {
        return Planned::press(browser, planned.plan, planned.path("sign-off"), { { "service", service } });
    };
    CHECK_FALSE(says(planned.reader.get(planned.plan), "Sign it for"));
    CHECK(sign(adults, "children").status == 403);
    CHECK(sign(adults, "adult").status == 303);
    CHECK_FALSE(says(planned.publisher.get(planned.plan), "/publish\""));
    CHECK(sign(children, "children").status == 303);
    CHECK(says(planned.publisher.get(planned.plan), "/publish\""));
    auto fields = Planned::an_action();
    fields.emplace_back("note", "Another target");
    for (auto& [name, value] : fields)
        if (name == "target")
            value = "0.9";
    const auto change = planned.path("actions/mixed_panels/change");
    REQUIRE(Planned::press(planned.planner, change, change, fields).status == 303);
    CHECK(says(planned.reader.get(planned.plan), "has to be signed again"));
    CHECK_FALSE(says(planned.publisher.get(planned.plan), "/publish\""));
}

TEST_CASE("whoever owns an action notes its progress, and nobody else but those who work on plans")
{
    Served served;
    Planned planned(served);
    planned.add_action();
    auto owner = planned.holder_of("Head of HR", Role::Reader);
    const auto page = planned.path("actions/mixed_panels");
    const Fields note { { "what", "note" }, { "note_words", "Twelve were trained" },
        { "state", "under way" } };
    CHECK_FALSE(says(planned.reader.get(page), "Note it"));
    CHECK(Planned::press(owner, page, page + "/work", note).status == 303);
    const auto shown = planned.reader.get(page);
    CHECK(says(shown, "Twelve were trained"));
    CHECK(says(shown, "Head of HR"));
    auto forged = note;
    forged.emplace_back("form_token", token_of(planned.reader, planned.plans()));
    forged.emplace_back("based_on", "3");
    CHECK(planned.reader.post(page + "/work", forged).status == 403);
    CHECK(says(owner.get(page), "SECRET-OF-STAFF"));
}

TEST_CASE("an owner who has left is told, and the action stays")
{
    Served served;
    Planned planned(served);
    planned.add_action();
    auto owner = planned.holder_of("Head of HR", Role::Reader);
    REQUIRE(served.opened.change(served.at_machine(),
        [&](store::Change& change) { return store::remove_person(change, planned.last_person); }));
    CHECK(says(planned.planner.get(planned.plan), "Whoever held this post has left"));
    const auto action = planned.reader.get(planned.path("actions/mixed_panels"));
    CHECK(action.status == 200);
    CHECK(says(action, "Whoever held this post has left"));
    CHECK(owner.get(planned.plan).status == 303); // to signing in
}

TEST_CASE("private fields are the owner's, the sponsor's and the planners'; public ones wait for a publisher")
{
    Served served;
    Planned planned(served);
    planned.add_action();
    const auto visibility = planned.path("actions/mixed_panels/visibility");
    REQUIRE(
        Planned::press(planned.planner, visibility, visibility,
            { { "see-title", "published" }, { "see-indicator", "published" }, { "see-scope", "published" },
                { "see-measure", "published" }, { "see-staff_said", "private" } })
            .status
        == 303);
    const auto inside = planned.reader.get(planned.path("actions/mixed_panels"));
    CHECK(says(inside, "INTERNAL-RESOURCES"));
    CHECK_FALSE(says(inside, "SECRET-OF-STAFF"));
    for (const auto* part : { "history", "file/plan.toml", "file/calendar.ics" })
        CHECK_FALSE(says(planned.reader.get(planned.path(part)), "SECRET-OF-STAFF"));
    auto stranger = served.stranger();
    CHECK(stranger.get("/plans/" + planned.id).status == 404);
    auto adults = planned.holder_of("Director of Adult Social Services", Role::Reader);
    auto children = planned.holder_of("Director of Children's Services", Role::Reader);
    Planned::press(adults, planned.plan, planned.path("sign-off"));
    Planned::press(children, planned.plan, planned.path("sign-off"));
    REQUIRE(Planned::press(planned.publisher, planned.plan, planned.path("publish")).status == 303);
    const auto open = stranger.get("/plans/" + planned.id);
    CHECK(open.status == 200);
    CHECK(says(open, "Mixed panels"));
    CHECK_FALSE(says(open, "INTERNAL-RESOURCES"));
    CHECK_FALSE(says(open, "SECRET-OF-STAFF"));
    CHECK_FALSE(says(open, "Two trained members"));
    CHECK_FALSE(says(open, ">planned<")); // not even what it is when nobody says
    CHECK(says(stranger.get("/plans"), "Race equality plan"));
    REQUIRE(Planned::press(planned.publisher, planned.plan, planned.path("withdraw")).status == 303);
    CHECK(stranger.get("/plans/" + planned.id).status == 404);
}

TEST_CASE("a number that is hidden from the public stands on no page that shows public numbers")
{
    Served served;
    Planned planned(served);
    // 4321 and 8765 are the counts that the public table hides.
    const auto before = planned.calculate("2023", 41, 260);
    const auto hidden = planned.calculate("2024", 4321, 8765);
    planned.publish(before, published_table("2023", { "82", "520", "156", "520" }));
    planned.publish(hidden, published_table("2024", { "[c]", "[c]", "156", "520" }));
    auto fields = Planned::an_action();
    for (auto& [name, value] : fields)
        if (name == "starts")
            value = "2020-04-01";
    REQUIRE(
        Planned::press(planned.planner, planned.path("actions/new"), planned.path("actions"), fields).status
        == 303);
    Fields sight;
    for (const auto* field : { "title", "indicator", "scope", "measure", "starts" })
        sight.emplace_back(std::string("see-") + field, "published");
    const auto visibility = planned.path("actions/mixed_panels/visibility");
    REQUIRE(Planned::press(planned.planner, visibility, visibility, sight).status == 303);
    auto adults = planned.holder_of("Director of Adult Social Services", Role::Reader);
    auto children = planned.holder_of("Director of Children's Services", Role::Reader);
    Planned::press(adults, planned.plan, planned.path("sign-off"));
    Planned::press(children, planned.plan, planned.path("sign-off"));
    REQUIRE(Planned::press(planned.publisher, planned.plan, planned.path("publish")).status == 303);

    auto [body, member] = planned.seat_on(store::BodyKind::Scrutiny, "Scrutiny", store::Sight::Public);
    const auto pack = Planned::press(planned.planner, planned.path("packs"), planned.path("packs"),
        { { "body", body.text }, { "meets_on", "2031-01-01" } });
    REQUIRE(pack.status == 303);
    const auto feed = Planned::press(member, planned.plans(), organisation_path(served.ashdale, "calendar"));
    CHECK(feed.status == 200);

    // Those who put collections together see full counts; the scopes' sum is 2 x 4321.
    CHECK(says(planned.planner.get(planned.path("actions/mixed_panels")), "8642"));
    auto stranger = served.stranger();
    std::vector<Reply> shown { stranger.get("/plans"), stranger.get("/plans/" + planned.id), feed,
        member.get(pack.header("location")), member.get(planned.plan),
        member.get(planned.path("actions/mixed_panels")), member.get(planned.path("history")),
        member.get(planned.path("questions")), member.get(planned.path("packs")),
        member.get(planned.path("file/plan.toml")), member.get(planned.path("file/calendar.ics")),
        // What readers inside see is what was released: here, to the public alone.
        planned.reader.get(planned.plan), planned.reader.get(planned.path("actions/mixed_panels")) };
    CHECK(says(shown[1], "82 of 520")); // what is public is there
    for (const auto& reply : shown) {
        CHECK(reply.status == 200);
        for (const auto* number : { "4321", "8765", "8642", "17530", "17,530", "8,642", "4,321" })
            CHECK_FALSE(says(reply, number));
    }
}

TEST_CASE("missing years are told beside the verdict")
{
    Served served;
    Planned planned(served);
    planned.calculate("2021", 80, 260);
    planned.calculate("2025", 160, 260); // 2022 to 2024 are missing
    auto fields = Planned::an_action();
    for (auto& [name, value] : fields)
        if (name == "starts")
            value = "2022-04-01";
        else if (name == "chosen_on")
            value = "none";
    REQUIRE(
        Planned::press(planned.planner, planned.path("actions/new"), planned.path("actions"), fields).status
        == 303);
    const auto shown = planned.planner.get(planned.path("actions/mixed_panels"));
    CHECK(says(shown, "Missing: 2022, 2023, 2024."));
    CHECK(says(shown, "improved"));
}

TEST_CASE("a staff network's judgement is theirs alone, and stands beside the verdict")
{
    Served served;
    Planned planned(served);
    planned.add_action();
    const auto page = planned.path("actions/mixed_panels");
    CHECK_FALSE(says(planned.planner.get(page), "Record it"));
    auto [network, member] =
        planned.seat_on(store::BodyKind::StaffNetwork, "Race Equality Staff Network", store::Sight::Internal);
    REQUIRE(Planned::press(member, page, page + "/work",
                { { "what", "so_what" }, { "body", network.text }, { "judgement", "partly" },
                    { "judgement_words", "Felt by some of us" } })
                .status
        == 303);
    const auto shown = planned.reader.get(page);
    CHECK(says(shown, "Felt by some of us"));
    CHECK(says(shown, "partly"));
    CHECK(says(shown, "too few to tell"));
}

TEST_CASE("a body asks, whoever answers for the plan answers, and the body settles it")
{
    Served served;
    Planned planned(served);
    planned.add_action();
    auto [body, member] =
        planned.seat_on(store::BodyKind::EqualityBoard, "Corporate Equality Board", store::Sight::Internal);
    const auto page = planned.path("questions");
    CHECK_FALSE(says(planned.planner.get(page), "Record it")); // who sits on no body asks nothing
    const auto asked = Planned::press(member, page, page,
        { { "body", body.text }, { "action", "mixed_panels" }, { "kind", "question" },
            { "text", "Why so few?" }, { "due", "2020-01-31" } });
    REQUIRE(asked.status == 303);
    CHECK(says(planned.reader.get(page), "Why so few?"));
    CHECK(says(planned.reader.get(page), "overdue"));
    CHECK_FALSE(says(planned.reader.get(page), "Add to number 1"));
    const auto shown = planned.planner.get(page).body;
    const auto form = shown.find("action=\"" + page + "/");
    REQUIRE(form != std::string::npos);
    const auto path = shown.substr(form + 8, shown.find('"', form + 8) - form - 8);
    const auto add = [&](HttpClient& browser, const std::string& kind, const std::string& text) {
        return Planned::press(browser, page, path, { { "kind-1", kind }, { "text-1", text } });
    };
    CHECK(add(planned.planner, "settled", "").status == 403); // the body alone settles what it asked
    CHECK(add(planned.planner, "answer", "Panels are drawn from one grade").status == 303);
    CHECK(add(member, "answer", "Our own answer").status == 403);
    CHECK(add(member, "settled", "").status == 303);
    const auto settled = planned.reader.get(page);
    CHECK(says(settled, "Panels are drawn from one grade"));
    CHECK(says(settled, "settled"));
    CHECK_FALSE(says(settled, "overdue"));
}

TEST_CASE("a pack says what changed since the last one of the same body")
{
    Served served;
    Planned planned(served);
    planned.add_action();
    auto [body, member] =
        planned.seat_on(store::BodyKind::EqualityBoard, "Corporate Equality Board", store::Sight::Internal);
    const auto packs = planned.path("packs");
    const auto make = [&] {
        const auto made = Planned::press(
            planned.planner, packs, packs, { { "body", body.text }, { "meets_on", "2034-01-01" } });
        REQUIRE(made.status == 303);
        return made.header("location");
    };
    const auto first = make();
    CHECK(says(member.get(first), "This is the first pack of this body"));
    CHECK(says(member.get(first), "The target is to be reached")); // overdue on the day of the meeting
    auto fields = Planned::an_action();
    for (auto& [name, value] : fields)
        if (name == "resources")
            value = "Twelve thousand a year";
    const auto change = planned.path("actions/mixed_panels/change");
    REQUIRE(Planned::press(planned.planner, change, change, fields).status == 303);
    const auto second = make();
    CHECK(says(member.get(second), "Twelve thousand a year"));
    CHECK(says(member.get(second), "INTERNAL-RESOURCES"));
    CHECK_FALSE(says(member.get(first), "Twelve thousand a year")); // as it was given
    auto other = served.browser_of({ Role::BoardMember }, served.ashdale);
    CHECK(other.get(first).status == 404);
}
