// SPDX-License-Identifier: MIT
#include <cmath>

#include "document/number_words.h"
#include "language/phrase.h"
#include "report/closing_sections.h"
#include "report/settings_table.h"

namespace wres::report {
namespace {

using document::Blocks;
using document::count_words;
using language::number_phrase;
using language::percent_phrase;
using language::phrase;

void write_how(Blocks& blocks)
{
    blocks.emplace_back(document::Heading { "how-numbers-are-made", phrase("How the numbers are made") });
    blocks.emplace_back(document::List { {
        phrase("A rate is the number of people with the outcome divided by the number who could have had it. "
               "Its 95% limits are Wilson’s."),
        phrase("A relative likelihood is one group’s rate divided by another’s. Its 95% limits are score "
               "limits with a skewness correction (Laud 2017), "
               "and its p value is from the same test. Other methods are in the annex."),
        phrase("A difference is in percentage points; its 95% limits are Newcombe’s."),
        phrase(
            "A finding is ‘clearly worse’ or ‘clearly better’ when the 95% interval leaves out ‘no "
            "difference’. It is ‘no large difference’ when the whole "
            "interval lies within the range that the settings below call not worth acting on, and ‘too few "
            "to tell’ otherwise."),
        phrase(
            "People whose ethnic group is not known are in neither side. Each indicator says how many there "
            "are and how far they could move the answer."),
        phrase("An adjusted ratio is Mantel–Haenszel’s, with limits after Greenland and Robins."),
        phrase(
            "In tables percentages have one decimal. In sentences they are whole below 100 people, where a "
            "decimal would claim more than there is to know. "
            "Ratios have two decimals, and one from 10. ‘x% less likely’ is worked from the ratio as "
            "printed. Limits above 10 are printed as ‘more than 10’."),
    } });
}

void write_settings(Blocks& blocks, const disclosure::Release& release)
{
    blocks.emplace_back(document::Heading { "settings", phrase("Settings") });
    blocks.emplace_back(settings_table(
        phrase("Questions the standard leaves open, and how they are answered here"), release.settings));
}

/// What hiding costs, beside the least that it could.
std::string cost_words(const disclosure::Release& release)
{
    const auto whole = [](double number) { return number_phrase(fmt::format("{:.0f}", number)); };
    const auto cost = whole(release.hiding_cost);
    const auto bound = whole(release.hiding_cost_bound);
    const auto saved = percent_phrase(
        fmt::format("{:.0f}", std::ceil(100 * (1 - release.hiding_cost_bound / release.hiding_cost))));
    return release.adds_councils_up
        ? phrase(
            "By the rules, what was hidden to protect others costs the reader {}; beside what the councils' "
            "own reports show, no safe choice costs less than {}. So at most {} of that cost could be saved.",
            cost, bound, saved)
        : phrase(
            "By the rules, what was hidden to protect others costs the reader {}; no safe choice costs less "
            "than {}. So at most {} of that cost could be saved.",
            cost, bound, saved);
}

void write_disclosure(Blocks& blocks, const disclosure::Release& release)
{
    blocks.emplace_back(document::Heading { "disclosure", phrase("What is hidden") });
    blocks.emplace_back(document::plain(release.profile_source.empty()
            ? phrase("Rules applied: {}.", release.profile_label)
            : phrase("Rules applied: {}. Source: {}.", release.profile_label, release.profile_source)));
    if (!release.counts_are_exact) {
        blocks.emplace_back(document::plain(release.disclosure_sentence));
        return;
    }
    const auto shown = count_words(release.counts_shown);
    const auto small = count_words(release.counts_hidden_small);
    const auto to_protect = count_words(release.counts_hidden_to_protect);
    blocks.emplace_back(document::plain(release.adds_councils_up
            ? phrase(
                "Counts shown: {}. Hidden because they are small, or would be without up to three of the "
                "councils: {}. Hidden because others could be worked out from them: {}. Percentages and "
                "ratios are hidden with their counts.",
                shown, small, to_protect)
            : phrase("Counts shown: {}. Hidden because they are small: {}. Hidden because others could be "
                     "worked out from them: {}. Percentages and ratios are hidden with their counts.",
                shown, small, to_protect)));
    if (release.hiding_cost > 0)
        blocks.emplace_back(document::plain(cost_words(release)));
}

void write_earlier(Blocks& blocks, const disclosure::Release& release)
{
    for (const auto& earlier : release.earlier) {
        auto text =
            phrase("Held together with the earlier release {}: {} counts that it shows are the same now "
                   "and stay public; {} have changed since.",
                earlier.name, count_words(earlier.same), count_words(earlier.changed));
        if (earlier.not_here > 0)
            text += phrase(" {} of its numbers have no place in this report, and were not held against it.",
                count_words(earlier.not_here));
        blocks.emplace_back(document::plain(text));
    }
    if (release.known_from_earlier > 0)
        blocks.emplace_back(document::plain(phrase("{} small numbers can be worked out from earlier "
                                                   "releases alone. Nothing hidden now takes that back.",
            count_words(release.known_from_earlier))));
}

} // namespace

document::Section methods_section(const ReleaseIndex& index)
{
    document::Section section { .id = "methods",
        .overline = {},
        .heading = phrase("Methods and settings"),
        .is_indicator = false,
        .blocks = {} };
    auto& blocks = section.blocks;
    if (!index.release().standard_about.empty())
        blocks.emplace_back(document::plain(index.release().standard_about));
    write_how(blocks);
    write_settings(blocks, index.release());
    write_disclosure(blocks, index.release());
    write_earlier(blocks, index.release());
    return section;
}

} // namespace wres::report
