// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "report/closing_sections.h"
#include "report/number_words.h"
#include "report/verdict_words.h"

namespace wres::report {
namespace {

void write_entry(markup::Html& html, std::string_view term, std::string_view meaning)
{
    html.element("dt", term);
    html.element("dd", meaning);
}

} // namespace

void write_glossary(markup::Html& html, const ReleaseIndex& index)
{
    using disclosure::Hidden;
    using disclosure::ReleasedVerdict;
    html.open("section", { { "id", "glossary" }, { "aria-labelledby", "glossary-heading" } });
    html.element("h2", { { "id", "glossary-heading" } }, "Glossary");
    html.open("dl", { { "class", "glossary" } });
    write_entry(html, "95% interval",
        "The range of true values that fit the numbers seen. If the same count could be made many times, 95 "
        "in 100 such ranges would hold the truth.");
    write_entry(html, "Adjusted p value", "A p value made larger to allow for testing many groups at once.");
    write_entry(html, "Four-fifths range",
        "0.8 to 1.25. A rule of thumb from employment practice; it takes no account of how many people there "
        "are, so no finding here is made from it.");
    for (const auto& definition : index.release().definitions)
        write_entry(html, fmt::format("{}, {}", definition.group_words, definition.reference_words),
            definition.label + ".");
    write_entry(html, "Not known, not stated, blank",
        "Nobody asked, somebody preferred not to say, and nothing recorded. They are counted apart.");
    write_entry(html, "p value",
        "How often chance alone would give a difference at least as large, if there were none. Small values "
        "speak against chance.");
    write_entry(html, "Percentage points",
        "The difference between two percentages: from 10% to 12% is 2 percentage points.");
    write_entry(html, "Relative likelihood",
        "One group’s rate divided by the other’s. 1 means as likely, 0.5 half as likely, 2 twice as likely.");
    for (const auto verdict : { ReleasedVerdict::Adverse, ReleasedVerdict::Favourable,
             ReleasedVerdict::Different, ReleasedVerdict::NoClearDifference, ReleasedVerdict::TooFewToTell,
             ReleasedVerdict::NotCalculable, ReleasedVerdict::Withheld })
        write_entry(html, verdict_words(verdict), verdict_meaning(verdict, "the group named"));
    for (const auto hidden : { Hidden::Confidential, Hidden::NotAvailable, Hidden::NotApplicable })
        write_entry(html, shorthand(hidden), shorthand_meaning(hidden).substr(4));
    html.close();
    html.close();
}

} // namespace wres::report
