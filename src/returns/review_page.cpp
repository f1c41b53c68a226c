// SPDX-License-Identifier: MIT
//
// The review of a collection: asked for by those who work on it, answered by a second person, with remarks
// that stay.

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "frame/state_tag.h"
#include "frame/words_of_people.h"
#include "returns/pages.h"
#include "service/access.h"
#include "service/progress.h"
#include "service/service.h"
#include "service/written_text.h"
#include "standard/library.h"
#include "store/reviews.h"

namespace wres::returns {
namespace {

using http::Status;
using markup::Html;
using store::CollectionState;
using store::CollectionStep;

constexpr std::size_t most_remark_bytes = 5'000;

struct Remark {
    store::ReviewComment comment;
    std::string who;
    std::string settled_by; // empty: open
};

/// What the page is made of.
struct Review {
    std::vector<Remark> remarks;
    std::string submitted_by; // in words; empty: nobody yet
    service::Progress progress;
};

Result<std::vector<Remark>> remarks_of(store::View& view, const store::CollectionId& collection)
{
    std::vector<Remark> remarks;
    const auto comments = TRY(store::review_comments(view, collection));
    for (const auto& comment : comments) {
        Remark remark { comment, TRY(actor_words(view, comment.written_by)), {} };
        if (!comment.settled_by.empty())
            remark.settled_by = TRY(actor_words(view, comment.settled_by));
        remarks.push_back(std::move(remark));
    }
    return remarks;
}

Result<Review> review_of(Call& call)
{
    Review review;
    review.progress = TRY(service::progress_of(call));
    const auto read = call.store.read([&](store::View& view) -> Done {
        review.remarks = TRY(remarks_of(view, call.collection->id));
        if (!call.collection->submitted_by.empty())
            review.submitted_by = TRY(actor_words(view, call.collection->submitted_by));
        return {};
    });
    if (!read)
        return std::unexpected(read.error());
    return review;
}

bool is_own_submission(const Call& call)
{
    return call.collection->submitted_by == call.occasion().actor.text();
}

/// A form for one step, which carries the version that was read: a step upon what has changed is refused.
void open_step_form(Html& html, const Call& call, std::string_view part)
{
    open_form(html, collection_path(call.collection->id, part), call.form_token);
    write_hidden_field(html, "version", std::to_string(call.collection->version));
}

void write_submit(Html& html, const Call& call, const Review& review)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Ask for the review");
    if (!service::may(service::Access::WorkOnCollection, call.roles)) {
        write_inset(
            html, "The collection is being put together. A data owner or an analyst asks for the review.");
        return;
    }
    const auto& progress = review.progress;
    if (!progress.calculation || progress.is_out_of_date) {
        write_inset(html,
            progress.calculation
                ? "Files or mappings have changed since the files were last read. Have them read again first."
                : "The files have not been read yet. Send them, and have them read first.");
        write_link(html, collection_path(call.collection->id, "files"), "Go to the files");
        return;
    }
    if (progress.grave_findings > 0)
        write_inset(html,
            fmt::format("{} to put right. You can ask for the review all the same, and say why.",
                progress.grave_findings == 1
                    ? "One finding is still"
                    : fmt::format("{} findings are still", progress.grave_findings)));
    write_paragraph(html,
        "A reviewer looks at the findings, the results and the commentary, and approves them or sends them "
        "back. "
        "Until then, nothing of it can be changed.");
    open_step_form(html, call, "submit");
    write_button(html, "Ask for the review");
    html.close();
}

void write_decision(Html& html, const Call& call, const Review& review, const std::vector<FieldError>& errors)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Decide");
    write_paragraph(html,
        fmt::format(
            "{} asked for the review, {}.", review.submitted_by, moment_words(call.collection->state_since)));
    if (!service::may(service::Access::ReviewCollection, call.roles)) {
        write_inset(
            html, "A reviewer approves it or sends it back. Until then, nothing of it can be changed.");
        return;
    }
    write_paragraph(html,
        "Look at what was noticed, the results, what the public would see, and the commentary. Approve what "
        "the "
        "council can stand by.");
    if (is_own_submission(call))
        write_inset(html,
            "You asked for this review yourself, so a second person approves it. You can send it back.");
    else {
        open_step_form(html, call, "approve");
        write_button(html, "Approve");
        html.close();
    }
    open_step_form(html, call, "send-back");
    write_text_area(html,
        { .id = "reason",
            .label = "Or send it back: what has to change",
            .hint = "It is kept with the remarks below.",
            .rows = 4,
            .value = call.form.text("reason") },
        errors);
    write_button(html, "Send back", ButtonKind::Secondary);
    html.close();
}

void write_reopen(Html& html, const Call& call)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Take it back into work");
    if (!service::may(service::Access::ReopenCollection, call.roles)) {
        write_paragraph(html, "A data owner, reviewer or publisher can take it back into work.");
        return;
    }
    write_paragraph(html,
        "Files, mappings and commentary can then be changed again, and it has to be reviewed again. What was "
        "released before stays where it is.");
    open_step_form(html, call, "reopen");
    write_button(html, "Take it back into work", ButtonKind::Secondary);
    html.close();
}

void write_what_to_do(
    Html& html, const Call& call, const Review& review, const std::vector<FieldError>& errors)
{
    switch (call.collection->state) {
    case CollectionState::Collecting: return write_submit(html, call, review);
    case CollectionState::InReview: return write_decision(html, call, review, errors);
    case CollectionState::Approved:
    case CollectionState::Released:
    case CollectionState::Withdrawn: return write_reopen(html, call);
    case CollectionState::Published:
        write_link(
            html, collection_path(call.collection->id, "release"), "It is published: correct or withdraw it");
    }
}

void write_remark(Html& html, const Call& call, const Remark& remark)
{
    html.open("section", { { "class", "app-remark" } });
    html.open("h3", { { "class", "govuk-heading-s" } });
    html.text(remark.comment.indicator.empty() ? "The whole "
                                               : fmt::format("Indicator {} ", remark.comment.indicator));
    if (remark.settled_by.empty())
        write_tag(html, "open", "yellow");
    else
        write_tag(html, "settled", "green");
    html.close();
    write_lines(html, remark.comment.text);
    html.element("p", { { "class", "govuk-body-s app-secondary" } },
        fmt::format("{}, {}{}", remark.who, moment_words(remark.comment.written_at),
            remark.settled_by.empty() ? ""
                                      : fmt::format("; settled by {}, {}", remark.settled_by,
                                          moment_words(*remark.comment.settled_at))));
    if (remark.settled_by.empty() && service::may(service::Access::CommentOnCollection, call.roles)) {
        open_form(html,
            collection_path(call.collection->id, fmt::format("comments/{}/settle", remark.comment.id.text)),
            call.form_token);
        html.open("button", { { "class", "govuk-button govuk-button--secondary" }, { "type", "submit" } });
        html.text("This is settled");
        html.element("span", { { "class", "govuk-visually-hidden" } },
            fmt::format(": remark of {}, {}", remark.who, moment_words(remark.comment.written_at)));
        html.close();
        html.close();
    }
    html.close();
}

Result<std::vector<Choice>> subjects_of(const Call& call)
{
    const auto standard = TRY(standard::load_standard(call.service.standards, call.collection->standard));
    std::vector<Choice> choices { { "", "The whole" } };
    for (const auto& indicator : standard.indicators)
        choices.push_back({ indicator.id, fmt::format("Indicator {}: {}", indicator.id, indicator.title) });
    return choices;
}

void write_remarks(Html& html, const Call& call, const std::vector<Remark>& remarks,
    const std::vector<Choice>& subjects, const std::vector<FieldError>& errors)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, fmt::format("Remarks ({})", remarks.size()));
    if (remarks.empty())
        write_paragraph(html, "Nobody has remarked on anything yet.");
    for (const auto& remark : remarks)
        write_remark(html, call, remark);
    if (!service::may(service::Access::CommentOnCollection, call.roles))
        return;
    html.element("h2", { { "class", "govuk-heading-m" } }, "Add a remark");
    open_form(html, collection_path(call.collection->id, "comments"), call.form_token);
    write_select(html, "indicator", "What it is about", subjects, call.form.text("indicator"));
    write_text_area(html,
        { .id = "remark",
            .label = "Remark",
            .hint = "For the others who work on this collection. It is never published.",
            .rows = 4,
            .value = call.form.text("remark") },
        errors);
    write_button(html, "Add", ButtonKind::Secondary);
    html.close();
}

http::Response review_page(Call& call, const std::vector<FieldError>& errors, Status status)
{
    const auto review = review_of(call);
    if (!review)
        return error_response(call, review.error());
    const auto subjects = subjects_of(call);
    if (!subjects)
        return error_response(call, subjects.error());
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Review", service::collection_name(call));
    write_guide_link(html, "review");
    html.open("p", { { "class", "govuk-body" } });
    write_state(html, call.collection->state);
    html.close();
    write_what_to_do(html, call, *review, errors);
    write_remarks(html, call, review->remarks, *subjects, errors);
    return http::html_response(page({ "Review", call.visitor(), way_to_collection(call), !errors.empty() },
                                   std::move(html).fragment()),
        status);
}

http::Response back_to_review(const Call& call)
{
    return http::see_other(collection_path(call.collection->id, "review"));
}

std::int64_t version_read(const Call& call)
{
    return parse_integer(call.form.text("version")).value_or(0);
}

http::Response take_step(Call& call, CollectionStep step)
{
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) {
        return store::take_step(change, call.collection->id, step, version_read(call));
    });
    return done ? back_to_review(call) : error_response(call, done.error());
}

std::optional<FieldError> fault_of(
    std::string_view field, const std::string& text, std::string_view when_missing)
{
    if (text.empty())
        return FieldError { std::string(field), std::string(when_missing) };
    if (text.size() > most_remark_bytes)
        return FieldError { std::string(field),
            fmt::format(
                "The text is too long. Shorten it to {} characters", with_thousands(most_remark_bytes)) };
    return std::nullopt;
}

} // namespace

http::Response show_review(Call& call)
{
    return review_page(call, {}, Status::Ok);
}

http::Response submit_collection(Call& call)
{
    return take_step(call, CollectionStep::Submit);
}

http::Response approve_collection(Call& call)
{
    return take_step(call, CollectionStep::Approve);
}

http::Response reopen_collection(Call& call)
{
    return take_step(call, CollectionStep::Reopen);
}

http::Response correct_collection(Call& call)
{
    const auto response = take_step(call, CollectionStep::Correct);
    return response.status == Status::SeeOther ? http::see_other(collection_path(call.collection->id))
                                               : response;
}

http::Response send_back_collection(Call& call)
{
    const auto reason = service::written_text(call.form.text("reason"));
    if (const auto fault = fault_of("reason", reason, "Say what has to change"))
        return review_page(call, { *fault }, Status::CannotBeProcessed);
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) -> Done {
        TRY_DONE(store::take_step(change, call.collection->id, CollectionStep::SendBack, version_read(call)));
        TRY(store::add_review_comment(change, call.collection->id, "", reason));
        return {};
    });
    return done ? back_to_review(call) : error_response(call, done.error());
}

http::Response add_remark(Call& call)
{
    const auto remark = service::written_text(call.form.text("remark"));
    const std::string indicator(call.form.text("indicator"));
    if (const auto fault = fault_of("remark", remark, "Write the remark"))
        return review_page(call, { *fault }, Status::CannotBeProcessed);
    const auto subjects = subjects_of(call);
    if (!subjects || std::ranges::find(*subjects, indicator, &Choice::value) == subjects->end())
        return refusal_page(call.request, Status::BadRequest, call.visitor());
    const auto id = call.store.change(call.occasion(), [&](store::Change& change) {
        return store::add_review_comment(change, call.collection->id, indicator, remark);
    });
    return id ? back_to_review(call) : error_response(call, id.error());
}

http::Response settle_remark(Call& call)
{
    const store::ReviewCommentId id { std::string(call.named.text("comment")) };
    const auto done = call.store.change(call.occasion(),
        [&](store::Change& change) { return store::settle_review_comment(change, call.collection->id, id); });
    return done ? back_to_review(call) : error_response(call, done.error());
}

} // namespace wres::returns
