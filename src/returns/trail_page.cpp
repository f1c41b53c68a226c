// SPDX-License-Identifier: MIT
//
// Who did what with a collection, from the audit trail, in words.

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/words_of_people.h"
#include "returns/pages.h"
#include "store/audit_trail.h"

namespace wres::returns {
namespace {

using markup::Html;

constexpr std::int64_t entries_a_page = 50;

struct ActionWords {
    std::string_view action;
    std::string_view words;
};

constexpr std::array actions {
    ActionWords { "collection.started", "started the collection" },
    ActionWords { "collection.calculated", "had the files read" },
    ActionWords { "upload.received", "sent a file" },
    ActionWords { "upload.recognised", "had a file recognised" },
    ActionWords { "upload.set_aside", "removed a file" },
    ActionWords { "upload.forgotten", "had a file forgotten" },
    ActionWords { "commentary.saved", "wrote commentary" },
    ActionWords { "commentary.kept_beside", "wrote commentary that is kept beside another" },
    ActionWords { "review.commented", "made a remark" },
    ActionWords { "review.settled", "settled a remark" },
    ActionWords { "release.made", "made a release" },
    ActionWords { "publication.published", "published a release" },
    ActionWords { "publication.corrected", "put a correction in place of what was published" },
    ActionWords { "publication.withdrawn", "withdrew what was published" },
    ActionWords { "mapping.decided", "decided what a heading or label means" },
};

constexpr std::array steps {
    ActionWords { "submit", "asked for the review" },
    ActionWords { "send_back", "sent it back" },
    ActionWords { "approve", "approved it" },
    ActionWords { "reopen", "took it back into work" },
    ActionWords { "release", "released it" },
    ActionWords { "publish", "published it" },
    ActionWords { "correct", "began a correction" },
    ActionWords { "withdraw", "withdrew it" },
};

template <typename Table>
std::string words_in(const Table& table, std::string_view code)
{
    const auto found = std::ranges::find(table, code, &ActionWords::action);
    return std::string(found == table.end() ? code : found->words);
}

/// The value of `name=` in the detail of an entry; empty when it is not there.
std::string_view detail_of(std::string_view detail, std::string_view name)
{
    for (const auto field : split(detail, ' ')) {
        if (field.starts_with(name) && field.substr(name.size()).starts_with('='))
            return field.substr(name.size() + 1);
    }
    return {};
}

std::string what_happened(const store::AuditEntry& entry)
{
    if (entry.action == "collection.moved")
        return words_in(steps, detail_of(entry.detail, "step"));
    auto words = words_in(actions, entry.action);
    if (entry.action == "release.made")
        words += detail_of(entry.detail, "audience") == "public" ? " for the public" : " inside the council";
    if (const auto indicator = detail_of(entry.detail, "indicator"); !indicator.empty())
        words += fmt::format(" on indicator {}", indicator);
    return words;
}

struct Entries {
    std::vector<store::AuditEntry> entries;
    std::map<std::string, std::string> names; // by actor
};

Result<Entries> entries_of(Call& call, std::optional<std::int64_t> before)
{
    return call.store.read([&](store::View& view) -> Result<Entries> {
        Entries found { TRY(store::audit_entries(view, *call.collection, entries_a_page + 1, before)), {} };
        for (const auto& entry : found.entries) {
            if (!found.names.contains(entry.actor))
                found.names[entry.actor] = TRY(actor_words(view, entry.actor));
        }
        return found;
    });
}

std::string who_did(const Entries& found, const store::AuditEntry& entry)
{
    const auto& name = found.names.at(entry.actor);
    return detail_of(entry.detail, "by_token").empty() ? name
                                                       : fmt::format("a program, with a token of {}", name);
}

void write_entries(Html& html, const Entries& found)
{
    html.open("div",
        { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" },
            { "aria-label", "Who did what" } });
    html.open("table", { { "class", "govuk-table" } });
    html.element(
        "caption", { { "class", "govuk-table__caption govuk-visually-hidden" } }, "The newest first");
    html.open("thead", { { "class", "govuk-table__head" } });
    html.open("tr", { { "class", "govuk-table__row" } });
    for (const auto* heading : { "When", "Who", "What" })
        html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, heading);
    html.close();
    html.close();
    html.open("tbody", { { "class", "govuk-table__body" } });
    for (const auto& entry : found.entries) {
        html.open("tr", { { "class", "govuk-table__row" } });
        html.element("th",
            { { "scope", "row" }, { "class", "govuk-table__header govuk-!-font-weight-regular" } },
            moment_words(entry.happened_at));
        html.element("td", { { "class", "govuk-table__cell" } }, who_did(found, entry));
        html.element("td", { { "class", "govuk-table__cell" } }, what_happened(entry));
        html.close();
    }
    html.close();
    html.close();
    html.close();
}

} // namespace

http::Response show_trail(Call& call)
{
    auto found = entries_of(call, parse_integer(call.request.target.query.text("before")));
    if (!found)
        return error_response(call, found.error());
    const bool are_more = found->entries.size() > static_cast<std::size_t>(entries_a_page);
    if (are_more)
        found->entries.pop_back();
    Html html;
    write_title(html, "Who did what", service::collection_name(call));
    write_paragraph(html,
        "Every change of this collection, the newest first, from the audit trail. It cannot be changed "
        "without its being "
        "seen.");
    write_entries(html, *found);
    if (are_more)
        write_link(html,
            collection_path(
                call.collection->id, fmt::format("history?before={}", found->entries.back().number)),
            "Earlier changes");
    return http::html_response(
        page({ "Who did what", call.visitor(), way_to_collection(call) }, std::move(html).fragment()));
}

} // namespace wres::returns
