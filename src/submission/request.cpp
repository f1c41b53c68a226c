// SPDX-License-Identifier: MIT
#include "submission/request.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "standard/toml_fields.h"
#include "submission/keys.h"

namespace wres::submission {
namespace {

using standard::Column;
using standard::ColumnType;

bool is_pay_band(const Column& column)
{
    return column.type == ColumnType::Derived && column.derivation == "pay_band";
}

bool has_closed_list(const Column& column)
{
    const bool is_coded = column.type == ColumnType::Code || column.type == ColumnType::Derived;
    return is_pay_band(column) || (is_coded && !column.codes.empty());
}

std::set<std::string> scope_codes(const standard::Standard& standard)
{
    std::set<std::string> codes;
    for (const auto& scope : standard.scopes)
        codes.insert(scope.counted.begin(), scope.counted.end());
    return codes;
}

std::unexpected<Error> faulty(std::string words)
{
    return failure("request.faulty", std::move(words));
}

/// A name for people, on one line, without what TOML would have to escape.
bool is_plain(std::string_view text)
{
    return !text.empty() && text.size() <= 120 && is_utf8(text)
        && std::ranges::none_of(text, [](char letter) {
               return static_cast<unsigned char>(letter) < 0x20 || letter == '"' || letter == '\\'
                   || letter == 0x7f;
           });
}

std::string quoted(const std::vector<std::string>& words)
{
    std::vector<std::string> all;
    for (const auto& word : words)
        all.push_back(fmt::format("\"{}\"", word));
    return "[" + join(all, ", ") + "]";
}

Result<Date> date_of(std::string_view name, const std::string& key, const std::string& text)
{
    if (const auto date = parse_iso_date(text))
        return *date;
    return faulty(fmt::format("{}: `{}` is a date in quotation marks, such as \"2025-09-01\".", name, key));
}

} // namespace

std::vector<std::string> possible_breakdowns(const standard::Standard& standard)
{
    std::set<std::string> closed;
    std::set<std::string> open;
    for (const auto& table : standard.record_tables) {
        for (const auto& column : table.columns) {
            if (has_closed_list(column))
                closed.insert(column.name);
            if (column.type == ColumnType::Label)
                open.insert(column.name);
        }
    }
    // A name that is open in one file and closed in another would let a council's own words through.
    std::vector<std::string> possible;
    std::ranges::set_difference(closed, open, std::back_inserter(possible));
    return possible;
}

Request usual_request(
    const standard::Standard& standard, std::string period, const sealing::BoxKey& programme)
{
    Request request { .collection = fmt::format("{} {}", standard.name(), period),
        .standard = standard.name(),
        .standard_checksum = standard.checksum,
        .period = std::move(period),
        .scopes = {},
        .breakdowns = {},
        .opens = {},
        .closes = Date::max(),
        .programme = programme };
    for (const auto* scope : { "adult", "children" }) {
        if (scope_codes(standard).contains(scope))
            request.scopes.emplace_back(scope);
    }
    for (const auto& breakdown : possible_breakdowns(standard)) {
        if (breakdown == "pay_band")
            request.breakdowns.push_back(breakdown);
    }
    return request;
}

Done check_request(const Request& request, const standard::Standard& standard)
{
    if (request.standard != standard.name() || request.standard_checksum != standard.checksum)
        return failure("request.other_standard",
            fmt::format(
                "{} asks for another edition of {} than the one that is here. Install the edition that the "
                "programme uses, or ask the programme for a new request.",
                request.collection, request.standard));
    if (!is_plain(request.collection))
        return faulty("A collection needs a name of up to 120 letters, without quotation marks.");
    const bool is_period = !request.period.empty() && request.period.size() <= 10
        && request.period.find_first_not_of("0123456789-") == std::string::npos;
    if (!is_period)
        return faulty("The period is a year, such as 2025 or 2024-25.");
    if (request.closes < request.opens)
        return faulty("A collection cannot close before it opens. Change one of the dates.");
    if (request.scopes.empty())
        return faulty("A request asks for one service at least, such as adult.");
    const auto scopes = scope_codes(standard);
    for (const auto& scope : request.scopes) {
        if (!scopes.contains(scope))
            return faulty(fmt::format("The standard has no service {}. It has {}.", scope,
                join({ scopes.begin(), scopes.end() }, ", ")));
    }
    const auto possible = possible_breakdowns(standard);
    for (const auto& breakdown : request.breakdowns) {
        if (std::ranges::find(possible, breakdown) == possible.end())
            return faulty(fmt::format(
                "Counts cannot be asked for by {}. They can by {}.", breakdown, join(possible, ", ")));
    }
    return {};
}

std::string write_request(const Request& request)
{
    return fmt::format("# What the programme asks of councils. Send counts with: wres submit --to THIS-FILE\n"
                       "collection = \"{}\"\nstandard = \"{}\"\nstandard_checksum = \"{}\"\nperiod = \"{}\"\n"
                       "scopes = {}\nbreakdowns = {}\nopens = \"{}\"\ncloses = \"{}\"\nprogramme = \"{}\"\n",
        request.collection, request.standard, request.standard_checksum, request.period,
        quoted(request.scopes), quoted(request.breakdowns), iso_date(request.opens), iso_date(request.closes),
        text_of(request.programme));
}

Result<Request> parse_request(std::string_view name, std::string_view content)
{
    const auto root = standard::parse_toml(content);
    if (!root)
        return faulty(fmt::format("{}, line {}: {}", name, root.error().line, root.error().words));
    standard::TomlFields fields(std::string(name), *root);
    const auto opens = fields.text("opens");
    const auto closes = fields.text("closes");
    const auto programme = fields.text("programme");
    const auto collection = fields.text("collection");
    const auto standard = fields.text("standard");
    const auto checksum = fields.text("standard_checksum");
    const auto period = fields.text("period");
    const auto scopes = fields.texts("scopes");
    const auto breakdowns = fields.texts_or_none("breakdowns");
    if (const auto done = fields.finish(); !done)
        return faulty(done.error().message);
    return Request { collection, standard, checksum, period, scopes, breakdowns,
        TRY(date_of(name, "opens", opens)), TRY(date_of(name, "closes", closes)),
        TRY(parse_programme_public(programme)) };
}

} // namespace wres::submission
