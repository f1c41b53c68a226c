// SPDX-License-Identifier: MIT
//
// How long it takes to protect a council's whole release, every indicator, breakdown and period together, and
// what that hides. wres_bench_release COUNCIL FILES-OR-FOLDER... takes what `wres report` takes, counts of
// several years among it, and prints a line of a table.

#include <chrono>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sys/resource.h>

#include "workflow/receive.h"
#include "workflow/release.h"
#include "workflow/standards_folder.h"

namespace {

using namespace wres;

double processor_seconds()
{
    rusage used {};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

struct Measured {
    disclosure::Released<disclosure::Release> release;
    double seconds {};
    double processor_seconds {};
};

Result<Measured> protect(const std::string& council, const std::vector<std::string>& files)
{
    workflow::Instructions instructions;
    instructions.council = council;
    const auto standards = TRY(workflow::read_standards_folder(""));
    const auto basis = TRY(workflow::prepare(standards, instructions));
    const auto submission = TRY(workflow::receive(basis, instructions, files));
    workflow::ReleaseTerms terms;
    terms.audience = disclosure::Audience::Public;
    terms.profile = "swe-lt10";
    const auto start = std::chrono::steady_clock::now();
    const auto used = processor_seconds();
    auto release = TRY(workflow::release(basis, submission, council, terms));
    return Measured { std::move(release),
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
        processor_seconds() - used };
}

} // namespace

int main(int argument_count, char** arguments)
{
    const std::vector<std::string> given(arguments + 1, arguments + argument_count);
    if (given.size() < 2) {
        fmt::print(stderr, "Name the council, then its files: wres_bench_release Ashdale 2025.wrescube\n");
        return 2;
    }
    const auto measured = protect(given.front(), { given.begin() + 1, given.end() });
    if (!measured) {
        fmt::print(stderr, "{}\n", measured.error().message);
        return 2;
    }
    const auto& release = measured->release.value();
    fmt::print("| periods | counts shown | hidden because small | hidden to protect | cost | at least | s | "
               "processor s |\n|---|---|---|---|---|---|---|---|\n");
    fmt::print("| {} | {} | {} | {} | {:.0f} | {:.0f} | {:.2f} | {:.2f} |\n", release.periods.size(),
        release.counts_shown, release.counts_hidden_small, release.counts_hidden_to_protect,
        release.hiding_cost, release.hiding_cost_bound, measured->seconds, measured->processor_seconds);
    return 0;
}
