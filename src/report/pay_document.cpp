// SPDX-License-Identifier: MIT
#include "report/pay_document.h"
#include "language/phrase.h"
#include "report/unreleased.h"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "document/number_words.h"
#include "report/letter_case.h"
#include "report/settings_table.h"

namespace wres::report {
namespace {

using disclosure::Audience;
using disclosure::ReleasedPay;
using disclosure::ReleasedPayComparison;
using disclosure::ReleasedPayGroup;
using disclosure::Shown;
using disclosure::ShownEstimate;
using document::Blocks;
using document::Cell;
using document::ColumnKind;
using document::percent_words;
using document::Table;
using language::known_phrase;
using language::phrase;
using language::phrase_id;

constexpr std::array<std::string_view, 4> quarter_names { phrase_id("Lower quarter"),
    phrase_id("Lower middle quarter"), phrase_id("Upper middle quarter"), phrase_id("Upper quarter") };

std::string filled(std::string words, const ReleasedPayComparison& headline)
{
    for (const auto& [place, value] :
        { std::pair<std::string_view, const std::string&>("{group}", headline.group_words),
            std::pair<std::string_view, const std::string&>("{reference}", headline.reference_words) })
        for (auto at = words.find(place); at != std::string::npos; at = words.find(place, at + value.size()))
            words.replace(at, place.size(), value);
    return words;
}

std::string id_of(const ReleasedPayComparison& comparison, std::string_view part)
{
    return fmt::format("{}-{}", part, comparison.id);
}

/// Whether chance readily makes a gap of none.
bool is_clear(const ShownEstimate& gap)
{
    return gap.lower.visible() && gap.upper.visible() && (gap.lower.value() > 0 || gap.upper.value() < 0);
}

enum class Middle : std::uint8_t { Mean, Median };

std::string not_shown(Middle middle)
{
    return middle == Middle::Mean
        ? phrase("The mean gap in hourly pay is not shown: there are too few people on one of the sides.")
        : phrase("The median gap in hourly pay is not shown: there are too few people on one of the sides.");
}

/// "The mean hourly pay of minority ethnic employees is 4.2% lower than that of white employees"
std::string gap_claim(Middle middle, double gap, const ReleasedPayComparison& comparison)
{
    const auto& group = comparison.group_words;
    const auto& reference = comparison.reference_words;
    const auto size = percent_words(std::abs(gap));
    const bool is_lower = gap >= 0;
    if (middle == Middle::Mean)
        return is_lower ? phrase("The mean hourly pay of {} employees is {} lower than that of {} employees",
                   group, size, reference)
                        : phrase("The mean hourly pay of {} employees is {} higher than that of {} employees",
                            group, size, reference);
    return is_lower ? phrase("The median hourly pay of {} employees is {} lower than that of {} employees",
               group, size, reference)
                    : phrase("The median hourly pay of {} employees is {} higher than that of {} employees",
                        group, size, reference);
}

std::string gap_sentence(
    Middle middle, const ShownEstimate& gap, const ReleasedPayComparison& comparison, int level)
{
    if (!gap.value.visible())
        return not_shown(middle);
    const auto claim = gap_claim(middle, gap.value.value(), comparison);
    if (!gap.lower.visible() || !gap.upper.visible())
        return claim + ".";
    const auto lower = percent_words(gap.lower.value());
    const auto upper = percent_words(gap.upper.value());
    return is_clear(gap)
        ? phrase("{} ({}% interval of the gap {} to {}).", claim, level, lower, upper)
        : phrase(
            "{} ({}% interval of the gap {} to {}); these numbers alone do not show that the two differ.",
            claim, level, lower, upper);
}

std::string lower_limit_heading(const ReleasedPay& pay)
{
    return phrase("Lower {}% limit", pay.confidence_per_cent);
}

std::string upper_limit_heading(const ReleasedPay& pay)
{
    return phrase("Upper {}% limit", pay.confidence_per_cent);
}

std::vector<Cell> gap_row(std::string_view name, const ShownEstimate& gap)
{
    return { document::words(name), document::percent(gap.value), document::percent(gap.lower),
        document::percent(gap.upper) };
}

void write_hourly(Blocks& blocks, const ReleasedPay& pay, const ReleasedPayComparison& comparison)
{
    blocks.emplace_back(Table { .id = id_of(comparison, "hourly-pay-gap"),
        .caption = phrase("Gap in hourly pay, {} and {} employees, {}", comparison.group_words,
            comparison.reference_words, pay.snapshot),
        .columns = { { phrase("Measure"), ColumnKind::Words },
            { phrase("Gap, as a share of the reference's pay") }, { lower_limit_heading(pay) },
            { upper_limit_heading(pay) } },
        .rows = { gap_row(phrase("Mean gap in hourly pay"), comparison.mean_gap),
            gap_row(phrase("Median gap in hourly pay"), comparison.median_gap) } });
}

void write_quarters(Blocks& blocks, const ReleasedPay& pay, const ReleasedPayComparison& comparison)
{
    Table table { .id = id_of(comparison, "pay-quarters"),
        .caption = phrase("Each quarter of employees by hourly pay, {} and {}, {}", comparison.group_words,
            comparison.reference_words, pay.snapshot),
        .columns = { { phrase("Quarter"), ColumnKind::Words }, { with_capital(comparison.group_words) },
            { with_capital(comparison.reference_words) } },
        .rows = {} };
    document::ShareChart chart;
    std::string description;
    double sum = 0;
    bool is_shown = false;
    for (std::size_t quarter = 0; quarter < quarter_names.size(); ++quarter) {
        const auto& share = comparison.group_share_of_quarter[quarter];
        is_shown = is_shown || share.visible();
        sum += share.visible() ? share.value() : 0;
        const auto name = known_phrase(quarter_names[quarter]);
        table.rows.push_back({ document::words(name), document::percent(share),
            document::percent(share.visible() ? Shown<double>(1 - share.value()) : share) });
        chart.bars.push_back(
            { name, { share, disclosure::Hidden::NotApplicable, disclosure::Hidden::NotApplicable } });
        description += fmt::format("{} {}; ", name, document::shown_words(share, percent_words));
    }
    blocks.emplace_back(
        document::plain(phrase("Everybody with hourly pay and a known ethnic group, in four "
                               "quarters of equal size from the lowest paid to the highest. "
                               "People paid alike are spread over the quarters in proportion.")));
    blocks.emplace_back(std::move(table));
    chart.line = sum / static_cast<double>(quarter_names.size()); // the quarters are of equal size
    chart.line_label = phrase("all four quarters together, {}", percent_words(chart.line));
    if (is_shown)
        blocks.emplace_back(document::Figure { id_of(comparison, "pay-quarters-chart"),
            phrase("{} share of each quarter by hourly pay, {}", with_capital(comparison.group_words),
                pay.snapshot),
            description + phrase("the numbers are in the table before it."), std::move(chart) });
}

void write_bonuses(Blocks& blocks, const ReleasedPay& pay, const ReleasedPayComparison& comparison)
{
    if (!pay.has_bonuses) {
        blocks.emplace_back(document::plain(
            phrase("The file said nothing of bonuses, so the three measures of bonus pay are not here.")));
        return;
    }
    blocks.emplace_back(
        document::plain(phrase("Bonus gaps are among those who were paid a bonus in the twelve "
                               "months to the snapshot day, so they can be small while few of "
                               "a group are paid any: read them beside the shares.")));
    blocks.emplace_back(Table { .id = id_of(comparison, "bonus-pay-gap"),
        .caption = phrase(
            "Gap in bonus pay, {} and {} employees", comparison.group_words, comparison.reference_words),
        .columns = { { phrase("Measure"), ColumnKind::Words },
            { phrase("Gap, as a share of the reference's bonus") } },
        .rows = { { document::words(phrase("Mean gap in bonus pay")),
                      document::percent(comparison.mean_bonus_gap) },
            { document::words(phrase("Median gap in bonus pay")),
                document::percent(comparison.median_bonus_gap) } } });
    blocks.emplace_back(Table { .id = id_of(comparison, "paid-a-bonus"),
        .caption = phrase("Employees who were paid a bonus in the twelve months, {} and {}",
            comparison.group_words, comparison.reference_words),
        .columns = { { phrase("Employees"), ColumnKind::Words }, { phrase("Share paid a bonus") },
            { lower_limit_heading(pay) }, { upper_limit_heading(pay) } },
        .rows = { gap_row(with_capital(comparison.group_words), comparison.group_paid_bonus),
            gap_row(with_capital(comparison.reference_words), comparison.reference_paid_bonus) } });
}

document::Section measures_of(
    const ReleasedPay& pay, const ReleasedPayComparison& comparison, bool is_headline)
{
    document::Section section { .id = id_of(comparison, "measures"),
        .overline = is_headline ? phrase("The six measures") : phrase("With another definition"),
        .heading = is_headline
            ? phrase("{} and {} employees", with_capital(comparison.group_words), comparison.reference_words)
            : with_capital(comparison.label),
        .is_indicator = true,
        .blocks = {} };
    auto& blocks = section.blocks;
    const auto heading = [&](std::string_view part, std::string_view words) {
        blocks.emplace_back(document::Heading { id_of(comparison, part), std::string(words) });
    };
    blocks.emplace_back(document::KeyFinding {
        std::nullopt, gap_sentence(Middle::Mean, comparison.mean_gap, comparison, pay.confidence_per_cent) });
    blocks.emplace_back(document::plain(
        gap_sentence(Middle::Median, comparison.median_gap, comparison, pay.confidence_per_cent)));
    heading("hourly", phrase("Hourly pay"));
    write_hourly(blocks, pay, comparison);
    heading("quarters", phrase("Pay quarters"));
    write_quarters(blocks, pay, comparison);
    heading("bonuses", phrase("Bonus pay"));
    write_bonuses(blocks, pay, comparison);
    return section;
}

Table groups_table(
    std::string id, std::string caption, std::string heading, const std::vector<ReleasedPayGroup>& groups)
{
    Table table { .id = std::move(id),
        .caption = std::move(caption),
        .columns = { { std::move(heading), ColumnKind::Words }, { phrase("Employees") },
            { phrase("Share of all employees") } },
        .rows = {} };
    for (const auto& group : groups)
        table.rows.push_back(
            { group.label, document::count(group.employees), document::percent(group.share) });
    return table;
}

Shown<double> share_of(const Shown<std::uint64_t>& part, const Shown<std::uint64_t>& whole)
{
    if (!part.visible())
        return part.hidden();
    if (!whole.visible() || whole.value() == 0)
        return disclosure::Hidden::NotApplicable;
    return static_cast<double>(part.value()) / static_cast<double>(whole.value());
}

document::Section composition_of(const ReleasedPay& pay)
{
    document::Section section { .id = "composition",
        .overline = {},
        .heading = phrase("Composition and declaration"),
        .is_indicator = false,
        .blocks = {} };
    auto& blocks = section.blocks;
    const auto& headline = pay.comparisons.front();
    std::vector<ReleasedPayGroup> sides;
    for (const auto& [words, people] : { std::pair(headline.group_words, headline.group_employees),
             std::pair(headline.reference_words, headline.reference_employees) })
        sides.push_back({ with_capital(words), people, share_of(people, pay.employees) });
    blocks.emplace_back(groups_table(
        "composition-table", phrase("Employees by ethnicity, {}", pay.snapshot), phrase("Employees"), sides));
    if (pay.declared.visible())
        blocks.emplace_back(document::plain(
            phrase("The ethnic group of {} of employees is known; the others are in no measure.",
                percent_words(pay.declared.value()))));
    blocks.emplace_back(groups_table("declaration-table",
        phrase("Employees whose ethnic group is not known, {}", pay.snapshot), phrase("Recorded as"),
        pay.not_declared));
    if (!pay.groups.empty())
        blocks.emplace_back(
            groups_table("groups-table", phrase("Employees by detailed ethnic group, {}", pay.snapshot),
                phrase("Ethnic group"), pay.groups));
    if (pay.without_hourly_pay.visible() && pay.without_hourly_pay.value() > 0)
        blocks.emplace_back(document::note(
            phrase("{} employees have no hourly pay in the file, such as those on leave with less than "
                   "their usual pay. They count here and for bonuses, and not for hourly pay.",
                document::count_words(pay.without_hourly_pay.value()))));
    return section;
}

document::Section methods_of(const ReleasedPay& pay)
{
    document::Section section { .id = "methods",
        .overline = {},
        .heading = phrase("Methods and settings"),
        .is_indicator = false,
        .blocks = {} };
    auto& blocks = section.blocks;
    blocks.emplace_back(document::plain(pay.disclosure_sentence));
    blocks.emplace_back(
        document::plain(phrase("The gap is the reference's pay less the group's, divided by the "
                               "reference's. Limits of hourly gaps are by the bootstrap, bias-corrected "
                               "and accelerated (Efron 1987), from ten people on each side; limits of "
                               "shares are Wilson's. The definition is {} of {}.",
            pay.version, within_sentence(known_phrase(pay.title)))));
    blocks.emplace_back(document::note(phrase("Sources: {}", pay.source)));
    blocks.emplace_back(settings_table(phrase("What was open, and how it was settled"), pay.settings));
    if (!pay.odd.empty())
        blocks.emplace_back(document::Heading { "odd", phrase("What was noticed in the file") });
    if (!pay.odd.empty())
        blocks.emplace_back(document::List { pay.odd });
    return section;
}

document::Section summary_of(const ReleasedPay& pay)
{
    document::Section section {
        .id = "summary", .overline = {}, .heading = phrase("Summary"), .is_indicator = false, .blocks = {}
    };
    const auto& headline = pay.comparisons.front();
    document::Facts facts;
    const auto add = [&](std::string name, const Shown<double>& value, std::string note) {
        facts.facts.push_back(
            { std::move(name), document::shown_words(value, percent_words), std::move(note) });
    };
    add(phrase("Mean gap in hourly pay"), headline.mean_gap.value,
        phrase("{} to {}", headline.group_words, headline.reference_words));
    add(phrase("Median gap in hourly pay"), headline.median_gap.value,
        phrase("{} to {}", headline.group_words, headline.reference_words));
    add(phrase("Declared"), pay.declared, phrase("employees whose ethnic group is known"));
    section.blocks.emplace_back(std::move(facts));
    for (const auto& [middle, gap] :
        { std::pair<Middle, const ShownEstimate&>(Middle::Mean, headline.mean_gap),
            std::pair<Middle, const ShownEstimate&>(Middle::Median, headline.median_gap) })
        section.blocks.emplace_back(
            document::plain(gap_sentence(middle, gap, headline, pay.confidence_per_cent)));
    for (const auto& words : pay.words)
        section.blocks.emplace_back(document::plain(filled(known_phrase(words), headline)));
    if (pay.audience == Audience::Public)
        section.blocks.emplace_back(document::note(
            phrase("{} stands where a number is hidden so that nobody's pay can be worked out.",
                document::shorthand(disclosure::Hidden::Confidential))));
    return section;
}

document::Banner banner_of(const ReleasedPay& pay)
{
    if (pay.audience == Audience::Internal)
        return { .audience = pay.audience,
            .title = phrase("Internal: every number is shown."),
            .text = phrase(
                "Numbers of few people in it can tell what somebody is paid. Keep it to those who need "
                "it, and publish the public "
                "paper instead."),
            .mark = phrase("Internal: every number is shown") };
    return { .audience = pay.audience,
        .title = phrase("Public paper."),
        .text = pay.disclosure_sentence,
        .mark = {} };
}

} // namespace

document::Document pay_document_of(const ReleasedPay& pay)
{
    document::Document paper { .title = pay.council_name,
        .subject = fmt::format("{}, {}", known_phrase(pay.title), pay.snapshot),
        .about = phrase("Employees on {}.", pay.snapshot),
        .banner = banner_of(pay),
        .layout = document::Layout::Report,
        .summary = summary_of(pay),
        .sections = {},
        .imprint = { document::plain(phrase("Made on {} with openwres.", pay.made_on)) } };
    bool is_headline = true;
    for (const auto& comparison : pay.comparisons) {
        paper.sections.push_back(measures_of(pay, comparison, is_headline));
        is_headline = false;
    }
    paper.sections.push_back(composition_of(pay));
    paper.sections.push_back(methods_of(pay));
    return paper;
}

disclosure::Released<document::Document> pay_document(const disclosure::Released<ReleasedPay>& pay)
{
    return pay.made_into(&pay_document_of);
}

} // namespace wres::report
