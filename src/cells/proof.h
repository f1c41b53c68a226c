// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cells/cell_system.h"

namespace wres::cells {

/// A sum of cells that a release shows or hides, and every place in it where it stands.
struct ProvedSum {
    std::vector<Cell> cells;
    std::optional<std::int64_t> shown; // nothing: hidden
    std::vector<std::string> places; // lines of the release's table of numbers, by their key
    std::int64_t within = 0; // what is shown is no farther from the truth; 0: it is the truth
};

/// A number that somebody could ask for, and two worlds that show how far apart it can be. Both agree with
/// everything shown, so nobody can tell which of them is true.
struct ProvedNumber {
    SignedSum number;
    std::uint32_t least_world {};
    std::uint32_t most_world {};
    /// Where the two are nearer than the rules ask: the bounds that the attacker finds. `most` may have no
    /// end.
    std::optional<std::int64_t> least;
    std::optional<std::int64_t> most;
};

/// One period of a release: what everybody knows, what is shown, and what is proved of what is not.
struct ProvedSystem {
    std::string period;
    double cost = 0; // of the sums hidden to protect others
    double cost_bound = 0; // no safe choice costs less
    std::size_t cells = 0;
    std::vector<Equality> equalities;
    std::vector<Order> orders;
    std::vector<ProvedSum> sums;
    std::vector<ProvedNumber> numbers;
    std::vector<CellCounts> worlds; // found from what is shown and the facts alone
};

struct ProvedFile {
    std::string name;
    std::string sha256;
    std::uint64_t bytes {};
};

struct ProvedRules {
    std::string id;
    std::string label;
    std::int64_t threshold {};
    bool zero_is_protected {};
    /// Counts were rounded or have noise: then what is shown is proved too, of every number that it is
    /// `apart`.
    bool changes_counts = false;
    std::int64_t apart = 0; // how far apart two worlds have to be in a number
};

/// What goes with a public release, so that whoever audits it can check that nobody is identifiable from it.
/// Not for publication: which facts hold was seen from the true counts.
struct Proof {
    std::string made_by;
    std::string made_on;
    ProvedRules rules;
    std::vector<ProvedFile> files;
    std::vector<ProvedSystem> systems;
};

[[nodiscard]] std::string write_proof(const Proof& proof);

/// @errors proof.not_json, proof.field
[[nodiscard]] Result<Proof> read_proof(std::string_view text);

} // namespace wres::cells
