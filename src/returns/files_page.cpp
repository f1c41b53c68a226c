// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "frame/words_of_people.h"
#include "returns/pages.h"
#include "service/access.h"
#include "service/calculation.h"
#include "service/collection_work.h"
#include "service/progress.h"
#include "service/service.h"
#include "store/uploads.h"

namespace wres::returns {
namespace {

using http::Status;
using markup::Html;

std::string size_words(std::int64_t bytes)
{
    if (bytes < 1024)
        return fmt::format("{} bytes", bytes);
    if (bytes < 1024 * 1024)
        return fmt::format("{} KB", (bytes + 1023) / 1024);
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / (1024.0 * 1024.0));
}

bool may_change(const Call& call)
{
    return service::may(service::Access::WorkOnCollection, call.roles)
        && call.collection->state == store::CollectionState::Collecting;
}

void write_file_row(Html& html, const Call& call, const store::Upload& file)
{
    html.open("tr", { { "class", "govuk-table__row" } });
    html.element("th", { { "scope", "row" }, { "class", "govuk-table__header govuk-!-font-weight-regular" } },
        file.name);
    html.element(
        "td", { { "class", "govuk-table__cell govuk-table__cell--numeric" } }, size_words(file.size_bytes));
    html.element("td", { { "class", "govuk-table__cell" } }, moment_words(file.received_at));
    if (may_change(call)) {
        html.open("td", { { "class", "govuk-table__cell" } });
        open_form(html, collection_path(call.collection->id, fmt::format("files/{}/set-aside", file.id.text)),
            call.form_token);
        html.open("button",
            { { "class", "app-link-button govuk-body govuk-!-margin-bottom-0" }, { "type", "submit" } });
        html.text("Remove");
        html.element("span", { { "class", "govuk-visually-hidden" } }, " " + file.name);
        html.close();
        html.close();
        html.close();
    }
    html.close();
}

void write_files(Html& html, const Call& call, const std::vector<store::Upload>& files)
{
    if (files.empty())
        return;
    html.element("h2", { { "class", "govuk-heading-m" }, { "id", "files-sent" } }, "Files sent");
    html.open("div",
        { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" },
            { "aria-labelledby", "files-sent" } });
    html.open("table", { { "class", "govuk-table" } });
    html.element(
        "caption", { { "class", "govuk-table__caption govuk-visually-hidden" } }, "Files that will be read");
    html.open("thead", { { "class", "govuk-table__head" } });
    html.open("tr", { { "class", "govuk-table__row" } });
    html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, "File");
    html.element("th",
        { { "scope", "col" }, { "class", "govuk-table__header govuk-table__header--numeric" } }, "Size");
    html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, "Received");
    if (may_change(call))
        html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, "Change");
    html.close();
    html.close();
    html.open("tbody", { { "class", "govuk-table__body" } });
    for (const auto& file : files)
        write_file_row(html, call, file);
    html.close();
    html.close();
    html.close();
}

void write_upload_form(Html& html, const Call& call, const std::vector<FieldError>& errors)
{
    html.open("form",
        { { "method", "post" }, { "action", collection_path(call.collection->id, "files") },
            { "enctype", "multipart/form-data" }, { "data-progress", "" } });
    html.leaf("input", { { "type", "hidden" }, { "name", "form_token" }, { "value", call.form_token } });
    html.open("div",
        { { "class", errors.empty() ? "govuk-form-group" : "govuk-form-group govuk-form-group--error" } });
    html.element("label", { { "class", "govuk-label govuk-label--m" }, { "for", "files" } }, "Send files");
    html.element("div", { { "class", "govuk-hint" }, { "id", "files-hint" } },
        fmt::format("CSV, Excel (.xlsx) or XML, with your own headings, as many as you like. At most {} MB "
                    "at once. Drop them on the box, or choose them. They are encrypted as they arrive.",
            call.service.terms.most_upload_bytes / (1024 * 1024)));
    for (const auto& error : errors) {
        html.open("p", { { "class", "govuk-error-message" }, { "id", "files-error" } });
        html.element("span", { { "class", "govuk-visually-hidden" } }, "Error:");
        html.text(" " + error.words);
        html.close();
    }
    html.leaf("input",
        { { "class", "govuk-file-upload app-drop" }, { "id", "files" }, { "name", "files" },
            { "type", "file" }, { "multiple", "" },
            { "aria-describedby", errors.empty() ? "files-hint" : "files-hint files-error" } });
    html.close();
    html.element("progress",
        { { "class", "app-progress" }, { "max", "1" }, { "value", "0" }, { "hidden", "" },
            { "aria-label", "How much was sent" } },
        "");
    html.element(
        "p", { { "class", "govuk-body" }, { "data-progress-status", "" }, { "role", "status" } }, "");
    write_button(html, "Send", ButtonKind::Secondary);
    html.close();
}

http::Response files_page(
    Call& call, const std::vector<FieldError>& errors, Status status, std::string_view done = {})
{
    auto files =
        call.store.read([&](store::View& view) { return store::uploads_of(view, call.collection->id); });
    if (!files)
        return error_response(call, files.error());
    std::erase_if(
        *files, [](const store::Upload& file) { return file.state != store::UploadState::Received; });

    Html html;
    if (!done.empty())
        write_success(html, done);
    write_error_summary(html, errors);
    write_title(html, "Files", service::collection_name(call));
    write_guide_link(html, "files");
    if (may_change(call))
        write_upload_form(html, call, errors);
    else
        write_inset(html,
            "Files can be sent by a data owner or an analyst, while the collection is being put together.");
    write_files(html, call, *files);
    if (may_change(call) && !files->empty()) {
        write_paragraph(html,
            "When all files are here, have them read. You can send more, and have them read again, as often "
            "as you like.");
        write_button_form(html, collection_path(call.collection->id, "calculations"), call.form_token,
            "Read the files", ButtonKind::Main);
    }
    return http::html_response(page({ "Files", call.visitor(), way_to_collection(call), !errors.empty() },
                                   std::move(html).fragment()),
        status);
}

} // namespace

http::Response show_files(Call& call)
{
    const auto received = parse_integer(call.request.target.query.text("received"));
    if (!received || *received < 1)
        return files_page(call, {}, Status::Ok);
    return files_page(call, {}, Status::Ok,
        *received == 1 ? "The file has arrived" : fmt::format("{} files have arrived", *received));
}

http::Response receive_files(Call& call)
{
    if (call.form.find("received") == nullptr)
        return files_page(call, { { "files", "Choose at least one file" } }, Status::CannotBeProcessed);
    return http::see_other(
        collection_path(call.collection->id, fmt::format("files?received={}", call.form.text("received"))));
}

http::Response set_aside_file(Call& call)
{
    const store::UploadId id { std::string(call.named.text("file")) };
    const auto done = service::set_aside_file(call, id);
    return done ? http::see_other(collection_path(call.collection->id, "files"))
                : error_response(call, done.error());
}

http::Response calculate(Call& call)
{
    const auto id = service::calculate_collection(call);
    return id ? http::see_other(collection_path(call.collection->id, "findings"))
              : error_response(call, id.error());
}

} // namespace wres::returns
