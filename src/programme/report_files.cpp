// SPDX-License-Identifier: MIT
//
// The files of national reports and packs, each to those who may have it: the programme has all, a council
// its own packs of what is published, everybody the report and England's numbers while they stand.

#include <fmt/format.h>

#include "frame/kept_files.h"
#include "programme/own_packs.h"
#include "programme/pages.h"
#include "programme/report_links.h"
#include "service/national_reports.h"
#include "service/national_work.h"
#include "store/releases.h"
#include "workflow/release.h"

namespace wres::programme {
namespace {

constexpr std::string_view england_folder = "report/england";

std::string name_in(const Call& call)
{
    return std::string(call.named.text("name"));
}

http::Response not_found(const Call& call)
{
    return refusal_page(call.request, http::Status::NotFound, call.visitor());
}

std::string prefix_of(const Call& call, const store::NationalReport& report)
{
    return fmt::format("{}-{}-{}", call.national->name, report.number, report.version);
}

/// A file of the report that the route names, from a folder of it, for the programme.
http::Response sent_from(
    Call& call, const std::function<std::string(const store::NationalReport&)>& folder_of)
{
    if (!is_offered(name_in(call)))
        return not_found(call);
    std::string prefix;
    const auto file = call.store.read([&](store::View& view) -> Result<store::KeptFile> {
        const auto report = TRY(service::named_national_report(view, call));
        prefix = prefix_of(call, report);
        return store::national_report_file(view, report.id, folder_of(report), name_in(call));
    });
    return file ? send_kept_file(*file, prefix) : error_response(call, file.error());
}

/// The same for everybody, of what stands; of what was corrected, the page that says so.
http::Response sent_to_everybody(
    Call& call, const std::function<std::string(const store::NationalReport&)>& folder_of)
{
    if (!is_offered(name_in(call)))
        return not_found(call);
    std::optional<store::NationalReport> report;
    const auto file = call.store.read([&](store::View& view) -> Result<store::KeptFile> {
        report = TRY(service::named_public_report(view, call));
        if (report->state != store::NationalReportState::Released)
            return store::KeptFile {};
        return store::national_report_file(view, report->id, folder_of(*report), name_in(call));
    });
    if (!file)
        return error_response(call, file.error());
    if (report->state != store::NationalReportState::Released)
        return http::see_other("/national-reports/" + report->id.text);
    return send_kept_file(*file, fmt::format("national-report-{}-{}", report->number, report->version));
}

std::string england(const store::NationalReport&)
{
    return std::string(england_folder);
}

} // namespace

http::Response send_report_file(Call& call)
{
    return sent_from(call, service::main_folder);
}

http::Response send_england_file(Call& call)
{
    return sent_from(call, england);
}

http::Response send_council_pack(Call& call)
{
    return sent_from(
        call, [&](const store::NationalReport&) { return fmt::format("packs/{}", call.named.text("pack")); });
}

http::Response send_report_inputs(Call& call)
{
    const auto name = name_in(call);
    const auto inputs = call.store.read([&](store::View& view) -> Result<store::NationalReportInputs> {
        const auto report = TRY(service::named_national_report(view, call));
        return store::national_report_inputs(view, report.id);
    });
    if (!inputs)
        return error_response(call, inputs.error());
    if (name == "record.json")
        return http::download(inputs->record, "application/json", name);
    if (name == "counts.wrescube")
        return http::download(inputs->cube_file, "application/octet-stream", name);
    return not_found(call);
}

http::Response send_own_pack(Call& call)
{
    if (service::runs_it(call) || !is_offered(name_in(call)))
        return not_found(call);
    const auto area = service::area_of_council(call);
    if (!area)
        return error_response(call, area.error());
    store::KeptFile file;
    const auto look = [&](workflow::OpenCollection& open, workflow::StoredCollection& stored) -> Done {
        auto& view = stored.view();
        const auto report = TRY(service::named_national_report(view, call));
        if (report.audience != store::public_audience || report.state != store::NationalReportState::Released)
            return failure(
                "store.no_such_file", "There is no such pack. Go back to the page of the collection.");
        file = TRY(store::national_report_file(
            view, report.id, pack_folder(workflow::name_of(open.basis, *area)), name_in(call)));
        return {};
    };
    if (const auto done = service::look_at_national(call, look); !done)
        return error_response(call, done.error());
    return send_kept_file(file, fmt::format("{}-{}", call.organisation->name, call.national->period));
}

http::Response send_public_report_file(Call& call)
{
    return sent_to_everybody(call, service::main_folder);
}

http::Response send_public_england_file(Call& call)
{
    return sent_to_everybody(call, england);
}

} // namespace wres::programme
