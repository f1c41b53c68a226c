// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "standard/classification.h"

namespace wres::standard {

/// A council with social services responsibilities, a region, or England.
struct Area {
    std::string code;         // E08000035, E12000003, E92000001
    std::string name;
    std::string region_code;  // of a council; empty for a region and for England
};

/// Usual residents by detailed ethnic group (Census 2021).
struct Population {
    Area area;
    GroupCounts residents {};
};

class Populations {
public:
    explicit Populations(std::vector<Population> all, std::string source);

    /// By area code, or by name ignoring case, "City of", "Council" and the like.
    [[nodiscard]] const Population* find(std::string_view code_or_name) const;

    [[nodiscard]] const std::vector<Population>& all() const { return all_; }
    [[nodiscard]] const std::string& source() const { return source_; }

private:
    std::vector<Population> all_;
    std::string source_;
};

}  // namespace wres::standard
