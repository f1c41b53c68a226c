// SPDX-License-Identifier: MIT
//
// A national collection from its opening to the results, over real connections and on each database: what
// comes is taken or refused with what to do, and nobody sees what is not theirs.

#include <algorithm>

#include "base/text.h"
#include "programme/paths.h"
#include "store/national_collections.h"
#include "store/organisations.h"
#include "submission/keys.h"
#include "submission/submission_file.h"
#include "web/made_up_service_test.h"
#include "workflow/stored_collection.h"

namespace {

using namespace wres;
using namespace wres::web;
using programme::national_path;
using programme::own_path;

const std::string leeds = "E08000035";

using Form = std::vector<std::pair<std::string, std::string>>;

/// Ashdale as Leeds, and the programme that asks.
struct Collecting {
    explicit Collecting(Served& the_served) : served(the_served)
    {
        const auto done = served.opened.change(Served::at_machine(), [&](store::Change& change) -> Done {
            auto ashdale = TRY(store::organisation(change, served.ashdale));
            ashdale.area_code = leeds;
            return store::change_organisation(change, ashdale);
        });
        REQUIRE(done);
        Form form { { "name", "SC-WRES 2025" }, { "standard", "sc-wres/2025" }, { "opens", "1/9/2025" },
            { "closes", "31/10/2999" }, { "services", "adult" }, { "services", "children" },
            { "breakdowns", "pay_band" } };
        const auto base = "/organisations/" + served.programme.text + "/national-collections";
        const auto opened = post(team, base + "/new", base, form);
        REQUIRE(opened.status == 303);
        id.text = std::string(opened.header("location")).substr(national_path({ "" }).size());
        REQUIRE(post(team, page() + "/councils", page() + "/councils",
                    { { "organisations", served.ashdale.text }, { "others", "" } })
                    .status
            == 200);
    }

    [[nodiscard]] std::string page(std::string_view part = {}) const { return national_path(id, part); }
    [[nodiscard]] std::string own(std::string_view part = {}) const
    {
        return own_path(served.ashdale, id, part);
    }

    /// Sends a form with the token of a page.
    Reply post(HttpClient& browser, const std::string& from, const std::string& to, Form form)
    {
        form.insert(form.begin(), { "form_token", token_of(browser, from) });
        return browser.post(to, form);
    }

    Reply send(HttpClient& browser, const std::string& from, const std::string& to,
        const std::vector<std::pair<std::string, std::string>>& files, const std::string& correction = {})
    {
        std::string body = "--b\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n"
            + token_of(browser, from) + "\r\n";
        for (const auto* field : { "correction", "file-correction" })
            body += "--b\r\nContent-Disposition: form-data; name=\"" + std::string(field) + "\"\r\n\r\n"
                + correction + "\r\n";
        for (const auto& [name, content] : files)
            body += "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\n"
                + content + "\r\n";
        return browser.request(
            "POST", to, { { "Content-Type", "multipart/form-data; boundary=b" } }, body + "--b--\r\n");
    }

    /// Has the council's files read and approved.
    void prepare()
    {
        REQUIRE(send_file(owner, served, token_of(owner, served.path("files")), "staff.csv", staff).status
            == 303);
        REQUIRE(post(owner, served.path("files"), served.path("calculations"), {}).status == 303);
        approve();
    }

    void approve()
    {
        for (const auto& [browser, part] :
            { std::pair { &owner, "submit" }, std::pair { &sponsor, "approve" } }) {
            const auto review = browser->get(served.path("review")).body;
            REQUIRE(browser
                        ->post(served.path(part),
                            { { "form_token", test::attribute_of(review, "name=\"form_token\"", "value") },
                                { "version", test::attribute_of(review, "name=\"version\"", "value") } })
                        .status
                == 303);
        }
    }

    Reply sign_off()
    {
        return post(sponsor, own(), own("sign-off"),
            { { "services", "adult" }, { "post", "Director of Adult Social Services" },
                { "words", "The council stands by these numbers." } });
    }

    collection::CouncilStanding standing()
    {
        collection::CouncilStanding found;
        const auto done = workflow::look_at_collection(served.opened, test::standards_folder(), id,
            [&](workflow::OpenCollection& open, workflow::StoredCollection&) -> Done {
                found = open.standing()[leeds];
                return {};
            });
        REQUIRE(done);
        return found;
    }

    /// A submission as `wres submit` makes it on a machine of the council's own.
    std::string sealed(std::uint32_t number, const sealing::SigningKey& key, std::uint64_t white = 1200)
    {
        std::string file;
        const auto done = workflow::look_at_collection(served.opened, test::standards_folder(), id,
            [&](workflow::OpenCollection& open, workflow::StoredCollection&) -> Done {
                submission::Submission made;
                made.area = leeds;
                made.period = open.place->request().period;
                made.number = number;
                made.made_on = *parse_iso_date("2025-10-03");
                made.signed_off_on = parse_iso_date("2025-10-02");
                made.cube.standard_name = open.place->request().standard;
                made.cube.standard_checksum = open.place->request().standard_checksum;
                const auto& groups = open.basis.standard->classification->groups;
                const auto add = [&](std::string_view label, std::uint64_t people) {
                    const auto found = std::ranges::find(groups, label, &standard::EthnicGroup::label);
                    REQUIRE(found != groups.end());
                    made.cube.add({ leeds, made.period, "adult", "headcount", "", "" },
                        static_cast<standard::GroupIndex>(found - groups.begin()), people);
                };
                add("Indian", 300);
                add("White British", white);
                file = submission::write_submission(
                    made, *open.basis.standard->classification, key, open.place->request().programme);
                return {};
            });
        REQUIRE(done);
        return file;
    }

    void give_key(const sealing::SigningKey& key)
    {
        REQUIRE(post(team, page() + "/councils", page() + "/councils",
                    { { "others", "Leeds, " + submission::text_of(key.verifying_key()) } })
                    .status
            == 200);
    }

    static constexpr const char* staff = "person_id,ethnic_group,scope,role,contract,pay_annual\n"
                                         "A001,White British,adult,Social worker,Permanent,41000\n"
                                         "A002,Indian,adult,Team manager,Fixed term,52000\n"
                                         "A003,White British,adult,Social worker,Permanent,41000\n"
                                         "A004,White British,children,Social worker,Permanent,41000\n";

    Served& served;
    store::NationalCollectionId id;
    HttpClient team = served.browser_of({ Role::Programme }, served.programme);
    HttpClient owner = served.browser_of({ Role::DataOwner }, served.ashdale);
    HttpClient sponsor = served.browser_of({ Role::Reviewer }, served.ashdale);
};

bool says(const Reply& reply, std::string_view words)
{
    return reply.body.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a council's approved counts are signed off, sent, asked about, answered and accepted")
{
    on_every_service([](Served& served) {
        Collecting here(served);
        CHECK(says(here.team.get(here.page()), "started")); // its own collection
        CHECK(says(here.owner.get(here.own()), "after a second person"));
        CHECK(here.sign_off().status == 422);
        here.prepare();
        CHECK(says(here.team.get(here.page()), "checking"));

        CHECK(says(here.post(here.owner, here.own(), here.own("send"), {}), "not signed these numbers off"));
        CHECK(here.post(here.owner, here.own(), here.own("sign-off"), {}).status == 403);
        REQUIRE(here.sign_off().status == 200);
        CHECK(here.standing().services.at("adult").state == collection::State::SignedOff);
        CHECK(here.standing().services.at("children").state == collection::State::Invited);
        REQUIRE(here.standing().sign_off);
        CHECK(here.standing().sign_off->post == "Director of Adult Social Services");

        CHECK(here.post(here.sponsor, here.own(), here.own("send"), {}).status == 403);
        const auto sent = here.post(here.owner, here.own(), here.own("send"), {});
        CHECK(says(sent, "Submission 1 has arrived"));
        CHECK(here.standing().services.at("adult").state == collection::State::Submitted);
        CHECK(says(here.post(here.owner, here.own(), here.own("send"), {}), "sent already"));

        const auto council = here.page("councils/" + leeds);
        CHECK(says(here.post(here.team, council, council + "/accept", { { "accept", "adult" } }),
            "The counts are accepted"));
        CHECK(here.standing().services.at("adult").state == collection::State::Accepted);
        CHECK(here.team.get(here.page("results")).status == 200);
        CHECK(here.team.get(here.page("history")).status == 200);
        CHECK(here.team.get(here.page("counts.wrescube")).body.find("\"area\"") != std::string::npos);
        CHECK(says(here.owner.get(here.own()), "accepted"));
    });
}

TEST_CASE("numbers that changed after the sign-off are not sent")
{
    Served served;
    Collecting here(served);
    here.prepare();
    REQUIRE(here.sign_off().status == 200);
    const auto review = here.sponsor.get(served.path("review")).body;
    REQUIRE(here.sponsor
                .post(served.path("reopen"),
                    { { "form_token", test::attribute_of(review, "name=\"form_token\"", "value") },
                        { "version", test::attribute_of(review, "name=\"version\"", "value") } })
                .status
        == 303);
    CHECK(says(here.post(here.owner, here.own(), here.own("send"), {}), "after a second person"));
    REQUIRE(send_file(here.owner, served, token_of(here.owner, served.path("files")), "more.csv",
                "person_id,ethnic_group,scope,role,contract,pay_annual\n"
                "B001,Indian,adult,Social worker,Permanent,41000\n")
                .status
        == 303);
    REQUIRE(here.post(here.owner, served.path("files"), served.path("calculations"), {}).status == 303);
    here.approve();
    CHECK(says(here.post(here.owner, here.own(), here.own("send"), {}), "have changed since"));
    CHECK(here.standing().last_number == 0);
    REQUIRE(here.sign_off().status == 200);
    CHECK(says(here.post(here.owner, here.own(), here.own("send"), {}), "Submission 1 has arrived"));
}

TEST_CASE("a sealed file is taken once, in its turn, from its own council, and refused otherwise")
{
    on_every_service([](Served& served) {
        Collecting here(served);
        const auto key = sealing::SigningKey::draw();
        const auto by_team = [&](const std::string& content) {
            return here.send(
                here.team, here.page(), here.page("submissions"), { { "leeds.wressubmission", content } });
        };
        CHECK(says(by_team(here.sealed(1, key)), "not in the register"));
        here.give_key(key);
        CHECK(says(by_team("person_id,ethnic_group\nA001,Indian\n"), "is not a submission"));
        CHECK(says(by_team(here.sealed(1, sealing::SigningKey::draw())), "is not signed with"));
        const auto first = here.sealed(1, key);
        CHECK(by_team(first.substr(0, first.size() - 9)).status == 422);
        auto changed = first;
        changed.back() = static_cast<char>(changed.back() ^ 1);
        CHECK(by_team(changed).status == 422);
        CHECK(here.standing().last_number == 0);

        CHECK(by_team(first).status == 200);
        CHECK(says(by_team(first), "was received before"));
        CHECK(says(by_team(here.sealed(1, key, 1130)), "Another submission with the number 1"));
        CHECK(by_team(here.sealed(3, key, 1140)).status == 200);
        CHECK(says(by_team(here.sealed(2, key, 1130)), "out of date"));
        CHECK(here.standing().last_number == 3);

        // Two that came in the wrong order at once are taken in the right one; and by the council itself.
        const auto both = here.send(here.owner, here.own(), here.own("submissions"),
            { { "b", here.sealed(5, key, 1160) }, { "a", here.sealed(4, key, 1150) } });
        CHECK(says(both, "has arrived"));
        CHECK(here.standing().last_number == 5);
        CHECK(here.standing().digests.size() == 4);
        CHECK(served.opened.read([](store::View& view) { return store::verify_trail(view); })->intact());
    });
}

TEST_CASE("a council cannot send another council's counts, nor see a programme's page")
{
    Served served;
    Collecting here(served);
    const auto key = sealing::SigningKey::draw();
    here.give_key(key);
    REQUIRE(
        here.post(here.team, here.page() + "/councils", here.page() + "/councils", { { "others", "Merton" } })
            .status
        == 200);
    const auto done = served.opened.change(Served::at_machine(), [&](store::Change& change) {
        return store::set_national_council(change, here.id, { "E09000024", served.birchford, "", "" });
    });
    REQUIRE(done);
    auto merton = served.browser_of({ Role::DataOwner }, served.birchford);
    const auto own = own_path(served.birchford, here.id);
    CHECK(says(here.send(merton, own, own + "/submissions", { { "leeds", here.sealed(1, key) } }),
        "another council"));
    CHECK(here.standing().last_number == 0);
    CHECK(merton.get(here.page()).status == 404);
    CHECK(merton.get(here.own()).status == 404);
    CHECK(here.team.get(own).status == 404);
    auto uninvited = served.browser_of({ Role::DataOwner }, served.programme);
    CHECK(uninvited.get(here.page()).status == 403);
}

TEST_CASE("what looks like a slip is noticed, asked, answered, returned and settled")
{
    Served served;
    Collecting here(served);
    const auto key = sealing::SigningKey::draw();
    here.give_key(key);
    REQUIRE(here.send(here.team, here.page(), here.page("submissions"), { { "leeds", here.sealed(1, key) } })
                .status
        == 200);
    // What is noticed depends on many councils; here it is put there.
    collection::Event noticed {
        .kind = collection::EventKind::Noticed, .at = "2025-10-04T10:00:00Z", .area = leeds, .scopes = {}
    };
    noticed.question_number = 1;
    noticed.question = { "sides_swapped", "adult", { "headcount" }, "Were the columns swapped?",
        { { "Staff", "30", "300 in the earlier year" } } };
    REQUIRE(workflow::change_collection(served.opened, Served::at_machine(), test::standards_folder(),
        here.id, served.programme, workflow::SignedWith::CouncilsKeys,
        [&](workflow::OpenCollection& open, workflow::StoredCollection&) {
            return open.place->add({ noticed });
        }));
    const auto council = here.page("councils/" + leeds);
    CHECK(says(here.team.get(council), "Were the columns swapped?"));
    CHECK_FALSE(says(here.owner.get(here.own()), "Were the columns swapped?"));
    CHECK(says(here.post(here.team, council, council + "/accept", { { "accept", "adult" } }),
        "nobody has looked at"));
    const auto decide = [&](Form form) {
        return here.post(here.team, council, council + "/questions/1", std::move(form));
    };
    CHECK(says(decide({ { "act", "ask" } }), "Question 1 is asked"));
    CHECK(says(here.owner.get(here.own()), "300 in the earlier year"));
    const auto answer = [&](std::string_view choice, std::string_view note) {
        return here.post(here.owner, here.own(), here.own("answers/1"),
            { { "answer-1", std::string(choice) }, { "note-1", std::string(note) } });
    };
    CHECK(answer("", "").status == 422);
    CHECK(answer("right", "").status == 422);
    CHECK(says(answer("right", "Call 0113 496 0000"), "must not be about a person"));
    CHECK(says(answer("right", "Two homes moved to an agency."), "The answer to question 1 is kept"));
    CHECK(says(here.team.get(council), "Two homes moved to an agency."));
    CHECK(decide({ { "act", "return" }, { "note-1", "" } }).status == 422);
    CHECK(says(decide({ { "act", "return" }, { "note-1", "Which homes?" } }), "is asked"));
    CHECK(says(here.owner.get(here.own()), "Which homes?"));
    CHECK(says(
        here.post(here.team, council, council + "/accept", { { "accept", "adult" } }), "has not settled"));
    REQUIRE(answer("right", "The two in the north.").status == 200);
    CHECK(says(here.post(here.team, council, council + "/accept", { { "accept", "adult" } }),
        "The counts are accepted"));
}

TEST_CASE("a correction after acceptance says what it corrects, and the earlier counts are kept")
{
    Served served;
    Collecting here(served);
    const auto key = sealing::SigningKey::draw();
    here.give_key(key);
    const auto by_team = [&](const std::string& content, const std::string& correction = {}) {
        return here.send(
            here.team, here.page(), here.page("submissions"), { { "leeds", content } }, correction);
    };
    REQUIRE(by_team(here.sealed(1, key)).status == 200);
    const auto council = here.page("councils/" + leeds);
    REQUIRE(here.post(here.team, council, council + "/accept", { { "accept", "adult" } }).status == 200);
    CHECK(says(by_team(here.sealed(2, key, 1130)), "Say in a sentence what they correct"));
    CHECK(here.standing().last_number == 1);
    CHECK(by_team(here.sealed(2, key, 1130), "Leavers of March had been left out.").status == 200);
    CHECK(says(here.team.get(council), "Leavers of March had been left out."));
    CHECK(says(here.team.get(here.page()), "corrected"));
    const auto earlier = served.opened.read(
        [&](store::View& view) { return store::national_submission(view, here.id, leeds, 1); });
    REQUIRE(earlier);
    CHECK_FALSE(earlier->empty());
}

TEST_CASE("a collection that is closed takes nothing until it is reopened, with a reason")
{
    Served served;
    Collecting here(served);
    const auto key = sealing::SigningKey::draw();
    here.give_key(key);
    REQUIRE(
        here.post(here.team, here.page(), here.page("state"), { { "act", "close" }, { "reason", "" } }).status
        == 303);
    CHECK(here.send(here.owner, here.own(), here.own("submissions"), { { "leeds", here.sealed(1, key) } })
              .status
        == 422);
    CHECK(here.standing().last_number == 0);
    CHECK(here.post(here.team, here.page(), here.page("state"), { { "act", "reopen" }, { "reason", "" } })
              .status
        == 422);
    REQUIRE(here.post(here.team, here.page(), here.page("state"),
                    { { "act", "reopen" }, { "reason", "A council found a mistake." } })
                .status
        == 303);
    CHECK(here.send(here.owner, here.own(), here.own("submissions"), { { "leeds", here.sealed(1, key) } })
              .status
        == 200);
    CHECK(says(here.team.get(here.page("history")), "A council found a mistake."));
}

TEST_CASE("what was sent can be withdrawn by the council, with a reason, and sent again")
{
    Served served;
    Collecting here(served);
    const auto key = sealing::SigningKey::draw();
    here.give_key(key);
    REQUIRE(here.send(here.owner, here.own(), here.own("submissions"), { { "leeds", here.sealed(1, key) } })
                .status
        == 200);
    const auto withdraw = [&](const std::string& why) {
        return here.post(
            here.owner, here.own(), here.own("withdraw"), { { "withdraw", "adult" }, { "why", why } });
    };
    CHECK(withdraw("").status == 422);
    CHECK(says(withdraw("Agency staff were counted."), "withdrawn"));
    CHECK(here.standing().services.at("adult").state == collection::State::Withdrawn);
    CHECK(says(here.team.get(here.page("councils/" + leeds)), "Agency staff were counted."));
    CHECK(
        here.send(here.owner, here.own(), here.own("submissions"), { { "leeds", here.sealed(2, key, 1099) } })
            .status
        == 200);
}

TEST_CASE("what is wrong with an opening or an invitation is said beside its field")
{
    Served served;
    Collecting here(served);
    const auto base = "/organisations/" + served.programme.text + "/national-collections";
    const auto refused = here.post(here.team, base + "/new", base,
        { { "standard", "sc-wres/2025" }, { "opens", "31/10/2025" }, { "closes", "1/9/2025" } });
    CHECK(refused.status == 422);
    for (const auto* words : { "Give the collection a name", "before the first", "at least one service" })
        CHECK(says(refused, words));
    const auto invite = [&](const std::string& line) {
        return here.post(here.team, here.page("councils"), here.page("councils"), { { "others", line } });
    };
    CHECK(says(invite("Atlantis"), "no English council"));
    CHECK(says(invite("Leeds\nE08000035"), "is there twice"));
    CHECK(invite("Leeds, wres-programme-public-1-00").status == 422);
    CHECK(says(invite("Bristol, City of, <wres@bristol.example>"), "What is given as the e-mail address"));
    CHECK(says(invite("Bristol, City of, wres@bristol.example"), "1 council is invited"));
}
