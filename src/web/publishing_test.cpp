// SPDX-License-Identifier: MIT
//
// A collection from review to publication, correction and withdrawal, by people with one role each, in both
// databases.

#include <cstdlib>

#include <doctest/doctest.h>

#include "base/checksum.h"
#include "store/audit_trail.h"
#include "store/collections.h"
#include "store/publications.h"
#include "store/releases.h"
#include "web/made_up_service_test.h"

using namespace wres;
using namespace wres::web;
using namespace wres::frame;

namespace {

bool says(const Reply& reply, std::string_view words)
{
    return reply.body.find(words) != std::string::npos;
}

/// One person for each role, at work on the made-up collection.
struct Team {
    explicit Team(Served& the_service)
        : served(the_service)
        , owner(served.browser_of({ Role::DataOwner }, served.ashdale))
        , analyst(served.browser_of({ Role::Analyst }, served.ashdale))
        , reviewer(served.browser_of({ Role::Reviewer }, served.ashdale))
        , publisher(served.browser_of({ Role::Publisher }, served.ashdale))
        , reader(served.browser_of({ Role::Reader }, served.ashdale))
    {
    }

    /// Sends the form of a page's action as its page gave it, with further fields.
    Reply press(HttpClient& browser, const std::string& page, const std::string& action,
        std::vector<std::pair<std::string, std::string>> fields = {})
    {
        const auto shown = browser.get(served.path(page)).body;
        const auto form = shown.find("action=\"" + served.path(action) + "\"");
        INFO(page, " ", action);
        REQUIRE(form != std::string::npos);
        const auto inside = shown.substr(form, shown.find("</form>", form) - form);
        for (const auto* name : { "form_token", "version", "release", "based_on" }) {
            const auto value = test::attribute_of(inside, "name=\"" + std::string(name) + "\"", "value");
            if (!value.empty())
                fields.emplace_back(name, value);
        }
        return browser.post(served.path(action), fields);
    }

    void read_files()
    {
        const auto token = token_of(owner, served.path("files"));
        REQUIRE(send_file(owner, served, token, "staff.csv", workforce).status == 303);
        REQUIRE(owner.post(served.path("calculations"), { { "form_token", token } }).status == 303);
    }

    void up_to_approval()
    {
        read_files();
        REQUIRE(press(owner, "review", "submit").status == 303);
        REQUIRE(press(reviewer, "review", "approve").status == 303);
    }

    void up_to_publication()
    {
        up_to_approval();
        REQUIRE(press(publisher, "release", "releases", { { "audience", "public" } }).status == 303);
        REQUIRE(press(publisher, "release", "publications").status == 303);
    }

    store::Collection collection()
    {
        const auto found =
            served.opened.read([&](store::View& view) { return store::collection(view, served.collection); });
        REQUIRE(found);
        return *found;
    }

    std::vector<store::Publication> publications()
    {
        const auto found = served.opened.read(
            [&](store::View& view) { return store::publications_of(view, served.collection); });
        REQUIRE(found);
        return *found;
    }

    Served& served;
    HttpClient owner;
    HttpClient analyst;
    HttpClient reviewer;
    HttpClient publisher;
    HttpClient reader;
};

using enum store::CollectionState;

} // namespace

TEST_CASE("a second person approves what was submitted, or sends it back with a reason that stays")
{
    on_every_service([](Served& served) {
        Team team(served);
        CHECK(says(team.owner.get(served.path("review")), "The files have not been read yet"));
        team.read_files();
        CHECK(team.press(team.owner, "review", "submit").status == 303);
        CHECK(team.collection().state == InReview);
        const auto token = token_of(team.reviewer, served.path("review"));

        CHECK(team.press(team.reviewer, "review", "send-back").status == 422); // without a reason
        CHECK(team.collection().state == InReview);
        CHECK(
            team.press(team.reviewer, "review", "send-back", { { "reason", "Check <b>leavers</b>." } }).status
            == 303);
        CHECK(team.collection().state == Collecting);
        CHECK(says(team.owner.get(served.path("review")), "Check &lt;b&gt;leavers&lt;/b&gt;."));

        CHECK(team.press(team.analyst, "review", "submit").status == 303);
        CHECK(team.press(team.reviewer, "review", "approve").status == 303);
        CHECK(team.collection().state == Approved);
        // What the page had before them is no longer so.
        CHECK(
            team.reviewer.post(served.path("approve"), { { "form_token", token }, { "version", "1" } }).status
            == 409);
        CHECK(team.press(team.reviewer, "review", "reopen").status == 303);
        CHECK(team.collection().state == Collecting);
    });
}

TEST_CASE("nobody approves what they submitted themselves, whatever their roles")
{
    on_every_service([](Served& served) {
        Team team(served);
        team.read_files();
        auto both = served.browser_of({ Role::DataOwner, Role::Reviewer }, served.ashdale);
        REQUIRE(team.press(both, "review", "submit").status == 303);
        const auto shown = both.get(served.path("review"));
        CHECK(says(shown, "You asked for this review yourself"));
        CHECK_FALSE(says(shown, "action=\"" + served.path("approve")));
        const auto token = token_of(both, served.path("review"));
        const auto version = std::to_string(team.collection().version);
        CHECK(both.post(served.path("approve"), { { "form_token", token }, { "version", version } }).status
            == 422);
        CHECK(team.collection().state == InReview);
        CHECK(team.press(both, "review", "send-back", { { "reason", "Too early." } }).status == 303);
    });
}

TEST_CASE("remarks are made and settled, and stay with who did both")
{
    on_every_service([](Served& served) {
        Team team(served);
        CHECK(team.press(team.reviewer, "review", "comments",
                      { { "indicator", "4" }, { "remark", "Why <script>so</script> high?" } })
                  .status
            == 303);
        const auto shown = team.analyst.get(served.path("review"));
        CHECK(says(shown, "Why &lt;script&gt;so&lt;/script&gt; high?"));
        const auto at = shown.body.find("/settle\"");
        const auto from = shown.body.rfind("comments/", at);
        CHECK(
            team.press(team.analyst, "review", shown.body.substr(from, at - from) + "/settle").status == 303);
        CHECK(says(team.analyst.get(served.path("review")), "settled by Somebody"));
        CHECK(team.press(team.reviewer, "review", "comments", { { "remark", "" } }).status == 422);
        CHECK(team.press(team.reviewer, "review", "comments", { { "remark", "x" }, { "indicator", "99" } })
                  .status
            == 400);
    });
}

TEST_CASE("what was released is the same bytes everywhere, and what was published anybody may read")
{
    on_every_service([](Served& served) {
        Team team(served);
        team.up_to_approval();
        CHECK(team.reader.get("/collections").body.find("nothing is released yet") != std::string::npos);
        CHECK(team.press(team.publisher, "release", "releases", { { "audience", "public" } }).status == 303);
        CHECK(
            team.press(team.publisher, "release", "releases", { { "audience", "internal" } }).status == 303);
        CHECK(team.collection().state == Released);
        const auto releases = served.opened.read(
            [&](store::View& view) { return store::releases_of(view, served.collection); });
        REQUIRE(releases->size() == 2);

        auto stranger = served.stranger();
        CHECK(says(stranger.get("/published"), "Nothing is published yet"));
        CHECK(team.press(team.publisher, "release", "publications").status == 303);
        CHECK(team.collection().state == Published);
        const auto published = "/published/" + team.publications().front().id.text;
        CHECK(says(stranger.get("/published"), published));
        const auto shown = stranger.get(published);
        CHECK(shown.status == 200);
        CHECK(says(shown, "href=\"" + published + "/report.html#indicator-1\""));
        const auto release = team.publications().front().release.text;
        for (const auto* name :
            { "report.html", "tables.xlsx", "tables.ods", "results.csv", "results.json" }) {
            INFO(name);
            const auto file = stranger.get(published + "/" + name);
            CHECK(file.status == 200);
            CHECK(file.body == team.reader.get(served.path("releases/" + release + "/" + name)).body);
            CHECK(file.body == team.publisher.get(served.path("releases/" + release + "/" + name)).body);
        }
        CHECK(stranger.get(published + "/results.csv").header("content-disposition")
            == "attachment; filename=\"Ashdale-2025-results.csv\"");
        for (const auto* name :
            { "proof.json", "summary.fragment.html", "findings.csv", "counts.wrescube" }) {
            INFO(name);
            CHECK(stranger.get(published + "/" + name).status == 404);
            CHECK(team.reader.get(served.path("releases/" + release + "/" + name)).status == 404);
        }
        CHECK(team.analyst.get(served.path("releases/" + release + "/proof.json")).status == 200);
        CHECK(says(team.reader.get("/collections"), served.path("released")));
        CHECK(team.reader.get(served.path("released")).status == 200);
    });
}

TEST_CASE("a release has a PDF and a Word document where they can be made, and says so where they cannot")
{
    auto terms = generous_terms();
    terms.paper_limit = std::chrono::seconds(300);
    Served served(terms);
    Team team(served);
    team.up_to_approval();
    REQUIRE(setenv("WRES_PAPERS", "/no/such/folder", 1) == 0);
    CHECK(team.press(team.publisher, "release", "releases", { { "audience", "internal" } }).status == 303);
    unsetenv("WRES_PAPERS");
    CHECK(team.press(team.publisher, "release", "releases", { { "audience", "public" } }).status == 303);
    const auto releases = served.opened.read(
        [&](store::View& view) { return store::releases_of(view, served.collection); }); // the newest first
    REQUIRE(releases->size() == 2);
    const auto with = served.path("releases/" + releases->front().id.text);
    const auto without = served.path("releases/" + releases->back().id.text);
    CHECK(team.reader.get(with + "/report.pdf").body.starts_with("%PDF-"));
    CHECK(team.reader.get(with + "/report.docx").body.starts_with("PK"));
    CHECK(team.reader.get(with + "/report.pdf").header("content-type") == "application/pdf");
    CHECK_FALSE(says(team.reader.get(with), "could not be made"));
    CHECK(says(team.reader.get(without), "could not be made"));
    CHECK(team.reader.get(without + "/report.pdf").status == 404);
    for (const auto* name : { "report.html", "tables.xlsx", "tables.ods", "results.csv", "results.json" })
        CHECK(team.reader.get(without + "/" + name).status == 200);
    // The proof names every file, these too.
    CHECK(says(team.analyst.get(with + "/proof.json"), "report.pdf"));
}

TEST_CASE("the published report carries its own style by checksum, and nothing else may run in it")
{
    Served served;
    Team team(served);
    team.up_to_publication();
    const auto report =
        served.stranger().get("/published/" + team.publications().front().id.text + "/report.html");
    const auto policy = report.header("content-security-policy");
    CHECK(policy.starts_with("default-src 'none'; style-src 'sha256-"));
    CHECK(policy.find("unsafe") == std::string::npos);
    CHECK(policy.find("script-src") == std::string::npos);
    CHECK(report.body.find("<script") == std::string::npos);
    CHECK(report.body.find(" style=\"") == std::string::npos);
}

TEST_CASE("a publication is corrected with a note that readers of both see, and withdrawn with another")
{
    on_every_service([](Served& served) {
        Team team(served);
        team.up_to_publication();
        auto stranger = served.stranger();
        const auto first = "/published/" + team.publications().front().id.text;

        CHECK(team.press(team.publisher, "release", "correct").status == 303);
        CHECK(team.collection().state == Collecting);
        CHECK(stranger.get(first + "/results.csv").status == 200); // it stands meanwhile
        REQUIRE(team.press(team.owner, "review", "submit").status == 303);
        REQUIRE(team.press(team.reviewer, "review", "approve").status == 303);
        REQUIRE(
            team.press(team.publisher, "release", "releases", { { "audience", "public" } }).status == 303);
        CHECK(team.press(team.publisher, "release", "publications").status == 422); // without a note
        CHECK(team.press(team.publisher, "release", "publications",
                      { { "note", "Leavers were <b>counted</b> twice." } })
                  .status
            == 303);
        const auto second = "/published/" + team.publications().front().id.text;
        CHECK(second != first);
        for (const auto& path : { first, second })
            CHECK(says(stranger.get(path), "Leavers were &lt;b&gt;counted&lt;/b&gt; twice."));
        CHECK(says(stranger.get(first), "href=\"" + second + "\""));
        CHECK(stranger.get(first + "/results.csv").header("location") == first);
        // Who kept the first can hold it against the second: the second was made with it in mind.
        CHECK(says(stranger.get(second + "/report.html"), "Held together with the earlier release"));
        CHECK(stranger.get(first + "/report.html").header("location") == first);

        const auto withdraw =
            "publications/" + second.substr(std::string("/published/").size()) + "/withdraw";
        CHECK(team.press(team.publisher, "release", withdraw).status == 422);
        CHECK(team.press(team.publisher, "release", withdraw, { { "note", "A figure was wrong." } }).status
            == 303);
        CHECK(team.collection().state == Withdrawn);
        CHECK(says(stranger.get(second), "A figure was wrong."));
        CHECK_FALSE(says(stranger.get(second), "results.csv"));
        CHECK(stranger.get(second + "/tables.xlsx").header("location") == second);
        CHECK(says(stranger.get("/published"), "Nothing is published yet"));
        CHECK(team.press(team.reviewer, "review", "reopen").status == 303);
    });
}

TEST_CASE("a release that was made before the collection was approved again is not published")
{
    on_every_service([](Served& served) {
        Team team(served);
        team.up_to_approval();
        REQUIRE(
            team.press(team.publisher, "release", "releases", { { "audience", "public" } }).status == 303);
        const auto releases = served.opened.read(
            [&](store::View& view) { return store::releases_of(view, served.collection); });
        const auto old = releases->front().id.text;
        REQUIRE(team.press(team.publisher, "review", "reopen").status == 303);
        REQUIRE(team.press(team.owner, "review", "submit").status == 303);
        REQUIRE(team.press(team.reviewer, "review", "approve").status == 303);
        REQUIRE(
            team.press(team.publisher, "release", "releases", { { "audience", "internal" } }).status == 303);
        const auto token = token_of(team.publisher, served.path("release"));
        CHECK(
            team.publisher.post(served.path("publications"), { { "form_token", token }, { "release", old } })
                .status
            == 422);
        const auto internal = served.opened.read(
            [&](store::View& view) { return store::releases_of(view, served.collection); });
        for (const auto& release : *internal) {
            if (release.audience == "internal")
                CHECK(team.publisher
                          .post(served.path("publications"),
                              { { "form_token", token }, { "release", release.id.text } })
                          .status
                    == 422);
        }
        CHECK(team.publications().empty());
    });
}

TEST_CASE("every step of the cycle is in the trail, with who took it, and the page says it in words")
{
    on_every_service([](Served& served) {
        Team team(served);
        team.up_to_publication();
        const auto verdict = served.opened.read([](store::View& view) { return store::verify_trail(view); });
        CHECK(verdict->intact());
        const auto shown = team.reviewer.get(served.path("history"));
        for (const auto* words : { "started the collection", "sent a file", "had the files read",
                 "asked for the review", "approved it", "made a release for the public", "published it" }) {
            INFO(words);
            CHECK(says(shown, words));
        }
    });
}

TEST_CASE("a release of another collection cannot be reached or published through this one")
{
    Served served;
    Team team(served);
    team.up_to_publication();
    const auto release = team.publications().front().release.text;
    const auto other = served.opened.change(Served::at_machine(), [&](store::Change& change) {
        return store::start_collection(change, served.ashdale, "sc-wres/2024", "2024");
    });
    REQUIRE(other);
    CHECK(team.reader.get(collection_path(*other, "releases/" + release)).status == 404);
    CHECK(team.reader.get(collection_path(*other, "releases/" + release + "/results.csv")).status == 404);
    const auto token = token_of(team.publisher, served.path("release"));
    CHECK(team.publisher
              .post(collection_path(*other, "publications"),
                  { { "form_token", token }, { "release", release } })
              .status
        == 404);
    CHECK(team.publisher
              .post(collection_path(
                        *other, "publications/" + team.publications().front().id.text + "/withdraw"),
                  { { "form_token", token }, { "note", "Mine." } })
              .status
        == 404);
    CHECK(team.publications().front().state == store::PublicationState::Standing);
}
