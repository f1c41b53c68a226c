// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cells/proof.h"
#include "published/audit.h"

namespace wres::published {

/// The table of numbers of a release.
inline constexpr std::string_view table_of_numbers = "results.csv";

/// What became of checking a proof.
struct Verification {
    std::vector<std::string> faults; // a sentence each; none: the proof holds
    std::uint64_t files = 0; // with the checksums that the proof states
    std::uint64_t printed = 0; // numbers of people in the tables of numbers
    std::uint64_t hidden = 0; // different hidden numbers
    std::uint64_t changed = 0; // different numbers that were rounded or have noise
    std::uint64_t apart = 0; // of them, those shown to be as far apart as the rules ask
    std::uint64_t not_small = 0; // of them, those nearer, and known only to be no small number

    [[nodiscard]] bool holds() const { return faults.empty(); }
};

/// Checks a proof without trusting who wrote it: that the files are those it is about; that every number of
/// people in their tables of numbers is one that it judged, and as it says; that its worlds are possible and
/// agree with all that is shown, by whole-number arithmetic; that in them every hidden number is as far apart
/// as the rules ask; and, of numbers that are not, that the bounds stated are those that the attacker finds.
///
/// What it takes from the proof is how counts hang together (which are sums of which).
///
/// @param published  the files beside the proof, by name; those that are missing are faults
[[nodiscard]] Verification verify_proof(
    const cells::Proof& proof, const std::vector<PublishedFile>& published);

/// A sentence for people, and the faults, one a line.
[[nodiscard]] std::string verification_text(const cells::Proof& proof, const Verification& verification);

[[nodiscard]] std::string verification_json(const cells::Proof& proof, const Verification& verification);

} // namespace wres::published
