// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wres::frame {

/// A colour of the screen, sRGB.
struct Colour {
    std::uint8_t red {};
    std::uint8_t green {};
    std::uint8_t blue {};

    bool operator==(const Colour&) const = default;
};

inline constexpr Colour white { 255, 255, 255 };

/// The least contrast of text, and so of whatever is told apart by its colour, with its background.
/// @source WCAG 2.2, success criterion 1.4.3
inline constexpr double least_contrast = 4.5;

/// "#1d70b8", the sign of the number with six hexadecimal digits; nothing else.
[[nodiscard]] std::optional<Colour> read_colour(std::string_view text);

/// From 1, the same, to 21, black on white.
/// @source WCAG 2.2, definitions of contrast ratio and relative luminance
[[nodiscard]] double contrast_ratio(Colour left, Colour right);

} // namespace wres::frame
