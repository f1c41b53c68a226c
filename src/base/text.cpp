// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/compile.h>

namespace wres {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

char lower_ascii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    Number number {};
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (status != std::errc {} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    for (bool changed = true; changed;) {
        changed = false;
        while (!text.empty() && is_space(text.front()))
            text.remove_prefix(1), changed = true;
        while (text.starts_with(no_break_space))
            text.remove_prefix(no_break_space.size()), changed = true;
        while (!text.empty() && is_space(text.back()))
            text.remove_suffix(1), changed = true;
        while (text.ends_with(no_break_space))
            text.remove_suffix(no_break_space.size()), changed = true;
    }
    return text;
}

std::string lower_case(std::string_view text)
{
    std::string lowered(text);
    std::ranges::transform(lowered, lowered.begin(), lower_ascii);
    return lowered;
}

std::string upper_case(std::string_view text)
{
    std::string raised(text);
    std::ranges::transform(raised, raised.begin(),
        [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return raised;
}

std::string as_identifier(std::string_view text)
{
    std::string identifier;
    bool pending = false;
    for (const char raw : trimmed(text)) {
        const char c = lower_ascii(raw);
        if (!is_letter_or_digit(c)) {
            pending = !identifier.empty();
            continue;
        }
        if (pending)
            identifier += '_';
        pending = false;
        identifier += c;
    }
    return identifier;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> pieces;
    while (true) {
        const auto end = text.find(separator);
        pieces.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return pieces;
        text.remove_prefix(end + 1);
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string joined;
    for (const auto& part : parts) {
        if (&part != &parts.front())
            joined += separator;
        joined += part;
    }
    return joined;
}

std::optional<std::int64_t> parse_integer(std::string_view text)
{
    return parse_number<std::int64_t>(text);
}

std::optional<double> parse_decimal(std::string_view text)
{
    const auto number = parse_number<double>(text);
    if (!number || !std::isfinite(*number))
        return std::nullopt;
    return number;
}

void append_number(std::string& text, double number)
{
    constexpr std::size_t longest = 32;
    std::array<char, longest> digits {};
    char* const end = fmt::format_to(digits.data(), FMT_COMPILE("{}"), number);
    text.append(digits.data(), end);
}

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit)
{
    const auto longer = std::max(left.size(), right.size());
    if (longer - std::min(left.size(), right.size()) > limit)
        return limit + 1;

    // Three rows of the dynamic programme: two back (for swaps), one back, and this one.
    std::vector<std::size_t> before_last(right.size() + 1);
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t column = 0; column <= right.size(); ++column)
        last[column] = column;

    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = i;
        std::size_t least = row[0];
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({ last[j] + 1, row[j - 1] + 1, replaced });
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit)
            return limit + 1;
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return std::min(last[right.size()], limit + 1);
}

bool is_utf8(std::string_view text)
{
    const auto* at = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = at + text.size();
    while (at < end) {
        if (*at < 0x80) {
            ++at;
            continue;
        }
        const int length = *at >= 0xF0 ? 4 : *at >= 0xE0 ? 3 : 2;
        if (*at < 0xC2 || *at > 0xF4 || end - at < length)
            return false;
        const unsigned char second = at[1];
        const bool second_fits = (*at != 0xE0 || second >= 0xA0) && (*at != 0xED || second <= 0x9F)
            && (*at != 0xF0 || second >= 0x90) && (*at != 0xF4 || second <= 0x8F);
        if (!second_fits)
            return false;
        for (int i = 1; i < length; ++i) {
            if ((at[i] & 0xC0) != 0x80)
                return false;
        }
        at += length;
    }
    return true;
}

std::string with_thousands(std::uint64_t number)
{
    std::string digits = std::to_string(number);
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
        digits.insert(static_cast<std::size_t>(place), ",");
    return digits;
}

} // namespace wres
