// SPDX-License-Identifier: MIT
#include <cmath>

#include <fmt/format.h>

#include "document/number_words.h"
#include "report/closing_sections.h"

namespace wres::report {
namespace {

using document::Blocks;
using document::ColumnKind;
using document::count_words;
using document::Table;

void write_how(Blocks& blocks)
{
    blocks.emplace_back(document::Heading { "how-numbers-are-made", "How the numbers are made" });
    blocks.emplace_back(document::List { {
        "A rate is the number of people with the outcome divided by the number who could have had it. "
        "Its 95% limits are Wilson’s.",
        "A relative likelihood is one group’s rate divided by another’s. Its 95% limits are score "
        "limits with a skewness correction (Laud 2017), "
        "and its p value is from the same test. Other methods are in the annex.",
        "A difference is in percentage points; its 95% limits are Newcombe’s.",
        "A finding is ‘clearly worse’ or ‘clearly better’ when the 95% interval leaves out ‘no "
        "difference’. It is ‘no large difference’ when the whole "
        "interval lies within the range that the settings below call not worth acting on, and ‘too few "
        "to tell’ otherwise.",
        "People whose ethnic group is not known are in neither side. Each indicator says how many there "
        "are and how far they could move the answer.",
        "An adjusted ratio is Mantel–Haenszel’s, with limits after Greenland and Robins.",
        "In tables percentages have one decimal. In sentences they are whole below 100 people, where a "
        "decimal would claim more than there is to know. "
        "Ratios have two decimals, and one from 10. ‘x% less likely’ is worked from the ratio as "
        "printed. Limits above 10 are printed as ‘more than 10’.",
    } });
}

void write_settings(Blocks& blocks, const disclosure::Release& release)
{
    Table table { .id = "settings-table",
        .caption = "Questions the standard leaves open, and how they are answered here",
        .columns = { { "Question", ColumnKind::Words }, { "Answer", ColumnKind::Words },
            { "Default or chosen", ColumnKind::Words }, { "Why", ColumnKind::Words } },
        .rows = {} };
    for (const auto& setting : release.settings)
        table.rows.push_back(
            { setting.question, setting.answer, setting.is_default ? "Default" : "Chosen", setting.why });
    blocks.emplace_back(document::Heading { "settings", "Settings" });
    blocks.emplace_back(std::move(table));
}

void write_disclosure(Blocks& blocks, const disclosure::Release& release)
{
    blocks.emplace_back(document::Heading { "disclosure", "What is hidden" });
    blocks.emplace_back(document::plain(fmt::format("Rules applied: {}.{}", release.profile_label,
        release.profile_source.empty() ? "" : fmt::format(" Source: {}.", release.profile_source))));
    blocks.emplace_back(document::plain(
        fmt::format("Counts shown: {}. Hidden because they are small{}: {}. Hidden because others could be "
                    "worked out from them: {}. Percentages and "
                    "ratios are hidden with their counts.",
            count_words(release.counts_shown),
            release.adds_councils_up ? ", or would be without up to three of the councils" : "",
            count_words(release.counts_hidden_small), count_words(release.counts_hidden_to_protect))));
    if (release.hiding_cost > 0)
        blocks.emplace_back(
            document::plain(fmt::format("By the rules, what was hidden to protect others costs the reader "
                                        "{:.0f}; {}no safe choice costs less "
                                        "than {:.0f}. So at most {:.0f}% of that cost could be saved.",
                release.hiding_cost,
                release.adds_councils_up ? "beside what the councils' own reports show, " : "",
                release.hiding_cost_bound,
                std::ceil(100 * (1 - release.hiding_cost_bound / release.hiding_cost)))));
}

void write_earlier(Blocks& blocks, const disclosure::Release& release)
{
    for (const auto& earlier : release.earlier) {
        auto text =
            fmt::format("Held together with the earlier release {}: {} counts that it shows are the same now "
                        "and stay public; {} have changed since.",
                earlier.name, count_words(earlier.same), count_words(earlier.changed));
        if (earlier.not_here > 0)
            text +=
                fmt::format(" {} of its numbers have no place in this report, and were not held against it.",
                    count_words(earlier.not_here));
        blocks.emplace_back(document::plain(text));
    }
    if (release.known_from_earlier > 0)
        blocks.emplace_back(document::plain(fmt::format("{} small numbers can be worked out from earlier "
                                                        "releases alone. Nothing hidden now takes that back.",
            count_words(release.known_from_earlier))));
}

} // namespace

document::Section methods_section(const ReleaseIndex& index)
{
    document::Section section { .id = "methods",
        .overline = {},
        .heading = "Methods and settings",
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
