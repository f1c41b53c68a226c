// SPDX-License-Identifier: MIT
#include "frame/colour.h"

#include <algorithm>
#include <cmath>

#include "sealing/hexadecimal.h"

namespace wres::frame {
namespace {

double linear(std::uint8_t part)
{
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double relative_luminance(Colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

} // namespace

std::optional<Colour> read_colour(std::string_view text)
{
    if (text.size() != 7 || !text.starts_with('#'))
        return std::nullopt;
    const auto bytes = sealing::from_hexadecimal(text.substr(1));
    if (!bytes)
        return std::nullopt;
    const auto part = [&](std::size_t at) { return static_cast<std::uint8_t>((*bytes)[at]); };
    return Colour { part(0), part(1), part(2) };
}

double contrast_ratio(Colour left, Colour right)
{
    const auto [darker, lighter] = std::minmax({ relative_luminance(left), relative_luminance(right) });
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace wres::frame
