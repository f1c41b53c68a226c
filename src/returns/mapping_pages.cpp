// SPDX-License-Identifier: MIT
//
// What a council's own headings, files and labels mean. Each decision is kept with who took it and why, and
// holds in this year and the next; earlier ones stay.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "frame/words_of_people.h"
#include "returns/pages.h"
#include "service/access.h"
#include "service/mapping_choices.h"
#include "service/progress.h"
#include "service/service.h"
#include "service/written_text.h"
#include "standard/library.h"
#include "store/calculations.h"

namespace wres::returns {
namespace {

using http::Status;
using markup::Html;
using store::MappingDecision;
using store::MappingKind;

constexpr std::size_t most_questions = 100; // on one page

/// Fields of the questions on a page are numbered from 0; of the label that somebody writes, with this.
constexpr std::int64_t number_of_other = 1000;

struct KindWords {
    MappingKind kind;
    std::string_view heading;
    std::string_view about;
    std::string_view theirs; // "Your label"
};

constexpr std::array kinds {
    KindWords { MappingKind::EthnicGroup, "Labels of ethnic groups",
        "People with these labels are counted as not known, and left out of every comparison, until somebody "
        "decides. A label is never guessed.",
        "Your label" },
    KindWords { MappingKind::Column, "Headings",
        "These columns were not read. That is right for what the Standard does not ask for: leave those as "
        "they are.",
        "Your heading" },
    KindWords { MappingKind::File, "Files", "It could not be told with certainty what these files are about.",
        "Your file" },
};

/// A question with the number of the newest decision about it, upon which an answer rests.
struct Asked {
    service::MappingQuestion question;
    std::int64_t newest {};
};

struct Decided {
    MappingDecision decision;
    std::string who;
};

struct Mapping {
    std::vector<Asked> open;
    std::size_t open_in_all = 0;
    std::vector<Decided> decided;
    service::Progress progress;
};

Done add_open(
    store::View& view, const Call& call, const std::vector<MappingDecision>& decisions, Mapping& mapping)
{
    if (!mapping.progress.calculation)
        return {};
    auto questions =
        service::open_questions(TRY(store::findings_of(view, mapping.progress.calculation->id)), decisions);
    mapping.open_in_all = questions.size();
    questions.resize(std::min(questions.size(), most_questions));
    for (auto& question : questions) {
        const auto number =
            TRY(service::newest_decision(view, call.organisation->id, question.kind, question.theirs));
        mapping.open.push_back({ std::move(question), number });
    }
    return {};
}

Result<Mapping> mapping_of(Call& call)
{
    Mapping mapping;
    mapping.progress = TRY(service::progress_of(call));
    const auto read = call.store.read([&](store::View& view) -> Done {
        const auto decisions = TRY(store::mapping_decisions(view, call.organisation->id));
        for (const auto& decision : decisions)
            mapping.decided.push_back({ decision, TRY(actor_words(view, decision.decided_by)) });
        return add_open(view, call, decisions, mapping);
    });
    if (!read)
        return std::unexpected(read.error());
    return mapping;
}

bool may_decide(const Call& call)
{
    return service::may(service::Access::WorkOnCollection, call.roles)
        && call.collection->state == store::CollectionState::Collecting;
}

/// A list to choose an answer from, in the groups that answers have.
void write_answers(Html& html, std::string_view id, std::string_view label,
    const std::vector<service::MappingAnswer>& answers)
{
    html.open("div", { { "class", "govuk-form-group" } });
    html.element("label", { { "class", "govuk-label" }, { "for", id } }, label);
    html.open("select", { { "class", "govuk-select" }, { "id", id }, { "name", id } });
    html.element("option", { { "value", "" } }, "Not decided");
    std::string_view group;
    for (const auto& answer : answers) {
        if (answer.group != group) {
            if (!group.empty())
                html.close();
            html.open("optgroup", { { "label", answer.group } });
            group = answer.group;
        }
        html.element("option", { { "value", answer.ours } }, answer.words);
    }
    if (!group.empty())
        html.close();
    html.close();
    html.close();
}

std::string where_words(const service::MappingQuestion& question)
{
    auto words = question.kind == MappingKind::File ? std::string() : question.where;
    if (question.times > 0)
        words += fmt::format(", {} {}", with_thousands(question.times), question.times == 1 ? "row" : "rows");
    if (question.stops_the_file)
        words += words.empty() ? "Nothing of the file is counted until it is decided"
                               : ". Nothing of the file is counted until it is decided";
    return words;
}

/// One question: what it is about, and the fields of its answer, numbered.
void write_question(
    Html& html, const Asked& asked, std::size_t number, const std::vector<service::MappingAnswer>& answers)
{
    const auto& question = asked.question;
    const auto legend = fmt::format("“{}”", question.theirs);
    html.open("fieldset", { { "class", "govuk-fieldset app-question" } });
    html.element("legend", { { "class", "govuk-fieldset__legend govuk-fieldset__legend--s" } }, legend);
    if (const auto where = where_words(question); !where.empty())
        html.element("p", { { "class", "govuk-body-s app-secondary" } }, where);
    write_hidden_field(html, fmt::format("kind-{}", number), service::code_of(question.kind));
    write_hidden_field(html, fmt::format("theirs-{}", number), question.theirs);
    write_hidden_field(html, fmt::format("based_on-{}", number), std::to_string(asked.newest));
    html.open("div", { { "class", "app-filter" } });
    write_answers(html, fmt::format("ours-{}", number), "It means", answers);
    write_text_field(html,
        { .id = fmt::format("why-{}", number), .label = "Why (kept with it)", .hint = {}, .value = {} }, {});
    html.close();
    html.close();
}

void write_open(Html& html, const Call& call, const standard::Standard& standard, const Mapping& mapping)
{
    if (mapping.open.empty()) {
        write_inset(html,
            mapping.progress.calculation
                ? "Nothing is open: every heading, file and label that was met is known or decided."
                : "The files have not been read yet. What nobody knows the meaning of is asked then.");
        return;
    }
    if (mapping.open_in_all > mapping.open.size())
        write_paragraph(html,
            fmt::format("These are the first {} of {}; the others follow when these are decided.",
                mapping.open.size(), mapping.open_in_all));
    open_form(html, collection_path(call.collection->id, "mapping"), call.form_token);
    std::size_t number = 0;
    for (const auto& kind : kinds) {
        const auto answers = service::mapping_answers(kind.kind, standard);
        const bool is_asked = std::ranges::any_of(
            mapping.open, [&](const Asked& asked) { return asked.question.kind == kind.kind; });
        if (!is_asked)
            continue;
        html.element("h2", { { "class", "govuk-heading-m" } }, kind.heading);
        write_paragraph(html, kind.about);
        for (const auto& asked : mapping.open) {
            if (asked.question.kind == kind.kind)
                write_question(html, asked, number++, answers);
        }
    }
    write_hidden_field(html, "questions", std::to_string(number));
    write_button(html, "Save what I have decided");
    html.close();
}

void write_other(
    Html& html, const Call& call, const standard::Standard& standard, const std::vector<FieldError>& errors)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Decide on another label");
    write_paragraph(html,
        "For a label that was not repeated because it might be about a person, or that was read as another "
        "group than it is.");
    open_form(html, collection_path(call.collection->id, "mapping"), call.form_token);
    write_hidden_field(html, "first", std::to_string(number_of_other));
    write_hidden_field(html, "questions", "1");
    write_hidden_field(html, "kind-1000", "ethnic_group");
    write_text_field(html,
        { .id = "theirs-1000",
            .label = "The label, as it stands in the file",
            .hint = {},
            .value = call.form.text("theirs-1000") },
        errors);
    write_answers(
        html, "ours-1000", "It means", service::mapping_answers(MappingKind::EthnicGroup, standard));
    write_text_field(html,
        { .id = "why-1000", .label = "Why (kept with it)", .hint = {}, .value = call.form.text("why-1000") },
        errors);
    write_button(html, "Save", ButtonKind::Secondary);
    html.close();
}

std::string ours_words(const MappingDecision& decision, const standard::Standard& standard)
{
    for (const auto& answer : service::mapping_answers(decision.kind, standard)) {
        if (answer.ours == decision.ours)
            return answer.group.empty() ? answer.words : fmt::format("{}: {}", answer.group, answer.words);
    }
    return decision.ours;
}

void write_decided(
    Html& html, const Call& call, const standard::Standard& standard, const std::vector<Decided>& decided)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, fmt::format("Decided ({})", decided.size()));
    if (decided.empty()) {
        write_paragraph(html, "Nothing was decided yet. Decisions hold in this year and the next.");
        return;
    }
    html.open("dl", { { "class", "govuk-summary-list" } });
    for (const auto& [decision, who] : decided) {
        html.open("div", { { "class", "govuk-summary-list__row" } });
        html.element("dt", { { "class", "govuk-summary-list__key" } }, fmt::format("“{}”", decision.theirs));
        html.open("dd", { { "class", "govuk-summary-list__value" } });
        html.element("p", { { "class", "govuk-body" } }, ours_words(decision, standard));
        html.element("p", { { "class", "govuk-body-s app-secondary" } },
            fmt::format("{}, {}{}{}", who, moment_words(decision.decided_at),
                decision.why.empty() ? "" : ": ", decision.why));
        html.close();
        if (may_decide(call)) {
            html.open("dd", { { "class", "govuk-summary-list__actions" } });
            open_form(html, collection_path(call.collection->id, "mapping"), call.form_token);
            write_hidden_field(html, "questions", "1");
            write_hidden_field(html, "kind-0", service::code_of(decision.kind));
            write_hidden_field(html, "theirs-0", decision.theirs);
            write_hidden_field(html, "based_on-0", std::to_string(decision.number));
            write_hidden_field(html, "take_back-0", "yes");
            html.open("button",
                { { "class", "app-link-button govuk-body govuk-!-margin-bottom-0" }, { "type", "submit" } });
            html.text("Take back");
            html.element("span", { { "class", "govuk-visually-hidden" } },
                fmt::format(" what was decided about “{}”", decision.theirs));
            html.close();
            html.close();
            html.close();
        }
        html.close();
    }
    html.close();
}

void write_next(Html& html, const Call& call, const service::Progress& progress)
{
    if (!progress.is_out_of_date || !may_decide(call))
        return;
    write_paragraph(html, "Files or decisions have changed since the files were last read.");
    write_button_form(html, collection_path(call.collection->id, "calculations"), call.form_token,
        "Read the files again", ButtonKind::Main);
}

http::Response mapping_page(Call& call, const std::vector<FieldError>& errors, Status status)
{
    const auto mapping = mapping_of(call);
    if (!mapping)
        return error_response(call, mapping.error());
    const auto standard = standard::load_standard(call.service.standards, call.collection->standard);
    if (!standard)
        return error_response(call, standard.error());
    Html html;
    if (const auto saved = parse_integer(call.request.target.query.text("saved")); saved && *saved > 0)
        write_success(
            html, *saved == 1 ? "The decision is saved" : fmt::format("{} decisions are saved", *saved));
    write_error_summary(html, errors);
    write_title(html, "What headings and labels mean", service::collection_name(call));
    write_guide_link(html, "mapping");
    write_next(html, call, mapping->progress);
    if (may_decide(call))
        write_open(html, call, *standard, *mapping);
    else
        write_inset(html, "A data owner or an analyst decides, while the collection is being put together.");
    write_decided(html, call, *standard, mapping->decided);
    if (may_decide(call))
        write_other(html, call, *standard, errors);
    return http::html_response(
        page({ "What headings and labels mean", call.visitor(), way_to_collection(call), !errors.empty() },
            std::move(html).fragment()),
        status);
}

/// The answers of a form, those not decided left out. Nothing when it is not a form of ours.
std::optional<std::vector<service::MappingChoice>> answers_of(
    const Call& call, const standard::Standard& standard)
{
    const auto count = parse_integer(call.form.text("questions")).value_or(-1);
    const auto first = call.form.text("first").empty() ? 0 : number_of_other;
    if (count < 0 || count > static_cast<std::int64_t>(most_questions))
        return std::nullopt;
    std::vector<service::MappingChoice> answers;
    for (std::int64_t i = first; i < first + count; ++i) {
        const auto field = [&](std::string_view name) {
            return std::string(trimmed(service::written_text(call.form.text(fmt::format("{}-{}", name, i)))));
        };
        const auto kind = service::mapping_kind_of(field("kind"));
        if (!kind)
            return std::nullopt;
        service::MappingChoice answer { *kind, field("theirs"), field("ours"), field("why"),
            parse_integer(field("based_on")) };
        const bool takes_back = field("take_back") == "yes";
        if (answer.ours.empty() && !takes_back)
            continue;
        if (!service::is_possible(answer, standard))
            return std::nullopt;
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace

http::Response show_mapping(Call& call)
{
    return mapping_page(call, {}, Status::Ok);
}

http::Response decide_mappings(Call& call)
{
    const auto standard = standard::load_standard(call.service.standards, call.collection->standard);
    if (!standard)
        return error_response(call, standard.error());
    const auto answers = answers_of(call, *standard);
    if (!answers)
        return refusal_page(call.request, Status::BadRequest, call.visitor());
    if (answers->empty())
        return mapping_page(call,
            { { call.form.text("first").empty() ? "ours-0" : "ours-1000", "Choose what it means" } },
            Status::CannotBeProcessed);
    if (std::ranges::any_of(
            *answers, [](const service::MappingChoice& answer) { return answer.theirs.empty(); }))
        return mapping_page(call, { { "theirs-1000", "Enter the label" } }, Status::CannotBeProcessed);
    const auto done = service::decide_mappings(call, *answers);
    return done ? http::see_other(
               collection_path(call.collection->id, fmt::format("mapping?saved={}", answers->size())))
                : error_response(call, done.error());
}

} // namespace wres::returns
