// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "standard/definition_files.h"
#include "standard/library.h"

namespace wres::standard {
namespace {

const std::string words_path = "population/census_2021.toml";
const std::string rows_path = "population/census_2021.csv";

const std::vector<std::string> kind_names { "council", "joint_service", "former_council", "sub_region",
    "region", "country" };

Result<Area> read_area(const CsvTable& table, std::size_t row)
{
    const auto place = place_of(table, rows_path, row);
    Area area;
    area.code = table.at(row, "code");
    area.name = table.at(row, "name");
    area.region_code = table.at(row, "region_code");
    area.also = pieces(table.at(row, "also"));
    if (area.code.empty() || area.name.empty())
        return faulty(place, "an area needs a code and a name.");
    const auto kind = std::ranges::find(kind_names, table.at(row, "kind"));
    if (kind == kind_names.end())
        return faulty(place,
            fmt::format(
                "`kind` is \"{}\", and can only be {}.", table.at(row, "kind"), alternatives(kind_names)));
    area.kind = static_cast<AreaKind>(kind - kind_names.begin());
    return area;
}

} // namespace

Result<Populations> load_populations(const Folder& folder, const Classification& classification)
{
    const auto root = TRY(read_toml(folder, words_path));
    TomlFields fields(words_path, root);
    static_cast<void>(fields.text("title")); // for people who read the file
    const auto source = fields.text("source");
    const auto id = fields.text("classification");
    TRY_DONE(fields.finish());
    if (id != classification.id)
        return faulty({ words_path, 0 },
            fmt::format("the residents are counted by `{}`, not by `{}`.", id, classification.id));

    std::vector<std::string> columns { "code", "name", "kind", "region_code", "also" };
    std::vector<GroupIndex> counted;
    for (std::size_t i = 0; i < classification.groups.size(); ++i) {
        if (classification.groups[i].level != GroupLevel::Detailed)
            continue;
        columns.push_back(classification.groups[i].code);
        counted.push_back(static_cast<GroupIndex>(i));
    }

    const auto table = TRY(read_csv(folder, rows_path, columns));
    std::vector<Population> all;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        Population population;
        population.area = TRY(read_area(table, row));
        for (const auto group : counted) {
            const auto& cell = table.at(row, classification.groups[group].code);
            const auto people = parse_integer(cell);
            if (!people || *people < 0)
                return faulty(
                    place_of(table, rows_path, row), fmt::format("\"{}\" is not a number of people.", cell));
            population.residents[group] = static_cast<std::uint64_t>(*people);
        }
        all.push_back(std::move(population));
    }
    return Populations(std::move(all), source);
}

} // namespace wres::standard
