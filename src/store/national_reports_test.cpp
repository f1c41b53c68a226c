// SPDX-License-Identifier: MIT
#include "store/national_reports.h"

#include "store/made_up_store_test.h"
#include "store/national_collections.h"
#include "store/releases.h"

using namespace wres;
using namespace wres::store;

namespace {

/// A programme with one collection.
struct Programme {
    explicit Programme(MadeUpStore& made_up) : here(made_up)
    {
        const auto opened = here.store.change(here.at_machine(), [this](Change& change) -> Done {
            organisation = TRY(add_organisation(change, OrganisationKind::National, "Care England", ""));
            id = TRY(open_national_collection(
                change, { {}, organisation, "SC-WRES 2025", "2025", "asked" }, sealing::OpeningKey::draw()));
            return {};
        });
        REQUIRE(opened);
    }

    template <typename Act>
    auto change(Act act)
    {
        return here.store.change(here.at_machine(), act);
    }

    Result<NationalReportId> order(std::string_view audience = public_audience,
        const std::optional<NationalReportId>& corrects = {}, const std::string& correction = {})
    {
        return change([&](Change& step) {
            return order_national_report(
                step, { id, std::string(audience), corrects, correction, beside, { "{}", "counts" } });
        });
    }

    NationalReportId made(std::string_view audience = public_audience,
        const std::optional<NationalReportId>& corrects = {}, const std::string& correction = {})
    {
        const auto ordered = order(audience, corrects, correction);
        REQUIRE(ordered);
        const auto kept = here.store.keep_books([&](Bookkeeping& books) -> Done {
            TRY_DONE(begin_national_report(books, *ordered));
            TRY_DONE(keep_national_report_files(books, *ordered, "report",
                { { "report.html", "text/html", "page" }, { "results.csv", "text/csv", "numbers" } }));
            return keep_national_report_files(
                books, *ordered, "packs/leeds", { { "pack.html", "text/html", "a \xff byte" } });
        });
        REQUIRE(kept);
        REQUIRE(change([&](Change& step) { return finish_national_report(step, *ordered, "record"); }));
        return *ordered;
    }

    Done release(const NationalReportId& report, const std::string& public_now)
    {
        return change([&](Change& step) { return release_national_report(step, report, public_now); });
    }

    NationalReport now(const NationalReportId& report)
    {
        auto found = here.store.read([&](View& view) { return national_report(view, report); });
        REQUIRE(found);
        return *found;
    }

    MadeUpStore& here;
    OrganisationId organisation;
    NationalCollectionId id;
    std::string beside = "publication a E99000001\n";
};

} // namespace

TEST_CASE("a national report is ordered, made folder by folder, kept and given back as it was")
{
    on_every_store([](MadeUpStore& here) {
        Programme programme(here);
        const auto id = programme.made();
        CHECK(programme.now(id).state == NationalReportState::Draft);
        CHECK(programme.now(id).number == 1);
        const auto read = here.store.read([&](View& view) -> Done {
            const auto names = TRY(national_report_file_names(view, id));
            CHECK(names.at("report") == std::vector<std::string> { "report.html", "results.csv" });
            CHECK(TRY(national_report_file(view, id, "packs/leeds", "pack.html")).content == "a \xff byte");
            CHECK(national_report_file(view, id, "packs/leeds", "report.html").error().code
                == "store.no_such_file");
            CHECK(TRY(national_report_inputs(view, id)).record == "record");
            CHECK(TRY(national_report_inputs(view, id)).cube_file == "counts");
            CHECK(TRY(national_reports_to_make(view)).empty());
            return {};
        });
        REQUIRE(read);
        CHECK(here.verdict().intact());
    });
}

TEST_CASE("a making that was interrupted stays to be made, and begins with nothing kept")
{
    on_every_store([](MadeUpStore& here) {
        Programme programme(here);
        const auto id = programme.order();
        REQUIRE(id);
        const auto keep = [&](Bookkeeping& books) {
            return keep_national_report_files(books, *id, "report", { { "report.html", "text/html", "1" } });
        };
        REQUIRE(here.store.keep_books(keep));
        CHECK_FALSE(here.store.keep_books(keep)); // the same file twice
        const auto waiting = here.store.read([](View& view) { return national_reports_to_make(view); });
        REQUIRE(waiting);
        REQUIRE(waiting->size() == 1);
        REQUIRE(here.store.keep_books([&](Bookkeeping& books) { return begin_national_report(books, *id); }));
        CHECK(here.store.keep_books(keep));
        REQUIRE(programme.change([&](Change& step) { return fail_national_report(step, *id, "It broke."); }));
        CHECK(programme.now(*id).trouble == "It broke.");
        CHECK(programme.change([&](Change& step) { return finish_national_report(step, *id, "late"); })
                  .error()
                  .code
            == "store.changed_meanwhile");
        REQUIRE(programme.change([&](Change& step) { return discard_national_report(step, *id); }));
        CHECK(programme.now(*id).state == NationalReportState::Discarded);
        CHECK(here.verdict().intact());
    });
}

TEST_CASE("one report for the public stands at a time, and only beside what it was held together with")
{
    on_every_store([](MadeUpStore& here) {
        Programme programme(here);
        const auto first = programme.made();
        CHECK(programme.release(first, "publication b E99000001\n").error().code
            == "store.release_out_of_date");
        CHECK(programme.now(first).state == NationalReportState::Draft);
        REQUIRE(programme.release(first, programme.beside));
        CHECK(programme.release(first, programme.beside).error().code == "store.step_not_allowed");
        CHECK(
            programme.change([&](Change& step) { return discard_national_report(step, first); }).error().code
            == "store.step_not_allowed");

        const auto another = programme.made();
        CHECK(programme.release(another, programme.beside).error().code == "store.note_missing");
        CHECK(programme.order(public_audience, first, " ").error().code == "store.note_missing");
        CHECK(programme.order("internal", first, "Wrong.").error().code == "store.not_standing");
        const auto second = programme.made(public_audience, first, "Leeds sent two years.");
        CHECK(programme.now(second).version == 2);
        REQUIRE(programme.release(second, programme.beside));
        CHECK(programme.now(first).state == NationalReportState::Corrected);
        CHECK(programme.now(first).ended_at.has_value());

        // One for the programme team stands beside it.
        const auto inside = programme.made("internal");
        CHECK(programme.release(inside, "anything"));
        const auto read = here.store.read([&](View& view) -> Done {
            CHECK(TRY(standing_national_reports(view)).size() == 1);
            CHECK(TRY(national_reports_made_public(view)).size() == 2);
            return {};
        });
        REQUIRE(read);
        CHECK(here.verdict().intact());
    });
}

TEST_CASE("a report is made again once at a time, and what came of it is kept")
{
    on_every_store([](MadeUpStore& here) {
        Programme programme(here);
        const auto unmade = programme.order();
        const auto ask = [&](const NationalReportId& report) {
            return programme.change([&](Change& step) { return ask_for_check(step, report); });
        };
        CHECK(ask(*unmade).error().code == "store.step_not_allowed");
        const auto id = programme.made();
        REQUIRE(ask(id));
        CHECK(ask(id).error().code == "store.step_not_allowed");
        const auto waiting = here.store.read([](View& view) { return checks_to_make(view); });
        REQUIRE(waiting);
        REQUIRE(waiting->size() == 1);
        const auto end = [&] {
            return programme.change([&](Change& step) {
                return end_check(step, waiting->front(), CheckOutcome::Differs, "report/report.html");
            });
        };
        REQUIRE(end());
        CHECK(end().error().code == "store.changed_meanwhile");
        REQUIRE(ask(id));
        const auto checks = here.store.read([&](View& view) { return checks_of(view, id); });
        REQUIRE(checks->size() == 2);
        CHECK(checks->front().outcome == CheckOutcome::Waiting);
        CHECK(checks->back().words == "report/report.html");
        CHECK(here.verdict().intact());
    });
}
