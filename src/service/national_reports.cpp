// SPDX-License-Identifier: MIT
#include "service/national_reports.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/checksum.h"
#include "base/text.h"
#include "counts/cube_file.h"
#include "service/national_beside.h"
#include "service/national_maker.h"
#include "service/national_work.h"
#include "service/service.h"
#include "standard/compare.h"
#include "store/releases.h"
#include "workflow/clock.h"
#include "workflow/collection.h"
#include "workflow/national_folders.h"
#include "workflow/national_record.h"
#include "workflow/release.h"

namespace wres::service {
namespace {

using collection::State;
using workflow::OpenCollection;
using workflow::StoredCollection;

constexpr std::string_view kept_to_compare = "kept";

std::string_view family_of(std::string_view standard)
{
    return standard.substr(0, standard.find('/'));
}

/// The counts of periods that are not there yet, if they were counted alike.
void add_periods(counts::Cube& cube, const counts::Cube& earlier, const standard::Standard& standard,
    const standard::Standard& theirs, const std::string& period)
{
    if (!standard::count_alike(theirs, standard))
        return;
    const auto there = cube.periods();
    for (const auto& [key, people] : earlier.slices()) {
        if (key.period < period && !there.contains(key.period))
            cube.add(key, people);
    }
}

/// What an earlier collection of the programme has accepted.
Done add_collection(counts::Cube& cube, Call& call, const OpenCollection& open,
    const StoredCollection& stored, const store::NationalCollectionId& id)
{
    auto place = TRY(StoredCollection::read(stored.view(), id));
    if (place->kept().organisation != call.organisation->id)
        return failure("store.no_such_national_collection",
            "There is no such national collection. Go back to the list.");
    const auto earlier = TRY(workflow::open_collection(call.service.standards, std::move(place)));
    const auto counts = TRY(workflow::accepted_counts(earlier));
    add_periods(cube, counts, *open.basis.standard, *earlier.basis.standard, open.place->request().period);
    return {};
}

Done add_kept(counts::Cube& cube, const OpenCollection& open)
{
    for (const auto& content : TRY(open.place->comparisons(workflow::Comparison::Earlier))) {
        const auto counts = TRY(counts::read_cube("earlier.wrescube", content, *open.basis.standard));
        add_periods(cube, counts, *open.basis.standard, *open.basis.standard, open.place->request().period);
    }
    return {};
}

Done add_earlier(counts::Cube& cube, Call& call, const OpenCollection& open, const StoredCollection& stored,
    const std::vector<std::string>& earlier)
{
    for (const auto& id : earlier) {
        if (id == kept_to_compare)
            TRY_DONE(add_kept(cube, open));
        else
            TRY_DONE(add_collection(cube, call, open, stored, { id }));
    }
    return {};
}

std::string scope_label(const standard::Standard& standard, const std::string& scope)
{
    for (const auto& known : standard.scopes) {
        if (known.counted.size() == 1 && known.counted.front() == scope)
            return known.label;
    }
    return scope;
}

/// Where the councils stand, service by service: how many were invited, and what they did.
std::vector<disclosure::ParticipationLine> participation_of(const OpenCollection& open)
{
    const auto standing = open.standing();
    std::vector<disclosure::ParticipationLine> lines { { "Invited", standing.size() } };
    for (const auto& scope : open.place->request().scopes) {
        std::map<std::string_view, std::size_t> councils;
        for (const auto& [area, council] : standing) {
            const auto service = council.services.find(scope);
            if (service == council.services.end())
                continue;
            const auto state = service->second.state;
            ++councils[state == State::Accepted  ? "Accepted"
                    : state == State::Withdrawn  ? "Withdrawn"
                    : service->second.number > 0 ? "Sent, and not accepted yet"
                                                 : "Nothing sent"];
        }
        const auto label = lower_case(scope_label(*open.basis.standard, scope));
        for (const auto& [words, number] : councils)
            lines.push_back({ fmt::format("{}, {}", words, label), number });
    }
    return lines;
}

std::set<std::string> named_councils(const OpenCollection& open)
{
    std::set<std::string> named;
    for (const auto& [area, council] : open.standing()) {
        if (council.is_named)
            named.insert(area);
    }
    return named;
}

Result<workflow::PictureTerms> terms_of(
    Call& call, const OpenCollection& open, const WantedReport& wanted, const std::string& cube_file)
{
    workflow::PictureTerms terms;
    terms.made_on = workflow::today();
    terms.report_template = TRY(wanted.template_toml.empty()
            ? workflow::national_template(call.service.standards)
            : workflow::own_national_template("The template", wanted.template_toml));
    if (!wanted.neighbours_csv.empty())
        terms.neighbours = TRY(workflow::own_neighbours(
            "The list of neighbours", wanted.neighbours_csv, open.basis.populations));
    terms.named = named_councils(open);
    terms.participation = participation_of(open);
    terms.inputs = { fmt::format(
        "Accepted counts of {}: SHA-256 {}", call.national->name, sha256(cube_file)) };
    return terms;
}

struct Ordered {
    store::NewNationalReport report;
    workflow::NationalRecord record;
};

Result<Ordered> ordered(
    Call& call, const OpenCollection& open, const StoredCollection& stored, const WantedReport& wanted)
{
    const bool is_public = wanted.audience == disclosure::Audience::Public;
    auto cube = TRY(workflow::accepted_counts(open));
    if (cube.areas().empty())
        return failure("nation.nothing_accepted",
            "No council's counts are accepted yet, so there is nothing to report. Accept them first.");
    TRY_DONE(add_earlier(cube, call, open, stored, wanted.earlier));
    Ordered made;
    made.report = { call.national->id, std::string(is_public ? store::public_audience : "internal"),
        wanted.corrects, wanted.correction, {},
        { {}, counts::write_cube(cube, *open.basis.standard->classification, workflow::made_by) } };
    if (is_public)
        made.report.beside = TRY(public_beside(stored.view(), call.national->id));
    made.record.standard_checksum = open.basis.standard->checksum;
    auto& order = made.record.order;
    order.audience = wanted.audience;
    order.profile = call.service.terms.profile;
    order.counted.standard = open.place->request().standard;
    order.terms = TRY(terms_of(call, open, wanted, made.report.inputs.cube_file));
    order.forms.workbooks = workflow::Workbooks::With;
    order.forms.papers =
        call.service.terms.paper_limit.count() == 0 ? workflow::Papers::Without : wanted.papers;
    return made;
}

} // namespace

Result<std::vector<EarlierCounts>> earlier_counts_there(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<std::vector<EarlierCounts>> {
        std::vector<EarlierCounts> there;
        const auto request = TRY(submission::parse_request("collection.toml", call.national->request));
        for (const auto& other : TRY(store::national_collections_of(view, call.organisation->id))) {
            const auto theirs = TRY(submission::parse_request("collection.toml", other.request));
            if (other.period < call.national->period
                && family_of(theirs.standard) == family_of(request.standard))
                there.push_back(
                    { other.id.text, fmt::format("{}, what is accepted of {}", other.name, other.period) });
        }
        if (TRY(store::national_comparison(
                view, call.national->id, workflow::word_of(workflow::Comparison::Earlier))))
            there.push_back({ std::string(kept_to_compare),
                "Counts of earlier years that submissions are held against" });
        return there;
    });
}

Result<store::NationalReportId> order_national_report(Call& call, const WantedReport& wanted)
{
    std::optional<Ordered> made;
    const auto look = [&](OpenCollection& open, StoredCollection& stored) -> Done {
        made = TRY(ordered(call, open, stored, wanted));
        return {};
    };
    TRY_DONE(look_at_national(call, look));
    auto& order = made->record.order;
    const auto id =
        call.store.change(call.occasion(), [&](store::Change& change) -> Result<store::NationalReportId> {
            if (wanted.corrects) {
                const auto corrected = TRY(store::national_report(change, *wanted.corrects));
                order.terms.correction = { static_cast<unsigned>(corrected.version) + 1, wanted.correction };
            }
            made->report.inputs.record = workflow::write_national_record(made->record);
            return store::order_national_report(change, made->report);
        });
    call.service.maker.wake();
    return id;
}

Done release_national_report(Call& call, const store::NationalReportId& id)
{
    return call.store.change(call.occasion(), [&](store::Change& change) -> Done {
        const auto beside = TRY(public_beside(change, call.national->id));
        return store::release_national_report(change, id, beside);
    });
}

Done check_national_report(Call& call, const store::NationalReportId& id)
{
    TRY_DONE(call.store.change(
        call.occasion(), [&](store::Change& change) { return store::ask_for_check(change, id); }));
    call.service.maker.wake();
    return {};
}

Result<store::NationalReport> named_national_report(store::View& view, const Call& call)
{
    auto report = TRY(store::national_report(view, { std::string(call.named.text("report")) }));
    if (report.collection != call.national->id)
        return failure(
            "store.no_such_national_report", "There is no such national report. Go back to the list.");
    return report;
}

Result<store::NationalReport> named_public_report(store::View& view, const Call& call)
{
    using enum store::NationalReportState;
    auto report = TRY(store::national_report(view, { std::string(call.named.text("report")) }));
    const bool was_released = report.state == Released || report.state == Corrected;
    if (report.audience != store::public_audience || !was_released)
        return failure(
            "store.no_such_national_report", "There is no such national report. Go back to the list.");
    return report;
}

std::string main_folder(const store::NationalReport& report)
{
    return report.audience == store::public_audience ? "report/national-report" : "report";
}

} // namespace wres::service
