// SPDX-License-Identifier: MIT
#include "formats/number_format.h"

#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::formats {
namespace {

constexpr double seconds_in_day = 86400;

/// The letters of a format that can mean a date or a time, and whether there are digits that mean a number.
struct FormatLetters {
    std::string letters; // lower case: y m d h s, 0 for # or ? or 0, and %
    bool elapsed = false;
};

bool is_elapsed(std::string_view bracketed)
{
    const auto only = [&](std::string_view letters) {
        return !bracketed.empty() && bracketed.find_first_not_of(letters) == std::string_view::npos;
    };
    return only("hH") || only("mM") || only("sS");
}

FormatLetters letters_of(std::string_view code)
{
    FormatLetters found;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const auto rest = code.substr(i);
        const char c = rest.front();
        if (c == '"' || c == '[') {
            const auto length = rest.find(c == '"' ? '"' : ']', 1);
            if (c == '[')
                found.elapsed |=
                    is_elapsed(rest.substr(1, length == std::string_view::npos ? length : length - 1));
            i += length == std::string_view::npos ? rest.size() : length;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (lower_case(rest.substr(0, 5)) == "am/pm") {
            i += 4;
        } else if (lower_case(rest.substr(0, 3)) == "a/p") {
            i += 2;
        } else if (std::string_view("yYmMdDhHsS").find(c) != std::string_view::npos) {
            found.letters += lower_case(rest.substr(0, 1));
        } else if (c == '%') {
            found.letters += c;
        } else if (c == '0' || c == '#' || c == '?') {
            found.letters += '0';
        }
    }
    return found;
}

void append_elapsed(double days, std::string& text)
{
    const auto seconds = static_cast<std::int64_t>(std::llround(days * seconds_in_day));
    fmt::format_to(std::back_inserter(text), "{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
    if (seconds % 60 != 0)
        fmt::format_to(std::back_inserter(text), ":{:02}", seconds % 60);
}

/// The shortest digits that give the same number back; no exponent between a ten-millionth and a thousand
/// billion billions.
void append_plain_number(double number, std::string& text)
{
    if (number == 0) {
        text += '0';
        return;
    }
    const double size = std::abs(number);
    const auto form = size >= 1e-7 && size < 1e21 ? std::chars_format::fixed : std::chars_format::scientific;
    std::array<char, 64> digits {};
    const auto [end, status] = std::to_chars(digits.data(), digits.data() + digits.size(), number, form);
    text.append(digits.data(), end);
}

/// To twelve digits: 0.07 is kept as a number just beside it, and its hundredfold is 7.
void append_percentage(double share, std::string& text)
{
    append_plain_number(parse_decimal(fmt::format("{:.11e}", share * 100)).value_or(share * 100), text);
    text += '%';
}

bool append_date(double number, SpreadsheetEpoch epoch, std::string& text)
{
    constexpr auto first_beyond = Date(std::chrono::year(10000) / 1 / 1);
    // The 1904 system counts from day 0, which the 1900 system does not have.
    const bool day_zero = epoch == SpreadsheetEpoch::Year1904 && number >= 0 && number < 1;
    const auto date = day_zero ? Date(std::chrono::year(1904) / 1 / 1) : date_from_spreadsheet(number, epoch);
    if (!date || *date >= first_beyond)
        return false;
    text += iso_date(*date);
    return true;
}

} // namespace

NumberFormat built_in_number_format(std::uint64_t id)
{
    if ((id >= 14 && id <= 17) || id == 22)
        return NumberFormat::Date;
    if (id == 9 || id == 10)
        return NumberFormat::Percent;
    if ((id >= 18 && id <= 21) || id == 45 || id == 47)
        return NumberFormat::Time;
    return id == 46 ? NumberFormat::Elapsed : NumberFormat::Number;
}

NumberFormat number_format_of(std::string_view code)
{
    const auto [letters, elapsed] = letters_of(code);
    const auto has = [&](std::string_view any) { return letters.find_first_of(any) != std::string::npos; };
    if (has("%"))
        return NumberFormat::Percent;
    if (has("0") && !has("s"))
        return NumberFormat::Number; // digits beside letters: a unit, not a date
    if (has("yd"))
        return NumberFormat::Date;
    if (elapsed)
        return NumberFormat::Elapsed;
    if (has("hs"))
        return NumberFormat::Time;
    return has("m") ? NumberFormat::Date : NumberFormat::Number;
}

CellKind append_number(double number, NumberFormat format, SpreadsheetEpoch epoch, std::string& text)
{
    const bool time_of_day = format == NumberFormat::Time && number >= 0 && number < 1;
    const bool elapsed = format == NumberFormat::Elapsed && number >= 0 && number < 1e6;
    if (time_of_day || elapsed) {
        append_elapsed(number, text);
        return CellKind::Text;
    }
    if (format == NumberFormat::Percent) {
        append_percentage(number, text);
        return CellKind::Text;
    }
    const bool date = format == NumberFormat::Date || format == NumberFormat::Time;
    if (date && append_date(number, epoch, text))
        return CellKind::Date;
    append_plain_number(number, text);
    return CellKind::Number;
}

std::optional<double> number_of(std::string_view value)
{
    value = trimmed(value);
    double number = 0;
    const auto [end, status] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (status != std::errc {} || end != value.data() + value.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

} // namespace wres::formats
