// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "counts/cube.h"

namespace wres::submission {

/// What was odd about the files that the counts were made from: how many rows, and how often each finding of
/// the standard. Never a row, a cell or a name.
struct Quality {
    std::uint64_t rows {};
    std::uint64_t rows_used {};
    std::uint64_t rows_left_out {};
    std::map<std::string, std::uint64_t> findings; // code -> times

    bool operator==(const Quality&) const = default;
};

/// What one council sends for one period. There is no place in it for a person: codes that the standard has,
/// numbers, and days.
struct Submission {
    std::string area; // area code of the council
    std::string period;
    std::uint32_t number = 1; // 1, then one more each time the council sends again
    Date made_on;
    std::optional<Date> signed_off_on; // by the council's senior sponsor; who that is stays with the council
    Quality quality;
    counts::Cube
        cube; // with the standard, its checksum, the settings, and how many people's group is unknown

    /// The services that it holds counts of, in alphabetical order.
    [[nodiscard]] std::vector<std::string> scopes() const;

    bool operator==(const Submission&) const = default;
};

} // namespace wres::submission
