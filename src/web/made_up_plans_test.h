// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "counts/cube_file.h"
#include "frame/words_of_people.h"
#include "standard/library.h"
#include "store/bodies.h"
#include "store/calculations.h"
#include "store/collections.h"
#include "store/plans.h"
#include "store/posts.h"
#include "store/publications.h"
#include "store/releases.h"
#include "support/standards.h"
#include "web/made_up_service_test.h"

namespace wres::web {

using Fields = std::vector<std::pair<std::string, std::string>>;

/// A published table of results for one year, with one headline.
inline std::string published_table(const std::string& period, const std::vector<std::string>& counts)
{
    const auto standard = *standard::load_standard(test::standards_folder(), "sc-wres/2025");
    const auto start = "sc-wres/2025,2,Appointed,Ashdale,Ashdale,social_care," + period + ","
        + standard.classification->definitions.front().id + ",headline,[z],[z],[z],";
    const std::vector<std::string> sides { "group,numerator", "group,denominator", "reference,numerator",
        "reference,denominator" };
    std::string csv = "standard,indicator,indicator_title,area,area_name,scope,period,definition,part,"
                      "dimension,row,label,side,measure,unit,value,lower_limit,upper_limit,finding\n";
    for (std::size_t at = 0; at < sides.size(); ++at)
        csv += start + sides[at] + ",people," + counts[at] + ",[z],[z],[z]\n";
    return csv;
}

/// A council with a plan, people with one role each, and posts.
struct Planned {
    explicit Planned(Served& the_service)
        : served(the_service)
        , planner(served.browser_of({ Role::Analyst }, served.ashdale))
        , second(served.browser_of({ Role::DataOwner }, served.ashdale))
        , reader(served.browser_of({ Role::Reader }, served.ashdale))
        , publisher(served.browser_of({ Role::Publisher }, served.ashdale))
        , administrator(served.browser_of({ Role::Administrator }, served.ashdale))
    {
        const auto begun = press(planner, plans(), plans(),
            { { "title", "Race equality plan" }, { "standard", "sc-wres/2025" }, { "year_ends", "03-31" } });
        REQUIRE(begun.status == 303);
        plan = begun.header("location");
        id = plan.substr(plan.rfind('/') + 1);
    }

    [[nodiscard]] std::string plans() const { return frame::organisation_path(served.ashdale, "plans"); }

    [[nodiscard]] std::string path(const std::string& part) const { return plan + "/" + part; }

    /// Sends the form of a page that goes to `action`, with its hidden fields and with further ones.
    static Reply press(HttpClient& browser, const std::string& page, const std::string& action,
        const Fields& further = {}, std::size_t which = 0)
    {
        const auto shown = browser.get(page).body;
        auto form = shown.find("action=\"" + action + "\"");
        for (std::size_t at = 0; at < which && form != std::string::npos; ++at)
            form = shown.find("action=\"" + action + "\"", form + 1);
        INFO(page, " ", action);
        REQUIRE(form != std::string::npos);
        const auto inside = shown.substr(form, shown.find("</form>", form) - form);
        Fields fields = further;
        for (const auto* name : { "form_token", "version", "revision", "based_on", "service" }) {
            const auto value = test::attribute_of(inside, "name=\"" + std::string(name) + "\"", "value");
            const bool is_given =
                std::ranges::any_of(further, [&](const auto& field) { return field.first == name; });
            if (!value.empty() && !is_given)
                fields.emplace_back(name, value);
        }
        return browser.post(action, fields);
    }

    static Fields an_action()
    {
        return { { "indicator", "2" }, { "scope", "social_care" }, { "title", "Mixed panels" },
            { "theme", "recruitment_and_retention" }, { "what_will_be_done", "Two trained members" },
            { "owner", "Head of HR" }, { "sponsor", "Director of Adult Social Services" },
            { "starts", "2030-04-01" }, { "state", "planned" }, { "measure", "Appointed as often" },
            { "quantity", "ratio" }, { "better", "higher" }, { "target", "1" }, { "by", "2033-03-31" },
            { "smallest_change", "1.25" }, { "chosen_on", "2024" }, { "staff_said", "SECRET-OF-STAFF" },
            { "resources", "INTERNAL-RESOURCES" } };
    }

    void add_action()
    {
        const auto added = press(planner, path("actions/new"), path("actions"), an_action());
        INFO(added.body);
        REQUIRE(added.status == 303);
    }

    /// Sends the plan back as a file.
    Reply send_plan(const std::string& name, const std::string& content)
    {
        return send_file("import", name, content);
    }

    /// Sends a file from the page of the plan that asks for one.
    Reply send_file(const std::string& where, const std::string& name, const std::string& content)
    {
        const auto page = planner.get(path(where)).body;
        const auto form = page.substr(page.find("multipart/form-data"));
        const auto part = [](const std::string& head, const std::string& body) {
            return "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + body + "\r\n";
        };
        const auto hidden = [&](const std::string& field) {
            return part(
                "name=\"" + field + "\"", test::attribute_of(form, "name=\"" + field + "\"", "value"));
        };
        return planner.request("POST", path(where), { { "Content-Type", "multipart/form-data; boundary=b" } },
            hidden("form_token") + hidden("based_on")
                + part("name=\"document\"; filename=\"" + name + "\"", content) + "--b--\r\n");
    }

    /// Another year's counts, calculated: applicants of the group and of the reference.
    store::CollectionId calculate(
        const std::string& period, std::uint64_t appointed, std::uint64_t shortlisted)
    {
        const auto standard = *standard::load_standard(test::standards_folder(), "sc-wres/2025");
        counts::Cube cube;
        cube.standard_name = standard.name();
        cube.standard_checksum = standard.checksum;
        const auto group = *standard.classification->find("asian_indian");
        const auto reference = *standard.classification->find("white_british");
        for (const auto* scope : { "adult", "children" }) {
            cube.add({ "Ashdale", period, scope, "appointed", "", "" }, group, appointed);
            cube.add({ "Ashdale", period, scope, "appointed", "", "" }, reference, 78);
            cube.add({ "Ashdale", period, scope, "shortlisted", "", "" }, group, shortlisted);
            cube.add({ "Ashdale", period, scope, "shortlisted", "", "" }, reference, 260);
        }
        store::CollectionId collection;
        const auto done = served.opened.change(served.at_machine(), [&](store::Change& change) -> Done {
            for (const auto& one : TRY(store::collections_of(change, served.ashdale)))
                if (one.period == period)
                    collection = one.id;
            if (collection.text.empty())
                collection = TRY(store::start_collection(change, served.ashdale, "sc-wres/2025", period));
            store::NewCalculation calculation;
            calculation.inputs_version = TRY(store::collection(change, collection)).inputs_version;
            calculation.standard_checksum = "abc";
            calculation.made_by = "a test";
            calculation.cube_file = counts::write_cube(cube, *standard.classification, "a test");
            TRY(store::add_calculation(change, collection, calculation));
            return {};
        });
        REQUIRE(done);
        return collection;
    }

    /// Reviews a calculated collection, and publishes a table of results for it.
    void publish(const store::CollectionId& collection, const std::string& results_csv)
    {
        const auto reviewer = served.person(
            "reviewer" + collection.text + "@council.example", { Role::Reviewer }, served.ashdale);
        const auto step = [&](const store::Occasion& occasion, store::CollectionStep what) {
            const auto done = served.opened.change(occasion, [&](store::Change& change) -> Done {
                const auto now = TRY(store::collection(change, collection));
                return store::take_step(change, collection, what, now.version);
            });
            REQUIRE(done);
        };
        const store::Occasion by_reviewer { store::Actor::person(reviewer), workflow::now() };
        step(served.at_machine(), store::CollectionStep::Submit);
        step(by_reviewer, store::CollectionStep::Approve);
        const auto done = served.opened.change(by_reviewer, [&](store::Change& change) -> Done {
            const auto release = TRY(store::add_release(
                change, collection, "public", "swe-lt10", { { "results.csv", "text/csv", results_csv } }));
            TRY(store::publish(change, release, ""));
            return {};
        });
        REQUIRE(done);
    }

    /// Gives a post to somebody new, who has this role.
    HttpClient holder_of(const std::string& post, Role role)
    {
        const auto browser = served.browser_of({ role }, served.ashdale);
        const auto people =
            *served.opened.read([&](store::View& view) { return store::people_of(view, served.ashdale); });
        const auto email = "somebody" + std::to_string(served.people) + "@council.example";
        for (const auto& person : people)
            if (person.email == email)
                last_person = person.id;
        const auto done = served.opened.change(served.at_machine(), [&](store::Change& change) {
            return store::give_post(change, served.ashdale, { post, last_person, 0 });
        });
        REQUIRE(done);
        return browser;
    }

    /// A body, and somebody new who sits on it and has no other role.
    struct Seat {
        store::BodyId body;
        HttpClient member;
    };

    Seat seat_on(store::BodyKind kind, const std::string& name, store::Sight sight)
    {
        auto member = served.browser_of({ Role::BoardMember }, served.ashdale);
        const auto email = "somebody" + std::to_string(served.people) + "@council.example";
        store::BodyId body;
        const auto done = served.opened.change(served.at_machine(), [&](store::Change& change) -> Done {
            body = TRY(store::add_body(change, served.ashdale, kind, name, sight));
            for (const auto& person : TRY(store::people_of(change, served.ashdale)))
                if (person.email == email)
                    TRY_DONE(store::add_member(change, served.ashdale, body, person.id));
            return {};
        });
        REQUIRE(done);
        return { body, std::move(member) };
    }

    Served& served;
    HttpClient planner;
    HttpClient second;
    HttpClient reader;
    HttpClient publisher;
    HttpClient administrator;
    std::string plan; // its path
    std::string id;
    store::PersonId last_person;
};

inline bool says(const Reply& reply, std::string_view words)
{
    return reply.body.find(words) != std::string::npos;
}

} // namespace wres::web
