// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "document/number_words.h"
#include "document/verdict_words.h"
#include "language/phrase.h"
#include "report/closing_sections.h"

namespace wres::report {
namespace {

using document::shorthand;
using document::shorthand_words;
using document::verdict_meaning;
using document::verdict_words;
using language::phrase;

void add(document::Glossary& glossary, std::string_view term, std::string_view meaning)
{
    glossary.entries.push_back({ std::string(term), std::string(meaning) });
}

} // namespace

document::Section glossary_section(const ReleaseIndex& index)
{
    using disclosure::Hidden;
    using disclosure::ReleasedVerdict;
    document::Section section {
        .id = "glossary", .overline = {}, .heading = phrase("Glossary"), .is_indicator = false, .blocks = {}
    };
    document::Glossary glossary;
    add(glossary, phrase("95% interval"),
        phrase("The range of true values that fit the numbers seen. If the same count could be made many "
               "times, 95 "
               "in 100 such ranges would hold the truth."));
    add(glossary, phrase("Adjusted p value"),
        phrase("A p value made larger to allow for testing many groups at once."));
    add(glossary, phrase("Four-fifths range"),
        phrase("0.8 to 1.25. A rule of thumb from employment practice; it takes no account of how many "
               "people there "
               "are, so no finding here is made from it."));
    for (const auto& definition : index.release().definitions)
        add(glossary, fmt::format("{}, {}", definition.group_words, definition.reference_words),
            definition.label + ".");
    add(glossary, phrase("Not known, not stated, blank"),
        phrase("Nobody asked, somebody preferred not to say, and nothing recorded. They are counted apart."));
    add(glossary, phrase("p value"),
        phrase("How often chance alone would give a difference at least as large, if there were none. Small "
               "values "
               "speak against chance."));
    add(glossary, phrase("Percentage points"),
        phrase("The difference between two percentages: from 10% to 12% is 2 percentage points."));
    add(glossary, phrase("Relative likelihood"),
        phrase("One group’s rate divided by the other’s. 1 means as likely, 0.5 half as likely, 2 twice as "
               "likely."));
    for (const auto verdict : { ReleasedVerdict::Adverse, ReleasedVerdict::Favourable,
             ReleasedVerdict::Different, ReleasedVerdict::NoClearDifference, ReleasedVerdict::TooFewToTell,
             ReleasedVerdict::NotCalculable, ReleasedVerdict::Withheld })
        add(glossary, verdict_words(verdict), verdict_meaning(verdict, phrase("the group named")));
    for (const auto hidden :
        { Hidden::Confidential, Hidden::NotAvailable, Hidden::NotApplicable, Hidden::TooFewPeople })
        add(glossary, shorthand(hidden), shorthand_words(hidden));
    section.blocks.emplace_back(std::move(glossary));
    return section;
}

} // namespace wres::report
