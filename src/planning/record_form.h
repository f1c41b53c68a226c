// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "improvement/plan_fields.h"
#include "planning/pages.h"

namespace wres::planning {

/// How one field of a form is asked for.
struct AskedField {
    std::string_view key;
    std::string_view label;
    std::string hint;
    std::vector<Choice> choices; // more than one: one of them is chosen
    bool takes_lines {};
};

/// One field of a form, with what stands in it.
void write_asked_field(markup::Html& html, const AskedField& field, std::string_view value,
    const std::vector<FieldError>& errors);

/// What a form says of one field, as texts: a list has one a line.
[[nodiscard]] std::vector<std::string> texts_in_form(const Call& call, std::string_view key, bool is_list);

/// Puts what the form says into one field of a record; what cannot be is told by field.
template <typename Record>
void take_field(const Call& call, const improvement::Field<Record>& field, Record& record,
    std::vector<FieldError>& errors)
{
    const auto slot = field.slot(record);
    const auto texts = texts_in_form(call, field.key, improvement::is_list(slot));
    improvement::clear(slot);
    if (texts.empty() && field.needed == improvement::Needed::Always)
        errors.push_back({ std::string(field.key), fmt::format("Enter: {}", field.label) });
    if (texts.empty())
        return;
    if (const auto wrong = improvement::put(slot, texts))
        errors.push_back({ std::string(field.key), fmt::format("{} {}", field.label, *wrong) });
}

/// The choices of a field that can be few words, with an empty one where nothing need be said.
template <typename Record>
[[nodiscard]] std::vector<Choice> word_choices(
    const improvement::Field<Record>& field,
    const std::function<std::string(std::string_view)>& words = [](std::string_view word) {
        return std::string(word);
    })
{
    std::vector<Choice> choices;
    Record none {};
    const auto slot = field.slot(none);
    const bool is_never_empty = !improvement::texts_of(slot).empty();
    if (field.needed == improvement::Needed::WhenKnown && !is_never_empty)
        choices.push_back({ "", "Not stated" });
    for (const auto word : improvement::words_of(slot))
        choices.push_back({ std::string(word), words(word) });
    return choices;
}

} // namespace wres::planning
