// SPDX-License-Identifier: MIT
#include "cli/programme_command.h"

#include <cmath>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/wrapped_text.h"
#include "document/number_words.h"
#include "improvement/effect_words.h"
#include "improvement/programme.h"
#include "workflow/disk.h"

namespace wres::cli {
namespace {

using improvement::CohortEffect;
using Json = nlohmann::ordered_json;

struct ProgrammeOptions {
    std::string file;
    double smallest_change = 1.25;
    std::string format = "text";
};

std::string programme_text(const std::vector<CohortEffect>& effects)
{
    std::string text = wrapped("For the council's own eyes. People who get a place applied and were chosen: "
                               "that they progress more "
                               "often does not show that it was the programme. The fairest matched staff are "
                               "those who applied and "
                               "just missed.",
                           0)
        + "\n\n";
    for (const auto& effect : effects) {
        text += wrapped(fmt::format("{}, cohort {}, after {} months: {} of {} participants progressed",
                            effect.programme, effect.cohort, effect.months, effect.progressed,
                            effect.participants),
                    0)
            + "\n";
        text += fmt::format("  {}\n", improvement::verdict_words(effect.verdict));
        text += fmt::format("  {}\n\n",
            wrapped(
                fmt::format("{} times as often as matched staff (95% interval {}), p {}, among all {}.",
                    document::ratio_words(effect.ratio.value),
                    document::ratio_interval_words(effect.ratio.interval.lower, effect.ratio.interval.upper),
                    document::p_words(effect.p), document::p_words(effect.p_adjusted)),
                2));
    }
    return text;
}

Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json("INF");
}

std::string programme_json(const std::vector<CohortEffect>& effects)
{
    Json all = Json::array();
    for (const auto& effect : effects)
        all.push_back({ { "programme", effect.programme }, { "cohort", effect.cohort },
            { "months", effect.months }, { "participants", effect.participants },
            { "progressed", effect.progressed }, { "verdict", improvement::verdict_code(effect.verdict) },
            { "ratio",
                { { "value", number(effect.ratio.value) }, { "lower", number(effect.ratio.interval.lower) },
                    { "upper", number(effect.ratio.interval.upper) } } },
            { "p", effect.p }, { "p_adjusted", effect.p_adjusted } });
    return Json { { "cohorts", std::move(all) } }.dump(2) + "\n";
}

Done print_programme(const ProgrammeOptions& options)
{
    if (!(options.smallest_change > 1))
        return failure(
            "option.not_a_change", "--smallest-change takes a ratio of more than 1, such as 1.25.");
    const auto content = TRY(workflow::read_file(options.file));
    const auto cohorts = TRY(improvement::read_cohorts(options.file, content));
    const auto effects = improvement::test_cohorts(
        cohorts, options.smallest_change, statistics::ConfidenceLevel::percent_95());
    fmt::print("{}", options.format == "json" ? programme_json(effects) : programme_text(effects));
    return {};
}

} // namespace

void add_programme_command(const Command& plan, ExitStatus& status)
{
    const auto command = plan.command("programme",
        "Whether participants of leadership programmes progressed more often than matched staff");
    const auto options = std::make_shared<ProgrammeOptions>();
    command.option("FILE", options->file, "A CSV of counts by programme, cohort, months and stratum")
        .required();
    command
        .option(
            "--smallest-change", options->smallest_change, "The smallest difference worth having, as a ratio")
        .with_default();
    command.option("--format", options->format, "text or json").with_default().one_of({ "text", "json" });
    command.on_call([options, &status] {
        if (const auto done = print_programme(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
