// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "frame/state_tag.h"
#include "returns/pages.h"
#include "service/progress.h"
#include "store/calculations.h"

namespace wres::returns {
namespace {

using markup::Html;

struct Task {
    std::string id;
    std::string path; // empty: cannot be started yet
    std::string title;
    std::string hint;
    std::string status;
    std::string colour; // empty: plain text, as what is done is
};

void write_task(Html& html, const Task& task)
{
    const bool has_link = !task.path.empty();
    const auto status_id = task.id + "-status";
    const auto hint_id = task.id + "-hint";
    html.open("li",
        { { "class",
            has_link ? "govuk-task-list__item govuk-task-list__item--with-link"
                     : "govuk-task-list__item" } });
    html.open("div", { { "class", "govuk-task-list__name-and-hint" } });
    if (has_link)
        html.element("a",
            { { "class", "govuk-link govuk-task-list__link" }, { "href", task.path },
                { "aria-describedby", hint_id + " " + status_id } },
            task.title);
    else
        html.element("div", task.title);
    html.element("div", { { "class", "govuk-task-list__hint" }, { "id", hint_id } }, task.hint);
    html.close();
    html.open("div",
        { { "class",
              has_link ? "govuk-task-list__status"
                       : "govuk-task-list__status govuk-task-list__status--cannot-start-yet" },
            { "id", status_id } });
    if (task.colour.empty())
        html.text(task.status);
    else
        write_tag(html, task.status, task.colour);
    html.close();
    html.close();
}

std::vector<Task> tasks_of(const Call& call, const service::Progress& progress)
{
    const auto path = [&](std::string_view part, bool open) {
        return open ? collection_path(call.collection->id, part) : std::string();
    };
    const bool was_read = progress.calculation.has_value();
    const auto waits = [&](bool open) { return std::string(open ? "" : "Cannot start yet"); };
    Task files { "files", path("files", true), "Send the files",
        "Staff, recruitment, disciplinary cases, training, leavers, survey", "Not yet started", "blue" };
    if (progress.files > 0) {
        files.status = fmt::format("{} {}", progress.files, progress.files == 1 ? "file" : "files");
        files.colour = "";
    }
    Task findings { "findings", path("findings", was_read), "Read what was noticed",
        "What is odd, why it matters, what to do", waits(was_read), "" };
    if (was_read && progress.is_out_of_date) {
        findings.status = "Files have changed";
        findings.colour = "yellow";
    } else if (was_read) {
        findings.status = progress.grave_findings == 0
            ? "Nothing grave"
            : fmt::format("{} to put right", progress.grave_findings);
        findings.colour = progress.grave_findings == 0 ? "" : "red";
    }
    Task results { "results", path("results", was_read), "Look at the results",
        "The nine indicators, for the council’s own eyes", was_read ? "Calculated" : waits(false), "" };
    Task preview { "preview", path("preview", was_read), "See what the public would see",
        "What is hidden, and why", was_read ? "Ready to look at" : waits(false), "" };
    Task commentary { "commentary", path("commentary", true), "Write the commentary",
        "What lies behind the numbers, and what will be done", "Not yet started", "blue" };
    if (progress.commentaries > 0) {
        commentary.status =
            fmt::format("{} {}", progress.commentaries, progress.commentaries == 1 ? "text" : "texts");
        commentary.colour = "";
    }
    using store::CollectionState;
    const auto state = call.collection->state;
    Task review { "review", path("review", true), "Have it reviewed",
        "A second person approves it, or sends it back", "Not yet asked for", "blue" };
    if (state == CollectionState::InReview) {
        review.status = "In review";
        review.colour = "yellow";
    } else if (state != CollectionState::Collecting) {
        review.status = "Approved";
        review.colour = "";
    }
    const bool is_approved = state != CollectionState::Collecting && state != CollectionState::InReview;
    Task release { "release", path("release", is_approved || progress.is_published), "Release and publish",
        "To readers inside the council, and to everyone", waits(is_approved), "" };
    if (progress.is_published) {
        release.status = state == CollectionState::Published ? "Published" : "Published; being corrected";
        release.colour = "green";
    } else if (is_approved) {
        release.status = std::string(store::words_of(state));
        release.colour = state == CollectionState::Withdrawn ? "grey" : "blue";
    }
    Task mapping { "mapping", path("mapping", was_read), "Say what headings and labels mean",
        "What nobody but you can know; it is remembered", waits(was_read), "" };
    if (was_read) {
        mapping.status =
            progress.open_questions == 0 ? "Nothing open" : fmt::format("{} open", progress.open_questions);
        mapping.colour = progress.open_questions == 0 ? "" : "yellow";
    }
    return { files, mapping, findings, results, commentary, preview, review, release };
}

} // namespace

http::Response show_steps(Call& call)
{
    const auto progress = service::progress_of(call);
    if (!progress)
        return error_response(call, progress.error());
    Html html;
    write_title(html, service::collection_name(call), service::standard_words(call.collection->standard));
    html.open("p", { { "class", "govuk-body" } });
    write_state(html, call.collection->state);
    html.close();
    html.open("ul", { { "class", "govuk-task-list" } });
    for (const auto& task : tasks_of(call, *progress))
        write_task(html, task);
    html.close();
    write_link(html, collection_path(call.collection->id, "history"), "Who did what");
    return http::html_response(
        page({ service::collection_name(call), call.visitor(), { { "/collections", "Collections" } } },
            std::move(html).fragment()));
}

} // namespace wres::returns
