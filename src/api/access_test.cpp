// SPDX-License-Identifier: MIT
//
// Every route of the API is tried by programs of every role, with every scope, of another organisation, and
// with tokens that do not work.

#include <algorithm>

#include "api/made_up_programs_test.h"
#include "api/problem.h"
#include "api/route.h"
#include "base/text.h"
#include "store/sessions.h"

using namespace wres;
using namespace wres::api;

namespace {

/// A route's path with what it names filled in: what is not the council's or its collection is not there.
std::string path_of(const Route& route, const Programs& programs)
{
    std::string path;
    for (const auto segment : split(route.path.substr(1), '/')) {
        path += '/';
        if (segment == ":collection")
            path += programs.collection.text;
        else if (segment == ":national")
            path += programs.national.text;
        else
            path += segment.starts_with(':') ? "none" : std::string(segment);
    }
    return path;
}

std::string code_of(const Reply& reply)
{
    const auto json = Json::parse(reply.body, nullptr, false);
    return json.is_object() && json.contains("code") ? json["code"].get<std::string>() : "";
}

Reply ask(Program& program, const Route& route, const Programs& programs)
{
    return program.ask(http::method_name(route.method), path_of(route, programs));
}

} // namespace

TEST_CASE("every route of the API lets in exactly the roles that the table of access names")
{
    for (const auto role : service::every_role) {
        Programs programs;
        auto program = programs.program_of({ role });
        for (const auto& route : routes()) {
            if (!service::is_of_an_organisation(route.access))
                continue;
            INFO(store::code_of(role), " ", http::method_name(route.method), " ", route.path);
            const auto reply = ask(program, route, programs);
            const bool was_refused = reply.status == 403 && code_of(reply) == "token.role_missing";
            CHECK(was_refused != service::may(route.access, { role }));
            CHECK((reply.status == 401) == false);
        }
    }
}

TEST_CASE("every route of the API asks for one of its scopes, whatever the roles")
{
    for (const auto& words : service::scopes()) {
        Programs programs;
        auto program = programs.program_of(
            { service::every_role.begin(), service::every_role.end() }, { std::string(words.code) });
        for (const auto& route : routes()) {
            INFO(words.code, " ", http::method_name(route.method), " ", route.path);
            const auto reply = ask(program, route, programs);
            const bool was_refused = reply.status == 403 && code_of(reply) == "token.scope_missing";
            CHECK(was_refused == (!route.scopes.empty() && !route.scopes.has(words.scope)));
            if (route.access == service::Access::SignedIn && route.method == http::Method::Delete)
                break; // the token has revoked itself
        }
    }
}

TEST_CASE("a route that is not public and not about the token itself has a scope")
{
    for (const auto& route : routes()) {
        INFO(route.path);
        CHECK(route.path.starts_with("/api/v1/"));
        CHECK(route.scopes.empty() != service::is_of_an_organisation(route.access));
    }
}

TEST_CASE("to a token of another organisation a collection is not there, whatever roles its person has here")
{
    Programs programs;
    const std::vector<Role> all { service::every_role.begin(), service::every_role.end() };
    const auto elsewhere = programs.person("elsewhere@council.example", all, programs.birchford);
    const auto both = programs.person("both@council.example", all, programs.birchford);
    REQUIRE(programs.opened.change(Programs::at_machine(), [&](store::Change& change) -> Done {
        for (const auto role : all)
            TRY_DONE(store::grant_role(change, both, programs.ashdale, role));
        return {};
    }));
    for (const auto& token : { programs.token(elsewhere, every_scope, programs.birchford),
             programs.token(elsewhere, every_scope, programs.ashdale),
             programs.token(both, every_scope, programs.birchford) }) {
        Program program(programs.server.port(), token.token);
        for (const auto& route : routes()) {
            if (!service::is_of_a_collection(route.access) || route.path == "/api/v1/collections")
                continue;
            INFO(http::method_name(route.method), " ", route.path);
            CHECK(ask(program, route, programs).status == 404);
        }
    }
    // Roles elsewhere are no roles here.
    Program here(programs.server.port(), programs.token(elsewhere, every_scope, programs.ashdale).token);
    CHECK(here.ask("GET", "/api/v1/collections").status == 404);
    Program there(programs.server.port(), programs.token(elsewhere, every_scope, programs.birchford).token);
    CHECK(there.json("GET", "/api/v1/collections")["collections"].empty());
}

TEST_CASE(
    "a token that is missing, forged, altered, expired, revoked, or of somebody shut out lets nobody in")
{
    Programs programs;
    const auto id = programs.person("ada@council.example", { Role::DataOwner }, programs.ashdale);
    const auto good = programs.token(id, every_scope, programs.ashdale);
    const auto expired =
        programs.token(id, every_scope, programs.ashdale, std::chrono::milliseconds(-1)).token;
    const auto revoked = programs.token(id, every_scope, programs.ashdale);
    REQUIRE(programs.opened.change(Programs::at_machine(),
        [&](store::Change& change) { return store::revoke_access_token(change, id, revoked.id); }));
    auto altered = good.token;
    altered.back() = altered.back() == 'a' ? 'b' : 'a';
    const auto status = [&](const std::string& token) {
        return Program(programs.server.port(), token).ask("GET", "/api/v1/token").status;
    };
    CHECK(status(good.token) == 200);
    for (const auto& wrong :
        { expired, revoked.token, altered, good.token + "a", good.token.substr(5), upper_case(good.token),
            std::string("wres_"), std::string("'; DROP TABLE access_tokens; --"), std::string(4000, 'a') }) {
        CHECK(status(wrong) == 401);
    }
    // Every route that is not public says so.
    auto stranger = programs.stranger();
    for (const auto& route : routes()) {
        INFO(http::method_name(route.method), " ", route.path);
        const auto reply = stranger.request(http::method_name(route.method), path_of(route, programs));
        CHECK((reply.status == 401) == (route.access != service::Access::Public));
        if (reply.status == 401)
            CHECK(reply.header("www-authenticate") == "Bearer realm=\"openwres\"");
    }
    for (const auto* header : { "Basic d3JlczpncmVz", "wres_abc", "Bearer", "Bearer\twres_abc" })
        CHECK(stranger.request("GET", "/api/v1/token", { { "Authorization", header } }).status == 401);

    const auto now = programs.opened.read([&](store::View& view) { return store::person(view, id); });
    REQUIRE(programs.opened.change(
        Programs::at_machine(), [&](store::Change& change) { return store::disable_person(change, *now); }));
    CHECK(status(good.token) == 401);
}

TEST_CASE("a token ends itself, and a role that is taken away is gone for its tokens too")
{
    Programs programs;
    const auto id = programs.person("ada@council.example", { Role::DataOwner }, programs.ashdale);
    Program first(programs.server.port(), programs.token(id, every_scope, programs.ashdale).token);
    Program second(programs.server.port(), programs.token(id, every_scope, programs.ashdale).token);
    CHECK(first.ask("DELETE", "/api/v1/token").status == 200);
    CHECK(first.ask("GET", "/api/v1/token").status == 401);
    CHECK(second.ask("GET", programs.path()).status == 200);
    REQUIRE(programs.opened.change(Programs::at_machine(), [&](store::Change& change) {
        return store::take_role(change, id, programs.ashdale, Role::DataOwner);
    }));
    CHECK(second.ask("GET", programs.path()).status == 404);
}

TEST_CASE("a cookie opens nothing here, and the API sets none")
{
    Programs programs;
    const auto id = programs.person("ada@council.example", { Role::DataOwner }, programs.ashdale);
    const auto session = programs.opened.change(Programs::at_machine(), [&](store::Change& change) {
        return store::start_session(
            change, id, store::SessionStrength::SecondFactor, workflow::now() + std::chrono::hours(1));
    });
    REQUIRE(session);
    HttpClient browser(programs.server.port());
    browser.cookies["session"] = *session;
    for (const auto& route : routes()) {
        if (route.access == service::Access::Public)
            continue;
        INFO(route.path);
        const auto reply = browser.request(http::method_name(route.method), path_of(route, programs));
        CHECK(reply.status == 401);
        CHECK(reply.header("set-cookie").empty());
    }
    // A session is no token either.
    CHECK(Program(programs.server.port(), *session).ask("GET", "/api/v1/token").status == 401);
}

TEST_CASE("wrong tokens are counted by address, and a token has an allowance of its own")
{
    auto terms = service::generous_terms();
    terms.sign_ins = { 2, 0 };
    Programs guessed(terms);
    Program guesser(guessed.server.port(), "wres_guess");
    CHECK(guesser.ask("GET", "/api/v1/token").status == 401);
    CHECK(guesser.ask("GET", "/api/v1/token").status == 401);
    const auto told = guesser.ask("GET", "/api/v1/token");
    CHECK(told.status == 429);
    CHECK(told.header("retry-after") == "60");
    CHECK(told.header("content-type") == "application/problem+json");

    terms = service::generous_terms();
    terms.requests = { 3, 0 };
    Programs busy(terms);
    auto program = busy.program_of({ Role::Reader });
    for (int i = 0; i < 3; ++i)
        CHECK(program.ask("GET", "/api/v1/token").status == 200);
    CHECK(program.ask("GET", "/api/v1/token").status == 429);
    CHECK(busy.stranger().get("/api/v1/publications").status == 429);
}

TEST_CASE("what is not for the API is refused, as a problem and never as a page")
{
    Programs programs;
    auto stranger = programs.stranger();
    const auto refused = [&](const Reply& reply, unsigned status) {
        CHECK(reply.status == status);
        CHECK(reply.header("content-type") == "application/problem+json");
        CHECK(reply.header("cache-control") == "no-store");
        CHECK(reply.header("x-content-type-options") == "nosniff");
        const auto json = Json::parse(reply.body, nullptr, false);
        REQUIRE(json.is_object());
        CHECK(json["status"] == status);
        CHECK(json["request"] == reply.header("x-request-id"));
        CHECK_FALSE(json["detail"].get<std::string>().empty());
    };
    refused(stranger.get("/api/v1/nowhere"), 404);
    refused(stranger.get("/api"), 404);
    refused(stranger.get("/api/v2/collections"), 404);
    refused(stranger.request("PATCH", "/api/v1/collections"), 405);
    refused(stranger.get("/api/v1/collections"), 401);
    refused(stranger.request("GET", "/api/v1/publications", { { "Host", "evil.example" } }), 400);
    auto program = programs.program_of({ Role::DataOwner });
    refused(
        program.ask("POST", "/api/v1/collections", "standard=x", "application/x-www-form-urlencoded"), 415);
    refused(program.ask("POST", "/api/v1/collections", "{"), 400);
    refused(program.ask("POST", "/api/v1/collections", "[]"), 400);
    refused(program.ask("POST", "/api/v1/collections", R"({"standard":7})"), 400);
    refused(program.ask("POST", "/api/v1/collections", R"({"standard":"../../etc"})"), 422);
    refused(program.ask("POST", "/api/v1/collections", std::string(300'000, '[')), 413);
    refused(program.ask("POST", "/api/v1/collections", std::string(200'000, '[')), 400);
}
