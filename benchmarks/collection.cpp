// SPDX-License-Identifier: MIT
//
// How long does it take from 153 councils' sealed submissions of five years to national estimates of every
// indicator? Prints processor seconds of each step.
//
//   build/bench/wres_bench_collection [FOLDER-OF-STANDARDS]

#include <cstdlib>
#include <ctime>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "generator/made_up_nation.h"
#include "generator/truth.h"
#include "indicators/confidence_level.h"
#include "nation/national_change.h"
#include "nation/national_estimate.h"
#include "plausibility/questions.h"
#include "standards_folder.h"
#include "submission/check_submission.h"
#include "submission/submission_file.h"

namespace {

using namespace wres;

/// Processor seconds since the last call.
double lap()
{
    static auto last = std::clock();
    const auto now = std::clock();
    const double seconds = static_cast<double>(now - last) / CLOCKS_PER_SEC;
    last = now;
    return seconds;
}

[[noreturn]] void stop(const Error& error)
{
    fmt::print(stderr, "{}\n", error.message);
    std::exit(EXIT_FAILURE);
}

submission::Submission submission_from(const standard::Standard& standard, const generator::MadeUpYear& made)
{
    const auto group = *standard.classification->find("minority_not_specified");
    const auto reference = *standard.classification->find("white_not_specified");
    const auto unknown = *standard.classification->find("not_known");
    submission::Submission sent;
    sent.area = made.area;
    sent.period = fmt::format("{}", made.year);
    sent.made_on = Date(std::chrono::year(made.year) / 10 / 1);
    sent.cube.standard_name = standard.name();
    sent.cube.standard_checksum = standard.checksum;
    for (const auto& [where, people] : made.counts) {
        const counts::SliceKey key { made.area, sent.period,
            std::string(generator::scope_code(where.service)), where.measure, "", "" };
        sent.cube.add(key, group, people.group);
        sent.cube.add(key, reference, people.reference);
        sent.cube.add(key, unknown, people.unknown);
    }
    return sent;
}

struct Sealed {
    int year {};
    std::string file;
};

struct Totals {
    std::size_t estimates {};
    std::size_t changes {};
};

/// Every indicator, service and definition in every year.
Totals estimate_all(const standard::Standard& standard, const counts::Cube& cube,
    const std::vector<std::string>& areas, int first, int last)
{
    const standard::Settings settings(standard);
    const auto level = indicators::confidence_level(standard, settings);
    Totals totals;
    for (const auto& indicator : standard.indicators) {
        if (indicator.method == standard::Method::ShareByLevel)
            continue;
        for (const auto& scope : standard.scopes) {
            for (const auto& definition : standard.classification->definitions) {
                std::vector<nation::CouncilCounts> before;
                for (int year = first; year <= last; ++year) {
                    auto counts = nation::council_counts(standard, settings, cube, areas,
                        { indicator, scope, definition, fmt::format("{}", year) });
                    if (counts.empty())
                        continue;
                    totals.estimates += nation::national_estimate(counts, level).places.empty() ? 0U : 1U;
                    totals.changes += nation::national_change(before, counts, level) ? 1U : 0U;
                    before = std::move(counts);
                }
            }
        }
    }
    return totals;
}

std::size_t ask_all(const standard::Standard& standard, const standard::Populations& populations,
    const counts::Cube& cube, const std::vector<std::string>& areas, int first, int last)
{
    std::size_t asked = 0;
    for (int year = first; year <= last; ++year) {
        std::vector<plausibility::Council> councils;
        for (const auto& area : areas) {
            plausibility::Council council {
                plausibility::return_of(standard, cube, area, fmt::format("{}", year)), {}
            };
            council.background.residents =
                plausibility::sides_of(standard, populations.find(area)->residents);
            if (year > first)
                council.background.last_year =
                    plausibility::return_of(standard, cube, area, fmt::format("{}", year - 1));
            councils.push_back(std::move(council));
        }
        const plausibility::Expectations expectations(standard, councils);
        for (const auto& council : councils)
            asked += plausibility::questions(standard, council, expectations).size();
    }
    return asked;
}

} // namespace

int main(int count, char** arguments)
{
    const auto folder = bench::standards_folder(count > 1 ? arguments[1] : "standard");
    const auto standard = standard::load_standard(folder, "sc-wres/2025");
    if (!standard)
        stop(standard.error());
    const auto populations = standard::load_populations(folder, *standard->classification);
    const generator::NationOrder order;
    const int last = order.first_year + order.years - 1;

    const auto programme = sealing::OpeningKey::draw();
    std::map<std::string, sealing::SigningKey> keys;
    submission::CouncilRegister councils;
    std::vector<Sealed> sealed;
    std::vector<std::string> areas;
    for (const auto& made : generator::made_up_nation(order, *standard, *populations)) {
        if (!keys.contains(made.area)) {
            keys.emplace(made.area, sealing::SigningKey::draw());
            councils.set(made.area, keys.at(made.area).verifying_key());
            areas.push_back(made.area);
        }
        sealed.push_back({ made.year,
            submission::write_submission(submission_from(*standard, made), *standard->classification,
                keys.at(made.area), programme.box_key()) });
    }
    fmt::print("made and sealed      {:6.2f} s, {} submissions of {} bytes\n", lap(), sealed.size(),
        sealed.front().file.size());

    counts::Cube all;
    for (const auto& [year, file] : sealed) {
        const auto request =
            submission::usual_request(*standard, fmt::format("{}", year), programme.box_key());
        const auto opened = submission::open_submission("a submission", file, programme, councils, *standard);
        if (!opened)
            stop(opened.error());
        if (const auto checked = submission::check_submission(*opened, request, *standard, *populations);
            !checked)
            stop(checked.error());
        if (const auto merged = all.merge(opened->cube); !merged)
            stop(merged.error());
    }
    const double opening = lap();
    fmt::print("opened and checked   {:6.2f} s\n", opening);
    const auto asked = ask_all(*standard, *populations, all, areas, order.first_year, last);
    const double asking = lap();
    fmt::print("asked                {:6.2f} s, {} questions\n", asking, asked);
    const auto totals = estimate_all(*standard, all, areas, order.first_year, last);
    const double estimating = lap();
    fmt::print("estimated            {:6.2f} s, {} estimates, {} changes\n", estimating, totals.estimates,
        totals.changes);
    fmt::print("from sealed files to national estimates {:.2f} s; with the questions {:.2f} s\n",
        opening + estimating, opening + asking + estimating);
}
