// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wres::inspection {

/// A colour on a screen, each part 0 to 255.
struct Colour {
    std::uint8_t red {};
    std::uint8_t green {};
    std::uint8_t blue {};

    bool operator==(const Colour&) const = default;
};

inline constexpr Colour black { 0, 0, 0 };
inline constexpr Colour white { 255, 255, 255 };

/// How far two colours stand apart, 1 to 21.
/// @source WCAG 2.2, definitions of contrast ratio and relative luminance
/// @cases tests/cases/inspection/contrast.csv
[[nodiscard]] double contrast(const Colour& one, const Colour& other);

/// Text has to stand out by 4.5, large text by 3.
/// @source WCAG 2.2, success criterion 1.4.3
inline constexpr double least_contrast = 4.5;
inline constexpr double least_contrast_of_large_text = 3.0;

/// Six or three hexadecimal digits, without a sign before them.
[[nodiscard]] std::optional<Colour> read_hex_colour(std::string_view digits);

/// A colour of CSS: #abc, #aabbcc, rgb(1, 2, 3), rgb(1 2 3), hsl(), a name. None for one that lets something
/// through, or that cannot be told without a browser.
/// @source CSS Color Module Level 4
[[nodiscard]] std::optional<Colour> read_css_colour(std::string_view text);

} // namespace wres::inspection
