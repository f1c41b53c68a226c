// SPDX-License-Identifier: MIT
//
// A world of care providers: ten thousand organisations in one collection. Estimates every indicator from
// their counts, and makes the national report as a page and as data. Prints processor seconds and the most
// memory held.
//
//   build/bench/wres_bench_organisations [FOLDER-OF-STANDARDS [ORGANISATIONS]]

#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>
#include <utility>

#include <sys/resource.h>

#include <fmt/format.h>

#include "generator/made_up_nation.h"
#include "generator/truth.h"
#include "standards_folder.h"
#include "workflow/national_files.h"
#include "workflow/national_folders.h"
#include "workflow/release.h"

namespace {

using namespace wres;

/// A provider is that much smaller than the adult services of a council.
constexpr std::uint64_t times_smaller = 8;

/// Processor seconds since the last call.
double lap()
{
    static auto last = std::clock();
    const auto now = std::clock();
    const double seconds = static_cast<double>(now - last) / CLOCKS_PER_SEC;
    last = now;
    return seconds;
}

double megabytes_held()
{
    rusage used {};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

template <typename T>
T or_stop(Result<T> result)
{
    if (!result) {
        fmt::print(stderr, "{}\n", result.error().message);
        std::exit(EXIT_FAILURE);
    }
    return std::move(*result);
}

/// Of the service, or of all where none is named.
void add_organisation(counts::Cube& cube, const standard::Standard& standard, const std::string& name,
    const generator::MadeUpYear& made, std::optional<generator::Service> service, std::uint64_t smaller)
{
    const auto group = *standard.classification->find("minority_not_specified");
    const auto reference = *standard.classification->find("white_not_specified");
    for (const auto& [where, people] : made.counts) {
        if (service && where.service != *service)
            continue;
        const counts::SliceKey key { name, fmt::format("{}", made.year),
            std::string(generator::scope_code(where.service)), where.measure, "", "" };
        cube.add(key, group, people.group / smaller);
        cube.add(key, reference, people.reference / smaller);
    }
}

counts::Cube begun(const workflow::Basis& basis)
{
    counts::Cube cube;
    cube.standard_name = basis.standard->name();
    cube.standard_checksum = basis.standard->checksum;
    return cube;
}

counts::Cube made_up_councils(const workflow::Basis& basis)
{
    auto cube = begun(basis);
    for (const auto& made :
        generator::made_up_nation(generator::NationOrder {}, *basis.standard, basis.populations))
        add_organisation(cube, *basis.standard, made.area, made, std::nullopt, 1);
    return cube;
}

/// Nation upon nation, each drawn anew, until there are enough.
counts::Cube made_up_providers(const workflow::Basis& basis, std::size_t organisations)
{
    auto cube = begun(basis);
    std::size_t made_so_far = 0;
    for (std::uint64_t seed = 1; made_so_far < organisations; ++seed) {
        generator::NationOrder order;
        order.seed = seed;
        order.years = 1;
        for (const auto& made : generator::made_up_nation(order, *basis.standard, basis.populations)) {
            if (made_so_far < organisations)
                add_organisation(cube, *basis.standard, fmt::format("Provider {:05}", ++made_so_far), made,
                    generator::Service::Adult, times_smaller);
        }
    }
    return cube;
}

void report_of(const workflow::Basis& basis, const counts::Cube& cube, const workflow::PictureTerms& terms,
    bool with_packs)
{
    const auto picture = or_stop(workflow::picture_inside(basis, cube, terms));
    double whole = lap();
    fmt::print("  gathered   {:6.2f} s\n", whole);
    const auto estimates = workflow::estimates_of(picture);
    double seconds = lap();
    whole += seconds;
    fmt::print("  estimated  {:6.2f} s, {} questions\n", seconds, estimates->value().questions.size());
    std::size_t bytes = 0;
    for (const auto& file : or_stop(workflow::national_report_files(estimates, {})))
        bytes += file.content.size();
    seconds = lap();
    whole += seconds;
    fmt::print("  report     {:6.2f} s, {} bytes\n", seconds, bytes);
    if (with_packs) {
        const auto councils = workflow::councils_in(basis, cube);
        for (const auto& area : councils)
            bytes += or_stop(workflow::pack_files(estimates, *workflow::council_in(estimates, area),
                                 workflow::own_figures(basis, cube, area), {}))
                         .front()
                         .content.size();
        seconds = lap();
        whole += seconds;
        fmt::print("  packs      {:6.2f} s, {} packs\n", seconds, councils.size());
    }
    fmt::print("  from counts to the last page {:.1f} s, {:.0f} MB\n", whole, megabytes_held());
}

} // namespace

int main(int count, char** arguments)
{
    const auto folder = bench::standards_folder(count > 1 ? arguments[1] : "standard");
    const auto organisations = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 10'000UL;
    const auto basis = or_stop(workflow::prepare(folder, {}));
    workflow::PictureTerms terms;
    terms.report_template = or_stop(workflow::national_template(folder));
    const auto councils = made_up_councils(basis);
    lap();
    fmt::print("153 councils, five years\n");
    report_of(basis, councils, terms, true);
    const auto providers = made_up_providers(basis, organisations);
    lap();
    fmt::print("{} organisations, one year\n", organisations);
    report_of(basis, providers, terms, false);
}
