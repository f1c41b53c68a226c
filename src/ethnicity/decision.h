// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace wres::ethnicity {

/// A decision by a person about one ethnicity label, kept with who, when and why.
struct Decision {
    std::string label; // as the file has it
    std::string group; // code in the classification
    std::string who;
    std::string when; // 2025-09-30
    std::string why;
};

/// The form in which decisions find their label: however it is cased and spaced, it is the same label.
[[nodiscard]] std::string decided_form(std::string_view label);

} // namespace wres::ethnicity
