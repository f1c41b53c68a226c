// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <ranges>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "standard/classification.h"

namespace wres::counts {

/// Which people were counted: one row of the cube, with a number for each ethnic group.
struct SliceKey {
    std::string area; // area code, or the council's name where it has none
    std::string period; // collection year
    std::string scope; // code of the Scope column: adult, children, other
    std::string measure; // standard::Measure::id
    std::string dimension; // a breakdown column ("pay_band"), or empty for the total
    std::string value; // the label in that column, or empty

    auto operator<=>(const SliceKey&) const = default;
};

/// Numbers of people by area, period, scope, measure, breakdown and ethnic group: small, additive, mergeable.
/// A council's cube, a region's and the nation's are one type, and two added are a third. A slice that is
/// there with only zeros says that nobody was counted; a slice that is not there says that nobody was asked.
class Cube {
public:
    /// The standard whose measures these are; merging cubes of different standards is refused.
    std::string standard_name;
    std::string standard_checksum;
    std::map<std::string, std::string> settings; // those that the counts were made with

    void add(const SliceKey& key, standard::GroupIndex group, std::uint64_t people);
    void add(const SliceKey& key, const standard::GroupCounts& people);

    /// Null when the slice is not there.
    [[nodiscard]] const standard::GroupCounts* find(const SliceKey& key) const;

    using Slices = std::map<SliceKey, standard::GroupCounts>;
    using SliceRange = std::ranges::subrange<Slices::const_iterator>;

    [[nodiscard]] const Slices& slices() const { return slices_; }

    /// Those of one area, and of one period of it.
    [[nodiscard]] SliceRange slices_of(const std::string& area) const;
    [[nodiscard]] SliceRange slices_of(const std::string& area, const std::string& period) const;

    [[nodiscard]] std::set<std::string> areas() const;
    [[nodiscard]] std::set<std::string> periods() const;
    [[nodiscard]] std::set<std::string> periods_of(const std::string& area) const;

    /// Nothing counted yet, by the same standard and settings: to take a part of these counts.
    [[nodiscard]] Cube begun_alike() const;

    /// Adds the other's people to these. An empty cube of no standard takes the other's standard and
    /// settings.
    /// @errors cube.other_standard, cube.other_settings  and then nothing is added
    Done merge(const Cube& other);

    bool operator==(const Cube&) const = default;

private:
    Slices slices_;
};

} // namespace wres::counts
