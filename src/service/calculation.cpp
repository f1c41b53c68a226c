// SPDX-License-Identifier: MIT
#include "service/calculation.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "base/csv.h"
#include "base/date.h"
#include "base/text.h"
#include "counts/breakdown_values.h"
#include "counts/cube_file.h"
#include "disclosure/earlier_release.h"
#include "report/report_document.h"
#include "service/earlier_years.h"
#include "service/finding_words.h"
#include "service/national_beside.h"
#include "service/service.h"
#include "store/commentary.h"
#include "store/mapping_decisions.h"
#include "store/publications.h"
#include "store/releases.h"
#include "store/uploads.h"
#include "workflow/clock.h"
#include "workflow/input_files.h"
#include "workflow/release.h"

namespace wres::service {
namespace {

intake::Mappings mappings_from(const std::vector<store::MappingDecision>& decisions)
{
    intake::Mappings mappings;
    for (const auto& decision : decisions) {
        switch (decision.kind) {
        case store::MappingKind::Column: mappings.columns[decision.theirs] = decision.ours; break;
        case store::MappingKind::File: mappings.files[decision.theirs] = decision.ours; break;
        case store::MappingKind::EthnicGroup:
            mappings.ethnicity.push_back({ decision.theirs, decision.ours, decision.decided_by,
                iso_date(std::chrono::floor<std::chrono::days>(decision.decided_at)), decision.why });
            break;
        }
    }
    return mappings;
}

struct Files {
    workflow::InputFiles input;
    std::vector<store::UploadId> uploads;
};

Result<Files> files_of(store::View& view, const store::CollectionId& collection)
{
    Files files;
    for (const auto& upload : TRY(store::uploads_of(view, collection))) {
        if (upload.state != store::UploadState::Received)
            continue;
        auto content = TRY(store::upload_content(view, upload.id));
        files.input.add({ upload.name, bytes_of(std::move(content)) });
        files.uploads.push_back(upload.id);
    }
    if (files.uploads.empty())
        return failure("upload.no_file", "No file was sent yet. Send the files first.");
    return files;
}

/// What became of each file, for the page of findings.
store::KeptFile file_reports(const std::vector<intake::FileReport>& reports)
{
    std::string csv = "file,recognised_as,rows,used,left_out\n";
    for (const auto& report : reports)
        csv += fmt::format("{},{},{},{},{}\n", csv_cell(report.file), csv_cell(report.recognised_as),
            report.rows, report.used, report.left_out);
    return { "files.csv", "text/csv", std::move(csv) };
}

/// Everything that the public has had of a council, of every collection, also what no longer stands: oldest
/// first.
Result<std::vector<store::Publication>> publications_of(
    store::View& view, const store::OrganisationId& organisation)
{
    std::vector<store::Publication> all;
    for (const auto& collection : TRY(store::collections_of(view, organisation))) {
        const auto published = TRY(store::publications_of(view, collection.id));
        all.insert(all.end(), published.begin(), published.end());
    }
    std::ranges::stable_sort(all, {}, &store::Publication::published_at);
    return all;
}

/// What is kept of the newest calculation, and what the council says about it.
struct Newest {
    store::Calculation calculation;
    std::string cube_file;
    std::vector<intake::FindingGroup> findings;
    std::string files; // as file_reports() wrote it
    std::vector<store::CommentaryText> commentary;
    std::vector<store::Publication> published; // of the council, so far
    std::vector<EarlierYear> earlier;
    std::vector<store::NationalReport> national; // for the public, that the council is in
};

/// What the public has had of a council: of itself, and in national reports.
/// @param council_name  as national reports call it
Result<std::vector<disclosure::EarlierRelease>> earlier_releases(
    store::View& view, const Newest& newest, const std::string& council_name)
{
    auto earlier = TRY(shown_nationally(view, newest.national, council_name));
    for (const auto& publication : newest.published) {
        const auto table = TRY(store::release_file(view, publication.release, "results.csv"));
        earlier.push_back(TRY(disclosure::read_earlier_release(
            iso_date(std::chrono::floor<std::chrono::days>(publication.published_at)), table.content)));
    }
    std::ranges::stable_sort(earlier, {}, &disclosure::EarlierRelease::name); // days
    return earlier;
}

Result<Newest> newest_calculation(store::View& view, const store::Collection& collection)
{
    const auto calculations = TRY(store::calculations_of(view, collection.id));
    const auto newest = std::ranges::max_element(calculations, {}, &store::Calculation::number);
    if (newest == calculations.end())
        return failure(
            "calculation.none", "The files have not been read yet. Send them, and have them read.");
    Newest found { *newest, {}, {}, {}, {}, {}, {}, {} };
    found.cube_file = TRY(store::cube_file_of(view, newest->id));
    found.findings = TRY(store::findings_of(view, newest->id));
    found.files = TRY(store::calculation_file(view, newest->id, "files.csv")).content;
    found.commentary = TRY(store::commentary_of(view, collection.id));
    found.published = TRY(publications_of(view, collection.organisation));
    found.earlier = TRY(earlier_years(view, collection));
    found.national = TRY(national_reports_about(view, collection.organisation));
    return found;
}

/// As file_reports() wrote it.
Result<std::vector<intake::FileReport>> read_file_reports(const std::string& csv)
{
    std::vector<intake::FileReport> reports;
    const auto table = TRY(CsvTable::parse("files.csv", csv));
    const auto number = [&](std::size_t row, std::string_view column) {
        return static_cast<std::uint64_t>(parse_integer(table.at(row, column)).value_or(0));
    };
    for (std::size_t row = 0; row < table.rows(); ++row) {
        intake::FileReport report;
        report.file = table.at(row, "file");
        report.recognised_as = table.at(row, "recognised_as");
        report.rows = number(row, "rows");
        report.used = number(row, "used");
        report.left_out = number(row, "left_out");
        reports.push_back(std::move(report));
    }
    return reports;
}

/// Everything that the results depend on: results kept under the same name are the same.
std::string name_of(const Newest& newest, disclosure::Audience audience)
{
    auto name = fmt::format("{} {} {}", newest.calculation.id.text,
        audience == disclosure::Audience::Public ? "public" : "internal", iso_date(workflow::today()));
    for (const auto& text : newest.commentary)
        name += fmt::format(" {}:{}", text.indicator, text.number);
    for (const auto& publication : newest.published)
        name += fmt::format(" {}", publication.id.text);
    for (const auto& year : newest.earlier)
        name += fmt::format(" {}", year.calculation.text);
    for (const auto& report : newest.national)
        name += fmt::format(" {}", report.id.text);
    return name;
}

Result<CollectionBasis> basis_of(store::Store& store, const standard::Folder& standards,
    const store::Collection& collection, const store::Organisation& organisation)
{
    if (organisation.area_code.empty() && !counts::is_label(organisation.name))
        return failure("organisation.name_not_usable",
            "Results are kept under the name of the organisation, and it holds what such a name may not, "
            "such "
            "as an @. An administrator can change the name, or enter the area code, in its settings.");
    workflow::Instructions instructions;
    instructions.standard = collection.standard;
    instructions.council = organisation.area_code.empty() ? organisation.name : organisation.area_code;
    instructions.period = collection.period;
    const auto decisions = TRY(store.read(
        [&](store::View& view) { return store::mapping_decisions(view, collection.organisation); }));
    instructions.mappings = mappings_from(decisions);
    auto basis = TRY(workflow::prepare(standards, instructions));
    return CollectionBasis { std::move(basis), std::move(instructions) };
}

struct Found {
    store::Collection collection;
    store::Organisation organisation;
    Files files;
};

Result<Found> find_collection(store::View& view, const store::CollectionId& id)
{
    auto collection = TRY(store::collection(view, id));
    auto organisation = TRY(store::organisation(view, collection.organisation));
    return Found { std::move(collection), std::move(organisation), TRY(files_of(view, id)) };
}

} // namespace

/// For how long somebody waits while others' files are read, which each takes memory.
constexpr std::chrono::seconds longest_wait { 20 };

Result<CollectionBasis> basis_of(Call& call)
{
    return basis_of(call.store, call.service.standards, *call.collection, *call.organisation);
}

Result<store::CalculationId> calculate_collection(Call& call)
{
    auto& readings = call.service.readings;
    if (!readings.try_acquire_for(longest_wait))
        return failure("calculation.busy",
            "Other collections are being read just now. Nothing is lost: try again in a minute.");
    auto id = calculate_collection(call.store, call.service.standards, call.occasion(), call.collection->id);
    readings.release();
    return id;
}

Result<store::CalculationId> calculate_collection(store::Store& store, const standard::Folder& standards,
    const store::Occasion& occasion, const store::CollectionId& id)
{
    const auto found = TRY(store.read([&](store::View& view) { return find_collection(view, id); }));
    const auto [basis, instructions] = TRY(basis_of(store, standards, found.collection, found.organisation));
    const auto submission = TRY(workflow::receive(basis, instructions, found.files.input));

    store::NewCalculation calculation;
    calculation.inputs_version = found.collection.inputs_version;
    calculation.standard_checksum = basis.standard->checksum;
    calculation.made_by = workflow::made_by;
    calculation.cube_file =
        counts::write_cube(submission.cube, *basis.standard->classification, workflow::made_by);
    calculation.uploads = found.files.uploads;
    calculation.findings = submission.findings.groups();
    calculation.files = { file_reports(submission.files) };
    return store.change(
        occasion, [&](store::Change& change) { return store::add_calculation(change, id, calculation); });
}

Result<std::shared_ptr<const ShownResults>> newest_results(Call& call, disclosure::Audience audience)
{
    auto newest =
        TRY(call.store.read([&](store::View& view) { return newest_calculation(view, *call.collection); }));
    const auto name = name_of(newest, audience);
    if (auto kept = call.service.results.find(name))
        return kept;
    const auto [basis, instructions] = TRY(basis_of(call));
    workflow::Submission submission;
    submission.cube = TRY(counts::read_cube("counts.wrescube", newest.cube_file, *basis.standard));
    submission.files = TRY(read_file_reports(newest.files));
    workflow::ReleaseTerms terms { audience, call.service.terms.profile };
    terms.quality = quality_lines_for_pages(newest.findings, *basis.standard);
    for (auto& text : newest.commentary)
        terms.commentary.push_back({ std::move(text.indicator), std::move(text.text) });
    if (audience == disclosure::Audience::Public)
        terms.earlier = TRY(call.store.read([&](store::View& view) {
            return earlier_releases(view, newest, workflow::name_of(basis, instructions.council));
        }));
    else // to the public, each year is what was published then
        TRY_DONE(call.store.read([&](store::View& view) {
            return add_earlier_years(
                view, call.service.standards, *basis.standard, newest.earlier, submission.cube);
        }));
    auto release = TRY(workflow::release(basis, submission, instructions.council, terms));
    auto document = report::report_document(release);
    const auto results =
        std::make_shared<const ShownResults>(ShownResults { std::move(release), std::move(document) });
    call.service.results.keep(name, results);
    return results;
}

} // namespace wres::service
