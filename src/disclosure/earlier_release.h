// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::disclosure {

struct Release;

/// What a public release said, by the keys of the lines of its table of numbers (form_places.h): a count, or
/// nothing where it was hidden.
struct EarlierRelease {
    std::string name; // for people: the folder's name, or a date
    std::map<std::string, std::optional<std::int64_t>, std::less<>> counts;
};

/// From a release that was kept.
[[nodiscard]] EarlierRelease earlier_release(std::string name, const Release& release);

/// From its table of numbers, results.csv.
/// @errors csv.malformed, earlier.not_results
[[nodiscard]] Result<EarlierRelease> read_earlier_release(std::string name, std::string_view results_csv);

} // namespace wres::disclosure
