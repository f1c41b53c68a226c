// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "generator/random.h"
#include "standard/classification.h"

namespace wres::generator {

/// The label of a made-up person's group as a personnel system prints it. `blank` is an empty text.
[[nodiscard]] std::string_view personnel_label(std::uint8_t group);

/// The same label after a hand has been at it: capitals, spaces, dashes, an ampersand.
[[nodiscard]] std::string untidy_label(std::uint8_t group, Random& random);

/// The group's code in a crosswalk of the classification; groups that the scheme lacks fall into the one that
/// holds them.
[[nodiscard]] std::string crosswalk_code(
    const standard::Classification& classification, std::string_view scheme, std::uint8_t group);

} // namespace wres::generator
