// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "protection/joint_exchange.h"
#include "protection/mirrored_worlds.h"
#include "protection/sums_defence.h"

namespace wres::protection {

/// Looks for worlds that protect a number against a coalition beside all that is shown. Within one
/// contributor first; then with others that make up for it; then by way of worlds that are known.
class JointSearch {
public:
    explicit JointSearch(SumsDefence& defence);

    /// @return worlds in which everybody of the coalition is as he is, and the number far enough apart; none
    /// when no such are found
    [[nodiscard]] std::vector<JointWorld> find(std::uint32_t number, const Coalition& coalition);

    /// The same, by exchanges and mirrored steps alone.
    [[nodiscard]] std::vector<JointWorld> find_with(
        std::uint32_t number, const Coalition& coalition, Partners partners);

    /// Steps of everybody outside a coalition that move a number one way.
    [[nodiscard]] std::vector<Step> steps_of(std::uint32_t number, const Coalition& coalition, int sign);

    [[nodiscard]] const JointExchange& exchange() const { return exchange_; }
    [[nodiscard]] MirroredWorlds& mirrors() { return mirrors_; }

private:
    [[nodiscard]] std::vector<JointWorld> mirrored_worlds(std::uint32_t number, const Coalition& coalition);
    [[nodiscard]] std::vector<JointWorld> by_way_of_others(std::uint32_t number, const Coalition& coalition);
    [[nodiscard]] JointNumber limits_of(std::uint32_t number, int sign) const;
    [[nodiscard]] std::vector<std::uint32_t> known_worlds(
        const JointNumber& number, const Coalition& coalition, int sign);

    SumsDefence& defence_;
    const SumsProblem& problem_;
    JointExchange exchange_;
    MirroredWorlds mirrors_;
};

} // namespace wres::protection
