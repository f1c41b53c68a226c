// SPDX-License-Identifier: MIT
#include "programme/file_field.h"

#include <optional>
#include <string>

#include <fmt/format.h>

namespace wres::programme {

void write_file_field(
    markup::Html& html, const FileField& field, const std::vector<frame::FieldError>& errors)
{
    std::string words;
    for (const auto& error : errors)
        words += error.field == field.id ? fmt::format("{}{}", words.empty() ? "" : " ", error.words) : "";
    html.open("div",
        { { "class", words.empty() ? "govuk-form-group" : "govuk-form-group govuk-form-group--error" } });
    html.element("label", { { "class", "govuk-label" }, { "for", field.id } }, field.label);
    std::string described;
    if (!field.hint.empty()) {
        described = fmt::format("{}-hint", field.id);
        html.element("div", { { "class", "govuk-hint" }, { "id", described } }, field.hint);
    }
    if (!words.empty()) {
        const auto id = fmt::format("{}-error", field.id);
        described += described.empty() ? id : " " + id;
        html.open("p", { { "class", "govuk-error-message" }, { "id", id } });
        html.element("span", { { "class", "govuk-visually-hidden" } }, "Error:");
        html.text(" " + words);
        html.close();
    }
    html.leaf("input",
        { { "class", "govuk-file-upload app-drop" }, { "id", field.id }, { "name", field.id },
            { "type", "file" }, { "multiple", markup::present(field.many) },
            { "aria-describedby", described.empty() ? std::optional<std::string_view>() : described } });
    html.close();
}

void open_file_form(markup::Html& html, std::string_view action, std::string_view form_token)
{
    html.open("form", { { "method", "post" }, { "action", action }, { "enctype", "multipart/form-data" } });
    frame::write_hidden_field(html, "form_token", form_token);
}

} // namespace wres::programme
