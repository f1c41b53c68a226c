// SPDX-License-Identifier: MIT
#include "cli/projection_command.h"

#include <cmath>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/submission_options.h"
#include "cli/wrapped_text.h"
#include "document/number_words.h"
#include "improvement/read_bands.h"
#include "workflow/release.h"

namespace wres::cli {
namespace {

using document::percent_words;
using improvement::BandProjection;
using improvement::BandsRead;
using Json = nlohmann::ordered_json;

struct ProjectionOptions {
    SubmissionOptions submission;
    std::string reported = "social_care";
    std::string dimension = "pay_band";
    int years = 10;
    double target = -1;
    std::string format = "text";
};

std::string paragraph(std::string_view text)
{
    return fmt::format("  {}\n", wrapped(text, 2));
}

std::string range_words(const statistics::Interval& range)
{
    return fmt::format("{} to {}", percent_words(range.lower), percent_words(range.upper));
}

/// What was not there, and so was taken not to happen.
std::string missing_text(const BandsRead& read)
{
    std::string text;
    if (read.period_before.empty())
        text += paragraph("There is no year before, so nobody is taken to move up. Add last year's files.");
    if (!read.has_leavers)
        text += paragraph("Nobody is known to have left by band: add the leavers file.");
    if (!read.has_joiners)
        text += paragraph(read.period_before.empty()
                ? "Nobody is known to have been appointed by band, so nobody is taken to join. Add pay to "
                  "the "
                  "recruitment file, or last year's files."
                : "Nobody is known to have been appointed by band, so those who came into a band are what "
                  "last "
                  "year's staff, leavers and this year's staff leave over. Add pay to the recruitment file.");
    return text;
}

std::string band_text(const BandProjection& band, int years)
{
    const auto& last = band.years.back();
    std::string text = wrapped(fmt::format("{}: {} now, {} of those who come into it", band.label,
                                   percent_words(band.share_now), percent_words(band.share_of_arrivals)),
                           0)
        + "\n";
    text += paragraph(fmt::format(
        "In {} years at today's rates: {}; 95 of 100 futures lie from {}. {:.0f} in 100 reach {} by "
        "then.",
        years, percent_words(last.share), range_words(last.range), 100 * band.reached_by_end,
        percent_words(band.target)));
    if (!band.years_to_target)
        text += paragraph(fmt::format("Half the futures have not reached {} in {} years.",
            percent_words(band.target), improvement::longest_projection));
    else if (*band.years_to_target > 0)
        text += paragraph(fmt::format("Half the futures reach it in {} {}.", *band.years_to_target,
            *band.years_to_target == 1 ? "year" : "years"));
    if (band.share_now < band.target)
        text += band.share_of_arrivals_needed
            ? paragraph(fmt::format(
                "To reach it in {} years, {} of those who come into the band would have to be of the group.",
                years, percent_words(*band.share_of_arrivals_needed)))
            : paragraph("At today's turnover no choice of those who come would reach it by then.");
    const auto& next = band.years.front();
    text +=
        paragraph(fmt::format("Goal for next year: {}; a band of this size that meets it shows {} by chance.",
            percent_words(next.goal), range_words(next.goal_range)));
    return text + "\n";
}

std::string projection_text(const BandsRead& read, const std::vector<BandProjection>& bands, int years)
{
    std::string text =
        wrapped(
            fmt::format("From {}. For the council's own eyes: counts are used as they are. Rates stay what "
                        "they are in every future; what other things change is not known to it.",
                read.period),
            0)
        + "\n" + missing_text(read) + "\n";
    for (const auto& band : bands)
        text += band_text(band, years);
    return text;
}

std::string projection_json(const BandsRead& read, const std::vector<BandProjection>& bands)
{
    Json all = Json::array();
    for (const auto& band : bands) {
        Json years = Json::array();
        for (const auto& year : band.years)
            years.push_back({ { "year", year.year }, { "share", year.share },
                { "range", { year.range.lower, year.range.upper } }, { "goal", year.goal },
                { "goal_range", { year.goal_range.lower, year.goal_range.upper } } });
        all.push_back({ { "band", band.label }, { "share_now", band.share_now }, { "target", band.target },
            { "years_to_target", band.years_to_target ? Json(*band.years_to_target) : Json(nullptr) },
            { "reached_by_end", band.reached_by_end }, { "share_of_arrivals", band.share_of_arrivals },
            { "share_of_arrivals_needed",
                band.share_of_arrivals_needed ? Json(*band.share_of_arrivals_needed) : Json(nullptr) },
            { "years", std::move(years) } });
    }
    return Json {
        { "period", read.period }, { "period_before", read.period_before },
        { "has_leavers", read.has_leavers }, { "has_joiners", read.has_joiners }, { "bands", std::move(all) }
    }.dump(2)
        + "\n";
}

Result<std::string> which_council(const Reception& reception)
{
    if (!reception.instructions.council.empty())
        return workflow::area_of(reception.basis.populations, reception.instructions.council);
    const auto councils = workflow::councils_in(reception.basis, reception.submission.cube);
    if (councils.size() != 1)
        return failure("projection.which_council",
            fmt::format("There are {} councils in these files. Name one with --council.", councils.size()));
    return councils.front();
}

Done print_projection(const ProjectionOptions& options)
{
    const auto reception = TRY(receive(options.submission));
    const auto area = TRY(which_council(reception));
    const auto read = TRY(improvement::read_bands(
        { *reception.basis.standard, reception.basis.settings, reception.submission.cube },
        { area, options.reported, options.dimension }));
    const auto bands = TRY(improvement::project({ .bands = read.bands,
        .years = static_cast<std::uint32_t>(options.years),
        .target = options.target < 0 ? std::nullopt : std::optional(options.target) }));
    fmt::print("{}",
        options.format == "json" ? projection_json(read, bands)
                                 : projection_text(read, bands, options.years));
    return {};
}

} // namespace

void add_projection_command(const Command& plan, ExitStatus& status)
{
    const auto command = plan.command(
        "projection", "Where today's rates of joining, moving up and leaving lead, band by band");
    const auto options = std::make_shared<ProjectionOptions>();
    add_submission_options(command, options->submission);
    command
        .option("--reported", options->reported,
            "The services to look at: social_care, adult, children, whole_council")
        .with_default();
    command.option("--by", options->dimension, "The breakdown whose values go from low to high")
        .with_default();
    command.option("--years", options->years, "Over how many years goals are set")
        .with_default()
        .from_to(1, 50);
    command.option(
        "--target", options->target, "The share to reach, 0 to 1 (default: the group's share of all staff)");
    command.option("--format", options->format, "text or json").with_default().one_of({ "text", "json" });
    command.on_call([options, &status] {
        if (const auto done = print_projection(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
