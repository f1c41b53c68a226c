// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "protection/world.h"

namespace wres::protection {

/// What the defender is asked: which sums may be shown.
struct ProtectionProblem {
    const CellSystem* system {};
    CellCounts counts;
    std::vector<SignedSum> sensitive; // numbers nobody may work out
    std::vector<std::uint8_t> small; // by sum: hidden for its own sake
    std::vector<double> cost; // by sum: what hiding it costs the reader; more than 0
    double dear = 0; // farther worlds are tried before as much cost as this is taken
    std::int64_t width {}; // the least width of what an attacker can narrow a sensitive number down to
    std::vector<std::uint8_t> fixed {}; // by sum: shown, whatever follows; empty: none. Never of a small sum
    std::vector<double> price {}; // by sum: what counts as cost while ways are looked for; empty: the cost
    Floors floors {}; // what a reader knows who is one of the people counted

    [[nodiscard]] double price_of(std::size_t sum) const { return price.empty() ? cost[sum] : price[sum]; }
    [[nodiscard]] bool is_fixed(std::size_t sum) const { return !fixed.empty() && fixed[sum] != 0; }
};

/// Which cells the defender may move to protect one number: near ones first, all that may have to do with it
/// in the end.
class Neighbourhoods {
public:
    virtual ~Neighbourhoods() = default;

    [[nodiscard]] virtual std::size_t levels() const = 0;
    [[nodiscard]] virtual std::vector<Cell> around(const SignedSum& number, std::size_t level) const = 0;
};

/// Every cell at once: for small systems.
class WholeSystem final : public Neighbourhoods {
public:
    explicit WholeSystem(const CellSystem& system) : system_(system) { }

    [[nodiscard]] std::size_t levels() const override { return 1; }
    [[nodiscard]] std::vector<Cell> around(const SignedSum& number, std::size_t level) const override;

private:
    const CellSystem& system_;
};

struct Protection {
    std::vector<std::uint8_t> shown; // by sum
    std::vector<World> worlds; // the proof: see is_protected
    bool all_hidden {}; // nothing could be shown
    std::vector<std::uint32_t> unprotected {}; // sensitive numbers for which the fixed sums leave no way
};

/// Decides which sums are shown. Starts from every sum that is not small, and takes each sensitive number in
/// turn: if no two whole-number worlds that agree with everything shown are `width` apart in it, the sums
/// whose hiding makes such worlds possible at the least cost are hidden too (a linear programme finds them).
/// Hiding more never spoils a world found earlier, so one pass suffices. The same input gives the same
/// answer.
///
/// Safe, not optimal: the sum of costs may be more than the least possible. Where some sums are fixed,
/// numbers may stay unprotected; they are named.
[[nodiscard]] Protection protect(const ProtectionProblem& problem, const Neighbourhoods& neighbourhoods);

/// Checks a protection with whole-number arithmetic alone: every world keeps every equality, every order,
/// every count at or above its floor and every sum shown; every fixed sum is shown; and every sensitive
/// number that is not named as unprotected takes values at least `width` apart among them.
[[nodiscard]] bool is_protected(const ProtectionProblem& problem, const Protection& protection);

} // namespace wres::protection
