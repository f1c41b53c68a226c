// SPDX-License-Identifier: MIT
#include "frame/components.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::frame {
namespace {

using markup::Html;

const FieldError* error_of(std::string_view field, const std::vector<FieldError>& errors)
{
    const auto found = std::ranges::find(errors, field, &FieldError::field);
    return found == errors.end() ? nullptr : &*found;
}

void write_label(Html& html, std::string_view id, std::string_view label)
{
    html.element("label", { { "class", "govuk-label" }, { "for", id } }, label);
}

void write_error(Html& html, const FieldError& error)
{
    html.open("p", { { "class", "govuk-error-message" }, { "id", error.field + "-error" } });
    html.element("span", { { "class", "govuk-visually-hidden" } }, "Error:");
    html.text(" " + error.words);
    html.close();
}

std::optional<std::string_view> if_any(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

/// Begins the group of a field, with its label, hint and error; gives the ids of what describes it.
std::string open_group(
    Html& html, std::string_view id, std::string_view label, std::string_view hint, const FieldError* error)
{
    html.open("div",
        { { "class", error == nullptr ? "govuk-form-group" : "govuk-form-group govuk-form-group--error" } });
    write_label(html, id, label);
    std::string described_by;
    if (!hint.empty()) {
        described_by = fmt::format("{}-hint", id);
        html.element("div", { { "class", "govuk-hint" }, { "id", described_by } }, hint);
    }
    if (error != nullptr) {
        write_error(html, *error);
        described_by += fmt::format("{}{}-error", described_by.empty() ? "" : " ", id);
    }
    return described_by;
}

} // namespace

void write_error_summary(Html& html, const std::vector<FieldError>& errors)
{
    if (errors.empty())
        return;
    html.open("div", { { "class", "govuk-error-summary" }, { "data-module", "govuk-error-summary" } });
    html.open("div", { { "role", "alert" } });
    html.element("h2", { { "class", "govuk-error-summary__title" } }, "There is a problem");
    html.open("div", { { "class", "govuk-error-summary__body" } });
    html.open("ul", { { "class", "govuk-list govuk-error-summary__list" } });
    for (const auto& error : errors) {
        html.open("li");
        if (error.field.empty())
            html.text(error.words);
        else
            html.element("a", { { "href", "#" + error.field } }, error.words);
        html.close();
    }
    html.close();
    html.close();
    html.close();
    html.close();
}

void write_text_field(Html& html, const TextField& field, const std::vector<FieldError>& errors)
{
    const auto* error = error_of(field.id, errors);
    const auto described_by = open_group(html, field.id, field.label, field.hint, error);
    const bool is_short = field.type != "text" || field.id.ends_with("code");
    html.leaf("input",
        { { "class",
              fmt::format("govuk-input{}{}", is_short ? " govuk-!-width-two-thirds" : "",
                  error == nullptr ? "" : " govuk-input--error") },
            { "id", field.id }, { "name", field.id }, { "type", field.type },
            { "autocomplete", field.autocomplete },
            { "value", field.value.empty() ? std::optional<std::string_view>() : field.value },
            { "spellcheck", "false" }, { "aria-describedby", if_any(described_by) } });
    html.close();
}

void write_text_area(Html& html, const TextArea& area, const std::vector<FieldError>& errors)
{
    const auto* error = error_of(area.id, errors);
    const auto described_by = open_group(html, area.id, area.label, area.hint, error);
    html.element("textarea",
        { { "class", error == nullptr ? "govuk-textarea" : "govuk-textarea govuk-textarea--error" },
            { "id", area.id }, { "name", area.id }, { "rows", std::to_string(area.rows) },
            { "aria-describedby", if_any(described_by) } },
        area.value);
    html.close();
}

void write_select(Html& html, std::string_view id, std::string_view label, const std::vector<Choice>& choices,
    std::string_view chosen)
{
    html.open("div", { { "class", "govuk-form-group" } });
    write_label(html, id, label);
    html.open("select", { { "class", "govuk-select" }, { "id", id }, { "name", id } });
    for (const auto& choice : choices)
        html.element("option",
            { { "value", choice.value }, { "selected", markup::present(choice.value == chosen) } },
            choice.words);
    html.close();
    html.close();
}

void write_checkboxes(Html& html, std::string_view id, std::string_view legend,
    const std::vector<Check>& boxes, const std::vector<FieldError>& errors)
{
    const auto* error = error_of(id, errors);
    html.open("div",
        { { "class", error == nullptr ? "govuk-form-group" : "govuk-form-group govuk-form-group--error" } });
    html.open("fieldset",
        { { "class", "govuk-fieldset" },
            { "aria-describedby",
                error == nullptr ? std::optional<std::string_view>() : fmt::format("{}-error", id) } });
    html.element("legend", { { "class", "govuk-fieldset__legend govuk-fieldset__legend--m" } }, legend);
    if (error != nullptr)
        write_error(html, *error);
    html.open("div", { { "class", "govuk-checkboxes" }, { "data-module", "govuk-checkboxes" } });
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        // The first has the name itself, so that the error above the form leads to it.
        const auto box_id = i == 0 ? std::string(id) : fmt::format("{}-{}", id, boxes[i].value);
        const auto hint_id = box_id + "-hint";
        html.open("div", { { "class", "govuk-checkboxes__item" } });
        html.leaf("input",
            { { "class", "govuk-checkboxes__input" }, { "id", box_id }, { "name", id },
                { "type", "checkbox" }, { "value", boxes[i].value },
                { "checked", markup::present(boxes[i].is_chosen) }, { "aria-describedby", hint_id } });
        html.element("label", { { "class", "govuk-label govuk-checkboxes__label" }, { "for", box_id } },
            boxes[i].words);
        html.element(
            "div", { { "class", "govuk-hint govuk-checkboxes__hint" }, { "id", hint_id } }, boxes[i].hint);
        html.close();
    }
    html.close();
    html.close();
    html.close();
}

void write_radios(Html& html, std::string_view name, std::string_view legend,
    const std::vector<Option>& options, std::string_view chosen)
{
    html.open("div", { { "class", "govuk-form-group" } });
    html.open("fieldset", { { "class", "govuk-fieldset" } });
    html.element("legend", { { "class", "govuk-fieldset__legend govuk-fieldset__legend--s" } }, legend);
    html.open("div", { { "class", "govuk-radios" }, { "data-module", "govuk-radios" } });
    for (const auto& option : options) {
        const auto id = fmt::format("{}-{}", name, option.value);
        html.open("div", { { "class", "govuk-radios__item" } });
        html.leaf("input",
            { { "class", "govuk-radios__input" }, { "id", id }, { "name", name }, { "type", "radio" },
                { "value", option.value }, { "checked", markup::present(option.value == chosen) },
                { "aria-describedby", id + "-hint" } });
        html.element(
            "label", { { "class", "govuk-label govuk-radios__label" }, { "for", id } }, option.words);
        html.element(
            "div", { { "class", "govuk-hint govuk-radios__hint" }, { "id", id + "-hint" } }, option.hint);
        html.close();
    }
    html.close();
    html.close();
    html.close();
}

void write_summary_row(
    Html& html, std::string_view key, std::string_view value, const std::vector<Link>& actions)
{
    html.open("div", { { "class", "govuk-summary-list__row" } });
    html.element("dt", { { "class", "govuk-summary-list__key" } }, key);
    html.element("dd", { { "class", "govuk-summary-list__value" } }, value);
    if (!actions.empty()) {
        html.open("dd", { { "class", "govuk-summary-list__actions" } });
        for (const auto& action : actions)
            html.element("a", { { "class", "govuk-link" }, { "href", action.path } }, action.words);
        html.close();
    }
    html.close();
}

void write_button(Html& html, std::string_view words, ButtonKind kind)
{
    constexpr std::string_view classes[] { "govuk-button", "govuk-button govuk-button--secondary",
        "govuk-button govuk-button--warning" };
    html.element("button",
        { { "class", classes[static_cast<std::size_t>(kind)] }, { "type", "submit" },
            { "data-module", "govuk-button" }, { "data-prevent-double-click", "true" } },
        words);
}

void write_hidden_field(Html& html, std::string_view name, std::string_view value)
{
    html.leaf("input", { { "type", "hidden" }, { "name", name }, { "value", value } });
}

void open_form(Html& html, std::string_view action, std::string_view form_token)
{
    html.open("form", { { "method", "post" }, { "action", action }, { "novalidate", "" } });
    write_hidden_field(html, "form_token", form_token);
}

void write_button_form(
    Html& html, std::string_view action, std::string_view form_token, std::string_view words, ButtonKind kind)
{
    open_form(html, action, form_token);
    write_button(html, words, kind);
    html.close();
}

void write_title(Html& html, std::string_view title, std::string_view caption)
{
    if (!caption.empty())
        html.element("span", { { "class", "govuk-caption-xl" } }, caption);
    html.element("h1", { { "class", "govuk-heading-xl" } }, title);
}

void write_paragraph(Html& html, std::string_view words)
{
    html.element("p", { { "class", "govuk-body" } }, words);
}

void write_lines(Html& html, std::string_view text)
{
    for (const auto line : split(text, '\n')) {
        if (!trimmed(line).empty())
            write_paragraph(html, line);
    }
}

void write_link(Html& html, std::string_view path, std::string_view words)
{
    html.open("p", { { "class", "govuk-body" } });
    html.element("a", { { "class", "govuk-link" }, { "href", path } }, words);
    html.close();
}

void write_inset(Html& html, std::string_view words)
{
    html.element("div", { { "class", "govuk-inset-text" } }, words);
}

void write_tag(Html& html, std::string_view words, std::string_view colour)
{
    html.element("strong", { { "class", fmt::format("govuk-tag govuk-tag--{}", colour) } }, words);
}

void write_success(Html& html, std::string_view words)
{
    html.open("div",
        { { "class", "govuk-notification-banner govuk-notification-banner--success" }, { "role", "alert" },
            { "aria-labelledby", "done-title" }, { "data-module", "govuk-notification-banner" } });
    html.open("div", { { "class", "govuk-notification-banner__header" } });
    html.element("h2", { { "class", "govuk-notification-banner__title" }, { "id", "done-title" } }, "Done");
    html.close();
    html.open("div", { { "class", "govuk-notification-banner__content" } });
    html.element("p", { { "class", "govuk-notification-banner__heading" } }, words);
    html.close();
    html.close();
}

} // namespace wres::frame
