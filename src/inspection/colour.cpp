// SPDX-License-Identifier: MIT
#include "inspection/colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

#include "base/text.h"

namespace wres::inspection {
namespace {

double luminance_of_part(std::uint8_t part)
{
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& colour)
{
    return 0.2126 * luminance_of_part(colour.red) + 0.7152 * luminance_of_part(colour.green)
        + 0.0722 * luminance_of_part(colour.blue);
}

std::optional<unsigned> digit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    const char lower = static_cast<char>(c | 0x20);
    if (lower >= 'a' && lower <= 'f')
        return static_cast<unsigned>(lower - 'a') + 10U;
    return std::nullopt;
}

/// The numbers of "rgb(1, 2 3 / 1)": a percentage as a share of `whole`.
std::optional<std::array<double, 4>> read_parts(std::string_view inner, double whole)
{
    std::array<double, 4> parts { 0, 0, 0, 1 };
    std::string plain(inner);
    std::ranges::replace_if(
        plain, [](char c) { return c == ',' || c == '/' || c == '\n' || c == '\t'; }, ' ');
    std::size_t count = 0;
    for (auto piece : split(plain, ' ')) {
        if (piece.empty())
            continue;
        if (count == parts.size())
            return std::nullopt;
        const bool is_share = piece.ends_with('%');
        if (is_share)
            piece.remove_suffix(1);
        else if (piece.ends_with("deg"))
            piece.remove_suffix(3);
        auto text = std::string(piece);
        if (text.starts_with('.'))
            text.insert(text.begin(), '0');
        const auto number = parse_decimal(text);
        if (!number)
            return std::nullopt;
        parts[count] = is_share ? *number / 100 * (count == 3 ? 1 : whole) : *number;
        ++count;
    }
    if (count < 3)
        return std::nullopt;
    return parts;
}

std::uint8_t part_of(double value)
{
    return static_cast<std::uint8_t>(std::clamp(std::round(value), 0.0, 255.0));
}

Colour from_hsl(double hue, double saturation, double lightness)
{
    const auto part = [&](double n) {
        const double k = std::fmod(n + hue / 30 + 1200, 12);
        const double a = saturation * std::min(lightness, 1 - lightness);
        return part_of(255 * (lightness - a * std::max(-1.0, std::min({ k - 3, 9 - k, 1.0 }))));
    };
    return { part(0), part(8), part(4) };
}

} // namespace

double contrast(const Colour& one, const Colour& other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    constexpr double glare = 0.05;
    return (std::max(first, second) + glare) / (std::min(first, second) + glare);
}

std::optional<Colour> read_hex_colour(std::string_view digits)
{
    if (digits.size() != 3 && digits.size() != 6)
        return std::nullopt;
    const auto width = digits.size() / 3;
    std::array<std::uint8_t, 3> parts {};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto high = digit(digits[i * width]);
        const auto low = digit(digits[i * width + width - 1]);
        if (!high || !low)
            return std::nullopt;
        parts[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return Colour { parts[0], parts[1], parts[2] };
}

std::optional<Colour> read_css_colour(std::string_view text)
{
    static const std::map<std::string, std::string, std::less<>> names { { "black", "000000" },
        { "white", "ffffff" }, { "red", "ff0000" }, { "green", "008000" }, { "blue", "0000ff" },
        { "yellow", "ffff00" }, { "gray", "808080" }, { "grey", "808080" }, { "silver", "c0c0c0" },
        { "maroon", "800000" }, { "purple", "800080" }, { "fuchsia", "ff00ff" }, { "magenta", "ff00ff" },
        { "lime", "00ff00" }, { "olive", "808000" }, { "navy", "000080" }, { "teal", "008080" },
        { "aqua", "00ffff" }, { "cyan", "00ffff" }, { "orange", "ffa500" }, { "darkgray", "a9a9a9" },
        { "darkgrey", "a9a9a9" }, { "lightgray", "d3d3d3" }, { "lightgrey", "d3d3d3" },
        { "dimgray", "696969" }, { "dimgrey", "696969" }, { "darkblue", "00008b" }, { "darkred", "8b0000" },
        { "darkgreen", "006400" }, { "whitesmoke", "f5f5f5" } };
    const auto plain = lower_case(trimmed(text));
    if (plain.starts_with('#')) {
        const auto digits = std::string_view(plain).substr(1);
        if (digits.size() == 8 && digits.ends_with("ff"))
            return read_hex_colour(digits.substr(0, 6));
        return read_hex_colour(digits);
    }
    if (const auto named = names.find(plain); named != names.end())
        return read_hex_colour(named->second);
    const auto bracket = plain.find('(');
    if (bracket == std::string::npos || !plain.ends_with(')'))
        return std::nullopt;
    const auto function = std::string_view(plain).substr(0, bracket);
    const auto inner = std::string_view(plain).substr(bracket + 1, plain.size() - bracket - 2);
    if (function == "rgb" || function == "rgba") {
        const auto parts = read_parts(inner, 255);
        if (!parts || (*parts)[3] < 1)
            return std::nullopt;
        return Colour { part_of((*parts)[0]), part_of((*parts)[1]), part_of((*parts)[2]) };
    }
    if (function == "hsl" || function == "hsla") {
        const auto parts = read_parts(inner, 1);
        if (!parts || (*parts)[3] < 1)
            return std::nullopt;
        return from_hsl((*parts)[0], (*parts)[1], (*parts)[2]);
    }
    return std::nullopt;
}

} // namespace wres::inspection
