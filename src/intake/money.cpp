// SPDX-License-Identifier: MIT
#include "intake/money.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/text.h"

namespace wres::intake {
namespace {

constexpr std::string_view pound_sign = "\xC2\xA3";
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr double most_pounds = 1e12;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Without the currency, which may stand before or after.
std::string_view without_currency(std::string_view text)
{
    for (const auto sign : { pound_sign, std::string_view("GBP"), std::string_view("gbp") }) {
        if (text.starts_with(sign))
            text.remove_prefix(sign.size());
        if (text.ends_with(sign))
            text.remove_suffix(sign.size());
    }
    return trimmed(text);
}

bool says_by_the_hour(std::string_view text)
{
    const auto lowered = lower_case(text);
    static constexpr std::array words = { "hour", "/hr", "/h", "p/h", "ph", "per day", "per week",
        "per month", "pcm", "daily", "weekly", "monthly", "/day", "/week", "/month" };
    return std::ranges::any_of(
        words, [&](const char* word) { return lowered.find(word) != std::string::npos; });
}

/// Words that say what an amount is anyway: "per annum", "pa", "p.a.".
std::string_view without_per_year(std::string_view text)
{
    const auto lowered = lower_case(text);
    for (const std::string_view words : { "per annum", "a year", "per year", "p.a.", "pa" }) {
        if (lowered.ends_with(words))
            return trimmed(text.substr(0, text.size() - words.size()));
    }
    return text;
}

/// 31.250,00 or 1.031.250 or 31250,5: a comma after the last point, or points that part thousands.
bool has_foreign_separators(std::string_view text)
{
    const auto comma = text.rfind(',');
    const auto point = text.rfind('.');
    if (comma != std::string_view::npos && point != std::string_view::npos)
        return comma > point;
    if (comma != std::string_view::npos)
        return text.size() - comma - 1 != 3;
    return std::ranges::count(text, '.') > 1;
}

/// Digits without the commas, spaces and no-break spaces that part thousands; empty when they do not part
/// thousands.
std::string without_thousands(std::string_view text)
{
    std::string plain;
    std::size_t since_separator = 0;
    bool separated = false;
    bool pence = false;
    for (std::size_t at = 0; at < text.size();) {
        const bool wide_space = text.substr(at).starts_with(no_break_space);
        if (!pence && (text[at] == ',' || text[at] == ' ' || wide_space)) {
            if (since_separator == 0 || since_separator > 3 || (separated && since_separator != 3))
                return {};
            separated = true;
            since_separator = 0;
            at += wide_space ? no_break_space.size() : 1;
            continue;
        }
        if (text[at] == '.' && !pence) {
            if (separated && since_separator != 3)
                return {};
            pence = true;
        } else if (!is_digit(text[at])) {
            return {};
        }
        plain += text[at++];
        ++since_separator;
    }
    if (separated && !pence && since_separator != 3)
        return {};
    return plain;
}

/// Most pay is whole pounds in digits alone, of which there is nothing to ask.
std::optional<std::int64_t> whole_pounds(std::string_view text)
{
    constexpr std::size_t most_digits = 9;
    if (text.empty() || text.size() > most_digits || !std::ranges::all_of(text, is_digit))
        return std::nullopt;
    std::int64_t pounds = 0;
    for (const char digit : text)
        pounds = 10 * pounds + (digit - '0');
    return pounds;
}

} // namespace

MoneyReading read_money(std::string_view text)
{
    text = trimmed(text);
    if (const auto pounds = whole_pounds(text))
        return { *pounds * 100, MoneyTrouble::None };
    if (says_by_the_hour(text))
        return { std::nullopt, MoneyTrouble::PerHour };

    text = without_currency(without_per_year(text));
    const bool negative = text.starts_with('-');
    if (negative)
        text = without_currency(text.substr(1));
    if (text.empty() || text.find_first_not_of("0123456789., \xC2\xA0") != std::string_view::npos)
        return { std::nullopt, MoneyTrouble::NotAnAmount };
    if (has_foreign_separators(text))
        return { std::nullopt, MoneyTrouble::ForeignSeparators };

    const auto pounds = parse_decimal(without_thousands(text));
    if (!pounds || *pounds > most_pounds)
        return { std::nullopt, MoneyTrouble::NotAnAmount };
    const auto pence = std::llround(*pounds * 100);
    return { negative ? -pence : pence, MoneyTrouble::None };
}

PayPlausibility plausibility_of_annual_pay(std::int64_t pence)
{
    if (pence > 0 && pence < 200'00)
        return PayPlausibility::PerhapsHourly;
    if (pence < least_annual_pence || pence > most_annual_pence)
        return PayPlausibility::OutOfRange;
    return PayPlausibility::Annual;
}

} // namespace wres::intake
