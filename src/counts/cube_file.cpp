// SPDX-License-Identifier: MIT
#include "counts/cube_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/csv.h"
#include "base/text.h"
#include "counts/breakdown_values.h"

namespace wres::counts {

namespace {

using nlohmann::json;

constexpr int file_version = 1;
constexpr std::size_t longest_line = 65'536;
constexpr std::size_t longest_period = 10;

json group_counts(const standard::GroupCounts& people, const standard::Classification& classification)
{
    auto by_code = json::object();
    for (std::size_t group = 0; group < classification.groups.size(); ++group) {
        if (people[group] > 0)
            by_code[classification.groups[group].code] = people[group];
    }
    return by_code;
}

/// JSON in which no name is said twice in one object; nothing if the line is not that.
std::optional<json> parse_strictly(std::string_view line)
{
    std::vector<std::set<std::string>> names;
    bool twice = false;
    const auto watch = [&](int, json::parse_event_t event, json& parsed) {
        if (event == json::parse_event_t::object_start)
            names.emplace_back();
        else if (event == json::parse_event_t::object_end && !names.empty())
            names.pop_back();
        else if (event == json::parse_event_t::key)
            twice = !names.back().insert(parsed.get<std::string>()).second || twice;
        return true;
    };
    auto value = json::parse(line, watch, false);
    if (value.is_discarded() || twice)
        return std::nullopt;
    return value;
}

bool has_exactly(const json& object, std::initializer_list<std::string_view> names)
{
    return object.is_object() && object.size() == names.size()
        && std::ranges::all_of(names, [&](std::string_view name) { return object.contains(name); });
}

bool all_texts(const json& object, std::initializer_list<std::string_view> names)
{
    return std::ranges::all_of(names, [&](std::string_view name) { return object.at(name).is_string(); });
}

bool is_area_code(std::string_view text)
{
    const auto digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    return text.size() == 9 && text[0] >= 'A' && text[0] <= 'Z' && std::ranges::all_of(text.substr(1), digit);
}

/// E08000035; for a joint service "E09000021 / E09000027"; or a council's name.
bool is_area(std::string_view text)
{
    const auto codes = split(text, '/');
    return is_label(text)
        || std::ranges::all_of(codes, [](std::string_view code) { return is_area_code(trimmed(code)); });
}

/// 2025, 2024-25
bool is_period(std::string_view text)
{
    return !text.empty() && text.size() <= longest_period && std::ranges::all_of(text, [](char letter) {
        return (letter >= '0' && letter <= '9') || letter == '-';
    });
}

/// Never throws: what is not UTF-8 is replaced.
std::string as_line(const json& object)
{
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + '\n';
}

/// Reads the lines of one file against one standard.
class Reader {
public:
    Reader(std::string_view name, const standard::Standard& standard)
        : name_(name)
        , standard_(standard)
        , breakdowns_(standard)
    {
        for (const auto& table : standard.record_tables) {
            for (const auto& column : table.columns) {
                if (column.type == standard::ColumnType::Scope) {
                    for (const auto& code : column.codes)
                        scopes_.insert(code.id);
                }
            }
        }
    }

    Result<Cube> read(std::string_view content)
    {
        while (!content.empty()) {
            ++line_;
            const auto end = std::min(content.find('\n'), content.size());
            const auto line = content.substr(0, end);
            content.remove_prefix(std::min(end + 1, content.size()));
            if (line.size() > longest_line)
                return damaged("it is longer than any line of a cube file");
            const auto object = parse_strictly(line);
            if (line_ == 1)
                TRY_DONE(header(object));
            else
                TRY_DONE(slice(object));
        }
        if (line_ == 0)
            return failure("cube.not_a_cube", fmt::format("{} is empty, so it holds no counts.", name_));
        return std::move(cube_);
    }

private:
    [[nodiscard]] std::unexpected<Error> damaged(std::string_view what) const
    {
        return failure("cube.damaged",
            fmt::format(
                "{}, line {}: {}. Nothing of the file is used; ask for it again from whoever made it.", name_,
                line_, what));
    }

    Done header(const std::optional<json>& object)
    {
        if (!object || !object->is_object() || object->value("format", json()) != "wrescube")
            return failure("cube.not_a_cube",
                fmt::format("{} is not a cube file: its first line does not say so.", name_));
        if (object->value("version", json()) != file_version) {
            return failure("cube.other_version",
                fmt::format(
                    "{} was written by another version of the program, in a form that this one cannot read. "
                    "Use the version that wrote it, or ask for the file again.",
                    name_));
        }
        if (!has_exactly(*object, { "format", "version", "standard", "checksum", "settings", "made_by" })
            || !all_texts(*object, { "standard", "checksum", "made_by" })
            || !object->at("settings").is_object())
            return damaged("the first line does not have the six entries of a cube file");
        if (object->at("standard") != standard_.name() || object->at("checksum") != standard_.checksum) {
            return failure("cube.other_standard",
                fmt::format("{} was not made with this edition of {}, so its counts may mean something else. "
                            "Choose the standard it was made with, or ask for it to be made again.",
                    name_, standard_.name()));
        }

        cube_.standard_name = standard_.name();
        cube_.standard_checksum = standard_.checksum;
        for (const auto& [id, answer] : object->at("settings").items()) {
            if (standard_.setting(id) == nullptr && id != "pay_bands")
                return damaged("it names a setting that the standard does not have");
            if (!answer.is_string())
                return damaged("the answer to a setting is a text");
            cube_.settings.emplace(id, answer.get<std::string>());
        }
        return {};
    }

    Done slice(const std::optional<json>& object)
    {
        if (!object
            || !has_exactly(*object, { "area", "period", "scope", "measure", "dimension", "value", "people" })
            || !all_texts(*object, { "area", "period", "scope", "measure", "dimension", "value" })
            || !object->at("people").is_object())
            return damaged("it does not have exactly the seven entries of a slice");

        const SliceKey key { object->at("area"), object->at("period"), object->at("scope"),
            object->at("measure"), object->at("dimension"), object->at("value") };
        TRY_DONE(check_key(key));
        if (cube_.find(key) != nullptr)
            return damaged("this slice was there before");

        standard::GroupCounts people {};
        for (const auto& [code, number] : object->at("people").items()) {
            const auto group = standard_.classification->find(code);
            if (!group)
                return damaged("it counts a group that the classification does not have");
            if (!number.is_number_unsigned() || number.get<std::uint64_t>() > most_people)
                return damaged(
                    "a number of people is a whole number from 0, and no more than there are people");
            people[*group] = number.get<std::uint64_t>();
        }
        cube_.add(key, people);
        return {};
    }

    Done check_key(const SliceKey& key)
    {
        if (!is_area(key.area))
            return damaged("the area is neither a code nor the name of a council");
        if (!is_period(key.period))
            return damaged("the period is not a year");
        if (!scopes_.contains(key.scope))
            return damaged("the scope is not one that the standard has");
        if (standard_.measure(key.measure) == nullptr)
            return damaged("the measure is not one that the standard has");
        if (key.dimension.empty())
            return key.value.empty() ? Done {} : Done(damaged("a total has no value"));

        if (!breakdowns_.has(key.dimension))
            return damaged("the standard has no breakdown of this name");
        if (!breakdowns_.allows(key.dimension, key.value))
            return damaged("the value is not one that the breakdown can have");
        auto& values = values_[{ key.area, key.period, key.dimension }];
        values.insert(key.value);
        if (values.size() > breakdowns_.most_values(key.dimension))
            return damaged("the breakdown has more values than any breakdown can have");
        return {};
    }

    static constexpr std::uint64_t most_people = 1'000'000'000;

    std::string_view name_;
    const standard::Standard& standard_;
    std::set<std::string> scopes_;
    BreakdownValues breakdowns_;
    std::map<std::array<std::string, 3>, std::set<std::string>> values_; // by area, period and dimension
    std::size_t line_ {};
    Cube cube_;
};

} // namespace

std::string write_cube(
    const Cube& cube, const standard::Classification& classification, std::string_view made_by)
{
    // nlohmann::json keeps names in alphabetical order, and the cube its slices in that of their keys.
    const json header { { "format", "wrescube" }, { "version", file_version },
        { "standard", cube.standard_name }, { "checksum", cube.standard_checksum },
        { "settings", json(cube.settings) }, { "made_by", made_by } };
    auto content = as_line(header);
    for (const auto& [key, people] : cube.slices()) {
        const json slice { { "area", key.area }, { "period", key.period }, { "scope", key.scope },
            { "measure", key.measure }, { "dimension", key.dimension }, { "value", key.value },
            { "people", group_counts(people, classification) } };
        content += as_line(slice);
    }
    return content;
}

Result<Cube> read_cube(std::string_view name, std::string_view content, const standard::Standard& standard)
{
    return Reader(name, standard).read(content);
}

std::string cube_as_csv(const Cube& cube, const standard::Classification& classification)
{
    std::string csv = "area,period,scope,measure,dimension,value,group,people\n";
    for (const auto& [key, people] : cube.slices()) {
        const auto slice = fmt::format("{},{},{},{},{},{}", csv_cell(key.area), csv_cell(key.period),
            csv_cell(key.scope), csv_cell(key.measure), csv_cell(key.dimension), csv_cell(key.value));
        bool anybody = false;
        for (std::size_t group = 0; group < classification.groups.size(); ++group) {
            if (people[group] == 0)
                continue;
            anybody = true;
            csv +=
                fmt::format("{},{},{}\n", slice, csv_cell(classification.groups[group].code), people[group]);
        }
        if (!anybody)
            csv += slice + ",,0\n";
    }
    return csv;
}

} // namespace wres::counts
