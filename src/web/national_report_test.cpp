// SPDX-License-Identifier: MIT
//
// The national report and the packs over real connections and on each database: made from what is accepted,
// published, corrected and made again; each council sees its own pack and no other.

#include <chrono>
#include <thread>

#include "counts/cube_file.h"
#include "programme/paths.h"
#include "store/national_collections.h"
#include "store/organisations.h"
#include "web/made_up_service_test.h"
#include "workflow/release.h"
#include "workflow/stored_collection.h"

namespace {

using namespace wres;
using namespace wres::web;
using collection::Event;
using collection::EventKind;
using programme::national_path;
using programme::own_path;

const std::string leeds = "E08000035";
const std::string merton = "E09000024";

using Form = std::vector<std::pair<std::string, std::string>>;

bool says(const Reply& reply, std::string_view words)
{
    return reply.body.find(words) != std::string::npos;
}

/// Ashdale as Leeds and Birchford as Merton, both with accepted counts, and five councils that sent files.
struct Reporting {
    explicit Reporting(Served& the_served) : served(the_served)
    {
        const Form form { { "name", "SC-WRES 2025" }, { "standard", "sc-wres/2025" }, { "opens", "1/9/2025" },
            { "closes", "31/10/2999" }, { "services", "adult" }, { "breakdowns", "pay_band" } };
        const auto base = "/organisations/" + served.programme.text + "/national-collections";
        const auto opened = post(team, base + "/new", base, form);
        REQUIRE(opened.status == 303);
        id.text = std::string(opened.header("location")).substr(national_path({ "" }).size());
        const auto invited = served.opened.change(Served::at_machine(), [&](store::Change& change) -> Done {
            TRY_DONE(store::set_national_council(change, id, { leeds, served.ashdale, "", "" }));
            return store::set_national_council(change, id, { merton, served.birchford, "", "" });
        });
        REQUIRE(invited);
        std::uint64_t people = 400;
        for (const auto& area : { leeds, merton, std::string("E10000016"), std::string("E06000014"),
                 std::string("E08000003"), std::string("E08000025"), std::string("E10000020") })
            accept(area, people += 130);
    }

    /// Puts counts there as accepted, as if they had come.
    void accept(const std::string& area, std::uint64_t people)
    {
        const auto done = workflow::change_collection(served.opened, Served::at_machine(),
            test::standards_folder(), id, served.programme, workflow::SignedWith::CouncilsKeys,
            [&](workflow::OpenCollection& open, workflow::StoredCollection& stored) -> Done {
                const auto& standard = *open.basis.standard;
                counts::Cube cube;
                cube.standard_name = standard.name();
                cube.standard_checksum = standard.checksum;
                const auto add = [&](std::string_view code, const char* measure, std::uint64_t number) {
                    cube.add({ area, open.place->request().period, "adult", measure, "", "" },
                        *standard.classification->find(code), number);
                };
                for (const auto* group : { "asian_indian", "white_british" }) {
                    const auto all = std::string_view(group) == "asian_indian" ? people / 4 : people;
                    add(group, "headcount", all);
                    add(group, "senior_managers", all / 12);
                    add(group, "shortlisted", all / 2);
                    add(group, "appointed", all / 5);
                }
                if (stored.invited().empty()
                    || std::ranges::find(stored.invited(), area, &store::NationalCouncil::area)
                        == stored.invited().end())
                    stored.set_council({ area, {}, "", "" });
                TRY_DONE(stored.keep_submission(area, 1, "sealed",
                    counts::write_cube(cube, *standard.classification, workflow::made_by)));
                Event event {
                    .kind = EventKind::Invited, .at = "2025-10-03T10:00:00Z", .area = area, .scopes = {}
                };
                TRY_DONE(stored.add({ event }));
                event.scopes = { "adult" };
                event.kind = EventKind::Submitted;
                event.number = 1;
                event.digest = "d";
                TRY_DONE(stored.add({ event }));
                event.kind = EventKind::Accepted;
                return stored.add({ event });
            });
        REQUIRE(done);
    }

    Reply post(HttpClient& browser, const std::string& from, const std::string& to, Form form)
    {
        form.insert(form.begin(), { "form_token", token_of(browser, from) });
        return browser.post(to, form);
    }

    /// Orders a report by the form of the page; the path of its own page.
    std::string order(const Form& fields)
    {
        const auto reply = ordered(fields);
        REQUIRE(reply.status == 303);
        return std::string(reply.header("location"));
    }

    Reply ordered(const Form& fields)
    {
        std::string body = "--b\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n"
            + token_of(team, page("reports")) + "\r\n";
        for (const auto& [name, value] : fields) {
            const bool is_file = name.ends_with(".toml") || name.ends_with(".csv");
            body += "--b\r\nContent-Disposition: form-data; name=\""
                + (is_file ? "own\"; filename=\"" + name : name) + "\"\r\n\r\n" + value + "\r\n";
        }
        return team.request("POST", page("reports"),
            { { "Content-Type", "multipart/form-data; boundary=b" } }, body + "--b--\r\n");
    }

    /// Waits until the page of a report no longer says that something is being made.
    Reply made(const std::string& report)
    {
        for (int tries = 0; tries < 18000; ++tries) { // there for a report that never comes
            auto reply = team.get(report);
            REQUIRE(reply.status == 200);
            if (!says(reply, "Look again"))
                return reply;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        FAIL("the report was not made within half an hour");
        return {};
    }

    [[nodiscard]] std::string page(std::string_view part = {}) const { return national_path(id, part); }

    static std::string id_of(const std::string& report) { return report.substr(report.rfind('/') + 1); }

    Served& served;
    store::NationalCollectionId id;
    HttpClient team = served.browser_of({ Role::Programme }, served.programme);
    HttpClient of_leeds = served.browser_of({ Role::DataOwner }, served.ashdale);
    HttpClient of_merton = served.browser_of({ Role::DataOwner }, served.birchford);
};

} // namespace

TEST_CASE("a national report is made in the background, published, corrected and made again")
{
    on_every_service([](Served& served) {
        Reporting here(served);
        CHECK(here.ordered({ { "audience", "public" }, { "correction", "Nothing was." } }).status == 422);
        const auto first = here.order({ { "audience", "public" } });
        const auto draft = here.made(first);
        CHECK(says(draft, ">draft<"));
        const auto report_id = Reporting::id_of(first);
        const auto everybody = "/national-reports/" + report_id;
        HttpClient stranger(served.server.port());

        // Before it is published, nobody but the programme has anything of it.
        CHECK(stranger.get(everybody).status == 404);
        CHECK(stranger.get(everybody + "/files/report.html").status == 404);
        const auto own = own_path(served.ashdale, here.id);
        CHECK_FALSE(says(here.of_leeds.get(own), "The council’s pack"));
        CHECK(here.of_leeds.get(own + "/packs/" + report_id + "/pack.html").status == 404);
        CHECK(here.of_leeds.get(first).status == 404);
        for (const auto* file : { "files/report.html", "files/results.csv", "files/tables.xlsx",
                 "files/tables.ods", "england/report.html", "packs/leeds/pack.html", "packs/merton/pack.csv",
                 "inputs/record.json", "inputs/counts.wrescube" })
            CHECK_MESSAGE(here.team.get(first + "/" + file).status == 200, file);
        CHECK(here.team.get(first + "/files/leeds-proof.json").status == 404);

        REQUIRE(says(here.post(here.team, first, first + "/release", {}), "It is released."));
        CHECK(says(stranger.get("/national-reports"), report_id));
        CHECK(stranger.get(everybody + "/files/report.html").status == 200);
        CHECK(stranger.get(everybody + "/england/results.csv").status == 200);

        // Each council has its own pack, whoever asks for it, and nobody else's.
        CHECK(says(here.of_leeds.get(own), "The council’s pack"));
        const auto pack = here.of_leeds.get(own + "/packs/" + report_id + "/pack.html");
        CHECK(pack.status == 200);
        CHECK(says(pack, "For Leeds alone"));
        const auto of_merton = own_path(served.birchford, here.id) + "/packs/" + report_id + "/pack.html";
        CHECK(says(here.of_merton.get(of_merton), "For Merton alone"));
        CHECK(here.of_leeds.get(of_merton).status == 404);
        CHECK(here.team.get(of_merton).status == 404);
        CHECK(stranger.get(of_merton).status != 200);

        // Another for the public stands only as a correction, which says so.
        const auto other = here.order({ { "audience", "public" } });
        here.made(other);
        CHECK(says(here.post(here.team, other, other + "/release", {}), "stands already"));
        const auto second = here.order({ { "audience", "public" }, { "corrects", report_id },
            { "correction", "Leeds sent leavers of two years." } });
        here.made(second);
        REQUIRE(says(here.post(here.team, second, second + "/release", {}), "It is released."));
        CHECK(says(stranger.get(everybody), "Leeds sent leavers of two years."));
        CHECK(stranger.get(everybody + "/files/report.html").status == 303);
        const auto corrected = "/national-reports/" + Reporting::id_of(second);
        CHECK(says(stranger.get(corrected), "This is a correction"));
        CHECK(says(stranger.get(corrected + "/files/report.html"), "Corrected: this is version 2."));
        CHECK(here.of_leeds.get(own + "/packs/" + report_id + "/pack.html").status == 404);
        CHECK(says(here.of_leeds.get(own + "/packs/" + Reporting::id_of(second) + "/pack.html"),
            "Leeds sent leavers of two years."));

        // What was made is made again.
        CHECK(here.post(here.team, first, first + "/check", {}).status == 200);
        CHECK(says(here.made(first), "Every file is what it was, byte for byte."));
        CHECK(served.opened.read([](store::View& view) { return store::verify_trail(view); })->intact());
    });
}

TEST_CASE("a report for the programme team is nobody else's, and is built by a template of its own")
{
    Served served;
    Reporting here(served);
    const auto faulty = here.ordered(
        { { "audience", "internal" }, { "own.toml", "title = \"A\"\n[[section]]\npart = \"x\"\n" } });
    CHECK(faulty.status == 422);
    const auto report = here.order({ { "audience", "internal" },
        { "own.toml",
            "title = \"A nation of {councils}\"\n[[section]]\npart = \"summary\"\nheading = \"In short\"\n" },
        { "neighbours.csv", "council,neighbour\nLeeds,Manchester\n" } });
    here.made(report);
    const auto page = here.team.get(report + "/files/report.html");
    CHECK(says(page, "Internal: for the programme team alone."));
    CHECK(says(page, "In short"));
    CHECK(says(here.team.get(report + "/packs/leeds/pack.html"), "Statistical neighbours: Manchester"));
    REQUIRE(says(here.post(here.team, report, report + "/release", {}), "It is released."));
    HttpClient stranger(served.server.port());
    CHECK(stranger.get("/national-reports/" + Reporting::id_of(report)).status == 404);
    const auto own = own_path(served.ashdale, here.id);
    CHECK_FALSE(says(here.of_leeds.get(own), "The council’s pack"));
    CHECK(here.of_leeds.get(own + "/packs/" + Reporting::id_of(report) + "/pack.html").status == 404);
}

TEST_CASE("a council is named in public only after its senior sponsor has agreed to it")
{
    Served served;
    Reporting here(served);
    const auto own = own_path(served.ashdale, here.id);
    auto sponsor = served.browser_of({ Role::Reviewer }, served.ashdale);
    CHECK(here.post(here.of_leeds, own, own + "/naming", { { "naming", "agree" } }).status == 403);
    const auto council = here.page("councils/" + merton);
    CHECK(says(
        here.post(here.team, council, council + "/naming", { { "naming", "agree" } }), "Say who said so"));
    REQUIRE(says(here.post(sponsor, own, own + "/naming", { { "naming", "agree" } }), "agrees to be named"));
    const auto report = here.order({ { "audience", "public" } });
    here.made(report);
    const auto record = here.team.get(report + "/inputs/record.json");
    CHECK(says(record, leeds));
    CHECK_FALSE(says(record, merton));
    REQUIRE(says(here.post(sponsor, own, own + "/naming", { { "naming", "refuse" } }), "not to be named"));
    const auto later = here.order({ { "audience", "public" } });
    here.made(later);
    CHECK_FALSE(says(here.team.get(later + "/inputs/record.json"), leeds));
}

TEST_CASE("a report is published only beside what it was held together with")
{
    Served served;
    Reporting here(served);
    const auto first = here.order({ { "audience", "public" } });
    here.made(first);
    const auto second = here.order({ { "audience", "public" } });
    here.made(second);
    REQUIRE(says(here.post(here.team, first, first + "/release", {}), "It is released."));
    CHECK(says(here.post(here.team, second, second + "/release", {}), "Make the report again"));
}
