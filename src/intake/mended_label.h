// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ethnicity/resolver.h"

namespace wres::intake {

/// Whether a label was understood only by taking a word for a slip: "Whit British" for White British.
[[nodiscard]] bool has_mended_slip(const ethnicity::Resolution& resolution);

/// The details of the finding ethnic_group_mended: the label, where a message may repeat it, and its group.
[[nodiscard]] std::vector<std::string> mended_words(
    std::string_view label, bool quoted, std::string_view group);

} // namespace wres::intake
