// SPDX-License-Identifier: MIT
#include "programme/history.h"
#include "programme/pages.h"
#include "programme/paths.h"
#include "service/national_work.h"
#include "workflow/release.h"

namespace wres::programme {

http::Response show_national_history(Call& call)
{
    std::vector<HistoryLine> lines;
    const auto read = service::look_at_national(
        call, [&](workflow::OpenCollection& open, workflow::StoredCollection& stored) -> Done {
            const auto& events = open.place->events();
            for (std::size_t i = 0; i < events.size(); ++i) {
                const auto& area = events[i].area;
                const auto council = area.empty() ? std::string() : workflow::name_of(open.basis, area);
                lines.push_back(TRY(history_line(stored.view(), *open.basis.standard, events[i], council,
                    stored.done_by()[i], call.organisation->id)));
            }
            return {};
        });
    if (!read)
        return error_response(call, read.error());
    markup::Html html;
    write_title(html, "History", call.national->name);
    write_paragraph(html,
        "Everything that happened, the newest first. Each line names the one before by its checksum, and the "
        "audit trail names each line: none can be changed unseen.");
    write_history(html, lines, CouncilColumn::Shown);
    write_link(html, national_path(call.national->id, "history.jsonl"), "The same as a file (history.jsonl)");
    return http::html_response(
        page({ "History", call.visitor(), way_to_national(call) }, std::move(html).fragment()));
}

} // namespace wres::programme
