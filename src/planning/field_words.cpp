// SPDX-License-Identifier: MIT
#include "planning/field_words.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "base/text.h"
#include "frame/components.h"

namespace wres::planning {
namespace {

constexpr std::array<std::string_view, 5> long_texts { "staff_said", "root_cause", "what_will_be_done",
    "resources", "measure" };

struct ListWords {
    std::string_view key;
    std::string_view label;
};
constexpr std::array lists { ListWords { "milestones", "Milestones" }, ListWords { "notes", "Progress" },
    ListWords { "evidence", "Evidence" },
    ListWords { "so_what", "What the staff network says of the change" },
    ListWords { "baseline", "Counts of the baseline" }, ListWords { "sign_offs", "Sign-off" },
    ListWords { "priorities", "Priority" }, ListWords { "indicators", "Indicator" } };

bool is_shown_elsewhere(std::string_view key)
{
    return key == "id" || key == "title" || key == "published" || key == "private"
        || key.starts_with("baseline");
}

} // namespace

std::string field_label(std::string_view key)
{
    for (const auto& field : improvement::action_fields())
        if (field.key == key)
            return std::string(field.label);
    for (const auto& field : improvement::plan_fields())
        if (field.key == key)
            return std::string(field.label);
    const auto found = std::ranges::find(lists, key, &ListWords::key);
    return std::string(found == lists.end() ? key : found->label);
}

bool is_long_text(std::string_view key)
{
    return std::ranges::find(long_texts, key) != long_texts.end();
}

std::vector<std::string> list_keys()
{
    return { "milestones", "notes", "evidence", "so_what" };
}

std::string field_words(const NamedCodes& codes, std::string_view key, const std::vector<std::string>& texts)
{
    if (texts.size() == 1) {
        if (const auto date = parse_iso_date(texts.front()))
            return british_date(*date);
        if (key == "quantity")
            return texts.front() == "share" ? "The group's share of those counted"
                                            : "How likely the group is, against the others (ratio)";
        return codes.name(key, texts.front());
    }
    return join(texts, ", ");
}

std::string change_words(const NamedCodes& codes, std::string_view key, const std::string& text)
{
    return text.empty() ? "Nothing" : field_words(codes, key, { text });
}

void write_action_fields(markup::Html& html, const NamedCodes& codes, const improvement::Action& seen)
{
    html.open("dl", { { "class", "govuk-summary-list" } });
    for (const auto& field : improvement::action_fields()) {
        const auto texts = improvement::texts_of(field, seen);
        const bool is_hidden = std::ranges::find(seen.not_shown, field.key) != seen.not_shown.end();
        if (texts.empty() || is_shown_elsewhere(field.key) || is_hidden)
            continue;
        html.open("div", { { "class", "govuk-summary-list__row" } });
        html.element("dt", { { "class", "govuk-summary-list__key" } }, field.label);
        html.open("dd", { { "class", "govuk-summary-list__value" } });
        if (is_long_text(field.key))
            frame::write_lines(html, texts.front());
        else
            html.text(field_words(codes, field.key, texts));
        html.close();
        html.close();
    }
    html.close();
}

} // namespace wres::planning
