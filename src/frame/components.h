// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frame/layout.h"
#include "markup/html.h"

namespace wres::frame {

// The components of the GOV.UK Design System, as its guidance has them. A page is made of these, so that all
// pages are accessible in the same way.

/// What is wrong with one field of a form, as it is said above the form and beside the field.
struct FieldError {
    std::string field; // its id
    std::string words;
};

/// The box that lists what is wrong, each leading to its field. Nothing when nothing is.
void write_error_summary(markup::Html& html, const std::vector<FieldError>& errors);

struct TextField {
    std::string_view id; // also its name
    std::string_view label;
    std::string_view hint;
    std::string_view type = "text"; // text, email or password
    std::string_view autocomplete = "off";
    std::string_view value;
};

void write_text_field(markup::Html& html, const TextField& field, const std::vector<FieldError>& errors);

/// A field of several lines.
struct TextArea {
    std::string_view id; // also its name
    std::string_view label;
    std::string_view hint;
    int rows = 5;
    std::string_view value;
};

void write_text_area(markup::Html& html, const TextArea& area, const std::vector<FieldError>& errors);

struct Choice {
    std::string value;
    std::string words;
};

void write_select(markup::Html& html, std::string_view id, std::string_view label,
    const std::vector<Choice>& choices, std::string_view chosen);

/// One box to tick.
struct Check {
    std::string value;
    std::string words;
    std::string hint;
    bool is_chosen = false;
};

/// Boxes of one name, of which any number may be ticked.
void write_checkboxes(markup::Html& html, std::string_view id, std::string_view legend,
    const std::vector<Check>& boxes, const std::vector<FieldError>& errors);

struct Option {
    std::string value;
    std::string words;
    std::string hint;
};

/// One of a few, each with a sentence about it.
void write_radios(markup::Html& html, std::string_view name, std::string_view legend,
    const std::vector<Option>& options, std::string_view chosen);

enum class ButtonKind : std::uint8_t { Main, Secondary, Warning };

/// A field of a form that nobody sees.
void write_hidden_field(markup::Html& html, std::string_view name, std::string_view value);

/// A button that sends the form it stands in.
void write_button(markup::Html& html, std::string_view words, ButtonKind kind = ButtonKind::Main);

/// Begins a form of ours that is sent by POST, with its token. Close it with html.close().
void open_form(markup::Html& html, std::string_view action, std::string_view form_token);

/// A form that is one button.
void write_button_form(markup::Html& html, std::string_view action, std::string_view form_token,
    std::string_view words, ButtonKind kind = ButtonKind::Secondary);

/// A heading of the page, with what it is part of above it.
void write_title(markup::Html& html, std::string_view title, std::string_view caption = {});

void write_paragraph(markup::Html& html, std::string_view words);

/// What somebody wrote: each line a paragraph of its own, as plain text.
void write_lines(markup::Html& html, std::string_view text);

/// One line of a summary list, <dl class="govuk-summary-list">, with what may be done about it.
void write_summary_row(
    markup::Html& html, std::string_view key, std::string_view value, const std::vector<Link>& actions = {});

/// A link in a paragraph of its own.
void write_link(markup::Html& html, std::string_view path, std::string_view words);

/// A box beside the running text, for what must not be passed over.
void write_inset(markup::Html& html, std::string_view words);

/// A state in a word or two, on a tint. `colour` is one of the Design System's: green, grey, yellow, red,
/// blue.
void write_tag(markup::Html& html, std::string_view words, std::string_view colour);

/// A box that says that something was done.
void write_success(markup::Html& html, std::string_view words);

} // namespace wres::frame
