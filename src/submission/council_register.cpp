// SPDX-License-Identifier: MIT
#include "submission/council_register.h"

#include <fmt/format.h>

#include "base/csv.h"
#include "submission/keys.h"

namespace wres::submission {

void CouncilRegister::set(const std::string& area, const sealing::VerifyingKey& key)
{
    keys_.insert_or_assign(area, key);
}

std::optional<sealing::VerifyingKey> CouncilRegister::find(const std::string& area) const
{
    const auto found = keys_.find(area);
    return found == keys_.end() ? std::nullopt : std::optional(found->second);
}

Result<CouncilRegister> parse_council_register(
    std::string_view name, std::string_view content, const standard::Populations& populations)
{
    const auto table = TRY(CsvTable::parse(name, content));
    const auto faulty = [&](std::size_t line, std::string_view words) {
        return failure("register.faulty", fmt::format("{}, line {}: {}", name, line, words));
    };
    for (const auto* column : { "council", "public_key" }) {
        if (!table.has(column))
            return faulty(
                1, fmt::format("the register lacks the column {}. It has council and public_key.", column));
    }
    CouncilRegister councils;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto* population = populations.find(table.at(row, "council"));
        if (population == nullptr)
            return faulty(table.line(row), "this is no council that the program knows. Use its area code.");
        const auto key = parse_council_public(table.at(row, "public_key"));
        if (!key)
            return faulty(table.line(row), key.error().message);
        if (councils.find(population->area.code))
            return faulty(table.line(row), "this council was there before. Leave the key that holds now.");
        councils.set(population->area.code, *key);
    }
    return councils;
}

std::string write_council_register(const CouncilRegister& councils, const standard::Populations& populations)
{
    std::string csv = "council,name,public_key\n";
    for (const auto& [area, key] : councils.all()) {
        const auto* population = populations.find(area);
        csv += fmt::format("{},{},{}\n", csv_cell(area),
            csv_cell(population == nullptr ? std::string_view() : population->area.name), text_of(key));
    }
    return csv;
}

} // namespace wres::submission
