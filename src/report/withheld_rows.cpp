// SPDX-License-Identifier: MIT
#include "report/withheld_rows.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.h"
#include "language/phrase.h"

namespace wres::report {
namespace {

using disclosure::Hidden;
using disclosure::ReleasedVerdict;
using document::Cell;
using language::phrase;

bool is_confidential(const Cell& cell)
{
    return document::hidden_in(cell) == Hidden::Confidential;
}

/// A finding can be withheld because of other rows alone, on which its adjusted p-value rests: then the row's
/// own numbers are shown.
bool is_withheld(const std::vector<Cell>& row)
{
    const auto* finding = std::get_if<ReleasedVerdict>(&row.back());
    if (finding != nullptr && *finding != ReleasedVerdict::Withheld)
        return false;
    std::size_t numbers = 0;
    std::size_t confidential = 0;
    for (const Cell& cell : row) {
        const auto* number = std::get_if<document::Number>(&cell);
        if (number == nullptr || number->form == document::NumberForm::PValue)
            continue;
        ++numbers;
        confidential += is_confidential(cell) ? 1U : 0U;
    }
    return finding != nullptr ? confidential > 0 : numbers > 0 && confidential == numbers;
}

/// The heads of rows that show something. Of several rows under one head ("Adult social care": minority
/// ethnic, white) none is left out alone.
std::set<std::string> heads_with_something(const std::vector<std::vector<Cell>>& rows)
{
    std::set<std::string> heads;
    for (const auto& row : rows) {
        if (!is_withheld(row))
            heads.insert(document::in_words(row.front()));
    }
    return heads;
}

/// No number could be calculated for it: beside rows that are withheld it says nothing.
bool is_without_answer(const std::vector<Cell>& row)
{
    return std::ranges::any_of(row, [](const Cell& cell) {
        const auto* verdict = std::get_if<ReleasedVerdict>(&cell);
        return verdict != nullptr && *verdict == ReleasedVerdict::NotCalculable;
    });
}

/// "Bangladeshi, Chinese and Roma", each once.
std::string names_of(const std::vector<std::vector<Cell>>& rows)
{
    std::vector<std::string> names;
    for (const auto& row : rows) {
        auto name = document::in_words(row.front());
        if (std::ranges::find(names, name) == names.end())
            names.push_back(std::move(name));
    }
    return in_a_list(std::move(names));
}

} // namespace

bool is_withheld(const disclosure::ReleasedComparison& comparison)
{
    return comparison.verdict == ReleasedVerdict::Withheld && !comparison.ratio.value.visible()
        && !comparison.difference.value.visible();
}

std::string in_a_list(std::vector<std::string> names)
{
    return language::list_phrase(names);
}

void add_table(document::Blocks& blocks, document::Table table)
{
    const auto heads = heads_with_something(table.rows);
    const auto withheld = std::ranges::stable_partition(table.rows, [&](const std::vector<Cell>& row) {
        return !is_withheld(row) || heads.contains(document::in_words(row.front()));
    });
    if (withheld.empty()) {
        blocks.emplace_back(std::move(table));
        return;
    }
    const std::vector<std::vector<Cell>> hidden(withheld.begin(), withheld.end());
    table.rows.erase(withheld.begin(), withheld.end());
    if (std::ranges::all_of(table.rows, is_without_answer)) {
        blocks.emplace_back(document::plain(
            phrase("{}: not shown, so that nobody can be identified from small numbers.", table.caption)));
        return;
    }
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(document::note(
        phrase("Not shown, so that nobody can be identified from small numbers: {}.", names_of(hidden))));
}

} // namespace wres::report
