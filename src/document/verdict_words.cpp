// SPDX-License-Identifier: MIT
#include "document/verdict_words.h"

#include <fmt/format.h>

namespace wres::document {

using disclosure::ReleasedVerdict;

std::string_view verdict_words(ReleasedVerdict verdict)
{
    switch (verdict) {
    case ReleasedVerdict::Adverse: return "Clearly worse";
    case ReleasedVerdict::Favourable: return "Clearly better";
    case ReleasedVerdict::Different: return "Clearly different";
    case ReleasedVerdict::NoClearDifference: return "No large difference";
    case ReleasedVerdict::TooFewToTell: return "Too few to tell";
    case ReleasedVerdict::NotCalculable: return "Not calculable";
    case ReleasedVerdict::Withheld: return "Withheld";
    }
    return "Not calculable";
}

std::string verdict_meaning(ReleasedVerdict verdict, std::string_view group)
{
    switch (verdict) {
    case ReleasedVerdict::Adverse:
        return fmt::format("Worse for {}, and chance alone is unlikely to explain it.", group);
    case ReleasedVerdict::Favourable:
        return fmt::format("Better for {}, and chance alone is unlikely to explain it.", group);
    case ReleasedVerdict::Different:
        return "There is a difference that chance alone is unlikely to explain, and neither direction is the "
               "worse one.";
    case ReleasedVerdict::NoClearDifference:
        return "There are enough people to rule out a large difference in either direction.";
    case ReleasedVerdict::TooFewToTell:
        return "Worse, better or equal: with so few people nobody can say. It does not mean ‘no difference’.";
    case ReleasedVerdict::NotCalculable:
        return "There is no answer from the data supplied; the reason is given.";
    case ReleasedVerdict::Withheld:
        return "The answer is known but not shown, so that nobody can be identified.";
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
