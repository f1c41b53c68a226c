// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "standard/classification.h"
#include "standard/population.h"

namespace wres::nation {

struct Neighbour {
    std::string area;
    double distance {};

    bool operator==(const Neighbour&) const = default;
};

/// The councils whose residents are most like an area's, nearest first: by size and by who they are.
///
/// Distance: Euclidean, over the logarithm of the number of residents, and the shares of them in each broad
/// group but white and among white minorities; each divided by its standard deviation over all councils (n -
/// 1), so that each counts alike. Councils alone are neighbours; an area that is not one (a joint service)
/// has some too.
///
/// @return at most `number`; none when the area is not known
/// @source the data: Census 2021. The form, without its weights: Benton, Chamberlain, Wilson and Teeman
/// (2007) The
///         development of the children's services statistical neighbour benchmarking tool, NFER
/// @cases  tests/cases/nation/neighbours.csv
[[nodiscard]] std::vector<Neighbour> statistical_neighbours(const standard::Populations& populations,
    const standard::Classification& classification, const std::string& area, std::size_t number);

/// A list of somebody's own, council -> neighbours, in the order of the list.
using NeighbourList = std::map<std::string, std::vector<std::string>>;

/// CSV with the columns `council` and `neighbour`, one row a pair, names or area codes.
/// @errors neighbours.faulty  with the line; csv.malformed
[[nodiscard]] Result<NeighbourList> parse_neighbour_list(
    std::string_view name, std::string_view content, const standard::Populations& populations);

} // namespace wres::nation
