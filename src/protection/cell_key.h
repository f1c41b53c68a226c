// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cells/suppression_problem.h"
#include "sealing/master_key.h"

namespace wres::protection {

/// What decides the noise of a count: nobody can tell one without the secret, and the same people have the
/// same one wherever they are counted.
using CellKey = std::uint64_t;

/// The key of a count of which no person's key is known, from its name and how many it counts. As long as
/// neither changes it stays the same; when the count changes, the key is another, so that what changed cannot
/// be told from two releases.
/// @source HMAC-SHA-256 (FIPS 198-1)
[[nodiscard]] CellKey cell_key(const sealing::Key& secret, std::string_view name, std::int64_t count);

/// The keys of a table of counts: the one given where there is one; for a total of which every part's is
/// known the sum of theirs, because the keys of people add up; else by its id, from the secret.
///
/// @param secret  none: every key has to be given, or add up
/// @errors noise.keys (the parts of a total add up to another key), noise.no_key
/// @source Thompson, Broadfoot and Elazar (2013), Joint UNECE/Eurostat work session on statistical data
/// confidentiality, Topic 1
[[nodiscard]] Result<std::vector<CellKey>> cell_keys(
    const cells::SuppressionProblem& problem, const sealing::Key* secret);

} // namespace wres::protection
