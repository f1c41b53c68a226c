// SPDX-License-Identifier: MIT
//
// A program goes through the cycle as far as a program may.

#include "api/made_up_programs_test.h"
#include "api/route.h"
#include "base/text.h"
#include "store/audit_trail.h"
#include "store/commentary.h"
#include "store/publications.h"
#include "support/case_table.h"

using namespace wres;
using namespace wres::api;

namespace {

const std::string multipart = "multipart/form-data; boundary=b";

std::string form_with(const std::string& name, const std::string& content)
{
    return "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\n"
        + content + "\r\n--b--\r\n";
}

/// The steps that only people take.
void release_and_publish(Programs& programs)
{
    const auto reviewer = programs.person("rui@council.example", { Role::Reviewer }, programs.ashdale);
    const auto step = [&](store::CollectionStep which) {
        const auto now = programs.opened.read(
            [&](store::View& view) { return store::collection(view, programs.collection); });
        REQUIRE(now);
        REQUIRE(programs.opened.change({ store::Actor::person(reviewer), workflow::now() },
            [&](store::Change& change) { return store::take_step(change, now->id, which, now->version); }));
    };
    step(store::CollectionStep::Approve);
    const auto made = programs.opened.change(
        Programs::at_machine(), [&](store::Change& change) -> Result<store::PublicationId> {
            const auto release = TRY(store::add_release(change, programs.collection, "public", "swe-lt10",
                { { "report.html", "text/html", "<p>" }, { "results.json", "application/json", "{}" },
                    { "proof.json", "application/json", "{}" },
                    { "summary.fragment.html", "text/html", "<p>" } }));
            return store::publish(change, release, "");
        });
    REQUIRE(made);
}

} // namespace

TEST_CASE("every route of the API is an operation of its description, and the reverse")
{
    const auto document = Json::parse(test::project_file("src/api/openapi.json"));
    std::vector<std::string> described;
    for (const auto& [path, operations] : document["paths"].items()) {
        for (const auto& [method, operation] : operations.items())
            described.push_back(upper_case(method) + " /api/v1" + path);
    }
    std::vector<std::string> there;
    for (const auto& route : routes()) {
        std::string path;
        std::size_t depth = 0;
        for (const auto segment : split(route.path.substr(1), '/'))
            path += segment.starts_with(':') ? "/{" + std::string(segment.substr(1)) + "}"
                                             : "/" + std::string(segment),
                ++depth;
        there.push_back(std::string(http::method_name(route.method)) + " " + path);
        INFO(there.back());
        const auto& operation = document["paths"][path.substr(std::string("/api/v1").size())]
                                        [lower_case(http::method_name(route.method))];
        // The document asks for the scopes that the table asks for.
        service::ScopeSet scopes;
        for (const auto& requirement : operation["security"]) {
            for (const auto& code : requirement["token"])
                scopes.add(service::scope_of(code.get<std::string>()).value());
        }
        for (const auto& words : service::scopes())
            CHECK(scopes.has(words.scope) == route.scopes.has(words.scope));
        CHECK(operation["security"].empty() == (route.access == service::Access::Public));
    }
    std::ranges::sort(described);
    std::ranges::sort(there);
    CHECK(described == there);
}

TEST_CASE("the description is served as it stands, to anybody")
{
    Programs programs;
    const auto reply = programs.stranger().get("/api/v1/openapi.json");
    CHECK(reply.status == 200);
    CHECK(reply.body == test::project_file("src/api/openapi.json"));
}

TEST_CASE("a program sends files, has them read, mends, and asks for the review; people do the rest")
{
    Programs programs;
    auto program = programs.program_of({ Role::DataOwner });
    CHECK(program.json("GET", "/api/v1/token")["organisation"]["name"] == "Ashdale");
    CHECK(program.json("GET", "/api/v1/collections")["collections"][0]["state"] == "collecting");
    CHECK(program.json("GET", programs.path("findings"))["code"] == "calculation.none");

    const auto sent =
        program.ask("POST", programs.path("files?name=../../staff.csv"), service::workforce, "text/csv");
    CHECK(sent.status == 201);
    CHECK(Json::parse(sent.body)["files"][0]["name"] == "staff.csv");
    const auto more =
        program.ask("POST", programs.path("files"), form_with("more.csv", "a,b\n1,2\n"), multipart);
    CHECK(more.status == 201);
    const auto id = Json::parse(more.body)["files"][0]["id"].get<std::string>();
    CHECK(program.json("DELETE", programs.path("files/" + id))["state"] == "set_aside");
    CHECK(program.ask("POST", programs.path("files"), service::workforce, "text/csv").status == 400);
    CHECK(program.ask("POST", programs.path("files"), form_with("", ""), multipart).status == 400);

    CHECK(program.ask("POST", programs.path("calculations")).status == 201);
    CHECK(program.ask("GET", programs.path("findings")).status == 200);
    const auto results = program.json("GET", programs.path("results"));
    CHECK(results["format"] == "wres-release/1");
    CHECK(results["audience"] == "internal");

    const auto mappings = program.json("GET", programs.path("mappings"));
    CHECK_FALSE(mappings["answers"]["ethnic_group"].empty());
    CHECK(program
              .ask("POST", programs.path("mappings"),
                  R"({"decisions":[{"kind":"ethnic_group","theirs":"Zz","ours":"no such group"}]})")
              .status
        == 400);
    const auto group = mappings["answers"]["ethnic_group"][0]["ours"].get<std::string>();
    const Json decision { { "decisions",
        Json::array({ Json { { "kind", "ethnic_group" }, { "theirs", "Zz" }, { "ours", group } } }) } };
    CHECK(program.json("POST", programs.path("mappings"), decision.dump())["decided"] == 1);
    CHECK(program.json("GET", programs.path())["progress"]["is_out_of_date"] == true);

    CHECK(
        program.ask("PUT", programs.path("commentary/whole"), R"({"text":"We listen.","based_on":0})").status
        == 200);
    CHECK(
        program.json("PUT", programs.path("commentary/whole"), R"({"text":"Another.","based_on":0})")["code"]
        == "commentary.conflict");
    CHECK(program.json("GET", programs.path("commentary"))["texts"][0]["text"] == "We listen.");
    CHECK(program.ask("PUT", programs.path("commentary/no-such"), R"({"text":"x","based_on":0})").status
        == 404);

    CHECK(program.ask("POST", programs.path("calculations")).status == 201);
    const auto version = program.json("GET", programs.path())["version"].get<std::int64_t>();
    CHECK(program.ask("POST", programs.path("submit"), R"({"version":99})").status == 409);
    CHECK(program.json("POST", programs.path("submit"), Json { { "version", version } }.dump())["state"]
        == "in_review");
    CHECK(program.ask("POST", programs.path("files?name=late.csv"), service::workforce, "text/csv").status
        == 409);
    // The trail tells a program from its person.
    const auto entries =
        programs.opened.read([&](store::View& view) -> Result<std::vector<store::AuditEntry>> {
            const auto now = TRY(store::collection(view, programs.collection));
            return store::audit_entries(view, now, 50, std::nullopt);
        });
    REQUIRE(entries);
    const auto token = program.json("GET", "/api/v1/token")["id"].get<std::string>();
    const auto named = std::ranges::count_if(*entries, [&](const store::AuditEntry& entry) {
        return entry.detail.find("by_token=" + token) != std::string::npos;
    });
    CHECK(named >= 7); // two files sent, one removed, read twice, a text, the review
    CHECK(static_cast<std::size_t>(named) + 1 == entries->size()); // all but the beginning of the collection
    for (const auto* step : { "approve", "send-back", "reopen", "publications" })
        CHECK(program.ask("POST", programs.path(step), "{}").status == 404);
}

TEST_CASE("readers' programs see what was released, and anybody what was published")
{
    Programs programs;
    auto owner = programs.program_of({ Role::DataOwner });
    auto reader = programs.program_of({ Role::Reader });
    auto narrow = programs.program_of({ Role::DataOwner }, { "released:read" });
    CHECK(owner.ask("POST", programs.path("files?name=staff.csv"), service::workforce, "text/csv").status
        == 201);
    CHECK(owner.ask("POST", programs.path("calculations")).status == 201);
    const auto version = owner.json("GET", programs.path())["version"];
    CHECK(owner.ask("POST", programs.path("submit"), Json { { "version", version } }.dump()).status == 200);
    for (auto* program : { &reader, &narrow }) {
        CHECK(program->json("GET", "/api/v1/collections")["collections"].empty());
        CHECK(program->ask("GET", programs.path()).status == 404);
    }
    release_and_publish(programs);
    for (auto* program : { &reader, &narrow }) {
        const auto seen = program->json("GET", programs.path());
        CHECK(seen["id"] == programs.collection.text);
        CHECK_FALSE(seen.contains("state"));
        const auto release = program->json("GET", programs.path("releases"))["releases"][0];
        CHECK(release["files"] == Json { "report.html", "results.json" });
        const auto below = programs.path("releases/" + release["id"].get<std::string>());
        CHECK(program->ask("GET", below + "/files/results.json").body == "{}");
        CHECK(program->ask("GET", below + "/files/proof.json").status == 404);
        CHECK(program->ask("GET", below + "/files/summary.fragment.html").status == 404);
    }
    const auto release = owner.json("GET", programs.path("releases"))["releases"][0]["id"].get<std::string>();
    CHECK(owner.ask("GET", programs.path("releases/" + release + "/files/proof.json")).status == 200);

    auto stranger = programs.stranger();
    const auto published = Json::parse(stranger.get("/api/v1/publications").body)["publications"];
    REQUIRE(published.size() == 1);
    const auto below = "/api/v1/publications/" + published[0]["id"].get<std::string>();
    CHECK(Json::parse(stranger.get(below).body)["files"] == Json { "report.html", "results.json" });
    const auto file = stranger.get(below + "/files/results.json");
    CHECK(file.body == "{}");
    CHECK(file.header("content-disposition") == "attachment; filename=\"Ashdale-2025-results.json\"");
    CHECK(stranger.get(below + "/files/report.html").header("content-disposition").starts_with("attachment"));
    for (const auto* name : { "proof.json", "summary.fragment.html", "none", "..%2Fresults.json" })
        CHECK(stranger.get(below + "/files/" + name).status != 200);

    REQUIRE(programs.opened.change(Programs::at_machine(), [&](store::Change& change) {
        return store::withdraw_publication(
            change, { published[0]["id"].get<std::string>() }, "A file was missing.");
    }));
    CHECK(Json::parse(stranger.get(below).body)["end_note"] == "A file was missing.");
    CHECK(stranger.get(below + "/files/results.json").status == 404);
    CHECK(Json::parse(stranger.get("/api/v1/publications").body)["publications"].empty());
}

TEST_CASE("a program starts a collection once, and more than may be sent is refused")
{
    Programs programs;
    auto program = programs.program_of({ Role::Analyst });
    const auto made = program.ask("POST", "/api/v1/collections", R"({"standard":"sc-wres/2024"})");
    CHECK(made.status == 201);
    const auto id = Json::parse(made.body)["id"].get<std::string>();
    CHECK(made.header("location") == "/api/v1/collections/" + id);
    CHECK(program.json("POST", "/api/v1/collections", R"({"standard":"sc-wres/2024"})")["code"]
        == "store.collection_there");
    CHECK(
        program
            .ask("POST", programs.path("files?name=large.csv"), std::string(2 * 1024 * 1024, 'x'), "text/csv")
            .status
        == 413);
    CHECK(program.json("GET", programs.path("files"))["files"].empty());
}
