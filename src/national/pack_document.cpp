// SPDX-License-Identifier: MIT
#include "national/pack_document.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "document/number_words.h"
#include "national/funnel_figure.h"
#include "national/ratio_in_words.h"
#include "report/letter_case.h"
#include "report/printed_ratio.h"
#include "report/section_ids.h"

namespace wres::national {
namespace {

using disclosure::Audience;
using disclosure::Hidden;
using disclosure::IndicatorWords;
using disclosure::PicturedQuestion;
using document::Blocks;
using document::Cell;
using document::ColumnKind;
using document::Document;
using document::Section;
using document::Table;
using nation::HeldAgainst;
using nation::Standing;

/// What the parts of a pack are written from.
struct PackView {
    const OneCouncil& council;
    std::vector<CouncilPlaceLine> lines;

    [[nodiscard]] const disclosure::NationalPicture& picture() const { return council.all->picture; }
    [[nodiscard]] const disclosure::PicturedCouncil& itself() const
    {
        return picture().councils[council.council];
    }
    [[nodiscard]] const PicturedQuestion& question(const CouncilPlaceLine& line) const
    {
        return picture().questions[line.question];
    }
    [[nodiscard]] const IndicatorWords& indicator(const CouncilPlaceLine& line) const
    {
        return *std::ranges::find(picture().sums.indicators, question(line).indicator, &IndicatorWords::id);
    }
    [[nodiscard]] std::string scope_label(const CouncilPlaceLine& line) const
    {
        const auto scope =
            std::ranges::find(picture().sums.scopes, question(line).scope, &disclosure::ScopeWords::id);
        return scope == picture().sums.scopes.end() ? question(line).scope : scope->label;
    }
    [[nodiscard]] const disclosure::DefinitionWords& definition() const
    {
        return picture().sums.definitions.front();
    }
    [[nodiscard]] std::string title(const CouncilPlaceLine& line) const
    {
        return fmt::format("{}. {}, {}", indicator(line).id, indicator(line).title,
            report::within_sentence(scope_label(line)));
    }
    [[nodiscard]] bool is_for_council() const { return picture().audience == Audience::Public; }
    [[nodiscard]] std::string region_name() const
    {
        return itself().region_name.empty() ? "its region" : itself().region_name;
    }
};

std::string standing_words(const IndicatorWords& indicator, const HeldAgainst& held)
{
    const bool turned = indicator.printed_reference_over_group;
    switch (held.standing) {
    case Standing::TooFewToTell: return "too few others";
    case Standing::Usual: return "as usual";
    case Standing::Higher: return turned ? "lower" : "higher";
    case Standing::Lower: return turned ? "higher" : "lower";
    case Standing::FarHigher: return turned ? "far lower" : "far higher";
    case Standing::FarLower: return turned ? "far higher" : "far lower";
    }
    return "";
}

bool is_above_others(const IndicatorWords& indicator, const CouncilPlaceLine& line)
{
    return (line.nation.deviation > 0) != indicator.printed_reference_over_group;
}

disclosure::Shown<double> value_of(
    const IndicatorWords& indicator, const std::optional<statistics::EstimateWithInterval>& ratio, Hidden why)
{
    return ratio ? printed(indicator, *ratio).value : disclosure::Shown<double>(why);
}

std::optional<statistics::EstimateWithInterval> together(const HeldAgainst& held)
{
    return held.together ? std::optional(*held.together) : std::nullopt;
}

std::string stands_out_words(const PackView& view, const CouncilPlaceLine& line)
{
    if (!line.councils_speak)
        return "not shown";
    if (line.nation.standing == Standing::TooFewToTell)
        return "too few others";
    if (!line.stands_out())
        return "no";
    return is_above_others(view.indicator(line), line) ? "yes, higher" : "yes, lower";
}

/// The others of the nation or the region: like with like where councils may be shown, else their sums.
disclosure::Shown<double> others_value(const PackView& view, const CouncilPlaceLine& line,
    const HeldAgainst& held, const std::optional<statistics::EstimateWithInterval>& sum)
{
    const auto ratio = line.councils_speak ? together(held) : sum;
    return value_of(
        view.indicator(line), ratio, line.councils_speak ? Hidden::NotApplicable : Hidden::Confidential);
}

Table first_table(const PackView& view)
{
    Table table { .id = "pack-first-table",
        .caption = fmt::format("{} beside the others: relative likelihood, {} and {} people",
            view.itself().name, view.definition().group_words, view.definition().reference_words),
        .columns = { { "Indicator and service", ColumnKind::Words }, { "Period", ColumnKind::Words },
            { "Own ratio" }, { "Lower limit" }, { "Upper limit" }, { "Others in England" },
            { fmt::format("Others in {}", view.region_name()) }, { "Neighbours" },
            { "Stands out beyond chance", ColumnKind::Words } },
        .rows = {} };
    for (const auto& line : view.lines) {
        std::vector<Cell> row { document::words(view.title(line)),
            document::words(view.question(line).period) };
        if (line.own.group_numerator + line.own.reference_numerator > 0)
            add_ratio_cells(row, view.indicator(line), line.ratio);
        else
            add_ratio_cells(row, Hidden::NotApplicable);
        row.push_back(document::ratio_limit(others_value(view, line, line.nation, line.others_in_nation)));
        row.push_back(document::ratio_limit(others_value(view, line, line.region, line.others_in_region)));
        row.push_back(document::ratio_limit(
            value_of(view.indicator(line), line.councils_speak ? together(line.neighbours) : std::nullopt,
                line.councils_speak ? Hidden::NotApplicable : Hidden::Confidential)));
        row.push_back(document::words(stands_out_words(view, line)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

void write_what_stands_out(Blocks& blocks, const PackView& view)
{
    std::vector<std::string> apart;
    std::size_t not_shown = 0;
    for (const auto& line : view.lines) {
        not_shown += line.councils_speak ? 0U : 1U;
        if (!line.stands_out())
            continue;
        apart.push_back(fmt::format("{}: {}, {} than in other councils ({} there).", view.title(line),
            with_limits(view.indicator(line), line.ratio),
            is_above_others(view.indicator(line), line) ? "higher" : "lower",
            document::in_words(
                document::ratio_limit(others_value(view, line, line.nation, line.others_in_nation)))));
    }
    const auto looked_at = view.lines.size() - not_shown;
    if (apart.empty() && looked_at > 0)
        blocks.emplace_back(document::KeyFinding { std::nullopt,
            fmt::format(
                "Of {} {}, none stands out from other councils by more than chance and the usual "
                "differences between councils. That does not mean that all is well: it means that {} is "
                "not unlike the others.",
                looked_at, looked_at == 1 ? "result" : "results", view.itself().name) });
    if (!apart.empty()) {
        blocks.emplace_back(document::KeyFinding { std::nullopt,
            fmt::format(
                "Of {} {}, {} {} out from other councils by more than chance and the usual differences "
                "between councils; the others do not.",
                looked_at, looked_at == 1 ? "result" : "results", apart.size(),
                apart.size() == 1 ? "stands" : "stand") });
        blocks.emplace_back(document::List { apart });
    }
    if (not_shown > 0)
        blocks.emplace_back(document::note(
            fmt::format("For {} of the results the counts of too many councils are hidden, so that nobody "
                        "can be identified. "
                        "Beside them stand the sums of all others alone; whether {} stands out is not shown.",
                not_shown, view.itself().name)));
}

std::string neighbour_names(const PackView& view)
{
    std::vector<std::string> names;
    for (const auto& area : view.itself().neighbours) {
        const auto found =
            std::ranges::find(view.picture().councils, area, &disclosure::PicturedCouncil::area);
        if (found != view.picture().councils.end())
            names.push_back(found->name);
    }
    return names.empty() ? "none is known" : join(names, ", ");
}

/// The services together, or the first there is: a dot plot of everything would be too long for one page.
std::vector<const CouncilPlaceLine*> one_an_indicator(const PackView& view)
{
    std::vector<const CouncilPlaceLine*> chosen;
    for (const auto& line : view.lines) {
        const bool is_new =
            chosen.empty() || view.question(*chosen.back()).indicator != view.question(line).indicator;
        if (is_new)
            chosen.push_back(&line);
    }
    return chosen;
}

void write_first_plot(Blocks& blocks, const PackView& view)
{
    document::DotPlot plot {
        .axis = document::Axis::of_ratios(), .less = "less likely", .more = "more likely", .rows = {}
    };
    for (const auto* line : one_an_indicator(view)) {
        if (line->own.group_numerator + line->own.reference_numerator == 0)
            continue;
        const auto& indicator = view.indicator(*line);
        plot.rows.push_back(
            { view.title(*line), with_limits(indicator, line->ratio), printed(indicator, line->ratio),
                verdict_of(indicator, line->ratio, view.picture().worthwhile_ratio) });
    }
    blocks.emplace_back(document::Figure { "pack-first-plot",
        fmt::format("{}: own relative likelihoods with their 95% intervals", view.itself().name),
        "The own ratios of the table with their 95% intervals.", std::move(plot) });
}

void add_held(Table& table, const PackView& view, const CouncilPlaceLine& line, std::string name,
    const HeldAgainst& held)
{
    const auto& indicator = view.indicator(line);
    std::vector<Cell> row { std::move(name), document::count(std::uint64_t { held.councils }),
        document::ratio_limit(value_of(indicator, together(held), Hidden::NotApplicable)) };
    const bool can_tell = held.standing != Standing::TooFewToTell;
    for (const auto& range : { held.usual_95, held.usual_99_8 }) {
        const auto shown = printed(indicator, { 1, range });
        row.push_back(
            document::ratio_limit(can_tell ? shown.lower : disclosure::Shown<double>(Hidden::NotApplicable)));
        row.push_back(
            document::ratio_limit(can_tell ? shown.upper : disclosure::Shown<double>(Hidden::NotApplicable)));
    }
    row.push_back(document::words(standing_words(indicator, held)));
    table.rows.push_back(std::move(row));
}

std::string id_of(const PackView& view, const CouncilPlaceLine& line, std::string_view part)
{
    return report::part_id(view.indicator(line), fmt::format("pack-{}-{}", view.question(line).scope, part));
}

void write_held(Blocks& blocks, const PackView& view, const CouncilPlaceLine& line)
{
    if (!line.councils_speak) {
        Table sums { .id = id_of(view, line, "sums"),
            .caption = "All others added up",
            .columns = { { "Held against", ColumnKind::Words }, { "Their ratio" }, { "Lower limit" },
                { "Upper limit" } },
            .rows = {} };
        for (const auto& [name, sum] :
            { std::pair { std::string("Others in England"), line.others_in_nation },
                std::pair { "Others in " + view.region_name(), line.others_in_region } }) {
            std::vector<Cell> row { name };
            if (sum)
                add_ratio_cells(row, view.indicator(line), *sum);
            else
                add_ratio_cells(row, Hidden::Confidential);
            sums.rows.push_back(std::move(row));
        }
        blocks.emplace_back(std::move(sums));
        return;
    }
    Table table { .id = id_of(view, line, "held"),
        .caption = "Held against others: their ratio, and where a council of this size would usually lie",
        .columns = { { "Held against", ColumnKind::Words }, { "Councils" }, { "Their ratio, like with like" },
            { "Usually from" }, { "Usually to" }, { "Nearly always from" }, { "Nearly always to" },
            { view.itself().name, ColumnKind::Words } },
        .rows = {} };
    add_held(table, view, line, "England", line.nation);
    add_held(table, view, line, view.region_name(), line.region);
    add_held(table, view, line, "Statistical neighbours", line.neighbours);
    blocks.emplace_back(std::move(table));
    if (line.neighbours_hidden > 0)
        blocks.emplace_back(document::note(fmt::format(
            "{} of the neighbours are left out: their counts are hidden.", line.neighbours_hidden)));
}

/// Dots of other councils: all for the programme team; for a council those whose counts everybody may see.
void write_funnel(Blocks& blocks, const PackView& view, const CouncilPlaceLine& line)
{
    if (!line.councils_speak || line.others.councils < 2)
        return;
    const auto& estimates = view.council.all->questions[line.question];
    Funnel funnel { view.indicator(line), line.others, estimates.estimate.together, {}, view.itself().area,
        view.itself().name };
    for (const auto& council : estimates.shown) {
        if (council.area != view.itself().area)
            funnel.councils.push_back(council);
    }
    funnel.councils.push_back({ view.itself().area, line.own });
    blocks.emplace_back(funnel_figure(funnel, id_of(view, line, "funnel"),
        fmt::format("{}, {}: {} among councils of every size", view.title(line), view.question(line).period,
            view.itself().name)));
}

void write_change(Blocks& blocks, const PackView& view, const CouncilPlaceLine& line)
{
    if (!line.change)
        return;
    const auto change = printed_factor(view.indicator(line), line.change->same_councils);
    blocks.emplace_back(document::plain(
        fmt::format("Since {} its own ratio became {} times what it was (95% interval {}): {}.", line.before,
            document::ratio_limit_words(change.value),
            document::ratio_interval_words(change.interval.lower, change.interval.upper),
            line.change->p < 0.05 ? "more than chance explains" : "that may be chance")));
}

void write_line(Blocks& blocks, const PackView& view, const CouncilPlaceLine& line)
{
    const auto& indicator = view.indicator(line);
    blocks.emplace_back(document::Heading { id_of(view, line, "heading"),
        fmt::format("{}, {}", view.scope_label(line), view.question(line).period) });
    blocks.emplace_back(document::plain(fmt::format("{} of {} {} {} and {} of {} {} {}: {}.",
        document::count_words(line.own.group_numerator), document::count_words(line.own.group_denominator),
        view.definition().group_words, indicator.people, document::count_words(line.own.reference_numerator),
        document::count_words(line.own.reference_denominator), view.definition().reference_words,
        indicator.people,
        line.own.group_numerator + line.own.reference_numerator == 0
            ? "nobody was counted, so there is no ratio"
            : with_limits(indicator, line.ratio))));
    write_held(blocks, view, line);
    write_funnel(blocks, view, line);
    write_change(blocks, view, line);
}

Section section_of(const PackView& view, const IndicatorWords& indicator)
{
    Section section { .id = report::indicator_id(indicator),
        .overline = fmt::format("Indicator {}", indicator.id),
        .heading = indicator.title,
        .is_indicator = true,
        .blocks = {} };
    for (const auto& line : view.lines) {
        if (view.question(line).indicator == indicator.id)
            write_line(section.blocks, view, line);
    }
    return section;
}

document::Banner banner_of(const PackView& view)
{
    if (view.is_for_council())
        return { .audience = Audience::Internal,
            .title = fmt::format("For {} alone.", view.itself().name),
            .text = "It holds the council's own full counts, in which small numbers can identify people. Of "
                    "the other councils "
                    "it holds what everybody may see.",
            .mark = fmt::format("For {} alone: contains its full counts", view.itself().name) };
    return { .audience = Audience::Internal,
        .title = "Internal: for the programme team alone.",
        .text = "It is made from every council's full counts, hidden from nobody. The pack that may go to "
                "the council "
                "is the one made for it.",
        .mark = "Internal: for the programme team alone" };
}

Section how_section(const PackView& view)
{
    Section section {
        .id = "pack-how", .overline = {}, .heading = "How to read a pack", .is_indicator = false, .blocks = {}
    };
    section.blocks.emplace_back(document::List { {
        fmt::format(
            "Every number is a relative likelihood, {} people held against {} people. 1 means that both "
            "had the outcome equally often.",
            view.definition().group_words, view.definition().reference_words),
        "The council is never among those it is held against.",
        "Where a council of this size would usually lie (19 of 20 do; nearly always, 499 of 500) allows for "
        "chance, for how much councils differ, and "
        "for "
        "how well the others are known. One council in twenty lies outside the narrower range by chance "
        "alone, "
        "and three comparisons an indicator are made: ‘higher’ or ‘lower’ there is a hint and no finding.",
        "What ‘stands out’ is further from the others than that, counting how many councils were looked at "
        "(Benjamini and Hochberg).",
        "Not standing out is no proof of fairness: a small council can differ a good deal unseen.",
        std::string(how_to_read_a_funnel),
        fmt::format("Statistical neighbours: {}.", neighbour_names(view)),
    } });
    return section;
}

Document document_of(const OneCouncil& council)
{
    const PackView view { council, place_of(council) };
    const auto& release = view.picture().sums;
    Document document { .title = view.itself().name,
        .subject = "Place among councils: " + release.standard_title,
        .about = fmt::format("Beside England, {} and its statistical neighbours.", view.region_name()),
        .banner = banner_of(view),
        .summary = { .id = "summary",
            .overline = {},
            .heading = "On one page",
            .is_indicator = false,
            .blocks = {} },
        .sections = {},
        .imprint = { document::plain(fmt::format("Version {}. Made{} with openwres from the standard {}.",
            view.picture().correction.version, release.made_on.empty() ? "" : " on " + release.made_on,
            release.standard_name)) } };
    auto& first = document.summary.blocks;
    if (view.picture().correction.version > 1)
        first.emplace_back(document::Warning {
            fmt::format("Corrected: this is version {}.", view.picture().correction.version),
            view.picture().correction.what });
    if (view.lines.empty())
        first.emplace_back(document::plain("This council has no numbers of both groups for any indicator, so "
                                           "there is nothing to hold against others."));
    else {
        write_what_stands_out(first, view);
        first.emplace_back(first_table(view));
        write_first_plot(first, view);
    }
    for (const auto& indicator : release.indicators) {
        auto section = section_of(view, indicator);
        if (!section.blocks.empty())
            document.sections.push_back(std::move(section));
    }
    document.sections.push_back(how_section(view));
    return document;
}

} // namespace

disclosure::Released<Document> pack_document(const disclosure::Released<OneCouncil>& council)
{
    return council.made_into(&document_of);
}

} // namespace wres::national
