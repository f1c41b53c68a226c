// SPDX-License-Identifier: MIT
#include "planning/effect_blocks.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "charts/ruler.h"
#include "charts/trend_lines.h"
#include "frame/components.h"
#include "improvement/effect_words.h"
#include "improvement/quantity_estimate.h"
#include "planning/plain_table.h"
#include "service/plan_sentences.h"

namespace wres::planning {
namespace {

using frame::write_paragraph;
using improvement::Action;
using improvement::EffectVerdict;
using improvement::Observation;
using improvement::Quantity;
using improvement::Series;
using markup::Html;
using statistics::EstimateWithInterval;

/// One period as it is drawn.
struct Point {
    const Observation* observation {};
    std::optional<EstimateWithInterval> estimate;
};

std::vector<Point> points_of(const Action& action, const Series& series, statistics::ConfidenceLevel level)
{
    std::vector<Point> points;
    for (const auto& one : series.observations)
        points.push_back(
            { &one, improvement::quantity_estimate(action.measure.quantity, one.counts, level) });
    return points;
}

document::TrendChart chart_of(const Action& action, const std::vector<Point>& points)
{
    const bool is_ratio = action.measure.quantity == Quantity::LikelihoodRatio;
    double largest = 0;
    document::Series line { .name = is_ratio ? "Ratio" : "Share", .points = {} };
    std::vector<std::string> periods;
    for (const auto& point : points) {
        periods.push_back(point.observation->period.label);
        disclosure::ShownEstimate shown;
        if (point.estimate) {
            shown = { .value = point.estimate->value,
                .lower = point.estimate->interval.lower,
                .upper = point.estimate->interval.upper };
            largest = std::max(largest, point.estimate->interval.upper);
        }
        line.points.push_back(shown);
    }
    return { .axis = is_ratio ? document::Axis::of_ratios() : document::Axis::of_shares(largest),
        .periods = std::move(periods),
        .series = { std::move(line) } };
}

/// Where a day stands among the periods, from 0; nothing when it is before the first or after the last.
std::optional<double> place_of(Date day, const std::vector<Point>& points)
{
    for (std::size_t at = 0; at + 1 < points.size(); ++at) {
        const auto from = points[at].observation->period.ends;
        const auto to = points[at + 1].observation->period.ends;
        if (day >= from && day <= to)
            return static_cast<double>(at)
                + static_cast<double>((day - from).count()) / static_cast<double>((to - from).count());
    }
    return std::nullopt;
}

struct Mark {
    Date on {};
    std::string words;
};

std::vector<Mark> marks_of(const Action& action)
{
    std::vector<Mark> marks;
    if (action.starts)
        marks.push_back({ *action.starts, "The work starts" });
    if (action.ends)
        marks.push_back({ *action.ends, "The work ends" });
    if (action.measure.by)
        marks.push_back({ *action.measure.by, "The target is to be reached" });
    return marks;
}

void write_marks(Html& html, const document::TrendChart& chart, const std::vector<Mark>& marks,
    const std::vector<Point>& points)
{
    int letter = 0;
    for (const auto& mark : marks) {
        const auto name = std::string(1, static_cast<char>('A' + letter));
        ++letter;
        const auto place = place_of(mark.on, points);
        if (!place)
            continue;
        const auto x = charts::Ruler::of_percent().x(charts::trend_position(chart, *place));
        html.leaf("line",
            { { "class", "app-mark" }, { "x1", x }, { "x2", x }, { "y1", "14" }, { "y2", "220" },
                { "stroke", "#0b0c0c" }, { "stroke-width", "2" }, { "stroke-dasharray", "2 4" } });
        html.element("text", { { "x", x }, { "y", "11" }, { "text-anchor", "middle" } }, name);
    }
}

std::string description_of(const Action& action, const std::vector<Point>& points)
{
    std::string words = "The number by period";
    for (const auto& point : points)
        words += point.estimate ? fmt::format("; {}: {}", point.observation->period.label,
                     service::quantity_words(action.measure.quantity, point.estimate->value))
                                : fmt::format("; {}: none", point.observation->period.label);
    return words + ".";
}

void write_drawing(Html& html, const Action& action, const std::vector<Point>& points)
{
    const auto chart = chart_of(action, points);
    html.open("div", { { "class", "report" } });
    html.open("figure");
    html.open("svg",
        { { "class", "trend" }, { "width", "100%" }, { "height", "250" }, { "role", "img" },
            { "aria-labelledby", "trend-title trend-desc" } });
    html.element("title", { { "id", "trend-title" } }, "The number over time, with its 95% interval");
    html.element("desc", { { "id", "trend-desc" } }, description_of(action, points));
    charts::write_trend_lines(html, charts::Ruler::of_percent(), chart);
    write_marks(html, chart, marks_of(action), points);
    html.close();
    html.close();
    html.close();
}

void write_key_of_marks(Html& html, const Action& action)
{
    std::vector<std::string> words;
    char letter = 'A';
    for (const auto& mark : marks_of(action)) {
        words.push_back(fmt::format("{}: {}, {}", letter, mark.words, british_date(mark.on)));
        ++letter;
    }
    write_bullets(html, words);
}

void write_values(Html& html, const Action& action, const std::vector<Point>& points)
{
    std::vector<std::vector<PlainCell>> rows;
    for (const auto& point : points) {
        const auto& counts = point.observation->counts;
        rows.push_back({ { .words = point.observation->period.label },
            { .words = point.estimate ? service::quantity_words(action.measure.quantity, *point.estimate)
                                      : "Nobody to compare" },
            { .words = fmt::format("{} of {}", counts.group_numerator, counts.group_denominator) },
            { .words = fmt::format("{} of {}", counts.reference_numerator, counts.reference_denominator) },
            { .words = point.observation->counted_for } });
    }
    write_plain_table(html, "The number in each period",
        { "Period", "Number (95% interval)", "Group", "Reference", "Added up of" }, rows);
}

} // namespace

std::string_view verdict_colour(EffectVerdict verdict)
{
    switch (verdict) {
    case EffectVerdict::Improved: return "green";
    case EffectVerdict::Worse: return "red";
    case EffectVerdict::NoEvidenceYet: return "blue";
    case EffectVerdict::TooFewToTell: break;
    }
    return "grey";
}

void write_effect(Html& html, const improvement::TestedEffect& effect)
{
    html.open("p", { { "class", "govuk-body" } });
    frame::write_tag(html, improvement::verdict_words(effect.verdict), verdict_colour(effect.verdict));
    html.close();
    write_paragraph(html, improvement::verdict_meaning(effect.verdict));
    if (effect.method != improvement::EffectMethod::None)
        write_paragraph(html, improvement::method_words(effect.method));
    write_bullets(html, service::effect_sentences(effect));
    if (!effect.missing.empty())
        write_paragraph(html, fmt::format("Missing: {}.", join(effect.missing, ", ")));
    std::vector<std::string> notes;
    for (const auto note : effect.notes)
        notes.emplace_back(improvement::note_words(note));
    if (notes.empty())
        return;
    write_small_heading(html, "What to know about it");
    write_bullets(html, notes);
}

void write_trend(Html& html, const Action& action, const Series& series, statistics::ConfidenceLevel level)
{
    const auto points = points_of(action, series, level);
    if (points.empty()) {
        write_paragraph(html,
            "No period has numbers that can be shown: none was calculated or released, or what there is is "
            "hidden so that nobody can be identified.");
        return;
    }
    if (points.size() > 1) {
        write_drawing(html, action, points);
        write_key_of_marks(html, action);
    }
    write_values(html, action, points);
}

void write_trend_values(
    Html& html, const Action& action, const Series& series, statistics::ConfidenceLevel level)
{
    const auto points = points_of(action, series, level);
    if (!points.empty())
        write_values(html, action, points);
}

void write_so_what(Html& html, const std::vector<improvement::SoWhat>& said)
{
    for (const auto& one : said) {
        write_small_heading(html,
            fmt::format("{}{}: {}", one.body, one.on ? ", " + british_date(*one.on) : "",
                service::judgement_words(one.judgement)));
        frame::write_lines(html, one.words);
    }
}

void write_numbers_note(Html& html, const service::PlanNumbers& numbers)
{
    const auto who = numbers.who() == service::NumbersFor::Workers
        ? "These are full counts, for those who put the collections together."
        : numbers.who() == service::NumbersFor::ReadersInside
        ? "These are the numbers released inside the organisation."
        : "These are published numbers: what is hidden there is not used here.";
    write_paragraph(html,
        fmt::format("{} {}", who,
            numbers.sources().empty() ? "There are none yet." : join(numbers.sources(), "; ") + "."));
}

} // namespace wres::planning
