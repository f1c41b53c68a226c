// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace wres::disclosure {

/// What a public release said, by the keys of the lines of its table of numbers (form_places.h): a count, or
/// nothing where it was hidden.
struct EarlierRelease {
    std::string name; // for people: "2025-09-30", or the folder's name
    std::map<std::string, std::optional<std::int64_t>, std::less<>> counts;
};

} // namespace wres::disclosure
