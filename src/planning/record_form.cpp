// SPDX-License-Identifier: MIT
#include "planning/record_form.h"

#include "base/text.h"
#include "service/written_text.h"

namespace wres::planning {

void write_asked_field(markup::Html& html, const AskedField& field, std::string_view value,
    const std::vector<FieldError>& errors)
{
    if (field.choices.size() > 1)
        write_select(html, field.key, field.label, field.choices, value);
    else if (field.takes_lines)
        write_text_area(html,
            { .id = field.key, .label = field.label, .hint = field.hint, .rows = 3, .value = value }, errors);
    else
        write_text_field(
            html, { .id = field.key, .label = field.label, .hint = field.hint, .value = value }, errors);
}

std::vector<std::string> texts_in_form(const Call& call, std::string_view key, bool is_list)
{
    const auto written = service::written_text(call.form.text(key));
    std::vector<std::string> texts;
    if (!is_list)
        return written.empty() ? texts : std::vector { written };
    for (const auto line : split(written, '\n'))
        if (!trimmed(line).empty())
            texts.emplace_back(trimmed(line));
    return texts;
}

} // namespace wres::planning
