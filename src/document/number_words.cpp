// SPDX-License-Identifier: MIT
#include "document/number_words.h"

#include <cmath>

#include <fmt/format.h>

#include "language/phrase.h"

namespace wres::document {
namespace {

using language::number_phrase;
using language::percent_phrase;
using language::phrase;

constexpr double largest_limit_printed = 10;
constexpr std::uint64_t people_for_a_decimal = 100;

/// With a point: every form is written from this one.
std::string with_decimals(double value, int decimals)
{
    std::string text = fmt::format("{:.{}f}", value, decimals);
    const bool is_zero = text.find_first_not_of("-0.") == std::string::npos;
    if (is_zero && text.front() == '-')
        text.erase(0, 1);
    return text;
}

} // namespace

std::string count_words(std::uint64_t count)
{
    return language::count_phrase(count);
}

std::string percent_words(double proportion)
{
    const std::string text = with_decimals(std::abs(proportion) * 100, 1);
    return percent_phrase(number_phrase(proportion < 0 && text != "0.0" ? "−" + text : text));
}

std::string percent_words_of(double proportion, std::uint64_t denominator)
{
    return percent_phrase(
        number_phrase(with_decimals(proportion * 100, denominator < people_for_a_decimal ? 0 : 1)));
}

std::string points_words(double difference)
{
    const std::string text = with_decimals(std::abs(difference) * 100, 1);
    if (text == "0.0")
        return number_phrase(text);
    return number_phrase((difference < 0 ? "−" : "+") + text);
}

std::string ratio_words(double ratio)
{
    if (std::isinf(ratio))
        return phrase("more than 10");
    if (ratio >= largest_limit_printed)
        return number_phrase(with_decimals(ratio, 1));
    if (ratio > 0 && ratio < 0.005)
        return phrase("below {}", number_phrase("0.01"));

    // A limit of 0.998 printed 1.00 would seem to include "no difference".
    for (int decimals = 2; decimals <= 6; ++decimals) {
        std::string text = with_decimals(ratio, decimals);
        const bool reads_as_one =
            text.front() == '1' && text.find_first_not_of("0", 2) == std::string::npos && text[1] == '.';
        if (ratio == 1.0 || !reads_as_one)
            return number_phrase(text);
    }
    return number_phrase("1.00");
}

std::string ratio_limit_words(double limit)
{
    return limit > largest_limit_printed ? phrase("more than 10") : ratio_words(limit);
}

std::string ratio_interval_words(double lower, double upper)
{
    if (lower > largest_limit_printed)
        return phrase("wholly above 10");
    return phrase("{} to {}", ratio_words(lower), ratio_limit_words(upper));
}

std::string p_words(double p)
{
    if (p < 0.001)
        return phrase("below {}", number_phrase("0.001"));
    if (p > 0.999 && p < 1)
        return phrase("above {}", number_phrase("0.999"));
    return number_phrase(with_decimals(p, 3));
}

std::string_view shorthand(disclosure::Hidden hidden)
{
    switch (hidden) {
    case disclosure::Hidden::Confidential: return "[c]";
    case disclosure::Hidden::NotAvailable: return "[x]";
    case disclosure::Hidden::NotApplicable: return "[z]";
    case disclosure::Hidden::TooFewPeople: return "[u]";
    }
    return "[z]";
}

std::string_view shorthand_words(disclosure::Hidden hidden)
{
    switch (hidden) {
    case disclosure::Hidden::Confidential:
        return phrase("confidential: hidden so that nobody can be identified.");
    case disclosure::Hidden::NotAvailable: return phrase("not available: this was not supplied.");
    case disclosure::Hidden::NotApplicable: return phrase("not applicable: there is no such number here.");
    case disclosure::Hidden::TooFewPeople:
        return phrase("low reliability: the rules give no percentage or ratio of so few people.");
    }
    return {};
}

std::string shorthand_meaning(disclosure::Hidden hidden)
{
    return fmt::format("{} {}", shorthand(hidden), shorthand_words(hidden));
}

} // namespace wres::document
