// SPDX-License-Identifier: MIT
#include "intake/submission.h"

#include <algorithm>

#include "base/invariant.h"
#include "base/text.h"

namespace wres::intake {
namespace {

/// More different labels than a breakdown can have: the column holds something else.
constexpr std::size_t most_labels = 2000;

/// Of a full-time council job under the Green Book; for standards that do not ask.
constexpr double usual_weekly_hours = 37;

Vocabulary words_of(const standard::Classification& classification)
{
    Vocabulary words;
    for (const auto& group : classification.groups)
        words.add(group.label);
    for (const auto& group : classification.broad_groups)
        words.add(group.label);
    return words;
}

/// Whether other tables can take this column from the workforce: pay itself is not kept, its band is.
bool can_be_taken(const standard::Column& column)
{
    return column.type == standard::ColumnType::Code || column.type == standard::ColumnType::Label
        || (column.type == standard::ColumnType::Derived && column.breakdown);
}

} // namespace

Submission::Submission(const standard::Standard& the_standard, const standard::Settings& the_settings,
    const ethnicity::Resolver& the_resolver, const Mappings& the_mappings,
    const Circumstances& the_circumstances, Sink& the_sink)
    : standard(the_standard)
    , settings(the_settings)
    , resolver(the_resolver)
    , mappings(the_mappings)
    , circumstances(the_circumstances)
    , sink(the_sink)
    , group_words(words_of(*the_standard.classification))
    , totals(the_standard, the_settings)
    , people(the_standard.record_tables.size())
    , scopes_of_workforce(totals.scopes())
    , scopes_sent(the_standard.record_tables.size())
{
    const auto not_known = standard.classification->find("not_known");
    const auto blank = standard.classification->find("blank");
    INVARIANT(not_known && blank, "every classification has the groups not_known and blank");
    group_not_known = *not_known;
    group_blank = *blank;

    for (std::size_t table = 0; table < standard.record_tables.size(); ++table) {
        labels.emplace_back(standard.record_tables[table].columns.size());
        if (standard.record_tables[table].id == workforce_table)
            workforce = table;
    }
}

void Submission::expect_linking()
{
    if (linking || !workforce)
        return;
    linking = true;
    const auto& columns = standard.record_tables[*workforce].columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const bool wanted_elsewhere =
            std::ranges::any_of(standard.record_tables, [&](const standard::RecordTable& table) {
                return table.id != workforce_table && table.find(columns[column].name).has_value();
            });
        if (wanted_elsewhere && can_be_taken(columns[column]))
            linkable_.push_back(column);
    }
    people[*workforce] = PersonRegister(linkable_.size());
}

double Submission::full_time_hours() const
{
    return standard.setting("full_time_hours") != nullptr ? settings.number("full_time_hours")
                                                          : usual_weekly_hours;
}

void Submission::find(std::string code, Position position, std::vector<std::string> details) const
{
    sink.finding({ std::move(code), std::move(position), std::move(details) });
}

void Submission::count_total(
    std::size_t measure, std::string_view scope, standard::GroupIndex group, std::uint64_t people_counted)
{
    for (const auto& table : standard.record_tables) {
        const auto column =
            std::ranges::find(table.columns, standard::ColumnType::Scope, &standard::Column::type);
        if (column == table.columns.end())
            continue;
        const auto code = std::ranges::find(column->codes, scope, &standard::Code::id);
        if (code != column->codes.end())
            totals.add(
                measure, static_cast<std::size_t>(code - column->codes.begin()), group, people_counted);
        return;
    }
}

std::uint16_t Submission::label(std::size_t table, std::size_t column, std::string_view words)
{
    auto& names = labels[table][column];
    std::string key(words);
    if (const auto known = names.codes.find(key); known != names.codes.end())
        return known->second;
    if (names.words.size() >= most_labels)
        return 0;
    names.words.push_back(key);
    const auto code = static_cast<std::uint16_t>(names.words.size());
    names.codes.emplace(std::move(key), code);
    sink.label(table, column, code, names.words.back());
    return code;
}

} // namespace wres::intake
