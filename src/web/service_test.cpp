// SPDX-License-Identifier: MIT
//
// The whole service over real connections: every route is tried by every role, by strangers, and by people of
// another organisation.

#include <algorithm>

#include <doctest/doctest.h>

#include "base/text.h"
#include "frame/assets.h"
#include "store/one_time_links.h"
#include "web/made_up_service_test.h"
#include "web/routes.h"

namespace {

using namespace wres;
using namespace wres::web;
using namespace wres::frame;

/// A route's path with what it names filled in: what is not the council's or its collection is not there.
std::string path_of(const Route& route, const Served& served)
{
    std::string path;
    for (const auto segment : split(route.path.substr(1), '/')) {
        path += '/';
        if (segment == ":collection")
            path += served.collection.text;
        else if (segment == ":organisation")
            path += served.ashdale.text;
        else if (segment == ":national")
            path += served.national.text;
        else if (segment == ":name")
            path += asset_path(Asset::PageStyle).substr(std::string("/assets/").size());
        else
            path += segment.starts_with(':') ? "none" : std::string(segment);
    }
    return path;
}

/// Whether the route is about the programme that runs the national collection, and not about a council of it.
bool is_of_the_programme(const Route& route)
{
    return route.path.starts_with("/national-collections/:national");
}

Reply ask(HttpClient& client, const Route& route, const Served& served)
{
    return client.request(http::method_name(route.method), path_of(route, served));
}

} // namespace

TEST_CASE("every route lets in exactly the roles that the table of access names")
{
    Served served;
    for (const auto role : every_role) {
        auto in_council = served.browser_of({ role }, served.ashdale);
        auto in_programme = served.browser_of({ role }, served.programme);
        for (const auto& route : routes()) {
            auto& browser = is_of_the_programme(route) ? in_programme : in_council;
            const bool is_of_the_service = route.access == service::Access::AdministerService;
            if (!service::is_of_an_organisation(route.access) && !is_of_the_service)
                continue;
            INFO(store::code_of(role), " ", http::method_name(route.method), " ", route.path);
            const auto reply = ask(browser, route, served);
            // Who may is stopped by the missing token of a form, or comes to what is not there; who may not
            // is told so.
            const bool was_told = reply.body.find("You may not do this") != std::string::npos;
            // Whoever looks after a council does not look after the service.
            CHECK(was_told == (is_of_the_service || !service::may(route.access, { role })));
        }
    }
}

TEST_CASE("to somebody of another organisation, and to nobody, nothing is there")
{
    Served served;
    auto elsewhere = served.browser_of({ every_role.begin(), every_role.end() }, served.birchford);
    auto nowhere = served.browser_of({}, served.ashdale);
    auto stranger = served.stranger();
    for (const auto& route : routes()) {
        INFO(http::method_name(route.method), " ", route.path);
        if (service::is_of_an_organisation(route.access)) {
            CHECK(ask(elsewhere, route, served).status == 404);
            CHECK(ask(nowhere, route, served).status == 404);
        }
        if (route.access == service::Access::Public || route.access == service::Access::ThisMachine)
            continue;
        const auto reply = ask(stranger, route, served);
        CHECK(reply.status == (route.method == http::Method::Get ? 303 : 401));
        if (reply.status == 303)
            CHECK(reply.header("location") == "/sign-in");
    }
}

TEST_CASE("a forged, foreign or ended session is nobody's")
{
    Served served;
    auto browser = served.browser_of({ Role::DataOwner }, served.ashdale);
    CHECK(browser.get(served.path()).status == 200);
    auto forged = served.stranger();
    forged.cookies["session"] = std::string(52, 'a');
    CHECK(forged.get(served.path()).status == 303);

    const auto token = token_of(browser, served.path("files"));
    auto copy = browser;
    CHECK(browser.post("/sign-out", { { "form_token", token } }).status == 303);
    CHECK(browser.cookies.count("session") == 0);
    CHECK(copy.get(served.path()).status == 303);
}

TEST_CASE("a form without the token of its session changes nothing")
{
    Served served;
    auto browser = served.browser_of({ Role::DataOwner }, served.ashdale);
    auto other = served.browser_of({ Role::DataOwner }, served.ashdale);
    const auto token = token_of(browser, served.path("files"));
    const auto foreign = token_of(other, served.path("files"));
    REQUIRE_FALSE(token.empty());
    CHECK(token != foreign);
    for (const auto& wrong : { std::string(), foreign, std::string("x") }) {
        CHECK(browser.post("/sign-out", { { "form_token", wrong } }).status == 422);
        CHECK(send_file(browser, served, wrong, "staff.csv", workforce).status == 422);
    }
    CHECK(browser
              .request("POST", "/sign-out",
                  { { "Sec-Fetch-Site", "cross-site" },
                      { "Content-Type", "application/x-www-form-urlencoded" } },
                  "form_token=" + token)
              .status
        == 403);
    CHECK(browser.get(served.path("files")).body.find("staff.csv") == std::string::npos);
    CHECK(browser.get(served.path()).status == 200);
}

TEST_CASE("a file is sent, read, removed, and what was in it never becomes markup")
{
    Served served;
    auto browser = served.browser_of({ Role::DataOwner }, served.ashdale);
    const auto token = token_of(browser, served.path("files"));
    CHECK(send_file(browser, served, token, "../../<b>staff.csv", workforce).header("location")
        == served.path("files?received=1"));
    const auto files = browser.get(served.path("files?received=1")).body;
    CHECK(files.find("The file has arrived") != std::string::npos);
    CHECK(files.find("&lt;b&gt;staff.csv") != std::string::npos);
    CHECK(files.find("<b>staff") == std::string::npos);

    CHECK(browser.post(served.path("calculations"), { { "form_token", token } }).header("location")
        == served.path("findings"));
    for (const auto* part : { "findings", "results", "results/indicator-1", "preview" }) {
        INFO(part);
        const auto reply = browser.get(served.path(part));
        CHECK(reply.status == 200);
        CHECK(reply.body.find("<script>alert") == std::string::npos);
    }
    CHECK(browser.get(served.path("findings.csv")).header("content-disposition")
        == "attachment; filename=\"findings-Ashdale-2025.csv\"");
    CHECK(browser.get(served.path("results.csv")).status == 200);
    CHECK(browser.get(served.path("results/none")).status == 404);

    const auto action = files.find("/set-aside");
    const auto from = files.rfind('"', action) + 1;
    CHECK(browser.post(files.substr(from, files.find('"', from) - from), { { "form_token", token } }).status
        == 303);
    CHECK(browser.get(served.path("files")).body.find("staff.csv") == std::string::npos);
    CHECK(browser.post(served.path("calculations"), { { "form_token", token } }).status == 422);
}

TEST_CASE("a file of one collection cannot be removed through another")
{
    Served served;
    auto browser = served.browser_of({ Role::DataOwner }, served.ashdale);
    const auto token = token_of(browser, served.path("files"));
    CHECK(send_file(browser, served, token, "staff.csv", workforce).status == 303);
    const auto files = browser.get(served.path("files")).body;
    const auto at = files.find("/files/", files.find("staff.csv")) + 7;
    const auto id = files.substr(at, files.find('/', at) - at);
    const auto other = served.opened.change(Served::at_machine(), [&](store::Change& change) {
        return store::start_collection(change, served.ashdale, "sc-wres/2024", "2024");
    });
    REQUIRE(other);
    CHECK(browser.post(collection_path(*other, "files/" + id + "/set-aside"), { { "form_token", token } })
              .status
        == 404);
    CHECK(browser.get(served.path("files")).body.find("staff.csv") != std::string::npos);
}

TEST_CASE("more than may be sent is refused, and nothing of it is kept")
{
    Served served;
    auto browser = served.browser_of({ Role::DataOwner }, served.ashdale);
    const auto token = token_of(browser, served.path("files"));
    CHECK(send_file(browser, served, token, "large.csv", std::string(2 * 1024 * 1024, 'x')).status == 413);
    CHECK(browser.get(served.path("files")).body.find("large.csv") == std::string::npos);
}

TEST_CASE("signing in takes the right passphrase, and says the same of a wrong one and of nobody")
{
    Served served;
    static_cast<void>(served.person("ada@council.example", { Role::DataOwner }, served.ashdale));
    auto browser = served.stranger();
    const auto token = token_of(browser, "/sign-in");
    const auto try_in = [&](const std::string& email, const std::string& passphrase) {
        return browser.post(
            "/sign-in", { { "form_token", token }, { "email", email }, { "passphrase", passphrase } });
    };
    const auto said = [](const Reply& reply) {
        return reply.body.find("do not belong together") != std::string::npos;
    };
    const auto wrong = try_in("ada@council.example", "four loud herons");
    const auto nobody = try_in("nobody@council.example", "four loud herons");
    CHECK(wrong.status == nobody.status);
    CHECK(said(wrong));
    CHECK(said(nobody));
    CHECK(try_in("Ada@Council.example", "four quiet herons").status == 303);
    CHECK(browser.get("/collections").status == 200);
}

TEST_CASE("after five wrong passphrases, the right one does not help for a while")
{
    Served served;
    static_cast<void>(served.person("ada@council.example", { Role::DataOwner }, served.ashdale));
    auto browser = served.stranger();
    const auto token = token_of(browser, "/sign-in");
    for (int i = 0; i < 5; ++i)
        static_cast<void>(browser.post("/sign-in",
            { { "form_token", token }, { "email", "ada@council.example" }, { "passphrase", "wrong" } }));
    CHECK(browser
              .post("/sign-in",
                  { { "form_token", token }, { "email", "ada@council.example" },
                      { "passphrase", "four quiet herons" } })
              .status
        == 422);
}

TEST_CASE("a one-time link works once")
{
    Served served;
    const auto link =
        served.opened.change(Served::at_machine(), [&](store::Change& change) -> Result<std::string> {
            const auto id = TRY(store::invite_person(change, "rui@council.example", "Rui"));
            return store::make_link(
                change, id, store::LinkPurpose::Invitation, workflow::now() + std::chrono::hours(1));
        });
    REQUIRE(link);
    auto browser = served.stranger();
    const auto path = "/welcome/" + *link;
    const auto token = token_of(browser, path);
    CHECK(
        browser
            .post(path, { { "form_token", token }, { "passphrase", "too short" }, { "again", "too short" } })
            .status
        == 422);
    CHECK(browser
              .post(path,
                  { { "form_token", token }, { "passphrase", "four quiet herons" },
                      { "again", "four loud herons" } })
              .status
        == 422);
    CHECK(browser
              .post(path,
                  { { "form_token", token }, { "passphrase", "four quiet herons" },
                      { "again", "four quiet herons" } })
              .status
        == 303);
    CHECK(browser.get("/collections").status == 200);
    CHECK(served.stranger().get(path).status == 404);
}

TEST_CASE("every answer carries the headers that protect it, and pages are not kept")
{
    Served served;
    auto browser = served.browser_of({ Role::DataOwner }, served.ashdale);
    for (const auto& path : { std::string("/"), served.path(), std::string("/nowhere"),
             std::string("/health/live"), served.path("results") }) {
        INFO(path);
        const auto reply = browser.get(path);
        CHECK(reply.header("content-security-policy").starts_with("default-src 'none'"));
        CHECK(reply.header("x-content-type-options") == "nosniff");
        CHECK(reply.header("cache-control") == "no-store");
        CHECK(reply.header("x-request-id").size() == 20);
        CHECK(reply.body.find("style=\"") == std::string::npos);
    }
    for (const auto asset :
        { Asset::PageStyle, Asset::ReportStyle, Asset::ComponentScript, Asset::PageScript }) {
        const auto reply = browser.get(asset_path(asset));
        CHECK(reply.status == 200);
        CHECK(reply.header("cache-control") == "public, max-age=31536000, immutable");
    }
}

TEST_CASE("what is not for this service is refused: another host, a wrong method, too much at once")
{
    auto terms = generous_terms();
    terms.requests = { 3, 0 };
    Served served(terms);
    auto client = served.stranger();
    CHECK(client.request("GET", "/", { { "Host", "evil.example" } }).status == 400);
    CHECK(client.request("DELETE", "/").status == 405);
    CHECK(client.get("/").status == 200);
    CHECK(client.get("/sign-in").status == 200);
    CHECK(client.get("/").status == 200);
    CHECK(client.get("/").status == 429);
    CHECK(client.get("/health/ready").status == 200);
}

TEST_CASE("those who ask for JSON are told errors in JSON")
{
    Served served;
    auto client = served.stranger();
    const auto reply = client.request("GET", "/nowhere", { { "Accept", "application/json" } });
    CHECK(reply.status == 404);
    CHECK(reply.header("content-type") == "application/json");
    CHECK(reply.body.find("\"code\":\"request.refused\"") != std::string::npos);
}

TEST_CASE("counters are for this machine alone, and name no path")
{
    Served served;
    auto browser = served.browser_of({ Role::DataOwner }, served.ashdale);
    static_cast<void>(browser.get(served.path()));
    const auto metrics = served.stranger().get("/metrics").body;
    CHECK(metrics.find("route=\"/collections/:collection\",method=\"GET\",status=\"200\"")
        != std::string::npos);
    CHECK(metrics.find(served.collection.text) == std::string::npos);
    auto through_proxy = served.stranger();
    CHECK(through_proxy.request("GET", "/metrics", { { "X-Forwarded-For", "203.0.113.9" } }).status == 404);
}
