// SPDX-License-Identifier: MIT
//
// Of slips that are planted in made-up councils' numbers, how many are asked about, and how many questions
// are asked about numbers that are right? Prints the tables that docs/methods/questions-back.md shows.
//
//   build/bench/wres_bench_questions [FOLDER-OF-STANDARDS [NATIONS [REAL-COUNTS.wrescube]]]

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

#include "counts/cube_file.h"
#include "standards_folder.h"
#include "support/planted_mistakes.h"

namespace {

using namespace wres;

void print(const test::QuestionTally& tally)
{
    fmt::print("| what was planted | planted | asked about | with a further question | asked as "
               "|\n|---|---|---|---|---|\n");
    std::string all_missed;
    std::size_t planted = 0;
    std::size_t asked = 0;
    for (const auto& [mistake, found] : tally.mistakes) {
        std::string codes;
        for (const auto& [code, times] : found.codes)
            codes += fmt::format("{}{} {}", codes.empty() ? "" : ", ", code, times);
        fmt::print("| {} | {} | {} | {} | {} |\n", generator::words_of(mistake), found.planted, found.asked,
            found.with_others, codes);
        for (const auto& missed : found.missed)
            all_missed += fmt::format("Missed: {}: {}\n", generator::words_of(mistake), missed);
        planted += found.planted;
        asked += found.asked;
    }
    fmt::print("| all | {} | {} | | |\n\n{}\n", planted, asked, all_missed);
    fmt::print("Without a slip: {} council years, {} of them asked something ({:.2f} %).\n",
        tally.without_mistake, tally.asked_without_reason,
        100 * static_cast<double>(tally.asked_without_reason) / static_cast<double>(tally.without_mistake));
    for (const auto& [code, times] : tally.false_codes)
        fmt::print("  {} {}\n", code, times);
}

/// Real numbers, in which nobody planted anything: each year of a cube beside the year before.
void ask_about_real_counts(
    const standard::Standard& standard, const standard::Populations& populations, const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string content(std::istreambuf_iterator<char>(file), {});
    const auto cube = counts::read_cube(path, content, standard);
    if (!cube) {
        fmt::print(stderr, "{}\n", cube.error().message);
        return;
    }
    std::map<std::string, std::set<std::string>> areas_by_period;
    for (const auto& [key, people] : cube->slices()) {
        const auto* population = populations.find(key.area);
        if (population != nullptr && population->area.kind == standard::AreaKind::Council)
            areas_by_period[key.period].insert(key.area);
    }
    std::size_t council_years = 0;
    std::size_t asked_of = 0;
    std::map<std::string, std::size_t> codes;
    std::string before;
    for (const auto& [period, areas] : areas_by_period) {
        std::vector<plausibility::Council> councils;
        for (const auto& area : areas) {
            plausibility::Council council { plausibility::return_of(standard, *cube, area, period), {} };
            council.background.residents =
                plausibility::sides_of(standard, populations.find(area)->residents);
            if (!before.empty() && areas_by_period.at(before).contains(area))
                council.background.last_year = plausibility::return_of(standard, *cube, area, before);
            councils.push_back(std::move(council));
        }
        const plausibility::Expectations expectations(standard, councils);
        std::size_t place = 0;
        for (const auto& area : areas) {
            const auto asked = plausibility::questions(standard, councils[place++], expectations);
            ++council_years;
            asked_of += asked.empty() ? 0U : 1U;
            for (const auto& question : asked) {
                ++codes[question.code];
                fmt::print("{} {}: {}\n", period, populations.find(area)->area.name, question.sentence);
                for (const auto& row : question.beside)
                    fmt::print("    {}: {}; {}\n", row.what, row.sent, row.compared);
            }
        }
        before = period;
    }
    fmt::print("{} council years, {} of them asked something.\n", council_years, asked_of);
    for (const auto& [code, times] : codes)
        fmt::print("  {} {}\n", code, times);
}

} // namespace

int main(int count, char** arguments)
{
    const auto folder = bench::standards_folder(count > 1 ? arguments[1] : "standard");
    const auto standard = standard::load_standard(folder, "sc-wres/2025");
    if (!standard) {
        fmt::print(stderr, "{}\n", standard.error().message);
        return EXIT_FAILURE;
    }
    const auto populations = standard::load_populations(folder, *standard->classification);
    if (!populations) {
        fmt::print(stderr, "{}\n", populations.error().message);
        return EXIT_FAILURE;
    }
    if (count > 3) {
        ask_about_real_counts(*standard, *populations, arguments[3]);
        return EXIT_SUCCESS;
    }
    const std::uint64_t nations = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 4;
    test::QuestionTally with_last_year;
    test::QuestionTally first_year;
    for (std::uint64_t seed = 1; seed <= nations; ++seed) {
        generator::NationOrder order;
        order.seed = seed;
        const auto nation = generator::made_up_nation(order, *standard, *populations);
        for (int year = order.first_year; year < order.first_year + order.years; ++year) {
            const auto known =
                year == order.first_year ? test::KnownBefore::Nothing : test::KnownBefore::LastYear;
            auto& tally = year == order.first_year ? first_year : with_last_year;
            test::tally_year(tally, nation, year, known, 5, seed, *standard, *populations);
        }
    }
    fmt::print("## With last year's numbers\n\n");
    print(with_last_year);
    fmt::print("\n## In the first year, with nothing but the Census and other councils\n\n");
    print(first_year);
}
