// SPDX-License-Identifier: MIT
#include "indicators/reasons.h"

#include "language/phrase.h"

namespace wres::indicators::reasons {

using language::known_phrase;
using language::phrase;

NotCalculable nobody_counted(const SideWords& words)
{
    return { "nobody_counted",
        phrase("There are no {} whose ethnic group is known well enough to be on either side, so there is "
               "nothing to compare.",
            known_phrase(words.people)) };
}

NotCalculable nobody_in_group(const SideWords& words)
{
    return { "nobody_in_group",
        phrase("There are no {} {}, so there is no rate to compare.", known_phrase(words.group),
            known_phrase(words.people)) };
}

NotCalculable nobody_in_reference(const SideWords& words)
{
    return { "nobody_in_reference",
        phrase("There are no {} {}, so there is nothing to compare with.", known_phrase(words.reference),
            known_phrase(words.people)) };
}

NotCalculable more_than_all(const SideWords& words)
{
    return { "more_than_all",
        phrase(
            "More people are counted in the numerator than there are {}, so one of the two numbers is wrong. "
            "Check the files that they come from.",
            known_phrase(words.people)) };
}

NotCalculable no_events(const SideWords& words)
{
    return { "no_events",
        phrase("Nobody is counted in the numerator on either side of the {}, so there is no ratio.",
            known_phrase(words.people)) };
}

NotCalculable reference_rate_zero(const SideWords& words)
{
    return { "reference_rate_zero",
        phrase("None of the {} {} are counted in the numerator, and nothing can be divided by a rate of "
               "zero; the "
               "difference and the tests still hold.",
            known_phrase(words.reference), known_phrase(words.people)) };
}

NotCalculable katz_has_no_limits()
{
    return { "katz_has_no_limits",
        phrase("The Katz interval has no limits when nobody is counted in the numerator on one side, or "
               "everybody "
               "on both.") };
}

NotCalculable difference_asked()
{
    return { "difference_asked",
        phrase("This indicator is a difference in percentage points, so it has no ratio.") };
}

NotCalculable same_people(const SideWords& words)
{
    return { "same_people",
        phrase("All {} are counted in both bodies of people, so there is nothing to compare.",
            known_phrase(words.people)) };
}

NotCalculable too_little_detail(const SideWords& words)
{
    return { "too_little_detail",
        phrase("The ethnic group of many {} is known only broadly, and this comparison divides that "
               "broad group, so "
               "{} and {} cannot be told apart.",
            known_phrase(words.people), known_phrase(words.group), known_phrase(words.reference)) };
}

NotCalculable not_adjusted()
{
    return { "not_adjusted",
        phrase("This indicator is not a likelihood, so its breakdowns have no adjusted ratio.") };
}

NotCalculable fewer_than_two_strata(std::string_view dimension)
{
    return { "fewer_than_two_strata",
        phrase("Fewer than two parts by {} have people on both sides, so there is nothing to adjust for.",
            known_phrase(dimension)) };
}

NotCalculable not_supplied(std::string_view what, std::string_view scope, std::string_view file)
{
    return { "not_supplied",
        phrase("No numbers for '{}' were supplied for {}; they come from the file '{}' or from the aggregate "
               "return, and a file with headings alone, or a count of 0, says that there was nobody.",
            known_phrase(what), known_phrase(scope), known_phrase(file)) };
}

NotCalculable levels_not_supplied(std::string_view levels)
{
    return { "levels_not_supplied",
        phrase(
            "The people are not counted by level, so there are no shares to compare; one of these columns is "
            "needed: {}.",
            known_phrase(levels)) };
}

NotCalculable levels_without_order(std::string_view level)
{
    return { "levels_without_order",
        phrase("The values of '{}' have no order, so none is the highest; each is compared in the table of "
               "levels.",
            known_phrase(level)) };
}

NotCalculable unknown_measure(std::string_view measure)
{
    return { "unknown_measure",
        phrase("The standard does not say how '{}' is counted, so there are no numbers for it.", measure) };
}

} // namespace wres::indicators::reasons
