// SPDX-License-Identifier: MIT
//
// What administrators do about people and organisations, and what they cannot.

#include "administration/administration.h"
#include "store/one_time_links.h"
#include "store/settings.h"
#include "web/made_up_service_test.h"

namespace {

using namespace wres;
using namespace wres::web;
using namespace wres::frame;

struct Administered : Served {
    Administered() : administrator(browser_of({ Role::Administrator }, ashdale)) { }

    [[nodiscard]] std::string people(std::string_view part = {}) const
    {
        return organisation_path(ashdale, part.empty() ? "people" : "people/" + std::string(part));
    }

    [[nodiscard]] std::string settings() const { return organisation_path(ashdale, "settings"); }

    Reply post(const std::string& path, std::vector<std::pair<std::string, std::string>> fields = {})
    {
        fields.emplace_back("form_token", token_of(administrator, people("new")));
        return administrator.post(path, fields);
    }

    store::Person now(const store::PersonId& id)
    {
        const auto found = opened.read([&](store::View& view) { return store::person(view, id); });
        REQUIRE(found);
        return *found;
    }

    std::vector<Role> roles(const store::PersonId& id)
    {
        return *opened.read([&](store::View& view) { return store::roles_of(view, id, ashdale); });
    }

    store::PersonId known(const std::string& email)
    {
        const auto found =
            opened.read([&](store::View& view) { return store::person_with_email(view, email); });
        REQUIRE(found);
        REQUIRE(*found);
        return (*found)->id;
    }

    HttpClient administrator;
};

/// The secret of the link that a page shows.
std::string link_on(const Reply& page)
{
    const auto from = page.body.find("/welcome/") + 9;
    return page.body.substr(from, page.body.find('<', from) - from);
}

} // namespace

TEST_CASE("somebody is invited, chooses a passphrase by the link that is shown once, and has the roles")
{
    Administered served;
    const std::vector<std::pair<std::string, std::string>> kit { { "name", "Kit <b>" },
        { "email", " Kit@Council.example " } };
    auto with_roles = kit;
    with_roles.insert(with_roles.end(), { { "role", "analyst" }, { "role", "reader" }, { "role", "king" } });

    CHECK(served.post(served.people(), kit).body.find("Choose at least one role") != std::string::npos);
    CHECK(served.post(served.people(), { { "role", "reader" } }).status == 422);
    CHECK(served.post(served.people(), { { "name", "Kit" }, { "email", "nowhere" }, { "role", "reader" } })
              .status
        == 422);
    const auto page = served.post(served.people(), with_roles);
    CHECK(page.status == 200);
    CHECK(page.body.find("Kit &lt;b&gt;") != std::string::npos);
    CHECK(page.body.find("Kit <b>") == std::string::npos);

    auto browser = served.stranger();
    const auto path = "/welcome/" + link_on(page);
    const auto token = token_of(browser, path);
    CHECK(browser
              .post(path,
                  { { "form_token", token }, { "passphrase", "four quiet herons" },
                      { "again", "four quiet herons" } })
              .status
        == 303);
    CHECK(browser.get(served.path()).status == 200);
    const auto id = served.known("kit@council.example");
    CHECK(served.roles(id) == std::vector { Role::Analyst, Role::Reader });

    // Invited again, they only get the role: nobody can choose another passphrase for them in this way.
    const auto again = served.post(
        served.people(), { { "name", "Kit" }, { "email", "kit@council.example" }, { "role", "reviewer" } });
    CHECK(again.status == 303);
    CHECK(served.roles(id) == std::vector { Role::Analyst, Role::Reviewer, Role::Reader });
    CHECK(served.administrator.get(organisation_path(served.ashdale, "history"))
              .body.find("person invited by administrator")
        != std::string::npos);
}

TEST_CASE("roles are changed for others, never for oneself, and not over somebody else's change")
{
    Administered served;
    const auto id = served.person("kit@council.example", { Role::Reader }, served.ashdale);
    const auto path = served.people(id.text + "/roles");
    CHECK(served.post(path, { { "had", "reader" }, { "role", "analyst" } }).status == 303);
    CHECK(served.roles(id) == std::vector { Role::Analyst });
    CHECK(served.post(path, { { "had", "reader" }, { "role", "publisher" } }).status == 409);
    CHECK(served.roles(id) == std::vector { Role::Analyst });
    CHECK(served.post(path, { { "had", "analyst" } }).header("location") == served.people());
    CHECK(served.roles(id).empty());
    CHECK(served.administrator.get(served.people(id.text)).status == 404);

    const auto self = served.known("somebody1@council.example");
    CHECK(served
              .post(served.people(self.text + "/roles"),
                  { { "had", "administrator" }, { "role", "data_owner" } })
              .status
        == 422);
    CHECK(served.post(served.people(self.text + "/disable")).status == 422);
    CHECK(served.roles(self) == std::vector { Role::Administrator });
}

TEST_CASE("a disabled account is shut out at once, whatever it holds, until it is enabled")
{
    Administered served;
    auto browser = served.browser_of({ Role::Analyst }, served.ashdale);
    const auto id = served.known("somebody2@council.example");
    const auto link = link_on(served.post(served.people(id.text + "/link")));
    CHECK(served.stranger().get("/welcome/" + link).status == 200);
    CHECK(browser.get("/collections").status == 200);

    CHECK(served.post(served.people(id.text + "/disable")).status == 303);
    CHECK(browser.get("/collections").header("location") == "/sign-in");
    CHECK(served.stranger().get("/welcome/" + link).status == 404);
    CHECK(served.post(served.people(id.text + "/link")).status == 422);
    auto other = served.stranger();
    const auto sign_in = [&] {
        return other.post("/sign-in",
            { { "form_token", token_of(other, "/sign-in") }, { "email", "somebody2@council.example" },
                { "passphrase", "four quiet herons" } });
    };
    CHECK(sign_in().status == 422);
    CHECK(served.post(served.people(id.text + "/enable")).status == 303);
    CHECK(sign_in().status == 303);
}

TEST_CASE("an administrator helps somebody who is locked out of their second factor, and ends their sessions")
{
    Administered served;
    auto browser = served.browser_of({ Role::Analyst }, served.ashdale);
    const auto id = served.known("somebody2@council.example");
    REQUIRE(served.opened.change(Served::at_machine(),
        [&](store::Change& change) { return store::set_second_factor(change, id, "secret"); }));
    CHECK(served.now(id).has_second_factor);
    CHECK(served.administrator.get(served.people(id.text)).body.find("Take their second factor away")
        != std::string::npos);
    CHECK(served.post(served.people(id.text + "/second-factor")).status == 303);
    CHECK_FALSE(served.now(id).has_second_factor);
    CHECK(browser.get("/collections").status == 303);

    auto another = served.browser_of({ Role::Reader }, served.ashdale);
    const auto third = served.known("somebody3@council.example");
    CHECK(served.post(served.people(third.text + "/sessions")).status == 303);
    CHECK(another.get("/collections").status == 303);
    CHECK(served.post(served.people(third.text + "/remove")).header("location") == served.people());
    CHECK(served.now(third).state == store::PersonState::Left);
    CHECK(served.now(third).email.empty());
}

TEST_CASE(
    "nobody is reached by an administrator of another organisation, nor through somebody who works for both")
{
    Administered served;
    const auto theirs = served.person("kit@birchford.example", { Role::DataOwner }, served.birchford);
    CHECK(served.administrator.get(served.people(theirs.text)).status == 404);
    CHECK(served.post(served.people(theirs.text + "/link")).status == 404);
    CHECK(served.administrator.get(organisation_path(served.birchford, "people")).status == 404);
    CHECK(
        served.administrator.get(organisation_path(served.birchford, "people/" + theirs.text)).status == 404);

    // Given a role here too, they are seen here; their account stays in the hands of their own council.
    CHECK(served
              .post(served.people(),
                  { { "name", "Kit" }, { "email", "kit@birchford.example" }, { "role", "reader" } })
              .status
        == 303);
    CHECK(served.administrator.get(served.people(theirs.text)).body.find("that you do not look after")
        != std::string::npos);
    for (const auto* part : { "link", "second-factor", "sessions", "disable", "remove" }) {
        INFO(part);
        const auto reply = served.post(served.people(theirs.text + "/" + part));
        CHECK(reply.status == 422);
        CHECK(reply.body.find("/welcome/") == std::string::npos);
    }
    CHECK_FALSE(served.now(theirs).is_disabled);
    CHECK(served.now(theirs).state == store::PersonState::Active);
}

TEST_CASE("an organisation's name, area, colour and retention are set, and a colour that cannot be seen is "
          "not taken")
{
    Administered served;
    const auto page = served.administrator.get(served.settings()).body;
    const auto version = [&](const std::string& html, const std::string& of) {
        return test::attribute_of(html, "name=\"" + of + "-version\"", "value");
    };
    const auto save = [&](const std::string& html, const std::string& name, const std::string& colour,
                          const std::string& days, const std::string& area = "") {
        return served.post(served.settings(),
            { { "name", name }, { "area-code", area }, { "colour", colour }, { "retention", days },
                { "organisation-version", version(html, "organisation") },
                { "colour-version", version(html, "colour") },
                { "retention-version", version(html, "retention") } });
    };
    CHECK(page.find("value=\"90\"") != std::string::npos);
    CHECK(save(page, "", "", "90").status == 422);
    CHECK(save(page, "Ashdale", "#ffff00", "90").body.find("too light") != std::string::npos);
    CHECK(save(page, "Ashdale", "#12345}", "90").status == 422);
    CHECK(save(page, "Ashdale", "", "-1").status == 422);
    CHECK(save(page, "Ashdale", "", "4000").status == 422);
    CHECK(save(page, "Ashdale", "", "90", "leeds").status == 422);
    CHECK(save(page, "Ashdale <i>", "#4C2C92", "30", "e08000035").status == 303);
    CHECK(save(page, "Somewhere", "#4c2c92", "30").status == 409); // the page was read before

    const auto after = served.administrator.get(served.people()).body;
    CHECK(after.find("Ashdale &lt;i&gt;") != std::string::npos);
    CHECK(after.find("<i>") == std::string::npos);
    CHECK(after.find("href=\"/assets/colours/4c2c92\"") != std::string::npos);
    CHECK(served.stranger().get("/assets/colours/4c2c92").body == ":root{--govuk-brand-colour:#4c2c92}\n");
    for (const auto* wrong : { "red", "4c2c9", "4c2c92;", "%7d*%7b", "4c2c92aa" })
        CHECK(served.stranger().get(std::string("/assets/colours/") + wrong).status == 404);
    CHECK(*served.opened.read([&](store::View& view) { return store::retention_days(view, served.ashdale); })
        == 30);
    CHECK(served.administrator.get(organisation_path(served.ashdale, "history")).body.find("setting changed")
        != std::string::npos);
}

TEST_CASE("a national programme's administrators add organisations, each with its first administrator, and "
          "see nothing in them")
{
    Served served;
    const auto national = served.opened.change(Served::at_machine(), [](store::Change& change) {
        return store::add_organisation(change, store::OrganisationKind::National, "The programme", "");
    });
    REQUIRE(national);
    auto analyst = served.browser_of({ Role::Analyst }, *national);
    CHECK(analyst.get("/organisations").status == 403);
    auto local = served.browser_of({ Role::Administrator }, served.ashdale);
    CHECK(local.get("/organisations").status == 403);

    auto browser = served.browser_of({ Role::Administrator }, *national);
    const auto add = [&](const std::string& name, const std::string& email) {
        return browser.post("/organisations",
            { { "form_token", token_of(browser, "/organisations") }, { "organisation", name },
                { "area-code", "" }, { "kind", "council" }, { "name", "Rui" }, { "email", email } });
    };
    CHECK(add("", "rui@cedarham.example").status == 422);
    CHECK(add("Ashdale", "rui@cedarham.example").body.find("There is an organisation of this name")
        != std::string::npos);
    CHECK(add("Cedarham", "nobody").status == 422);
    CHECK(browser.get("/organisations").body.find("Cedarham") == std::string::npos);
    const auto page = add("Cedarham", "rui@cedarham.example");
    CHECK(page.body.find("Hand this link to Rui") != std::string::npos);
    CHECK(browser.get("/organisations").body.find("Cedarham") != std::string::npos);
    CHECK(browser.get(served.path()).status == 404);
    CHECK(browser.get(organisation_path(served.ashdale, "people")).status == 404);
}
