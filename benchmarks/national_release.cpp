// SPDX-License-Identifier: MIT
//
// How long it takes to protect a nation's release: councils, regions and England as one, and what that hides.
//
//   build/bench/wres_bench_national_release FILES...        published counts, as `wres nation` takes them
//   build/bench/wres_bench_national_release --made-up 153   full returns of made-up councils: for each of
//       the first so many of the populations records of as many staff as its residents would have, whose
//       ethnic groups are those of its residents, with applicants, leavers and all nine indicators
//
// Prints a line of a table; on standard error how far it has come.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include "generator/council_files.h"
#include "generator/random.h"
#include "workflow/folder_sink.h"
#include "workflow/national_release.h"
#include "workflow/receive.h"
#include "workflow/release.h"
#include "workflow/standards_folder.h"

namespace {

using namespace wres;

/// As benchmarks/nations.cpp has it: what the published workforces of England come to.
constexpr double staff_for_each_resident = 0.0037;

double processor_seconds()
{
    rusage used {};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double megabytes_held()
{
    rusage used {};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

/// A folder for made-up files, gone with it.
class Folder {
public:
    Folder()
        : path_(std::filesystem::temp_directory_path() / fmt::format("wres-national-release-{}", getpid()))
    {
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

Result<counts::Cube> made_up_council(const workflow::Basis& basis, const standard::Population& population,
    std::uint64_t seed, const Folder& folder)
{
    const auto& classification = *basis.standard->classification;
    const auto residents = static_cast<double>(population.total());
    const auto white = static_cast<double>(population.residents[classification.detailed_reference]);
    const generator::Profile profile { population.area.name,
        static_cast<std::uint32_t>(1000 * (residents - white) / residents), 70, 160, 125, 60 };
    const generator::Council council(profile, generator::Random(seed).branch(seed).next(),
        static_cast<std::uint64_t>(residents * staff_for_each_resident), 2025);
    const auto own = folder.path() / population.area.code;
    {
        workflow::FolderSink sink(folder.path().string());
        generator::Job job { council, classification, sink, population.area.code, {}, {} };
        TRY_DONE(generator::write_record_files(job));
    }
    workflow::Instructions instructions;
    instructions.council = population.area.code;
    auto submission = TRY(workflow::receive(basis, instructions, { own.string() }));
    std::filesystem::remove_all(own);
    return std::move(submission.cube);
}

Result<counts::Cube> made_up_councils(const workflow::Basis& basis, std::size_t councils)
{
    const Folder folder;
    counts::Cube all;
    std::uint64_t seed = 7;
    for (const auto& population : basis.populations.all()) {
        if (population.area.kind != standard::AreaKind::Council || councils == 0)
            continue;
        --councils;
        const auto council = TRY(made_up_council(basis, population, seed++, folder));
        TRY_DONE(all.merge(council));
    }
    return all;
}

struct Counted {
    std::size_t releases {};
    std::size_t shown {};
    std::size_t small {};
    std::size_t to_protect {};
    double cost {};
    double cost_bound {};

    void add(const disclosure::Release& release)
    {
        ++releases;
        shown += release.counts_shown;
        small += release.counts_hidden_small;
        to_protect += release.counts_hidden_to_protect;
        cost += release.hiding_cost;
        cost_bound += release.hiding_cost_bound;
    }

    void print(const char* name) const
    {
        fmt::print("| {} | {} | {} | {} | {} | {:.2f} | {:.2f} |", name, releases, shown, small, to_protect,
            cost / 1e6, cost_bound / 1e6);
    }
};

Done measure(const std::vector<std::string>& given)
{
    const workflow::Instructions instructions;
    const auto standards = TRY(workflow::read_standards_folder(""));
    const auto basis = TRY(workflow::prepare(standards, instructions));
    auto cube = given.front() == "--made-up"
        ? TRY(made_up_councils(basis, std::strtoull(given.at(1).c_str(), nullptr, 10)))
        : TRY(workflow::receive(basis, instructions, given)).cube;
    const auto before = processor_seconds();
    fmt::print(stderr, "counted after {:.1f} s\n", before);
    Counted councils;
    Counted sums;
    TRY_DONE(workflow::release_nation(
        basis, cube, { "swe-lt10", {} }, [&](const workflow::AreaRelease& area) -> Done {
            (area.area.starts_with("E92") ? sums : councils).add(area.release.value());
            return {};
        }));
    fmt::print("| | releases | counts shown | small | to protect | cost, millions | at least | processor s "
               "| MB |\n|---|---|---|---|---|---|---|---|---|\n");
    councils.print("councils");
    fmt::print(" | |\n");
    sums.print("regions and England");
    fmt::print(" {:.1f} | {:.0f} |\n", processor_seconds() - before, megabytes_held());
    return {};
}

} // namespace

int main(int argument_count, char** arguments)
{
    const std::vector<std::string> given(arguments + 1, arguments + argument_count);
    if (given.empty() || (given.front() == "--made-up" && given.size() != 2)) {
        fmt::print(stderr, "Name files of counts, or --made-up and a number of councils.\n");
        return EXIT_FAILURE;
    }
    const auto done = measure(given);
    if (!done) {
        fmt::print(stderr, "{}\n", done.error().message);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
