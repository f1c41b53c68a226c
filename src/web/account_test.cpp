// SPDX-License-Identifier: MIT
//
// Signing in in two steps, and what somebody changes of their own account.

#include "account/passphrase_rules.h"
#include "account/recovery_codes.h"
#include "sealing/one_time_code.h"
#include "web/made_up_service_test.h"

namespace {

using namespace wres;
using namespace wres::web;
using namespace wres::account;

const std::string passphrase = "four quiet herons";
const std::string secret = "12345678901234567890";

std::string code_now(int steps_later = 0)
{
    return sealing::one_time_code(secret, step_at(workflow::now()) + steps_later);
}

/// A data owner of Ashdale with a second factor and two recovery codes.
store::PersonId person_with_second_factor(Served& served)
{
    const auto id = served.person("ada@council.example", { Role::DataOwner }, served.ashdale);
    const auto done = served.opened.change(Served::at_machine(), [&](store::Change& change) -> Done {
        TRY_DONE(store::set_second_factor(change, id, secret));
        return store::set_recovery_codes(
            change, id, { "abcd1234abcd1234abcd1234", "fghj6789fghj6789fghj6789" });
    });
    REQUIRE(done);
    return id;
}

/// A browser in which somebody gave the passphrase.
HttpClient halfway(Served& served)
{
    auto browser = served.stranger();
    const auto token = token_of(browser, "/sign-in");
    const auto reply = browser.post("/sign-in",
        { { "form_token", token }, { "email", "ada@council.example" }, { "passphrase", passphrase } });
    CHECK(reply.header("location") == "/sign-in/code");
    return browser;
}

Reply enter(HttpClient& browser, const std::string& code)
{
    return browser.post(
        "/sign-in/code", { { "form_token", token_of(browser, "/sign-in/code") }, { "code", code } });
}

/// The bytes of the key that the page of a new second factor shows.
std::string secret_shown(const std::string& html)
{
    const std::string before = "class=\"app-secret\">";
    const auto from = html.find(before) + before.size();
    std::string bytes;
    unsigned waiting = 0;
    unsigned bits = 0;
    for (const char c : html.substr(from, html.find('<', from) - from)) {
        if (c == ' ')
            continue;
        waiting = (waiting << 5U) | static_cast<unsigned>(c >= 'A' ? c - 'A' : c - '2' + 26);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>((waiting >> bits) & 255U);
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("a passphrase alone opens nothing for who has a second factor")
{
    Served served;
    static_cast<void>(person_with_second_factor(served));
    auto browser = halfway(served);
    for (const auto& path : { std::string("/collections"), served.path(), std::string("/account"),
             std::string("/account/second-factor") }) {
        INFO(path);
        CHECK(browser.get(path).header("location") == "/sign-in/code");
    }
    CHECK(browser.post("/account/other-sessions", { { "form_token", token_of(browser, "/sign-in/code") } })
              .status
        == 401);
    CHECK(enter(browser, "").status == 422);
    CHECK(enter(browser, "000000x").status == 422);
    CHECK(browser.get("/collections").status == 303);

    const auto before = browser.cookies["session"];
    CHECK(enter(browser, code_now()).header("location") == "/collections");
    CHECK(browser.get("/collections").status == 200);
    CHECK(browser.cookies["session"] != before);
    auto copy = served.stranger();
    copy.cookies["session"] = before;
    CHECK(copy.get("/collections").header("location") == "/sign-in");
    CHECK(copy.get("/sign-in/code").header("location") == "/sign-in");
}

TEST_CASE("a code that was used is worth nothing, in whatever browser")
{
    Served served;
    static_cast<void>(person_with_second_factor(served));
    auto first = halfway(served);
    auto second = halfway(served);
    const auto code = code_now(1); // of an app whose clock is before ours
    CHECK(enter(first, code).status == 303);
    CHECK(enter(second, code).status == 422);
    CHECK(enter(second, code_now(-1)).status == 422); // older than the one that was used
    CHECK(second.get("/collections").status == 303);
}

TEST_CASE("a recovery code does in place of the app, once")
{
    Served served;
    static_cast<void>(person_with_second_factor(served));
    auto browser = halfway(served);
    CHECK(enter(browser, " ABCD-1234-abcd 1234abcd-1234").status == 303);
    CHECK(browser.get("/account").body.find("1 left") != std::string::npos);
    auto again = halfway(served);
    CHECK(enter(again, "abcd1234abcd1234abcd1234").status == 422);
}

TEST_CASE("codes cannot be guessed for long, and the right passphrase in between does not help")
{
    Served served;
    static_cast<void>(person_with_second_factor(served));
    for (int i = 0; i < 5; ++i) {
        auto browser = halfway(served);
        CHECK(enter(browser, "guess" + std::to_string(i)).status == 422);
    }
    auto browser = served.stranger();
    const auto token = token_of(browser, "/sign-in");
    CHECK(
        browser
            .post("/sign-in",
                { { "form_token", token }, { "email", "ada@council.example" }, { "passphrase", passphrase } })
            .status
        == 422);
}

TEST_CASE("a role that needs a second factor opens nothing before there is one")
{
    auto terms = generous_terms();
    terms.second_factor_roles = { Role::Analyst };
    Served served(terms);
    auto reader = served.browser_of({ Role::Reader }, served.ashdale);
    CHECK(reader.get("/collections").status == 200);

    auto browser = served.browser_of({ Role::Analyst }, served.ashdale);
    CHECK(browser.get("/collections").header("location") == "/account/second-factor");
    CHECK(browser.get(served.path()).header("location") == "/account/second-factor");
    CHECK(browser.post("/organisations/" + served.ashdale.text + "/collections", {}).status == 403);
    CHECK(browser.get("/account").status == 200);

    const auto page = browser.get("/account/second-factor").body;
    CHECK(page.find("Your role needs a second factor") != std::string::npos);
    CHECK(page.find("<svg class=\"app-qr-code\"") != std::string::npos);
    const auto token = test::attribute_of(page, "name=\"form_token\"", "value");
    const auto sealed = test::attribute_of(page, "name=\"sealed\"", "value");
    const auto code = sealing::one_time_code(secret_shown(page), step_at(workflow::now()));
    const auto set_up = [&](HttpClient& who, const std::string& with_token, const std::string& with_code,
                            const std::string& words) {
        return who.post("/account/second-factor",
            { { "form_token", with_token }, { "sealed", sealed }, { "code", with_code },
                { "passphrase", words } });
    };
    CHECK(set_up(browser, token, "000000x", passphrase).status == 422);
    CHECK(set_up(browser, token, code, "four loud herons").status == 422);
    auto other = served.browser_of({ Role::Analyst }, served.ashdale);
    const auto foreign = set_up(other, token_of(other, "/account/second-factor"), code, passphrase);
    CHECK(foreign.body.find("Keep your recovery codes")
        == std::string::npos); // another session's secret is none

    const auto before = browser.cookies["session"];
    const auto done = set_up(browser, token, code, passphrase);
    CHECK(done.status == 200);
    CHECK(done.body.find("Keep your recovery codes") != std::string::npos);
    CHECK(browser.cookies["session"] != before);
    CHECK(browser.get("/collections").status == 200);
    auto copy = served.stranger();
    copy.cookies["session"] = before;
    CHECK(copy.get("/collections").header("location") == "/sign-in");
}

TEST_CASE("new recovery codes take the passphrase, and make the old ones worthless")
{
    Served served;
    static_cast<void>(person_with_second_factor(served));
    auto browser = halfway(served);
    CHECK(enter(browser, code_now()).status == 303);
    const auto token = token_of(browser, "/account/recovery-codes");
    CHECK(
        browser.post("/account/recovery-codes", { { "form_token", token }, { "passphrase", "wrong" } }).status
        == 422);
    CHECK(browser.post("/account/recovery-codes", { { "form_token", token }, { "passphrase", passphrase } })
              .status
        == 200);
    CHECK(browser.get("/account").body.find("10 left") != std::string::npos);
    auto other = halfway(served);
    CHECK(enter(other, "abcd1234abcd1234abcd1234").status == 422);
}

TEST_CASE("a passphrase is changed by who knows it, and every other session ends")
{
    Served served;
    static_cast<void>(served.person("ada@council.example", { Role::DataOwner }, served.ashdale));
    const auto sign_in = [&](const std::string& words) {
        auto browser = served.stranger();
        const auto token = token_of(browser, "/sign-in");
        static_cast<void>(browser.post("/sign-in",
            { { "form_token", token }, { "email", "ada@council.example" }, { "passphrase", words } }));
        return browser;
    };
    auto browser = sign_in(passphrase);
    auto other = sign_in(passphrase);
    const auto token = token_of(browser, "/account/passphrase");
    const auto change = [&](const std::string& current, const std::string& to) {
        return browser.post("/account/passphrase",
            { { "form_token", token }, { "current", current }, { "passphrase", to }, { "again", to } });
    };
    CHECK(change("wrong", "seven slow badgers").status == 422);
    CHECK(change(passphrase, "short").status == 422);
    CHECK(change(passphrase, "seven slow badgers").status == 303);
    CHECK(browser.get("/collections").status == 200);
    CHECK(other.get("/collections").status == 303);
    CHECK(sign_in(passphrase).cookies.count("session") == 0);
    CHECK(sign_in("seven slow badgers").cookies.count("session") == 1);
}

TEST_CASE("somebody sees where they are signed in, and signs out everywhere else")
{
    Served served;
    const auto id = served.person("ada@council.example", { Role::DataOwner }, served.ashdale);
    const auto browser_of = [&] {
        const auto session = served.opened.change(Served::at_machine(), [&](store::Change& change) {
            return store::start_session(
                change, id, store::SessionStrength::Passphrase, workflow::now() + std::chrono::hours(1));
        });
        REQUIRE(session);
        auto browser = served.stranger();
        browser.cookies["session"] = *session;
        return browser;
    };
    auto here = browser_of();
    auto there = browser_of();
    const auto page = here.get("/account").body;
    CHECK(page.find("Sign out everywhere else") != std::string::npos);
    CHECK(
        here.post("/account/other-sessions", { { "form_token", token_of(here, "/account") } }).status == 303);
    CHECK(here.get("/account").body.find("Sign out everywhere else") == std::string::npos);
    CHECK(there.get("/account").status == 303);
}

TEST_CASE("a session that nobody used for long has ended")
{
    auto terms = generous_terms();
    terms.session_idle = std::chrono::minutes(0);
    Served served(terms);
    auto browser = served.browser_of({ Role::DataOwner }, served.ashdale);
    CHECK(browser.get("/collections").header("location") == "/sign-in");
}

TEST_CASE("a passphrase that others would try first is not taken")
{
    const store::Person ada { { "x" }, store::PersonState::Active, "ada.quillfeather@council.example",
        "Ada Quillfeather", true, false, 0, {}, 1 };
    const auto fault = [&](const std::string& words) {
        const auto faults = faults_of_passphrase(words, words, ada);
        return faults.empty() ? std::string() : faults.front().field;
    };
    for (const auto* easy : { "short", "elevenchars", "aaaaaaaaaaaaa", "123412341234", "abcdefghijklm",
             "QWERTYUIOPASDF", "098765432109876", "ada.quillfeather1", "Quillfeather!!", "openwres2025",
             "passphrase-password" }) {
        INFO(easy);
        CHECK(fault(easy) == "passphrase");
    }
    for (const auto* good : { "four quiet herons", "my quillfeather is a pen of some age", "ééééñññüüüçç",
             "correct horse battery staple" }) {
        INFO(good);
        CHECK(fault(good).empty());
    }
    CHECK(fault(std::string(129, 'x') + "abcd") == "passphrase");
    CHECK(faults_of_passphrase("four quiet herons", "four loud herons", ada).front().field == "again");
}
