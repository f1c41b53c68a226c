// SPDX-License-Identifier: MIT
#include "intake/measure_patterns.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "support/recorded_submission.h"

using namespace wres;
using namespace wres::intake;

namespace {

/// As the definition of a measure says it, filter by filter.
bool counts_for(const standard::Measure& measure, const standard::RecordTable& table,
    const standard::Settings& settings, const std::vector<std::uint16_t>& record)
{
    return std::ranges::all_of(measure.filters, [&](const standard::Filter& filter) {
        const auto column = table.find(filter.column).value();
        const auto codes = settings.codes(table.columns[column]);
        const auto code = record[column];
        return code != 0 && code <= codes.size()
            && std::ranges::find(filter.any_of, codes[code - 1U].id) != filter.any_of.end();
    });
}

} // namespace

TEST_CASE("the pattern of a record has the measures whose filters it passes, and no other")
{
    const test::Intake intake;
    std::mt19937 random(5);
    for (std::size_t place = 0; place < intake.standard.record_tables.size(); ++place) {
        const auto& table = intake.standard.record_tables[place];
        MeasurePatterns patterns(intake.standard, intake.settings, place);
        std::vector<std::vector<std::uint16_t>> by_column(table.columns.size());
        std::vector<std::uint32_t> one_by_one;
        for (int i = 0; i < 500; ++i) {
            std::vector<std::uint16_t> record;
            for (const auto& column : table.columns) {
                const auto codes = intake.settings.codes(column).size();
                record.push_back(static_cast<std::uint16_t>(random() % (codes + 1)));
            }
            for (std::size_t column = 0; column < record.size(); ++column)
                by_column[column].push_back(record[column]);
            const auto pattern = patterns.pattern_of(record);
            one_by_one.push_back(static_cast<std::uint32_t>(pattern));
            REQUIRE(pattern < patterns.size());
            for (std::size_t measure = 0; measure < patterns.measures().size(); ++measure) {
                const auto& meaning = intake.standard.measures[patterns.measures()[measure]];
                INFO(table.id, " ", meaning.id);
                REQUIRE(
                    patterns[pattern].test(measure) == counts_for(meaning, table, intake.settings, record));
            }
        }
        std::vector<const std::uint16_t*> codes;
        for (const auto& column : by_column)
            codes.push_back(column.data());
        std::vector<std::uint32_t> together(one_by_one.size());
        patterns.patterns_of(codes, together);
        CHECK(together == one_by_one);
    }
}
