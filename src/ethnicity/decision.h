// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace wres::ethnicity {

/// A decision by a person about one ethnicity label, kept with who, when and why.
struct Decision {
    std::string label; // as the file has it
    std::string group; // code in the classification
    std::string who;
    std::string when; // 2025-09-30
    std::string why;
};

} // namespace wres::ethnicity
