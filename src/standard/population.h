// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "standard/classification.h"

namespace wres::standard {

/// What an area is. The 153 councils with social services responsibilities are `Council`; the others are sums
/// of them, there because files and published figures name them.
enum class AreaKind : std::uint8_t { Council, JointService, FormerCouncil, SubRegion, Region, Country };

struct Area {
    std::string code; // E08000035, E12000003, E92000001
    std::string name;
    std::string region_code; // of a council; empty for a region and for England
    AreaKind kind {};
    std::vector<std::string> also; // other codes and names of the same area
};

/// Usual residents by detailed ethnic group (Census 2021).
struct Population {
    Area area;
    GroupCounts residents {};

    [[nodiscard]] std::uint64_t total() const;
};

/// A name of an area as everybody writes it: lower case, without punctuation, "and", "the", "of", "council",
/// "borough" and the like, so that "City of Bristol Council" and "Bristol, City of" are one. @see
/// Populations::find
[[nodiscard]] std::string area_key(std::string_view name);

class Populations {
public:
    explicit Populations(std::vector<Population> all, std::string source);

    /// By area code, or by name ignoring case, punctuation, "City of", "Council" and the like. Null when
    /// there is no such area, or when two areas could be meant.
    [[nodiscard]] const Population* find(std::string_view code_or_name) const;

    [[nodiscard]] const std::vector<Population>& all() const { return all_; }
    [[nodiscard]] const std::string& source() const { return source_; }

private:
    std::vector<Population> all_;
    std::string source_;
    using Index = std::map<std::string, std::size_t, std::less<>>; // -> index into all_
    Index exact_; // codes, and names as identifiers
    Index loose_; // names as area_key
};

} // namespace wres::standard
