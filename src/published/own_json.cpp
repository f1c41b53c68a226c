// SPDX-License-Identifier: MIT
#include "published/own_json.h"

#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace wres::published {

namespace {

using Json = nlohmann::ordered_json;

std::string text_in(const Json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// A list of objects; empty where there is none.
std::vector<const Json*> list_in(const Json& object, const char* name)
{
    std::vector<const Json*> list;
    const auto found = object.find(name);
    if (found == object.end() || !found->is_array())
        return list;
    for (const auto& entry : *found)
        if (entry.is_object())
            list.push_back(&entry);
    return list;
}

/// Writes the lines of one result.
class ResultLines {
public:
    ResultLines(Grid& grid, const Json& result) : grid_(grid)
    {
        for (const auto* name : { "indicator", "area_name", "scope", "period", "definition" })
            start_.push_back(text_in(result, name));
    }

    void write(const Json& result)
    {
        in("headline", "");
        if (const auto headline = result.find("headline"); headline != result.end())
            comparison("", *headline);
        in("unknown", "");
        for (const auto* shown : list_in(result, "unknown"))
            rate(text_in(*shown, "label"), "unknown", *shown);
        in("composition", text_in(result, "level_dimension"));
        for (const auto* level : list_in(result, "composition"))
            for (const auto* side : { "group", "reference", "unknown" })
                count(text_in(*level, "label"), side, "people", *level, side);
        in("level", text_in(result, "level_dimension"));
        rows(result, "levels");
        in("group_against_reference", "");
        rows(result, "groups_against_reference");
        in("group_against_others", "");
        rows(result, "groups_against_others");
        for (const auto* breakdown : list_in(result, "breakdowns")) {
            in("breakdown", text_in(*breakdown, "dimension"));
            rows(*breakdown, "rows");
        }
    }

private:
    void in(std::string part, std::string dimension)
    {
        part_ = std::move(part);
        dimension_ = std::move(dimension);
    }

    void rows(const Json& object, const char* name)
    {
        for (const auto* row : list_in(object, name))
            comparison(text_in(*row, "label"), *row);
    }

    void comparison(const std::string& label, const Json& shown)
    {
        for (const auto* side : { "group", "reference" })
            if (const auto found = shown.find(side); found != shown.end() && found->is_object())
                rate(label, side, *found);
    }

    void rate(const std::string& label, const char* side, const Json& shown)
    {
        for (const auto* measure : { "numerator", "denominator" })
            count(label, side, measure, shown, measure);
    }

    /// A number that there cannot be, [z], has no line, as in the table of numbers.
    void count(
        const std::string& label, const char* side, const char* measure, const Json& object, const char* name)
    {
        const auto found = object.find(name);
        if (found == object.end() || !(found->is_number() || found->is_string()))
            return;
        const auto value = found->is_string() ? found->get<std::string>() : found->dump();
        if (value == "[z]")
            return;
        auto cells = start_;
        for (const std::string& cell : { part_, dimension_, label, std::string(side), std::string(measure),
                 std::string("people"), value })
            cells.push_back(cell.empty() ? "[z]" : cell);
        cells.insert(cells.begin(), "-"); // the standard, which is no label
        grid_.rows.push_back({ grid_.rows.size() + 1, std::move(cells) });
    }

    Grid& grid_;
    std::vector<std::string> start_;
    std::string part_;
    std::string dimension_;
};

} // namespace

Result<std::optional<Grid>> own_json_grid(std::string_view file, std::string_view text)
{
    if (!trimmed(text.substr(0, 64)).starts_with('{'))
        return std::nullopt;
    const auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object() || text_in(json, "format") != "wres-release/1")
        return failure("attack.other_json",
            fmt::format(
                "{} is not the results.json of a report. Give the tables as they were published, as CSV, "
                "XLSX, ODS or a web page.",
                file));
    Grid grid { std::string(file), "", {} };
    grid.rows.push_back({ 1,
        { "standard", "indicator", "area_name", "scope", "period", "definition", "part", "dimension", "label",
            "side", "measure", "unit", "value" } });
    for (const auto* result : list_in(json, "results"))
        ResultLines(grid, *result).write(*result);
    if (grid.rows.size() == 1)
        return failure("attack.other_json",
            fmt::format(
                "{} holds no counts of people. Give the results.json of a report as it was written.", file));
    return grid;
}

} // namespace wres::published
