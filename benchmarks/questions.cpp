// SPDX-License-Identifier: MIT
//
// Of slips that are planted in made-up councils' numbers, how many are asked about, and how many questions
// are asked about numbers that are right? Prints the tables that docs/methods/questions-back.md shows.
//
//   build/bench/wres_bench_questions FOLDER-OF-STANDARDS [NATIONS]

#include <cstdlib>

#include <fmt/format.h>

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
