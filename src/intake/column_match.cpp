// SPDX-License-Identifier: MIT
#include "intake/column_match.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace wres::intake {
namespace {

/// How surely a heading names a column: the lower the surer.
enum class Sureness : std::uint8_t { Mapped, OwnName, OtherHeading, Bare, None };

bool is_ascii_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// The column that a person gave this heading, when it is one of this table.
std::optional<std::string> mapped_column(
    const standard::RecordTable& table, const std::string& heading, const Mappings& mappings)
{
    const auto identifier = as_identifier(heading);
    for (const auto& [theirs, ours] : mappings.columns) {
        if (as_identifier(theirs) != identifier)
            continue;
        const auto point = ours.find('.');
        if (point == std::string::npos)
            return ours;
        if (ours.substr(0, point) == table.id)
            return ours.substr(point + 1);
    }
    return std::nullopt;
}

/// A heading without what says nothing of the column: brackets, signs of money and questions, whose it is
/// ("Applicant's ethnicity"), and that it is the current one in words ("Grade description").
std::string bare_heading(std::string_view heading)
{
    static constexpr std::array says_nothing = { "applicant", "applicants", "candidate", "candidates",
        "employee", "employees", "staff", "worker", "workers", "colleague", "colleagues", "s", "your", "the",
        "current", "desc", "description", "text", "value" };
    std::string outside;
    int depth = 0;
    for (const char c : heading) {
        depth += c == '(' || c == '[' ? 1 : 0;
        if (depth == 0)
            outside += is_ascii_letter_or_digit(c) ? c : ' ';
        depth -= (c == ')' || c == ']') && depth > 0 ? 1 : 0;
    }
    std::vector<std::string> kept;
    const auto identifier = as_identifier(outside);
    for (const auto word : split(identifier, '_')) {
        if (std::ranges::find(says_nothing, word) == says_nothing.end())
            kept.emplace_back(word);
    }
    return join(kept, "_");
}

Sureness sureness(const standard::Column& column, const std::string& identifier, const std::string& bare,
    const std::optional<std::string>& mapped)
{
    if (mapped)
        return *mapped == column.name ? Sureness::Mapped : Sureness::None;
    if (column.type == standard::ColumnType::Derived)
        return Sureness::None;
    if (identifier == column.name || identifier == as_identifier(column.label))
        return Sureness::OwnName;
    const auto knows = [&](const std::string& name) {
        return std::ranges::find(column.headings, name) != column.headings.end();
    };
    if (knows(identifier))
        return Sureness::OtherHeading;
    const bool by_bare = !bare.empty() && column.type != standard::ColumnType::PersonId
        && (bare == column.name || bare == as_identifier(column.label) || knows(bare));
    return by_bare ? Sureness::Bare : Sureness::None;
}

bool nearly_names(const standard::Column& column, const std::string& identifier)
{
    const auto near = [&](const std::string& name) {
        const std::size_t limit = name.size() >= 8 ? 2 : name.size() >= 5 ? 1 : 0;
        return limit > 0 && edit_distance(identifier, name, limit) <= limit;
    };
    return near(column.name) || near(as_identifier(column.label))
        || std::ranges::any_of(column.headings, near);
}

} // namespace

std::size_t ColumnMatch::matched() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(heading_of, [](const auto& heading) { return heading.has_value(); }));
}

ColumnMatch match_columns(
    const standard::RecordTable& table, const std::vector<std::string>& headings, const Mappings& mappings)
{
    ColumnMatch match;
    match.column_of.resize(headings.size());
    match.heading_of.resize(table.columns.size());

    std::vector<std::string> identifiers;
    std::vector<std::string> bare;
    std::vector<std::optional<std::string>> mapped;
    for (const auto& heading : headings) {
        identifiers.push_back(as_identifier(heading));
        bare.push_back(bare_heading(heading));
        mapped.push_back(mapped_column(table, heading, mappings));
    }
    for (const auto wanted :
        { Sureness::Mapped, Sureness::OwnName, Sureness::OtherHeading, Sureness::Bare }) {
        for (std::size_t heading = 0; heading < headings.size(); ++heading) {
            if (identifiers[heading].empty() || match.column_of[heading])
                continue;
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                if (sureness(table.columns[column], identifiers[heading], bare[heading], mapped[heading])
                    != wanted)
                    continue;
                if (match.heading_of[column]) {
                    match.doubled.emplace_back(heading, column);
                } else {
                    match.column_of[heading] = column;
                    match.heading_of[column] = heading;
                }
                break;
            }
        }
    }
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (match.heading_of[column] || table.columns[column].type == standard::ColumnType::Derived)
            continue;
        if (table.columns[column].required)
            match.missing.push_back(column);
        for (std::size_t heading = 0; heading < headings.size(); ++heading) {
            if (!match.column_of[heading] && nearly_names(table.columns[column], identifiers[heading]))
                match.near_misses.emplace_back(heading, column);
        }
    }
    return match;
}

bool is_personal_heading(const std::string& heading)
{
    static constexpr std::array words = { "name", "forename", "forenames", "surname", "firstname", "lastname",
        "fullname", "known_as", "dob", "birth", "birthday", "ni", "nino", "ninumber", "national_insurance",
        "postcode", "post_code", "address", "street", "town", "email", "e_mail", "mail", "phone", "telephone",
        "mobile", "tel", "passport", "nhs_no", "nhs_number", "bank_account", "sort_code", "next_of_kin",
        "religion", "sexuality", "sexual_orientation" };
    const auto identifier = "_" + as_identifier(heading) + "_";
    const auto has = [&](const std::string& word) {
        return identifier.find("_" + word + "_") != std::string::npos;
    };
    // "Directorate name", "Job name" are no person's.
    static constexpr std::array places = { "job", "post", "role", "directorate", "department", "dept",
        "service", "team", "division", "grade", "course", "training", "cost_centre", "vacancy", "position",
        "council", "organisation" };
    if (std::ranges::any_of(places, has))
        return false;
    return std::ranges::any_of(words, has);
}

} // namespace wres::intake
