// SPDX-License-Identifier: MIT
//
// What a council says about its numbers. Two people may write at once: whoever saves second is shown both
// texts, and neither is lost.

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "frame/text_difference.h"
#include "frame/words_of_people.h"
#include "returns/pages.h"
#include "service/access.h"
#include "service/service.h"
#include "service/written_text.h"
#include "standard/library.h"
#include "store/commentary.h"

namespace wres::returns {
namespace {

using http::Status;
using markup::Html;
using store::CommentaryText;

constexpr std::size_t most_text_bytes = 20'000;
constexpr std::size_t excerpt_bytes = 160;

/// The segment of the path that stands for the whole, which the store has as an empty indicator.
constexpr std::string_view whole = "whole";

/// What can be commented on: the whole, or one indicator.
struct Subject {
    std::string indicator; // as the store has it
    std::string overline; // "Indicator 4"
    std::string title;

    [[nodiscard]] std::string segment() const { return indicator.empty() ? std::string(whole) : indicator; }
};

Result<std::vector<Subject>> subjects_of(const Call& call)
{
    const auto standard = TRY(standard::load_standard(call.service.standards, call.collection->standard));
    std::vector<Subject> subjects { { "", "", "The whole" } };
    for (const auto& indicator : standard.indicators)
        subjects.push_back({ indicator.id, fmt::format("Indicator {}", indicator.id), indicator.title });
    return subjects;
}

Result<Subject> subject_of(const Call& call)
{
    const auto subjects = TRY(subjects_of(call));
    const auto found = std::ranges::find(subjects, call.named.text("subject"), &Subject::segment);
    if (found == subjects.end())
        return failure("store.no_such_indicator", "There is no such indicator. Look at the list again.");
    return *found;
}

/// A text, with who wrote it and when in words.
struct Written {
    CommentaryText text;
    std::string who;

    [[nodiscard]] std::string by_line() const
    {
        return fmt::format("{}, {}", who, moment_words(text.written_at));
    }
};

Result<std::vector<Written>> with_writers(store::View& view, const std::vector<CommentaryText>& texts)
{
    std::vector<Written> all;
    for (const auto& text : texts)
        all.push_back({ text, TRY(actor_words(view, text.written_by)) });
    return all;
}

bool may_write(const Call& call)
{
    return service::may(service::Access::WorkOnCollection, call.roles)
        && call.collection->state == store::CollectionState::Collecting;
}

std::string excerpt(std::string_view text)
{
    if (text.size() <= excerpt_bytes)
        return std::string(text);
    const auto end = text.find_last_of(" \n", excerpt_bytes);
    return std::string(text.substr(0, end == std::string_view::npos ? 0 : end)) + " …";
}

Frame frame_of(const Call& call, std::string title, bool has_errors = false)
{
    auto way = way_to_collection(call);
    if (!call.named.text("subject").empty())
        way.push_back({ collection_path(call.collection->id, "commentary"), "Commentary" });
    return { std::move(title), call.visitor(), std::move(way), has_errors };
}

void write_subject_row(Html& html, const Call& call, const Subject& subject, const Written* written)
{
    const auto name =
        subject.overline.empty() ? subject.title : fmt::format("{}: {}", subject.overline, subject.title);
    html.open("div", { { "class", "govuk-summary-list__row" } });
    html.element("dt", { { "class", "govuk-summary-list__key" } }, name);
    html.open("dd", { { "class", "govuk-summary-list__value" } });
    if (written == nullptr || written->text.text.empty()) {
        html.element("p", { { "class", "govuk-body app-secondary" } }, "Nothing is written yet");
    } else {
        write_lines(html, excerpt(written->text.text));
        html.element("p", { { "class", "govuk-body-s app-secondary" } }, written->by_line());
    }
    html.close();
    html.open("dd", { { "class", "govuk-summary-list__actions" } });
    html.open("a",
        { { "class", "govuk-link" },
            { "href", collection_path(call.collection->id, "commentary/" + subject.segment()) } });
    html.text(may_write(call) ? "Write" : "Read");
    html.element("span", { { "class", "govuk-visually-hidden" } }, fmt::format(" about {}", name));
    html.close();
    html.close();
    html.close();
}

/// How a text differs from another: what it has alone is marked.
void write_compared(Html& html, const std::vector<ComparedLine>& lines, Standing side)
{
    html.open("div", { { "class", "app-text" } });
    for (const auto& line : lines) {
        const bool is_alone = line.standing == side;
        if ((line.standing != Standing::InBoth && !is_alone) || trimmed(line.line).empty())
            continue;
        html.open("p", { { "class", "govuk-body" } });
        if (is_alone) {
            html.open("mark");
            html.element("span", { { "class", "govuk-visually-hidden" } }, "Only in this text: ");
            html.text(line.line);
            html.close();
        } else
            html.text(line.line);
        html.close();
    }
    html.close();
}

void write_form(Html& html, const Call& call, const Subject& subject, std::string_view label,
    std::string_view text, std::int64_t based_on, const std::vector<FieldError>& errors)
{
    open_form(html, collection_path(call.collection->id, "commentary/" + subject.segment()), call.form_token);
    write_hidden_field(html, "based_on", std::to_string(based_on));
    write_text_area(html,
        { .id = "text",
            .label = label,
            .hint =
                "Plain text; each line becomes a paragraph. Say what lies behind the numbers and what will "
                "be done. Do not repeat small numbers or describe anybody: what is written here is published "
                "as it stands.",
            .rows = 12,
            .value = text },
        errors);
    write_button(html, "Save");
    html.close();
}

void write_history(Html& html, const std::vector<Written>& history, std::int64_t in_force)
{
    if (history.size() < 2)
        return;
    html.open("details", { { "class", "govuk-details" } });
    html.open("summary", { { "class", "govuk-details__summary" } });
    html.element("span", { { "class", "govuk-details__summary-text" } },
        fmt::format("Every text that was saved ({})", history.size()));
    html.close();
    html.open("div", { { "class", "govuk-details__text" } });
    for (auto written = history.rbegin(); written != history.rend(); ++written) {
        html.open("h2", { { "class", "govuk-heading-s" } });
        html.text(written->by_line() + " ");
        if (written->text.number == in_force)
            write_tag(html, "in force", "green");
        else if (!written->text.in_force)
            write_tag(html, "kept beside", "yellow");
        html.close();
        if (written->text.text.empty())
            write_paragraph(html, "Nothing: the text was taken out.");
        write_lines(html, written->text.text);
    }
    html.close();
    html.close();
}

/// What a page about one subject is made of.
struct Drafts {
    std::vector<Written> history;
    const Written* in_force = nullptr;
};

Result<Drafts> drafts_of(Call& call, const Subject& subject)
{
    Drafts drafts;
    drafts.history = TRY(call.store.read([&](store::View& view) -> Result<std::vector<Written>> {
        const auto texts = store::commentary_history(view, call.collection->id, subject.indicator);
        if (!texts)
            return std::unexpected(texts.error());
        return with_writers(view, *texts);
    }));
    for (const auto& written : drafts.history)
        if (written.text.in_force)
            drafts.in_force = &written;
    return drafts;
}

/// @param mine  what its writer has before them, when it could not be saved
http::Response subject_page(Call& call, const Subject& subject, const std::optional<std::string>& mine,
    const std::vector<FieldError>& errors, Status status)
{
    const auto drafts = drafts_of(call, subject);
    if (!drafts)
        return error_response(call, drafts.error());
    const auto in_force = drafts->in_force == nullptr ? std::string() : drafts->in_force->text.text;
    const auto number = drafts->in_force == nullptr ? 0 : drafts->in_force->text.number;
    Html html;
    write_error_summary(html, errors);
    write_title(html, subject.title,
        fmt::format("{}{}{}", service::collection_name(call), subject.overline.empty() ? "" : ": ",
            subject.overline));
    if (!subject.indicator.empty())
        write_link(html, collection_path(call.collection->id, "results/indicator-" + subject.indicator),
            fmt::format("Look at the numbers of indicator {}", subject.indicator));
    if (may_write(call) || mine) {
        // A text that was refused still rests on what its writer had read.
        const auto based_on = mine ? parse_integer(call.form.text("based_on")).value_or(0) : number;
        write_form(html, call, subject, "What the council says", mine.value_or(in_force), based_on, errors);
    } else if (in_force.empty()) {
        write_inset(html, "Nothing is written yet.");
    } else
        write_lines(html, in_force);
    write_history(html, drafts->history, number);
    return http::html_response(
        page(frame_of(call, subject.title, !errors.empty()), std::move(html).fragment()), status);
}

void write_side(Html& html, std::string_view heading, std::string_view by_line,
    const std::vector<ComparedLine>& compared, Standing side)
{
    html.open("div", { { "class", "govuk-grid-column-one-half" } });
    html.element("h2", { { "class", "govuk-heading-m" } }, heading);
    html.element("p", { { "class", "govuk-body-s app-secondary" } }, by_line);
    write_compared(html, compared, side);
    html.close();
}

http::Response conflict_page(Call& call, const Subject& subject, const store::CommentaryConflict& conflict)
{
    const auto writers = call.store.read([&](store::View& view) {
        return with_writers(view, { conflict.theirs, conflict.yours });
    });
    if (!writers)
        return error_response(call, writers.error());
    const auto compared = compare_texts(conflict.theirs.text, conflict.yours.text);
    const std::vector<FieldError> errors { { "text",
        fmt::format("{} saved another text while you were writing. Make one text of both, and save it",
            writers->front().who) } };
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Two texts about the same",
        fmt::format("{}: {}", service::collection_name(call),
            subject.overline.empty() ? subject.title : subject.overline));
    write_paragraph(html,
        "Nothing is lost: both texts are kept. Theirs is in force until you save one that takes account of "
        "both. Lines that one text has alone are marked.");
    html.open("div", { { "class", "govuk-grid-row" } });
    write_side(html, "Their text, in force", writers->front().by_line(), compared, Standing::InFirst);
    write_side(html, "Your text, kept beside", writers->back().by_line(), compared, Standing::InSecond);
    html.close();
    html.element("h2", { { "class", "govuk-heading-m" } }, "One text of both");
    write_form(html, call, subject,
        "Every line of both texts, those that both have once. Take out what should not stand twice",
        put_together(compared), conflict.theirs.number, errors);
    return http::html_response(
        page(frame_of(call, "Two texts about the same", true), std::move(html).fragment()), Status::Conflict);
}

Result<store::CommentaryOutcome> save(Call& call, const Subject& subject, const std::string& text)
{
    const auto based_on = parse_integer(call.form.text("based_on")).value_or(0);
    return call.store.change(call.occasion(), [&](store::Change& change) {
        return store::save_commentary(change, call.collection->id, subject.indicator, text, based_on);
    });
}

http::Response saved_page(const Call& call, const Subject& subject)
{
    return http::see_other(collection_path(call.collection->id, "commentary?saved=" + subject.segment()));
}

} // namespace

http::Response show_commentary(Call& call)
{
    const auto subjects = subjects_of(call);
    if (!subjects)
        return error_response(call, subjects.error());
    const auto texts = call.store.read([&](store::View& view) -> Result<std::map<std::string, Written>> {
        std::map<std::string, Written> by_indicator;
        const auto in_force = TRY(store::commentary_of(view, call.collection->id));
        for (auto& written : TRY(with_writers(view, in_force)))
            by_indicator.emplace(written.text.indicator, std::move(written));
        return by_indicator;
    });
    if (!texts)
        return error_response(call, texts.error());
    Html html;
    const auto saved =
        std::ranges::find(*subjects, call.request.target.query.text("saved"), &Subject::segment);
    if (saved != subjects->end())
        write_success(html,
            fmt::format("The text about {} is saved",
                saved->overline.empty() ? "the whole" : "indicator " + saved->indicator));
    write_title(html, "Commentary", service::collection_name(call));
    write_guide_link(html, "commentary");
    write_paragraph(html,
        "What the council says about its numbers, for the readers of the report: what lies behind them, and "
        "what will be done. It stands beside the numbers wherever they are released.");
    if (!may_write(call))
        write_inset(html,
            "The commentary is written by a data owner or an analyst, while the collection is being put "
            "together.");
    html.open("dl", { { "class", "govuk-summary-list" } });
    for (const auto& subject : *subjects) {
        const auto found = texts->find(subject.indicator);
        write_subject_row(html, call, subject, found == texts->end() ? nullptr : &found->second);
    }
    html.close();
    return http::html_response(page(frame_of(call, "Commentary"), std::move(html).fragment()));
}

http::Response show_commentary_text(Call& call)
{
    const auto subject = subject_of(call);
    return subject ? subject_page(call, *subject, {}, {}, Status::Ok) : error_response(call, subject.error());
}

http::Response save_commentary_text(Call& call)
{
    const auto subject = subject_of(call);
    if (!subject)
        return error_response(call, subject.error());
    const auto text = service::written_text(call.form.text("text"));
    if (text.size() > most_text_bytes)
        return subject_page(call, *subject, text,
            { { "text",
                fmt::format("The text has about {} characters. Shorten it to {}", with_thousands(text.size()),
                    with_thousands(most_text_bytes)) } },
            Status::CannotBeProcessed);
    const auto drafts = drafts_of(call, *subject);
    if (drafts && drafts->in_force != nullptr && drafts->in_force->text.text == text)
        return saved_page(call, *subject); // as it stands already
    const auto outcome = save(call, *subject, text);
    if (!outcome)
        return subject_page(call, *subject, text,
            { { "text", outcome.error().message + " Your text is below, so that you can keep it" } },
            Status::Conflict);
    if (const auto* conflict = std::get_if<store::CommentaryConflict>(&*outcome))
        return conflict_page(call, *subject, *conflict);
    return saved_page(call, *subject);
}

} // namespace wres::returns
