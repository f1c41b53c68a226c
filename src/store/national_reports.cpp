// SPDX-License-Identifier: MIT
#include "store/national_reports.h"

#include <algorithm>
#include <array>

#include "base/checksum.h"
#include "base/invariant.h"
#include "base/text.h"
#include "sealing/random_text.h"
#include "store/national_collections.h"
#include "store/releases.h"

namespace wres::store {
namespace {

using database::Blob;
using database::Row;
using State = NationalReportState;

constexpr std::array<std::pair<State, std::string_view>, 6> states { {
    { State::BeingMade, "being_made" },
    { State::Draft, "draft" },
    { State::Failed, "failed" },
    { State::Released, "released" },
    { State::Corrected, "corrected" },
    { State::Discarded, "discarded" },
} };

constexpr std::array<std::pair<CheckOutcome, std::string_view>, 4> outcomes { {
    { CheckOutcome::Waiting, "waiting" },
    { CheckOutcome::Same, "same" },
    { CheckOutcome::Differs, "differs" },
    { CheckOutcome::Failed, "failed" },
} };

template <typename Codes>
auto of_code(const Codes& codes, const std::string& code)
{
    const auto found = std::ranges::find(codes, code, [](const auto& each) { return each.second; });
    INVARIANT(found != codes.end(), "the tables of national reports hold known codes");
    return found->first;
}

template <typename Codes, typename Value>
std::string_view code_of(const Codes& codes, Value value)
{
    return std::ranges::find(codes, value, [](const auto& each) { return each.first; })->second;
}

std::optional<Moment> moment_if_any(std::int64_t number)
{
    return number == 0 ? std::nullopt : std::optional(as_moment(number));
}

constexpr std::string_view columns =
    "id, collection, number, audience, state, corrects, correction, version, beside, trouble, ordered_by, "
    "ordered_at, made_at, released_by, released_at, ended_at";

NationalReport report_of(const Row& row)
{
    NationalReport report { { row.text(0) }, { row.text(1) }, row.integer(2), row.text(3),
        of_code(states, row.text(4)), {}, row.text(6), row.integer(7), row.text(8), row.text(9), row.text(10),
        as_moment(row.integer(11)), moment_if_any(row.integer(12)), row.text(13),
        moment_if_any(row.integer(14)), moment_if_any(row.integer(15)) };
    if (!row.text(5).empty())
        report.corrects = NationalReportId { row.text(5) };
    return report;
}

Result<std::vector<NationalReport>> reports_where(
    View& view, std::string_view condition, std::vector<database::Value> values)
{
    std::vector<NationalReport> all;
    const auto rows = TRY(view.database().rows(
        "SELECT " + std::string(columns) + " FROM national_reports WHERE " + std::string(condition), values));
    for (const auto& row : rows)
        all.push_back(report_of(row));
    return all;
}

AuditEvent event_of(std::string_view action, const NationalReportId& id, const OrganisationId& programme)
{
    return std::move(AuditEvent(action, "national_report", id.text).of(programme));
}

Result<OrganisationId> programme_of(View& view, const NationalReport& report)
{
    return TRY(national_collection(view, report.collection)).organisation;
}

std::unexpected<Error> step_not_allowed()
{
    return failure(
        "store.step_not_allowed", "This cannot be done with the report as it is now. Look at it again.");
}

/// Moves a report that is at `from`.
Done move_report(Change& change, const NationalReportId& id, State from, State to)
{
    return exactly_one(
        change.database().run("UPDATE national_reports SET state = ? WHERE id = ? AND state = ?",
            { code_of(states, to), id.text, code_of(states, from) }));
}

Done forget_files(Bookkeeping& books, const NationalReportId& id)
{
    TRY(books.database().run("DELETE FROM national_report_files WHERE report = ?", { id.text }));
    return {};
}

/// That what is to be corrected stands, and for whom; the version that follows it.
Result<std::int64_t> version_after(Change& change, const NewNationalReport& report)
{
    if (!report.corrects)
        return 1;
    const auto corrected = TRY(national_report(change, *report.corrects));
    if (corrected.collection != report.collection || corrected.audience != report.audience
        || corrected.state != State::Released)
        return failure("store.not_standing",
            "Only a report that stands, of the same collection and for the same readers, can be corrected. "
            "Look at the list again.");
    if (trimmed(report.correction).empty())
        return failure("store.note_missing",
            "Readers are told why something they may have read has changed. Write a sentence for them.");
    return corrected.version + 1;
}

} // namespace

Result<NationalReportId> order_national_report(Change& change, const NewNationalReport& report)
{
    const auto collection = TRY(national_collection(change, report.collection));
    const auto version = TRY(version_after(change, report));
    const auto last = TRY(change.database().row(
        "SELECT max(number) FROM national_reports WHERE collection = ?", { report.collection.text }));
    const NationalReportId id { sealing::random_identifier() };
    TRY_DONE(change.database().run(
        "INSERT INTO national_reports (id, collection, number, audience, state, corrects, correction, "
        "version, beside, record, cube_file, trouble, ordered_by, ordered_at, made_at, released_by, "
        "released_at, ended_at) VALUES (?, ?, ?, ?, 'being_made', ?, ?, ?, ?, ?, ?, '', ?, ?, 0, '', 0, 0)",
        { id.text, report.collection.text, last->integer_if_any(0).value_or(0) + 1, report.audience,
            report.corrects ? report.corrects->text : std::string(), report.correction, version,
            report.beside, report.inputs.record, report.inputs.cube_file, change.occasion().actor.text(),
            as_number(change.occasion().now) }));
    TRY_DONE(change.record(event_of("national_report.ordered", id, collection.organisation)
                               .with("collection", report.collection.text)
                               .with("audience", report.audience)
                               .with("counts", sha256(report.inputs.cube_file))));
    return id;
}

Result<std::vector<NationalReport>> national_reports_of(View& view, const NationalCollectionId& collection)
{
    return reports_where(view, "collection = ? ORDER BY number DESC", { collection.text });
}

Result<std::vector<NationalReport>> standing_national_reports(View& view)
{
    return reports_where(
        view, "audience = 'public' AND state = 'released' ORDER BY released_at DESC, id", {});
}

Result<std::vector<NationalReport>> national_reports_made_public(View& view)
{
    return reports_where(
        view, "audience = 'public' AND state IN ('released', 'corrected') ORDER BY released_at, id", {});
}

Result<NationalReport> national_report(View& view, const NationalReportId& id)
{
    auto found = TRY(reports_where(view, "id = ?", { id.text }));
    if (found.empty())
        return failure(
            "store.no_such_national_report", "There is no such national report. Go back to the list.");
    return std::move(found.front());
}

Result<NationalReportInputs> national_report_inputs(View& view, const NationalReportId& id)
{
    const auto row =
        TRY(view.database().row("SELECT record, cube_file FROM national_reports WHERE id = ?", { id.text }));
    if (!row)
        return failure(
            "store.no_such_national_report", "There is no such national report. Go back to the list.");
    return NationalReportInputs { row->text(0), row->text(1) };
}

Result<std::vector<NationalReport>> national_reports_to_make(View& view)
{
    return reports_where(view, "state = 'being_made' ORDER BY ordered_at, id", {});
}

Done begin_national_report(Bookkeeping& books, const NationalReportId& id)
{
    return forget_files(books, id);
}

Done keep_national_report_files(Bookkeeping& books, const NationalReportId& id, const std::string& folder,
    const std::vector<KeptFile>& files)
{
    const auto kept = TRY(national_report_file_names(books, id, folder));
    auto place = static_cast<std::int64_t>(kept.size());
    for (const auto& file : files)
        TRY_DONE(books.database().run("INSERT INTO national_report_files (report, folder, name, place, "
                                      "media_type, content) VALUES (?, ?, ?, ?, ?, ?)",
            { id.text, folder, file.name, place++, file.media_type, Blob { file.content } }));
    return {};
}

Done finish_national_report(Change& change, const NationalReportId& id, const std::string& record)
{
    const auto report = TRY(national_report(change, id));
    const auto programme = TRY(programme_of(change, report));
    TRY_DONE(move_report(change, id, State::BeingMade, State::Draft));
    TRY(change.database().run("UPDATE national_reports SET record = ?, made_at = ? WHERE id = ?",
        { record, as_number(change.occasion().now), id.text }));
    return change.record(event_of("national_report.made", id, programme).with("record", sha256(record)));
}

Done fail_national_report(Change& change, const NationalReportId& id, const std::string& trouble)
{
    const auto report = TRY(national_report(change, id));
    const auto programme = TRY(programme_of(change, report));
    TRY_DONE(move_report(change, id, State::BeingMade, State::Failed));
    TRY_DONE(forget_files(change, id));
    TRY(change.database().run("UPDATE national_reports SET trouble = ? WHERE id = ?", { trouble, id.text }));
    return change.record(event_of("national_report.failed", id, programme));
}

Done release_national_report(Change& change, const NationalReportId& id, const std::string& beside)
{
    const auto report = TRY(national_report(change, id));
    if (report.state != State::Draft)
        return step_not_allowed();
    if (report.audience == public_audience && report.beside != beside)
        return failure("store.release_out_of_date",
            "Something else was published since this draft was made, and the two together might identify "
            "somebody. Make the report again: it is then held together with that.");
    const auto programme = TRY(programme_of(change, report));
    for (const auto& other : TRY(national_reports_of(change, report.collection))) {
        if (other.state != State::Released || other.audience != report.audience)
            continue;
        if (report.corrects != other.id)
            return failure("store.note_missing",
                "A report of this collection stands already. Make this one as its correction, with a "
                "sentence that tells readers what was wrong.");
        TRY_DONE(move_report(change, other.id, State::Released, State::Corrected));
        TRY(change.database().run("UPDATE national_reports SET ended_at = ? WHERE id = ?",
            { as_number(change.occasion().now), other.id.text }));
        TRY_DONE(change.record(event_of("national_report.corrected", other.id, programme)));
    }
    TRY_DONE(move_report(change, id, State::Draft, State::Released));
    TRY(change.database().run("UPDATE national_reports SET released_by = ?, released_at = ? WHERE id = ?",
        { change.occasion().actor.text(), as_number(change.occasion().now), id.text }));
    return change.record(
        event_of("national_report.released", id, programme).with("audience", report.audience));
}

Done discard_national_report(Change& change, const NationalReportId& id)
{
    const auto report = TRY(national_report(change, id));
    if (report.state != State::Draft && report.state != State::Failed)
        return step_not_allowed();
    const auto programme = TRY(programme_of(change, report));
    TRY_DONE(move_report(change, id, report.state, State::Discarded));
    TRY_DONE(forget_files(change, id));
    TRY(change.database().run("UPDATE national_reports SET ended_at = ? WHERE id = ?",
        { as_number(change.occasion().now), id.text }));
    return change.record(event_of("national_report.discarded", id, programme));
}

Result<KeptFile> national_report_file(
    View& view, const NationalReportId& id, const std::string& folder, const std::string& name)
{
    const auto row = TRY(view.database().row("SELECT name, media_type, content FROM national_report_files "
                                             "WHERE report = ? AND folder = ? AND name = ?",
        { id.text, folder, name }));
    if (!row)
        return failure("store.no_such_file", "There is no such file in this report. Go back to the list.");
    return KeptFile { row->text(0), row->text(1), row->bytes(2) };
}

Result<std::map<std::string, std::vector<std::string>>> national_report_file_names(
    View& view, const NationalReportId& id)
{
    std::map<std::string, std::vector<std::string>> names;
    const auto rows = TRY(view.database().rows(
        "SELECT folder, name FROM national_report_files WHERE report = ? ORDER BY folder, place",
        { id.text }));
    for (const auto& row : rows)
        names[row.text(0)].push_back(row.text(1));
    return names;
}

Result<std::vector<std::string>> national_report_file_names(
    View& view, const NationalReportId& id, const std::string& folder)
{
    std::vector<std::string> names;
    const auto rows = TRY(view.database().rows(
        "SELECT name FROM national_report_files WHERE report = ? AND folder = ? ORDER BY place",
        { id.text, folder }));
    for (const auto& row : rows)
        names.push_back(row.text(0));
    return names;
}

namespace {

Result<std::vector<NationalReportCheck>> checks_where(
    View& view, const std::string& condition, std::vector<database::Value> values)
{
    std::vector<NationalReportCheck> all;
    const auto rows =
        TRY(view.database().rows("SELECT report, number, outcome, words, asked_by, asked_at, ended_at FROM "
                                 "national_report_checks WHERE "
                + condition,
            values));
    for (const auto& row : rows)
        all.push_back({ { row.text(0) }, row.integer(1), of_code(outcomes, row.text(2)), row.text(3),
            row.text(4), as_moment(row.integer(5)), moment_if_any(row.integer(6)) });
    return all;
}

} // namespace

Done ask_for_check(Change& change, const NationalReportId& id)
{
    const auto report = TRY(national_report(change, id));
    const auto earlier = TRY(checks_of(change, id));
    const bool is_made =
        report.state == State::Draft || report.state == State::Released || report.state == State::Corrected;
    if (!is_made || (!earlier.empty() && earlier.front().outcome == CheckOutcome::Waiting))
        return step_not_allowed();
    const auto programme = TRY(programme_of(change, report));
    TRY_DONE(change.database().run("INSERT INTO national_report_checks (report, number, outcome, words, "
                                   "asked_by, asked_at, ended_at) VALUES (?, ?, 'waiting', '', ?, ?, 0)",
        { id.text, static_cast<std::int64_t>(earlier.size()) + 1, change.occasion().actor.text(),
            as_number(change.occasion().now) }));
    return change.record(event_of("national_report.check_asked", id, programme));
}

Result<std::vector<NationalReportCheck>> checks_of(View& view, const NationalReportId& id)
{
    return checks_where(view, "report = ? ORDER BY number DESC", { id.text });
}

Result<std::vector<NationalReportCheck>> checks_to_make(View& view)
{
    return checks_where(view, "outcome = 'waiting' ORDER BY asked_at, report", {});
}

Done end_check(
    Change& change, const NationalReportCheck& check, CheckOutcome outcome, const std::string& words)
{
    const auto report = TRY(national_report(change, check.report));
    const auto programme = TRY(programme_of(change, report));
    TRY_DONE(exactly_one(
        change.database().run("UPDATE national_report_checks SET outcome = ?, words = ?, ended_at = ? WHERE "
                              "report = ? AND number = ? AND outcome = 'waiting'",
            { code_of(outcomes, outcome), words, as_number(change.occasion().now), check.report.text,
                check.number })));
    return change.record(event_of("national_report.checked", check.report, programme)
                             .with("outcome", code_of(outcomes, outcome)));
}

} // namespace wres::store
