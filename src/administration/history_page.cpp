// SPDX-License-Identifier: MIT
//
// The audit trail of an organisation, for its administrators to read.

#include <algorithm>

#include <fmt/format.h>

#include "administration/administration.h"
#include "administration/pages.h"
#include "base/text.h"
#include "frame/words_of_people.h"
#include "store/audit_trail.h"

namespace wres::administration {
namespace {

using markup::Html;

constexpr std::int64_t entries_a_page = 50;

struct Line {
    std::int64_t number {};
    std::string when;
    std::string who;
    std::string what;
    std::string whom;
};

/// "role granted", of "role.granted"; with "role analyst" of its detail.
std::string action_words(const store::AuditEntry& entry)
{
    auto words = entry.action;
    if (!entry.detail.empty())
        words += ": " + entry.detail;
    std::ranges::replace_if(
        words, [](char c) { return c == '.' || c == '_' || c == '='; }, ' ');
    return words;
}

/// Whom or what it was done to: somebody by name, or what kind of thing.
Result<std::string> subject_words(store::View& view, const std::string& subject)
{
    if (subject.starts_with("person:"))
        return actor_words(view, subject);
    if (!subject.starts_with("setting:"))
        return subject.substr(0, subject.find(':'));
    auto words = subject;
    std::ranges::replace_if(
        words, [](char c) { return c == '.' || c == ':'; }, ' ');
    return words;
}

Result<std::vector<Line>> lines_of(store::View& view, const Call& call, std::optional<std::int64_t> before)
{
    std::vector<Line> lines;
    for (const auto& entry : TRY(store::audit_entries(view, call.organisation->id, entries_a_page, before))) {
        auto who = TRY(actor_words(view, entry.actor));
        auto whom = TRY(subject_words(view, entry.subject));
        lines.push_back({ entry.number, moment_words(entry.happened_at), std::move(who), action_words(entry),
            std::move(whom) });
    }
    return lines;
}

void write_lines(Html& html, const std::vector<Line>& lines)
{
    html.open("div",
        { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" },
            { "aria-label", "History" } });
    html.open("table", { { "class", "govuk-table" } });
    html.element("caption", { { "class", "govuk-table__caption govuk-visually-hidden" } },
        "What was done, the newest first");
    html.open("thead", { { "class", "govuk-table__head" } });
    html.open("tr", { { "class", "govuk-table__row" } });
    for (const auto* heading : { "Entry", "When", "Who", "What", "To whom or what" })
        html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, heading);
    html.close();
    html.close();
    html.open("tbody", { { "class", "govuk-table__body" } });
    for (const auto& line : lines) {
        html.open("tr", { { "class", "govuk-table__row" } });
        for (const auto& cell : { std::to_string(line.number), line.when, line.who, line.what, line.whom })
            html.element("td", { { "class", "govuk-table__cell" } }, cell);
        html.close();
    }
    html.close();
    html.close();
    html.close();
}

} // namespace

http::Response show_history(Call& call)
{
    const auto before = parse_integer(call.request.target.query.text("before"));
    const auto lines = call.store.read([&](store::View& view) { return lines_of(view, call, before); });
    if (!lines)
        return error_response(call, lines.error());
    Html html;
    write_title(html, "What was done, and by whom", call.organisation->name);
    write_paragraph(html,
        "Every change is written down when it is made, and nobody can alter it unseen: whoever runs the "
        "service checks that with "
        "wres audit verify.");
    write_lines(html, *lines);
    if (static_cast<std::int64_t>(lines->size()) == entries_a_page)
        write_link(html,
            organisation_path(call.organisation->id, fmt::format("history?before={}", lines->back().number)),
            "Earlier entries");
    return http::html_response(page(
        { "What was done, and by whom", call.visitor(), way_to_people(call) }, std::move(html).fragment()));
}

} // namespace wres::administration
