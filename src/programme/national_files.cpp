// SPDX-License-Identifier: MIT
#include "counts/cube_file.h"
#include "programme/pages.h"
#include "service/national_work.h"
#include "workflow/release.h"

namespace wres::programme {

http::Response send_request(Call& call)
{
    return http::download(call.national->request, "application/toml", "collection.toml");
}

http::Response send_history(Call& call)
{
    const auto events =
        call.store.read([&](store::View& view) { return store::national_events(view, call.national->id); });
    if (!events)
        return error_response(call, events.error());
    std::string lines;
    for (const auto& event : *events)
        lines += event.line;
    return http::download(std::move(lines), "application/jsonl", "history.jsonl");
}

http::Response send_accepted_counts(Call& call)
{
    std::string file;
    const auto done = service::look_at_national(
        call, [&](workflow::OpenCollection& open, workflow::StoredCollection&) -> Done {
            const auto cube = TRY(workflow::accepted_counts(open));
            file = counts::write_cube(cube, *open.basis.standard->classification, workflow::made_by);
            return {};
        });
    if (!done)
        return error_response(call, done.error());
    return http::download(std::move(file), "application/octet-stream", "accepted.wrescube");
}

} // namespace wres::programme
