// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "programme/pages.h"
#include "programme/paths.h"
#include "programme/state_words.h"
#include "service/collection_work.h"
#include "service/national_work.h"
#include "service/service.h"
#include "standard/library.h"
#include "submission/request.h"

namespace wres::programme {
namespace {

using http::Status;
using markup::Html;

std::vector<Check> service_boxes(const standard::Standard& standard, const http::Fields& form, bool is_new)
{
    std::vector<Check> boxes;
    const auto chosen = form.all("services");
    for (const auto* scope : { "adult", "children" })
        boxes.push_back({ scope, service_words(standard, scope), "",
            is_new || std::ranges::find(chosen, scope) != chosen.end() });
    return boxes;
}

std::vector<Check> breakdown_boxes(const standard::Standard& standard, const http::Fields& form, bool is_new)
{
    std::vector<Check> boxes;
    const auto chosen = form.all("breakdowns");
    for (const auto& column : submission::possible_breakdowns(standard)) {
        auto words = column;
        std::ranges::replace(words, '_', ' ');
        boxes.push_back({ column, words, "",
            is_new ? column == "pay_band" : std::ranges::find(chosen, column) != chosen.end() });
    }
    return boxes;
}

http::Response opening_page(Call& call, const std::vector<FieldError>& errors, Status status)
{
    const auto names = service::standards_to_collect_by(call.service);
    const bool is_new = call.request.method == http::Method::Get;
    const auto chosen = call.form.text("standard").empty() && !names.empty() ? std::string_view(names.front())
                                                                             : call.form.text("standard");
    const auto standard = standard::load_standard(call.service.standards, std::string(chosen));
    if (!standard)
        return error_response(call, standard.error());
    std::vector<Choice> choices;
    for (const auto& name : names)
        choices.push_back({ name, service::standard_words(name) });

    Html html;
    write_error_summary(html, errors);
    write_title(html, "Open a national collection", call.organisation->name);
    write_guide_link(html, "programme");
    write_paragraph(html,
        "What you say here is what councils are asked for. It cannot be changed once they have begun to "
        "send: close it, and open another.");
    open_form(html, fmt::format("/organisations/{}/national-collections", call.organisation->id.text),
        call.form_token);
    write_text_field(html,
        { .id = "name",
            .label = "Name",
            .hint = "As councils and readers see it, such as SC-WRES 2025",
            .value = call.form.text("name") },
        errors);
    write_select(html, "standard", "Standard and year", choices, chosen);
    write_text_field(html,
        { .id = "opens", .label = "First day", .hint = "Such as 1/9/2025", .value = call.form.text("opens") },
        errors);
    write_text_field(html,
        { .id = "closes",
            .label = "Last day",
            .hint = "What comes later is taken, and marked late",
            .value = call.form.text("closes") },
        errors);
    write_checkboxes(html, "services", "Services", service_boxes(*standard, call.form, is_new), errors);
    write_checkboxes(html, "breakdowns", "Counts by group and also by",
        breakdown_boxes(*standard, call.form, is_new), errors);
    write_button(html, "Open the collection");
    html.close();
    return http::html_response(
        page({ "Open a national collection", call.visitor(),
                 { { "/national-collections", "National collections" } }, !errors.empty() },
            std::move(html).fragment()),
        status);
}

std::optional<Date> date_in(std::string_view text)
{
    const auto written = trimmed(text);
    const auto british = parse_british_date(written);
    return british ? british : parse_iso_date(written);
}

std::vector<std::string> chosen_in(const http::Fields& form, std::string_view name)
{
    std::vector<std::string> chosen;
    for (const auto& value : form.all(name))
        chosen.emplace_back(value);
    return chosen;
}

std::vector<FieldError> faults_of(const http::Fields& form)
{
    std::vector<FieldError> faults;
    if (trimmed(form.text("name")).empty())
        faults.push_back({ "name", "Give the collection a name" });
    const auto opens = date_in(form.text("opens"));
    const auto closes = date_in(form.text("closes"));
    if (!opens)
        faults.push_back({ "opens", "Enter the first day, such as 1/9/2025" });
    if (!closes)
        faults.push_back({ "closes", "Enter the last day, such as 31/10/2025" });
    if (opens && closes && *closes < *opens)
        faults.push_back({ "closes", "The last day is before the first. Change one of them" });
    if (form.all("services").empty())
        faults.push_back({ "services", "Choose at least one service" });
    return faults;
}

} // namespace

http::Response show_opening(Call& call)
{
    return opening_page(call, {}, Status::Ok);
}

http::Response open_collection(Call& call)
{
    if (const auto faults = faults_of(call.form); !faults.empty())
        return opening_page(call, faults, Status::CannotBeProcessed);
    const auto id = service::open_national_collection(call,
        { .name = std::string(trimmed(call.form.text("name"))),
            .standard = std::string(call.form.text("standard")),
            .opens = *date_in(call.form.text("opens")),
            .closes = *date_in(call.form.text("closes")),
            .scopes = chosen_in(call.form, "services"),
            .breakdowns = chosen_in(call.form, "breakdowns") });
    if (id)
        return http::see_other(national_path(*id));
    if (id.error().code == "request.faulty")
        return opening_page(call, { { "name", id.error().message } }, Status::CannotBeProcessed);
    return error_response(call, id.error());
}

} // namespace wres::programme
