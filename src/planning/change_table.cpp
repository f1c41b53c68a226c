// SPDX-License-Identifier: MIT
#include "planning/change_table.h"

#include "improvement/plan_changes.h"
#include "planning/field_words.h"
#include "planning/plain_table.h"

namespace wres::planning {
namespace {

/// A version of which a reader sees no title is named by the short name that stays.
std::string title_of(const improvement::Plan& plan, const std::string& action)
{
    if (action.empty())
        return "The plan";
    const auto* found = plan.action(action);
    return found == nullptr || found->title.empty() ? action : found->title;
}

} // namespace

bool write_change_table(markup::Html& html, std::string_view caption, const NamedCodes& codes,
    const improvement::Plan& before, const improvement::Plan& after)
{
    std::vector<std::vector<PlainCell>> rows;
    for (const auto& change : improvement::changes_between(before, after))
        rows.push_back({ { .words = title_of(after, change.action) }, { .words = field_label(change.field) },
            { .words = change_words(codes, change.field, change.before) },
            { .words = change_words(codes, change.field, change.after) } });
    if (!rows.empty())
        write_plain_table(html, caption, { "Of what", "Field", "Before", "Now" }, rows);
    return !rows.empty();
}

} // namespace wres::planning
