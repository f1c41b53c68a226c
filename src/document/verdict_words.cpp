// SPDX-License-Identifier: MIT
#include "document/verdict_words.h"

#include "language/phrase.h"

namespace wres::document {

using disclosure::ReleasedVerdict;
using language::phrase;

std::string_view verdict_words(ReleasedVerdict verdict)
{
    switch (verdict) {
    case ReleasedVerdict::Adverse: return phrase("Clearly worse");
    case ReleasedVerdict::Favourable: return phrase("Clearly better");
    case ReleasedVerdict::Different: return phrase("Clearly different");
    case ReleasedVerdict::NoClearDifference: return phrase("No large difference");
    case ReleasedVerdict::TooFewToTell: return phrase("Too few to tell");
    case ReleasedVerdict::NotCalculable: return phrase("Not calculable");
    case ReleasedVerdict::Withheld: return phrase("Withheld");
    }
    return phrase("Not calculable");
}

std::string verdict_meaning(ReleasedVerdict verdict, std::string_view group)
{
    switch (verdict) {
    case ReleasedVerdict::Adverse:
        return phrase("Worse for {}, and chance alone is unlikely to explain it.", group);
    case ReleasedVerdict::Favourable:
        return phrase("Better for {}, and chance alone is unlikely to explain it.", group);
    case ReleasedVerdict::Different:
        return phrase(
            "There is a difference that chance alone is unlikely to explain, and neither direction is the "
            "worse one.");
    case ReleasedVerdict::NoClearDifference:
        return phrase("There are enough people to rule out a large difference in either direction.");
    case ReleasedVerdict::TooFewToTell:
        return phrase(
            "Worse, better or equal: with so few people nobody can say. It does not mean ‘no difference’.");
    case ReleasedVerdict::NotCalculable:
        return phrase("There is no answer from the data supplied; the reason is given.");
    case ReleasedVerdict::Withheld:
        return phrase("The answer is known but not shown, so that nobody can be identified.");
    }
    return {};
}

std::string_view verdict_code(ReleasedVerdict verdict)
{
    switch (verdict) {
    case ReleasedVerdict::Adverse: return "adverse";
    case ReleasedVerdict::Favourable: return "favourable";
    case ReleasedVerdict::Different: return "different";
    case ReleasedVerdict::NoClearDifference: return "no_clear_difference";
    case ReleasedVerdict::TooFewToTell: return "too_few_to_tell";
    case ReleasedVerdict::NotCalculable: return "not_calculable";
    case ReleasedVerdict::Withheld: return "withheld";
    }
    return "not_calculable";
}

} // namespace wres::document
