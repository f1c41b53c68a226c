// SPDX-License-Identifier: MIT
//
// How long do all nine indicators with full statistics take for 153 councils and five years, from cubes?
// Counts as many made-up people first, which is not timed, then prints processor seconds and a checksum of
// every number that came out.
//
//   build/bench/wres_bench_indicators [COUNCILS [YEARS [THREADS]]]

#include <atomic>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <time.h>

#include <fmt/format.h>

#include "base/checksum.h"
#include "counts/cube_builder.h"
#include "indicators/calculate.h"
#include "standard/population.h"
#include "standards_folder.h"

using namespace wres;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        fmt::print(stderr, "{}\n", result.error().message);
        std::exit(EXIT_FAILURE);
    }
    return std::move(*result);
}

/// Of this thread.
double processor_now()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// What one thread did.
struct Counted {
    double processor_seconds {};
    std::size_t results {};
    std::size_t comparisons {};
};

/// Rows of each record table in one council and year, most of them of the largest group, as most people are.
std::size_t rows_of(const standard::RecordTable& table, std::mt19937& random)
{
    const auto size = random() % 1500 + 200;
    return table.id == "workforce" ? size : table.id == "recruitment" ? 4 * size : size / 8;
}

void record_all(counts::CubeBuilder& builder, const standard::Standard& standard,
    const standard::Settings& settings, std::mt19937& random)
{
    constexpr std::uint16_t labels = 6;
    const auto white_british = standard.classification->find("white_british").value();
    for (std::size_t place = 0; place < standard.record_tables.size(); ++place) {
        const auto& table = standard.record_tables[place];
        std::vector<std::size_t> codes_of_column;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const bool is_label = table.columns[column].type == standard::ColumnType::Label;
            codes_of_column.push_back(is_label ? labels : settings.codes(table.columns[column]).size());
            for (std::uint16_t code = 1; is_label && code <= labels; ++code)
                builder.label(place, column, code, fmt::format("Part {}", code));
        }
        std::vector<std::uint16_t> codes(table.columns.size());
        for (auto rows = rows_of(table, random); rows > 0; --rows) {
            for (std::size_t column = 0; column < codes.size(); ++column) {
                const auto most = codes_of_column[column];
                codes[column] =
                    most == 0 ? std::uint16_t {} : static_cast<std::uint16_t>(random() % most + 1);
            }
            const auto group = random() % 4 != 0
                ? white_british
                : static_cast<standard::GroupIndex>(random() % standard.classification->groups.size());
            builder.record({ place, random() % 2, group, codes });
        }
    }
}

std::vector<counts::Cube> made_up_cubes(
    const standard::Standard& standard, const standard::Settings& settings, int councils, int years)
{
    std::mt19937 random(9);
    std::vector<counts::Cube> cubes;
    for (int council = 0; council < councils; ++council) {
        counts::Cube cube;
        for (int year = 0; year < years; ++year) {
            counts::CubeBuilder builder(standard, settings,
                { fmt::format("Council {}", council + 1), fmt::format("{}", 2021 + year) },
                [](const intake::Finding&) {});
            record_all(builder, standard, settings, random);
            if (!cube.merge(builder.finish()))
                std::exit(EXIT_FAILURE);
        }
        cubes.push_back(std::move(cube));
    }
    return cubes;
}

void write(std::string& all, const indicators::Row& row)
{
    const auto& made = row.comparison;
    const auto estimate = [&](const indicators::Calculable<indicators::Estimate>& number) {
        all += number ? fmt::format("{:a} {:a} {:a} ", number->value, number->lower, number->upper)
                      : number.error().code;
    };
    const auto p = [&](const indicators::Calculable<double>& number) {
        all += number ? fmt::format("{:a} ", *number) : number.error().code;
    };
    all += row.id + ' ';
    for (const auto* const number : { &made.ratio, &made.ratio_koopman, &made.ratio_miettinen_nurminen,
             &made.ratio_katz, &made.difference })
        estimate(*number);
    p(made.p_score);
    p(made.p_fisher);
    p(made.p_mid);
    all += fmt::format("{:a} {}\n", made.p_adjusted.value_or(-1), static_cast<int>(made.verdict));
}

/// Every comparison of one council, to hold runs against each other.
std::string checksum_of(const indicators::Results& results, std::size_t& comparisons)
{
    std::string all;
    const auto write_all = [&](const std::vector<indicators::Row>& rows) {
        comparisons += rows.size();
        for (const auto& row : rows)
            write(all, row);
    };
    for (const auto& result : results.all) {
        write_all({ { result.indicator, result.scope, result.headline } });
        write_all(result.levels);
        write_all(result.groups_against_reference);
        write_all(result.groups_against_others);
        for (const auto& breakdown : result.breakdowns)
            write_all(breakdown.rows);
    }
    return sha256(all);
}

} // namespace

int main(int argument_count, char** arguments)
{
    const auto argument = [&](int place, int otherwise) {
        return argument_count > place ? std::atoi(arguments[place]) : otherwise;
    };
    const auto councils = argument(1, 153);
    const auto years = argument(2, 5);
    const auto threads = argument(3, 2);
    const auto folder = bench::standards_folder(WRES_STANDARDS);
    const auto standard = must(standard::load_standard(folder, "sc-wres/2025"));
    const standard::Settings settings(standard);
    const auto populations = must(standard::load_populations(folder, *standard.classification));
    const auto cubes = made_up_cubes(standard, settings, councils, years);

    std::atomic<std::size_t> next = 0;
    std::vector<std::string> checksums(cubes.size());
    std::vector<Counted> counted(static_cast<std::size_t>(threads));
    {
        std::vector<std::jthread> working;
        for (auto& mine : counted) {
            working.emplace_back([&] {
                for (auto council = next.fetch_add(1); council < cubes.size(); council = next.fetch_add(1)) {
                    const auto before = processor_now();
                    const auto results = must(indicators::calculate(standard, settings, populations,
                        cubes[council], { fmt::format("Council {}", council + 1), {} }));
                    mine.processor_seconds += processor_now() - before;
                    mine.results += results.all.size();
                    checksums[council] = checksum_of(results, mine.comparisons);
                }
            });
        }
    }
    Counted all;
    for (const auto& mine : counted) {
        all.processor_seconds += mine.processor_seconds;
        all.results += mine.results;
        all.comparisons += mine.comparisons;
    }
    std::string together;
    for (const auto& checksum : checksums)
        together += checksum;
    fmt::print("{} councils, {} years: {} indicators, {} comparisons, {:.3f} processor seconds, {}\n",
        councils, years, all.results, all.comparisons, all.processor_seconds, sha256(together).substr(0, 16));
}
