// SPDX-License-Identifier: MIT
#include "service/council_submission.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/checksum.h"
#include "base/csv.h"
#include "base/text.h"
#include "counts/cube_file.h"
#include "service/national_work.h"
#include "service/service.h"
#include "store/calculations.h"
#include "store/council_keys.h"
#include "submission/submission_file.h"
#include "workflow/clock.h"
#include "workflow/submit.h"

namespace wres::service {
namespace {

using collection::Event;
using collection::EventKind;
using workflow::OpenCollection;
using workflow::StoredCollection;

Done check_open(const OpenCollection& open)
{
    if (!collection::is_closed(open.place->events()))
        return {};
    return failure("collection.closed",
        fmt::format("{} is closed, and nothing more is taken. Ask the programme to reopen it, and say why.",
            open.place->request().collection));
}

/// That what corrects something accepted says what it corrects; for the readers of both.
Done check_correction(
    const OpenCollection& open, const workflow::Arrival& arrival, const std::string& correction)
{
    if (!correction.empty())
        return {};
    const auto standing = open.standing();
    for (const auto& scope : arrival.scopes) {
        const auto& service = standing.at(arrival.area).services.at(scope);
        if (service.number == arrival.number && service.is_correction)
            return failure("collection.correction_note",
                "The programme has accepted this council’s counts, and these would take their place. Say in "
                "a sentence what they correct, and send them again: readers are told.");
    }
    return {};
}

Result<sealing::OpeningKey> opening_key(Call& call)
{
    return call.store.read([&](store::View& view) { return store::opening_key_of(view, call.national->id); });
}

/// Drawn when the council first sends something from here.
Result<sealing::SigningKey> signing_key(Call& call)
{
    const auto known = TRY(call.store.read(
        [&](store::View& view) { return store::council_key_if_any(view, call.organisation->id); }));
    if (known)
        return *known;
    return call.store.change(call.occasion(),
        [&](store::Change& change) { return store::council_key(change, call.organisation->id); });
}

/// The area that a council may send for; empty: the programme, which receives every council's.
Result<std::string> own_area(const Call& call)
{
    if (runs_it(call))
        return std::string();
    return area_of_council(call);
}

Result<std::vector<workflow::Arrival>> receive_in(OpenCollection& open, const sealing::OpeningKey& key,
    const std::vector<workflow::SealedFile>& files, const std::string& area, const std::string& correction)
{
    TRY_DONE(check_open(open));
    if (!collection::is_note(correction))
        return failure("collection.note",
            "What is corrected is said in one line of up to 300 letters, without e-mail addresses or long "
            "numbers: it must not be about a person.");
    auto arrivals =
        TRY(workflow::receive_submissions(open, key, files, workflow::Asking::AfterALook, correction));
    for (const auto& arrival : arrivals) {
        if (arrival.refusal)
            continue;
        if (!area.empty() && arrival.area != area)
            return failure("submission.other_council",
                fmt::format("{} is another council’s submission, so it was not taken. Send it from that "
                            "council’s page, or to the programme.",
                    arrival.file));
        TRY_DONE(check_correction(open, arrival, correction));
    }
    return arrivals;
}

/// How many rows files had, as file reports say it.
Result<submission::Quality> quality_of(store::View& view, const store::CalculationId& id)
{
    submission::Quality quality;
    const auto reports = TRY(store::calculation_file(view, id, "files.csv"));
    const auto table = TRY(CsvTable::parse("files.csv", reports.content));
    const auto number = [&](std::size_t row, std::string_view column) {
        return static_cast<std::uint64_t>(parse_integer(table.at(row, column)).value_or(0));
    };
    for (std::size_t row = 0; row < table.rows(); ++row) {
        quality.rows += number(row, "rows");
        quality.rows_used += number(row, "used");
        quality.rows_left_out += number(row, "left_out");
    }
    for (const auto& group : TRY(store::findings_of(view, id)))
        quality.findings[group.first.code] += group.times;
    return quality;
}

bool is_approved(store::CollectionState state)
{
    return state != store::CollectionState::Collecting && state != store::CollectionState::InReview;
}

/// What was calculated last of the council's collection.
struct Calculated {
    store::Collection collection;
    std::string cube_file;
    submission::Quality quality;
};

Result<Calculated> calculated_by(
    store::View& view, const submission::Request& request, const store::OrganisationId& council)
{
    auto own = TRY(own_collection(view, request, council));
    if (!own)
        return failure("council.no_collection",
            fmt::format("There is no collection of {} for {} yet. Start it, send the files, and have them "
                        "read and approved.",
                request.standard, request.period));
    if (!is_approved(own->state))
        return failure("council.not_approved",
            fmt::format("The collection is {}: the numbers are signed off after a second person has approved "
                        "them.",
                store::words_of(own->state)));
    const auto calculations = TRY(store::calculations_of(view, own->id));
    const auto newest = std::ranges::max_element(calculations, {}, &store::Calculation::number);
    if (newest == calculations.end())
        return failure(
            "calculation.none", "The files have not been read yet. Send them, and have them read.");
    Calculated found { *std::move(own), {}, {} };
    found.cube_file = TRY(store::cube_file_of(view, newest->id));
    found.quality = TRY(quality_of(view, newest->id));
    return found;
}

std::string digest_of(const OpenCollection& open, const submission::Submission& submission)
{
    return sha256(submission::write_statement(submission, *open.basis.standard->classification));
}

/// The day of an event: the first ten letters of its time.
Result<Date> day_of(const std::string& at)
{
    const auto day = parse_iso_date(at.substr(0, 10));
    if (!day)
        return failure("history.damaged", "The day of a sign-off cannot be read. Restore a backup.");
    return *day;
}

/// Makes what was signed off again, which has to come out the same.
Result<submission::Submission> signed_off_submission(store::View& view, const OpenCollection& open,
    const store::OrganisationId& council_id, const std::string& area)
{
    const auto standing = open.standing();
    const auto council = standing.find(area);
    if (council == standing.end() || !council->second.sign_off)
        return failure("council.not_signed_off",
            "The senior sponsor has not signed these numbers off yet, or they were sent already.");
    const auto& signed_off = *council->second.sign_off;
    const auto day = TRY(day_of(signed_off.at));
    auto prepared = TRY(prepare_submission(view, open, council_id, area, signed_off.scopes, day));
    if (digest_of(open, prepared.submission) != signed_off.digest)
        return failure("council.numbers_changed",
            "The numbers have changed since the senior sponsor signed them off. Have them signed off as they "
            "are now.");
    return std::move(prepared.submission);
}

} // namespace

Result<std::vector<workflow::Arrival>> receive_sealed(
    Call& call, const std::vector<SentFile>& files, const std::string& correction)
{
    const auto key = TRY(opening_key(call));
    const auto area = TRY(own_area(call));
    std::vector<workflow::SealedFile> sealed;
    for (const auto& file : files)
        sealed.push_back({ file.name, file.content });
    std::vector<workflow::Arrival> arrivals;
    const auto done = change_national(call, [&](OpenCollection& open, StoredCollection&) -> Done {
        arrivals = TRY(receive_in(open, key, sealed, area, correction));
        return {};
    });
    return done ? Result<std::vector<workflow::Arrival>>(std::move(arrivals)) : std::unexpected(done.error());
}

Result<Prepared> prepare_submission(store::View& view, const OpenCollection& open,
    const store::OrganisationId& council, const std::string& area, const std::vector<std::string>& scopes,
    Date signed_off)
{
    const auto& request = open.place->request();
    auto found = TRY(calculated_by(view, request, council));
    const auto cube = TRY(counts::read_cube("counts.wrescube", found.cube_file, *open.basis.standard));
    const auto standing = open.standing();
    const auto before = standing.find(area);
    const auto last = before == standing.end() ? 0 : before->second.last_number;
    const workflow::SubmitTerms terms { .council = area,
        .number = last + 1,
        .made_on = signed_off,
        .signed_off_on = signed_off,
        .scopes = scopes };
    auto made = TRY(workflow::submission_of(open.basis, cube, found.quality, request, terms));
    return Prepared { std::move(found.collection), std::move(made) };
}

Done sign_off(Call& call, const SignOffWords& words)
{
    if (trimmed(words.post).empty() || trimmed(words.words).empty() || words.scopes.empty())
        return failure(
            "council.sign_off_words", "Choose what is signed off, and say in what post and in which words.");
    const auto area = TRY(area_of_council(call));
    return change_national(call, [&](OpenCollection& open, StoredCollection& stored) -> Done {
        TRY_DONE(check_open(open));
        const auto prepared = TRY(prepare_submission(
            stored.view(), open, call.organisation->id, area, words.scopes, workflow::today()));
        Event event {
            .kind = EventKind::SignedOff, .at = {}, .area = area, .scopes = prepared.submission.scopes()
        };
        event.digest = digest_of(open, prepared.submission);
        event.post = words.post;
        event.note = words.words;
        return workflow::record(open, std::move(event));
    });
}

Result<workflow::Arrival> send_signed_off(Call& call, const std::string& correction)
{
    const auto key = TRY(opening_key(call));
    const auto area = TRY(area_of_council(call));
    const auto signing = TRY(signing_key(call));
    workflow::Arrival arrival;
    const auto done = change_national(
        call,
        [&](OpenCollection& open, StoredCollection& stored) -> Done {
            const auto made = TRY(signed_off_submission(stored.view(), open, call.organisation->id, area));
            const workflow::SealedFile file { fmt::format("{}-{}.wressubmission", area, made.number),
                submission::write_submission(
                    made, *open.basis.standard->classification, signing, open.place->request().programme) };
            arrival = TRY(receive_in(open, key, { file }, area, correction)).front();
            return arrival.refusal ? Done(std::unexpected(*arrival.refusal)) : Done();
        },
        workflow::SignedWith::ServersKeys);
    return done ? Result<workflow::Arrival>(std::move(arrival)) : std::unexpected(done.error());
}

} // namespace wres::service
