// SPDX-License-Identifier: MIT
//
// What anybody may read: the list of publications, each with its page and files, and in place of one that no
// longer stands, why.

#include <algorithm>

#include <fmt/format.h>

#include "frame/kept_files.h"
#include "frame/words_of_people.h"
#include "service/released_files.h"
#include "service/service.h"
#include "store/publications.h"
#include "store/releases.h"
#include "web/pages.h"

namespace wres::web {
namespace {

using markup::Html;
using store::PublicationState;

std::string path_of(const store::Publication& publication)
{
    return "/published/" + publication.id.text;
}

/// What a page about a publication is made of.
struct Shown {
    service::Published published;
    std::vector<store::Publication> of_collection; // the newest first
    std::vector<std::string> names;
    std::string summary;
};

Result<Shown> shown_publication(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<Shown> {
        Shown shown { TRY(service::named_publication(view, call)), {}, {}, {} };
        const auto& publication = shown.published.publication;
        shown.of_collection = TRY(store::publications_of(view, publication.collection));
        shown.names = TRY(store::release_file_names(view, publication.release));
        shown.summary =
            TRY(store::release_file(view, publication.release, std::string(service::summary_file))).content;
        return shown;
    });
}

void write_note(Html& html, std::string_view heading, std::string_view note)
{
    html.open("div", { { "class", "govuk-inset-text" } });
    html.element("h2", { { "class", "govuk-heading-s" } }, heading);
    write_lines(html, note);
    html.close();
}

void write_ended(Html& html, const Shown& shown)
{
    const auto& publication = shown.published.publication;
    const bool was_corrected = publication.state == PublicationState::Corrected;
    write_note(html,
        fmt::format("{} {}", was_corrected ? "Corrected" : "Withdrawn", moment_words(*publication.ended_at)),
        publication.end_note);
    write_paragraph(html,
        was_corrected ? "What stood here was wrong, and is no longer given out."
                      : "What stood here is no longer given out.");
    const auto standing =
        std::ranges::find(shown.of_collection, PublicationState::Standing, &store::Publication::state);
    if (standing != shown.of_collection.end())
        write_link(html, path_of(*standing), "Read the corrected results");
}

void write_history(Html& html, const Shown& shown)
{
    if (shown.of_collection.size() < 2)
        return;
    html.element("h2", { { "class", "govuk-heading-m" } }, "What was published before");
    html.open("ul", { { "class", "govuk-list govuk-list--bullet" } });
    for (const auto& publication : shown.of_collection) {
        if (publication.id == shown.published.publication.id)
            continue;
        html.open("li");
        html.element("a", { { "class", "govuk-link" }, { "href", path_of(publication) } },
            fmt::format("Published {}", moment_words(publication.published_at)));
        if (publication.ended_at)
            html.text(fmt::format(", {} {}",
                publication.state == PublicationState::Corrected ? "corrected" : "withdrawn",
                moment_words(*publication.ended_at)));
        html.close();
    }
    html.close();
}

void write_standing(Html& html, const Shown& shown)
{
    const auto& publication = shown.published.publication;
    write_paragraph(html, fmt::format("Published {}.", moment_words(publication.published_at)));
    if (!publication.note.empty())
        write_note(html, "This is a correction", publication.note);
    html.element("h2", { { "class", "govuk-heading-m" } }, "Read or download");
    write_offered_files(html, shown.names, path_of(publication));
    html.element("h2", { { "class", "govuk-heading-m" } }, "Summary");
    write_kept_summary(html, shown.summary, path_of(publication));
}

/// A link within the page of a publication leads on from its own path.
std::string page_title(const service::Published& published)
{
    return fmt::format("{}: {}", published.name(), service::standard_words(published.collection.standard));
}

} // namespace

http::Response show_published(Call& call)
{
    const auto all = call.store.read([](store::View& view) { return service::all_published(view); });
    if (!all)
        return error_response(call, all.error());
    Html html;
    write_title(html, "Published results");
    if (all->empty())
        write_paragraph(html, "Nothing is published yet.");
    html.open("ul", { { "class", "govuk-list govuk-list--spaced" } });
    for (const auto& published : *all) {
        html.open("li");
        html.element("a", { { "class", "govuk-link" }, { "href", path_of(published.publication) } },
            page_title(published));
        html.element("span", { { "class", "govuk-body-s app-secondary app-block" } },
            fmt::format("Published {}", moment_words(published.publication.published_at)));
        html.close();
    }
    html.close();
    write_link(html, "/national-reports", "Published national reports");
    write_link(html, "/plans", "Published action plans");
    return http::html_response(page({ "Published results", call.visitor(), {} }, std::move(html).fragment()));
}

http::Response show_publication(Call& call)
{
    const auto shown = shown_publication(call);
    if (!shown)
        return error_response(call, shown.error());
    const auto& published = shown->published;
    Html html;
    write_title(html, published.name(), service::standard_words(published.collection.standard));
    if (published.publication.state == PublicationState::Standing)
        write_standing(html, *shown);
    else
        write_ended(html, *shown);
    write_history(html, *shown);
    Frame frame { page_title(published), call.visitor(), { { "/published", "Published results" } }, false,
        true };
    return http::html_response(page(frame, std::move(html).fragment()));
}

http::Response send_publication_file(Call& call)
{
    struct Found {
        service::Published published;
        store::KeptFile file;
    };
    const std::string name(call.named.text("name"));
    if (!service::is_offered(name))
        return refusal_page(call.request, http::Status::NotFound, call.visitor());
    const auto found = call.store.read([&](store::View& view) -> Result<Found> {
        auto published = TRY(service::named_publication(view, call));
        store::KeptFile file;
        if (published.publication.state == PublicationState::Standing)
            file = TRY(store::release_file(view, published.publication.release, name));
        return Found { std::move(published), std::move(file) };
    });
    if (!found)
        return error_response(call, found.error());
    if (found->published.publication.state != PublicationState::Standing)
        return http::see_other(
            path_of(found->published.publication)); // which says why it is no longer given out
    return send_kept_file(found->file,
        fmt::format("{}-{}", found->published.organisation.name, found->published.collection.period));
}

} // namespace wres::web
