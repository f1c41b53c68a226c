// SPDX-License-Identifier: MIT
#include "programme/own_packs.h"

#include <fmt/format.h>

#include "frame/components.h"
#include "frame/words_of_people.h"
#include "programme/report_links.h"
#include "store/releases.h"
#include "workflow/national_making.h"

namespace wres::programme {

using store::NationalReportState;

Result<std::vector<OwnPack>> own_packs(
    store::View& view, const store::NationalCollectionId& collection, const std::string& council_name)
{
    std::vector<OwnPack> packs;
    for (auto& report : TRY(store::national_reports_of(view, collection))) {
        const bool was_released =
            report.state == NationalReportState::Released || report.state == NationalReportState::Corrected;
        if (report.audience != store::public_audience || !was_released)
            continue;
        auto names = TRY(store::national_report_file_names(view, report.id, pack_folder(council_name)));
        if (!names.empty())
            packs.push_back({ std::move(report), std::move(names) });
    }
    return packs;
}

void write_own_packs(markup::Html& html, const std::vector<OwnPack>& packs, const std::string& path)
{
    if (packs.empty())
        return;
    html.element("h2", { { "class", "govuk-heading-m" } }, "The council’s pack");
    frame::write_paragraph(html,
        "Its place beside the others: what stands out beyond chance and what does not. It holds the "
        "council’s own full counts, and of others what is published: it is for the council alone.");
    for (const auto& [report, names] : packs) {
        const auto released = frame::moment_words(*report.released_at);
        if (report.state == NationalReportState::Corrected) {
            frame::write_paragraph(html,
                fmt::format("The pack of {} was corrected {}, and is no longer given out.", released,
                    frame::moment_words(*report.ended_at)));
            continue;
        }
        frame::write_paragraph(html, fmt::format("Released {}.", released));
        if (!report.correction.empty())
            frame::write_inset(html, fmt::format("This is a correction. {}", report.correction));
        write_report_links(html, names, fmt::format("{}/{}", path, report.id.text));
    }
}

std::string pack_folder(const std::string& council_name)
{
    return std::string(workflow::packs_part) + workflow::national_folder_name(council_name);
}

} // namespace wres::programme
