// SPDX-License-Identifier: MIT
//
// Access tokens as somebody makes and revokes them on their account's page.

#include "administration/administration.h"
#include "base/text.h"
#include "store/access_tokens.h"
#include "web/made_up_service_test.h"

using namespace wres;
using namespace wres::web;
using namespace wres::frame;

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

Fields form_of(const std::string& token, const Served& served)
{
    return { { "form_token", token }, { "name", "HR system" }, { "organisation", served.ashdale.text },
        { "days", "30" }, { "passphrase", "four quiet herons" } };
}

Fields with(Fields fields, const std::string& name, const std::string& value)
{
    for (auto& [known, content] : fields) {
        if (known == name) {
            content = value;
            return fields;
        }
    }
    fields.emplace_back(name, value);
    return fields;
}

std::string token_in(const std::string& page)
{
    const auto from = page.find("wres_");
    return from == std::string::npos ? "" : page.substr(from, page.find('<', from) - from);
}

std::size_t tokens_that_work(Served& served)
{
    const auto count =
        served.opened.connection().row("SELECT COUNT(*) FROM access_tokens WHERE revoked_at = 0", {});
    return static_cast<std::size_t>((*count)->integer(0));
}

} // namespace

TEST_CASE("a token is shown once, and kept nowhere")
{
    Served served;
    auto browser = served.browser_of({ Role::Analyst }, served.ashdale);
    const auto form = with(form_of(token_of(browser, "/account/tokens"), served), "scope", "files:write");
    const auto made = browser.post("/account/tokens", form);
    CHECK(made.status == 200);
    const auto token = token_in(made.body);
    CHECK(token.size() == 57);
    CHECK(made.header("cache-control") == "no-store");
    const auto list = browser.get("/account/tokens").body;
    CHECK(list.find("HR system") != std::string::npos);
    CHECK(list.find(token) == std::string::npos);
    CHECK(browser.get("/account").body.find("1 that works") != std::string::npos);
    const auto found = served.opened.read(
        [&](store::View& view) { return store::access_token(view, token, workflow::now()); });
    REQUIRE(found.value().has_value());
    CHECK((*found)->scopes == std::vector<std::string> { "files:write" });
}

TEST_CASE("a token is not made without the passphrase, beyond one's roles, for ever, or for nothing")
{
    Served served;
    auto browser = served.browser_of({ Role::Reader }, served.ashdale);
    const auto form = with(form_of(token_of(browser, "/account/tokens"), served), "scope", "released:read");
    for (const auto& wrong : { with(form, "passphrase", "four loud herons"), with(form, "name", " "),
             with(form, "name", std::string(101, 'a')), with(form, "scope", "files:write"),
             with(form, "scope", "everything"), with(form, "organisation", served.birchford.text),
             with(form, "organisation", "none"), with(form, "days", "0"), with(form, "days", "100000"),
             with(form, "days", "x") }) {
        CHECK(browser.post("/account/tokens", wrong).status == 422);
    }
    CHECK(browser.post("/account/tokens", form_of(form.front().second, served)).status == 422); // no scope
    CHECK(browser.post("/account/tokens", with(form, "form_token", "x")).status == 422);
    CHECK(tokens_that_work(served) == 0);
    CHECK(browser.post("/account/tokens", form).status == 200);
    auto administrator = served.browser_of({ Role::Administrator }, served.ashdale);
    CHECK(administrator.get("/account/tokens").body.find("nothing a program could do") != std::string::npos);
}

TEST_CASE("there are at most twenty tokens of one person that work")
{
    Served served;
    auto browser = served.browser_of({ Role::Analyst }, served.ashdale);
    const auto form = with(form_of(token_of(browser, "/account/tokens"), served), "scope", "files:write");
    for (int i = 0; i < 20; ++i)
        CHECK(browser.post("/account/tokens", form).status == 200);
    CHECK(browser.post("/account/tokens", form).status == 422);
    CHECK(tokens_that_work(served) == 20);
}

TEST_CASE("a token is revoked by its person, and by an administrator of its organisation; by nobody else")
{
    Served served;
    auto browser = served.browser_of({ Role::Analyst }, served.ashdale);
    auto other = served.browser_of({ Role::Analyst }, served.ashdale);
    auto administrator = served.browser_of({ Role::Administrator }, served.ashdale);
    auto elsewhere = served.browser_of({ Role::Administrator }, served.birchford);
    const auto form = with(form_of(token_of(browser, "/account/tokens"), served), "scope", "files:write");
    CHECK(browser.post("/account/tokens", form).status == 200);
    const auto list = browser.get("/account/tokens").body;
    const auto at = list.find("/account/tokens/");
    const auto path = list.substr(at, list.find('"', at) - at);
    CHECK(other.post(path, { { "form_token", token_of(other, "/account/tokens") } }).status == 404);
    CHECK(tokens_that_work(served) == 1);
    CHECK(browser.post(path, { { "form_token", form.front().second } }).status == 303);
    CHECK(tokens_that_work(served) == 0);
    CHECK(browser.post(path, { { "form_token", form.front().second } }).status == 409);

    CHECK(browser.post("/account/tokens", form).status == 200);
    const auto people = organisation_path(served.ashdale, "people");
    const auto found = served.opened.read(
        [](store::View& view) { return store::person_with_email(view, "somebody1@council.example"); });
    const auto person = people + "/" + (*found)->id.text;
    CHECK(administrator.get(person).body.find("Programs that work for them") != std::string::npos);
    const auto theirs = organisation_path(served.birchford, "people") + "/" + (*found)->id.text + "/tokens";
    CHECK(elsewhere.post(theirs, { { "form_token", token_of(elsewhere, "/account") } }).status == 404);
    CHECK(tokens_that_work(served) == 1);
    CHECK(administrator.post(person + "/tokens", { { "form_token", token_of(administrator, person) } })
              .header("location")
        == person + "?done=tokens");
    CHECK(tokens_that_work(served) == 0);
}

TEST_CASE("a token opens no page")
{
    Served served;
    auto browser = served.browser_of({ Role::Analyst }, served.ashdale);
    const auto form =
        with(form_of(token_of(browser, "/account/tokens"), served), "scope", "collections:read");
    const auto token = token_in(browser.post("/account/tokens", form).body);
    auto program = served.stranger();
    for (const auto& path : { std::string("/collections"), served.path(), std::string("/account") }) {
        const auto reply = program.request("GET", path, { { "Authorization", "Bearer " + token } });
        CHECK(reply.status == 303);
        CHECK(reply.header("location") == "/sign-in");
    }
    program.cookies["session"] = token;
    CHECK(program.get("/collections").status == 303);
}
