// SPDX-License-Identifier: MIT
//
// From approval to publication: releases to an audience, publishing one of them, and taking it back.

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "frame/kept_files.h"
#include "frame/state_tag.h"
#include "frame/words_of_people.h"
#include "returns/pages.h"
#include "service/access.h"
#include "service/release_making.h"
#include "service/released_files.h"
#include "service/service.h"
#include "service/written_text.h"
#include "store/publications.h"
#include "store/releases.h"

namespace wres::returns {
namespace {

using disclosure::Audience;
using http::Status;
using markup::Html;
using store::CollectionState;
using store::PublicationState;

constexpr std::size_t most_note_bytes = 2'000;

/// A release with who made it, in words.
struct Made {
    store::Release release;
    std::string who;
};

struct Releases {
    std::vector<Made> releases; // the newest first
    std::vector<store::Publication> publications; // the newest first

    [[nodiscard]] const store::Publication* standing() const
    {
        const auto found =
            std::ranges::find(publications, PublicationState::Standing, &store::Publication::state);
        return found == publications.end() ? nullptr : &*found;
    }

    /// The newest release for the public of what was approved last.
    [[nodiscard]] const store::Release* publishable(std::int64_t review_round) const
    {
        const auto found = std::ranges::find_if(releases, [&](const Made& made) {
            return made.release.audience == store::public_audience
                && made.release.review_round == review_round;
        });
        return found == releases.end() ? nullptr : &found->release;
    }
};

Result<Releases> releases_of(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<Releases> {
        Releases all;
        const auto releases = TRY(store::releases_of(view, call.collection->id));
        for (const auto& release : releases)
            all.releases.push_back({ release, TRY(actor_words(view, release.released_by)) });
        all.publications = TRY(store::publications_of(view, call.collection->id));
        return all;
    });
}

std::string_view audience_words(const store::Release& release)
{
    return release.audience == store::public_audience ? "For the public"
                                                      : "Inside the council, with full counts";
}

std::string release_path(const store::Release& release)
{
    return collection_path(release.collection, "releases/" + release.id.text);
}

void write_releases(Html& html, const std::vector<Made>& releases)
{
    html.element("h2", { { "class", "govuk-heading-m" }, { "id", "releases" } }, "Releases made");
    if (releases.empty()) {
        write_paragraph(html, "Nothing is released yet.");
        return;
    }
    html.open("div",
        { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" },
            { "aria-labelledby", "releases" } });
    html.open("table", { { "class", "govuk-table" } });
    html.element("caption", { { "class", "govuk-table__caption govuk-visually-hidden" } },
        "Releases, the newest first");
    html.open("thead", { { "class", "govuk-table__head" } });
    html.open("tr", { { "class", "govuk-table__row" } });
    for (const auto* heading : { "For whom", "When", "By" })
        html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, heading);
    html.close();
    html.close();
    html.open("tbody", { { "class", "govuk-table__body" } });
    for (const auto& [release, who] : releases) {
        html.open("tr", { { "class", "govuk-table__row" } });
        html.open("th", { { "scope", "row" }, { "class", "govuk-table__header" } });
        html.element(
            "a", { { "class", "govuk-link" }, { "href", release_path(release) } }, audience_words(release));
        html.close();
        html.element("td", { { "class", "govuk-table__cell" } }, moment_words(release.released_at));
        html.element("td", { { "class", "govuk-table__cell" } }, who);
        html.close();
    }
    html.close();
    html.close();
    html.close();
}

void write_release_form(Html& html, const Call& call)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Release");
    write_paragraph(html,
        "A release is a copy of the results for one audience, made once and never changed. Nobody outside "
        "the "
        "council sees it before it is published.");
    write_link(html, collection_path(call.collection->id, "preview"),
        "See what the public would see, and what is hidden and why");
    open_form(html, collection_path(call.collection->id, "releases"), call.form_token);
    write_hidden_field(html, "version", std::to_string(call.collection->version));
    write_radios(html, "audience", "For whom",
        { { "public", "The public", "Small numbers, and those that could give them away, are hidden." },
            { "internal", "Readers inside the council",
                "With full counts: people can be identified from small numbers. Only people with a role here "
                "see it." } },
        "public");
    write_button(html, "Release");
    html.close();
}

void write_note_field(Html& html, const Call& call, std::string_view label, std::string_view hint,
    const std::vector<FieldError>& errors)
{
    write_text_area(html,
        { .id = "note", .label = label, .hint = hint, .rows = 3, .value = call.form.text("note") }, errors);
}

void write_publish_form(Html& html, const Call& call, const Releases& all, const store::Release& release,
    const std::vector<FieldError>& errors)
{
    const bool corrects = all.standing() != nullptr;
    html.element("h2", { { "class", "govuk-heading-m" } }, corrects ? "Publish the correction" : "Publish");
    write_paragraph(html,
        corrects ? "It takes the place of what is published now. Readers of either are told that it was "
                   "corrected, and why."
                 : "Anyone can then read it and download it, without signing in.");
    write_link(html, release_path(release), "Look once more at what will be published");
    open_form(html, collection_path(call.collection->id, "publications"), call.form_token);
    write_hidden_field(html, "release", release.id.text);
    if (corrects)
        write_note_field(html, call, "What readers are told about the correction",
            "What was wrong, and what is right now. It is shown to everybody, as plain text.", errors);
    write_button(
        html, corrects ? "Publish the correction for everyone" : "Publish for everyone", ButtonKind::Main);
    html.close();
}

void write_taking_back(
    Html& html, const Call& call, const store::Publication& standing, const std::vector<FieldError>& errors)
{
    if (!service::may(service::Access::ReopenCollection, call.roles)
        && !service::may(service::Access::PublishCollection, call.roles))
        return;
    if (call.collection->state == CollectionState::Published
        && service::may(service::Access::ReopenCollection, call.roles)) {
        html.element("h2", { { "class", "govuk-heading-m" } }, "Correct it");
        write_paragraph(html,
            "The collection goes back into work; what is published stands until the correction is reviewed, "
            "released and "
            "published in its place.");
        open_form(html, collection_path(call.collection->id, "correct"), call.form_token);
        write_hidden_field(html, "version", std::to_string(call.collection->version));
        write_button(html, "Begin a correction", ButtonKind::Secondary);
        html.close();
    }
    if (!service::may(service::Access::PublishCollection, call.roles))
        return;
    html.element("h2", { { "class", "govuk-heading-m" } }, "Withdraw it");
    write_paragraph(html,
        "Nobody can read or download it any more. Whoever opens its address is told that it was withdrawn, "
        "and why. What "
        "was downloaded before cannot be taken back.");
    open_form(html,
        collection_path(call.collection->id, fmt::format("publications/{}/withdraw", standing.id.text)),
        call.form_token);
    write_note_field(html, call, "Why it is withdrawn",
        "Shown to everybody who opens its address, as plain text.", errors);
    write_button(html, "Withdraw it", ButtonKind::Warning);
    html.close();
}

void write_standing(Html& html, const Releases& all)
{
    if (const auto* standing = all.standing()) {
        html.element("h2", { { "class", "govuk-heading-m" } }, "Published");
        write_link(html, "/published/" + standing->id.text,
            fmt::format("Open the public page, published {}", moment_words(standing->published_at)));
    } else if (!all.publications.empty())
        write_inset(html,
            fmt::format("It was withdrawn, {}: {}", moment_words(*all.publications.front().ended_at),
                all.publications.front().end_note));
}

http::Response release_page(Call& call, const std::vector<FieldError>& errors, Status status)
{
    const auto all = releases_of(call);
    if (!all)
        return error_response(call, all.error());
    const auto state = call.collection->state;
    const bool may_publish = service::may(service::Access::PublishCollection, call.roles);
    const bool may_release = state == CollectionState::Approved || state == CollectionState::Released;
    const auto* publishable = all->publishable(call.collection->review_round);
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Release and publish", service::collection_name(call));
    write_guide_link(html, "release");
    html.open("p", { { "class", "govuk-body" } });
    write_state(html, state);
    html.close();
    write_standing(html, *all);
    if (state == CollectionState::Collecting || state == CollectionState::InReview)
        write_inset(html, "It can be released when a reviewer has approved it.");
    if (may_release && !may_publish)
        write_inset(html, "It is approved. A publisher releases it.");
    if (state == CollectionState::Released && may_publish && publishable != nullptr)
        write_publish_form(html, call, *all, *publishable, errors);
    if (may_release && may_publish)
        write_release_form(html, call);
    write_releases(html, all->releases);
    if (const auto* standing = all->standing())
        write_taking_back(html, call, *standing, errors);
    return http::html_response(
        page({ "Release and publish", call.visitor(), way_to_collection(call), !errors.empty() },
            std::move(html).fragment()),
        status);
}

http::Response back_to_releases(const Call& call)
{
    return http::see_other(collection_path(call.collection->id, "release"));
}

std::optional<FieldError> fault_of_note(const std::string& note)
{
    if (note.empty())
        return FieldError { "note", "Write a sentence for readers: what was wrong" };
    if (note.size() > most_note_bytes)
        return FieldError { "note",
            fmt::format(
                "The note is too long. Shorten it to {} characters", with_thousands(most_note_bytes)) };
    return std::nullopt;
}

} // namespace

http::Response show_release(Call& call)
{
    return release_page(call, {}, Status::Ok);
}

http::Response release_collection(Call& call)
{
    const auto audience = call.form.text("audience");
    if (audience != "public" && audience != "internal")
        return refusal_page(call.request, Status::BadRequest, call.visitor());
    if (parse_integer(call.form.text("version")) != call.collection->version)
        return refusal_page(call.request, Status::Conflict, call.visitor());
    const auto id = service::make_release(call, audience == "public" ? Audience::Public : Audience::Internal);
    return id ? back_to_releases(call) : error_response(call, id.error());
}

http::Response publish_release(Call& call)
{
    const auto all = releases_of(call);
    if (!all)
        return error_response(call, all.error());
    const store::ReleaseId id { std::string(call.form.text("release")) };
    const auto note = service::written_text(call.form.text("note"));
    if (std::ranges::none_of(all->releases, [&](const Made& made) { return made.release.id == id; }))
        return refusal_page(call.request, Status::NotFound, call.visitor());
    if (all->standing() != nullptr) {
        if (const auto fault = fault_of_note(note))
            return release_page(call, { *fault }, Status::CannotBeProcessed);
    }
    const auto done = call.store.change(
        call.occasion(), [&](store::Change& change) { return store::publish(change, id, note); });
    return done ? back_to_releases(call) : error_response(call, done.error());
}

http::Response withdraw_published(Call& call)
{
    const store::PublicationId id { std::string(call.named.text("publication")) };
    const auto note = service::written_text(call.form.text("note"));
    if (const auto fault = fault_of_note(note))
        return release_page(call, { *fault }, Status::CannotBeProcessed);
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) -> Done {
        const auto chosen = TRY(store::publication(change, id));
        if (chosen.collection != call.collection->id)
            return failure("store.no_such_publication", "There is no such publication. Go back to the list.");
        return store::withdraw_publication(change, id, note);
    });
    return done ? back_to_releases(call) : error_response(call, done.error());
}

http::Response show_one_release(Call& call)
{
    struct Found {
        Made made;
        std::vector<std::string> names;
        std::string summary;
    };
    const auto found = call.store.read([&](store::View& view) -> Result<Found> {
        auto release = TRY(service::named_release(view, call));
        auto who = TRY(actor_words(view, release.released_by));
        auto names = TRY(store::release_file_names(view, release.id));
        auto summary = TRY(store::release_file(view, release.id, std::string(service::summary_file))).content;
        return Found { { std::move(release), std::move(who) }, std::move(names), std::move(summary) };
    });
    if (!found)
        return error_response(call, found.error());
    const auto& release = found->made.release;
    const auto title = fmt::format(
        "Release: {}", release.audience == store::public_audience ? "for the public" : "inside the council");
    Html html;
    write_title(html, title, service::collection_name(call));
    write_paragraph(html,
        fmt::format("Made by {}, {}. {}", found->made.who, moment_words(release.released_at),
            release.audience == store::public_audience
                ? "Small numbers, and those that could give them away, are hidden."
                : "It shows full counts, from which people can be identified: it must stay inside the "
                  "council."));
    html.element("h2", { { "class", "govuk-heading-m" } }, "Open or download");
    write_offered_files(html, found->names, release_path(release));
    if (service::may(service::Access::SeeCollection, call.roles)
        && std::ranges::find(found->names, service::proof_file) != found->names.end()) {
        write_paragraph(html,
            "The proof that nobody can be identified is for whoever checks the release, and is not published "
            "with it: how "
            "counts hang together says a little about hidden ones.");
        write_link(html, fmt::format("{}/{}", release_path(release), service::proof_file),
            "Download the proof (JSON)");
    }
    html.element("h2", { { "class", "govuk-heading-m" } }, "Summary");
    write_kept_summary(html, found->summary, release_path(release));
    Frame frame { title, call.visitor(), {}, false, true };
    if (service::may(service::Access::SeeCollection, call.roles)) {
        frame.way_here = way_to_collection(call);
        frame.way_here.push_back({ collection_path(call.collection->id, "release"), "Release and publish" });
    } else
        frame.way_here = { { "/collections", "Collections" },
            { collection_path(call.collection->id, "released"), service::collection_name(call) } };
    return http::html_response(page(frame, std::move(html).fragment()));
}

http::Response send_release_file(Call& call)
{
    const std::string name(call.named.text("name"));
    if (!service::may_have_file(call, name))
        return refusal_page(call.request, Status::NotFound, call.visitor());
    const auto file = call.store.read([&](store::View& view) -> Result<store::KeptFile> {
        const auto release = TRY(service::named_release(view, call));
        return store::release_file(view, release.id, name);
    });
    return file
        ? send_kept_file(*file, fmt::format("{}-{}", call.organisation->name, call.collection->period))
        : error_response(call, file.error());
}

http::Response show_released(Call& call)
{
    const auto all = releases_of(call);
    if (!all)
        return error_response(call, all.error());
    Html html;
    write_title(html, "What was released", service::collection_name(call));
    write_standing(html, *all);
    write_releases(html, all->releases);
    return http::html_response(
        page({ "What was released", call.visitor(), { { "/collections", "Collections" } } },
            std::move(html).fragment()));
}

} // namespace wres::returns
