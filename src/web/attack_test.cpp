// SPDX-License-Identifier: MIT
//
// What somebody tries who is not supposed to be let in, or to be believed: forged, replayed and expired
// secrets, headers and markup in whatever is sent.

#include "administration/administration.h"
#include "base/text.h"
#include "http/percent_code.h"
#include "store/one_time_links.h"
#include "web/made_up_service_test.h"
#include "web/routes.h"

namespace {

using namespace wres;
using namespace wres::web;
using namespace wres::frame;

const std::string nasty = "<script>alert(1)</script>\"'>&<blink>";

std::string session_that_ends(Served& served, const store::PersonId& id, store::Moment ends)
{
    const auto token = served.opened.change(Served::at_machine(), [&](store::Change& change) {
        return store::start_session(change, id, store::SessionStrength::Passphrase, ends);
    });
    REQUIRE(token);
    return *token;
}

/// The path of a route with the names of what is there.
std::string filled(const Route& route, const Served& served, const store::PersonId& person)
{
    std::string path;
    for (const auto segment : split(route.path.substr(1), '/')) {
        path += '/';
        if (segment == ":collection")
            path += served.collection.text;
        else if (segment == ":organisation")
            path += served.ashdale.text;
        else if (segment == ":person")
            path += person.text;
        else if (segment == ":national")
            path += served.national.text;
        else if (segment == ":section")
            path += "indicator-1";
        else
            path += segment.starts_with(':') ? "none" : std::string(segment);
    }
    return path;
}

} // namespace

TEST_CASE("an expired session, an altered one, and one of another person's browser with another's form are "
          "nobody's")
{
    Served served;
    const auto id = served.person("ada@council.example", { Role::DataOwner }, served.ashdale);
    const auto good = session_that_ends(served, id, workflow::now() + std::chrono::hours(1));
    const auto expired = session_that_ends(served, id, workflow::now() - std::chrono::milliseconds(1));
    auto altered = good;
    altered.back() = altered.back() == 'a' ? 'b' : 'a';
    const auto answer = [&](const std::string& session) {
        auto browser = served.stranger();
        browser.cookies["session"] = session;
        return browser.get("/collections").status;
    };
    CHECK(answer(good) == 200);
    for (const auto& wrong : { expired, altered, good + "a", good.substr(1), upper_case(good),
             std::string("'; DROP TABLE sessions; --"), std::string(4000, 'a') })
        CHECK(answer(wrong) == 303);
}

TEST_CASE("a link that is expired, used, replaced or altered lets nobody in")
{
    Served served;
    const auto id = served.person("ada@council.example", { Role::DataOwner }, served.ashdale);
    const auto link = [&](std::chrono::milliseconds lasts) {
        const auto made = served.opened.change(Served::at_machine(), [&](store::Change& change) {
            return store::make_link(change, id, store::LinkPurpose::Reset, workflow::now() + lasts);
        });
        REQUIRE(made);
        return *made;
    };
    const auto status = [&](const std::string& token) {
        return served.stranger().get("/welcome/" + token).status;
    };
    const auto expired = link(std::chrono::milliseconds(-1));
    CHECK(status(expired) == 404);
    const auto replaced = link(std::chrono::hours(1));
    const auto good = link(std::chrono::hours(1));
    CHECK(status(replaced) == 404);
    CHECK(status(good) == 200);
    CHECK(status(good.substr(1)) == 404);
    CHECK(status(good + "0") == 404);

    // Two browsers that both have it: the second is too late, even with its page open.
    auto first = served.stranger();
    auto second = served.stranger();
    const auto path = "/welcome/" + good;
    const auto send = [&](HttpClient& browser, const std::string& token) {
        return browser
            .post(path,
                { { "form_token", token }, { "passphrase", "seven slow badgers" },
                    { "again", "seven slow badgers" } })
            .status;
    };
    const auto first_token = token_of(first, path);
    const auto second_token = token_of(second, path);
    CHECK(send(first, second_token) == 422); // another visit's form
    CHECK(send(first, first_token) == 303);
    CHECK(send(second, second_token) == 404);
}

TEST_CASE("nothing that is sent becomes a header of the answer")
{
    Served served;
    auto browser = served.browser_of({ Role::DataOwner, Role::Administrator }, served.ashdale);
    const std::string injected = "%0d%0aSet-Cookie:%20session=taken%0d%0a";
    for (const auto& path :
        { "/" + injected, "/collections/" + injected, "/assets/colours/" + injected, "/welcome/" + injected,
            served.path("findings?page=" + injected), "/organisations/" + injected + "/people",
            "/account?saved=" + injected, "/sign-on/return?state=" + injected }) {
        INFO(path);
        const auto reply = browser.get(path);
        for (const auto& [name, value] : reply.headers)
            CHECK(value.find("taken") == std::string::npos);
        CHECK(browser.cookies["session"] != "taken");
    }
    const auto token = token_of(browser, organisation_path(served.ashdale, "people/new"));
    const auto reply = browser.post(organisation_path(served.ashdale, "people"),
        { { "form_token", token }, { "name", "Kit\r\nX-Injected: yes" },
            { "email", "kit@council.example\r\nX-Injected: yes" }, { "role", "reader" } });
    CHECK(reply.header("x-injected").empty());
    CHECK(reply.status == 422);
}

TEST_CASE("markup that is stored in every text there is stays text on every page")
{
    Served served;
    auto browser = served.browser_of({ every_role.begin(), every_role.end() }, served.ashdale);
    store::PersonId person;
    const auto done = served.opened.change(Served::at_machine(), [&](store::Change& change) -> Done {
        person = TRY(store::invite_person(change, "kit@council.example", nasty));
        TRY_DONE(store::grant_role(change, person, served.ashdale, Role::Analyst));
        auto organisation = TRY(store::organisation(change, served.ashdale));
        organisation.name = nasty;
        return store::change_organisation(change, organisation);
    });
    REQUIRE(done);
    CHECK(send_file(browser, served, token_of(browser, served.path("files")), nasty + ".csv",
              std::string(workforce) + "A004," + nasty + "," + nasty + ",x,y,1\n")
              .status
        == 303);
    CHECK(
        browser
            .post(served.path("calculations"), { { "form_token", token_of(browser, served.path("files")) } })
            .status
        == 303);

    std::size_t pages = 0;
    for (const auto& route : routes()) {
        if (route.method != http::Method::Get)
            continue;
        const auto path = filled(route, served, person) + "?page=" + http::percent_encoded(nasty);
        INFO(path);
        const auto reply = browser.get(path);
        if (!reply.header("content-type").starts_with("text/html")) // a file to keep, which no browser shows
            continue;
        CHECK(reply.body.find("<script>alert") == std::string::npos);
        CHECK(reply.body.find("<blink>") == std::string::npos);
        CHECK(reply.status < 500);
        pages += reply.status == 200 ? 1 : 0;
    }
    CHECK(pages > 15);
}

TEST_CASE("a method that no page answers is refused, whatever the path")
{
    Served served;
    for (const auto* method : { "TRACE", "PUT", "PATCH", "DELETE", "OPTIONS" })
        CHECK(served.stranger().request(method, "/sign-in").status == 405);
}
