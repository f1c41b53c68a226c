// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <vector>

#include "protection/joint_search.h"
#include "protection/nearby_joint_worlds.h"
#include "protection/sums_defence.h"

namespace wres::protection {

/// What is hidden for the sake of some worlds.
struct JointWay {
    std::set<AnySum> hidden;
    double cost = std::numeric_limits<double>::infinity();
    std::vector<JointWorld> worlds {}; // that are not known yet
};

/// Looks for what costs least to hide so that a number is protected against a coalition: sums over
/// contributors that tell two cells apart, those of one contributor's own that keep it from making up for
/// what changes in another, or, where all of that is dear, what linear programmes over some contributors
/// find.
class JointWays {
public:
    JointWays(SumsDefence& defence, JointSearch& search);

    /// Leaves everything shown as it was.
    [[nodiscard]] JointWay find(std::uint32_t number, const Coalition& coalition);

private:
    [[nodiscard]] JointWay of_known_worlds(std::uint32_t number, const Coalition& coalition);
    [[nodiscard]] JointWay merging(std::uint32_t number, const Coalition& coalition, Partners partners);
    [[nodiscard]] JointWay programmed(
        std::uint32_t number, const Coalition& coalition, std::size_t partners, std::size_t level);
    void price(std::uint32_t number, JointWay& way);
    bool add_changed(std::uint32_t contributor, const World& world, std::set<AnySum>& changed);
    [[nodiscard]] std::int64_t change_of(std::uint32_t number, const JointWorld& world) const;
    [[nodiscard]] std::vector<std::uint32_t> partners_for(
        std::uint32_t number, const Coalition& coalition, std::size_t partners) const;

    /// The cheapest for each person that it lets move.
    struct Cheapest {
        std::int64_t missing {};
        std::optional<JointWay> way {}; // its cost is for all the people missing

        void consider(std::set<AnySum> hidden, double cost, std::int64_t people);
    };

    void consider_companions(
        const JointNumber& number, const Coalition& coalition, Partners partners, Cheapest& best) const;
    void consider_partners(JointCell cell, JointCell other, const Coalition& coalition, Cheapest& best) const;
    void consider_mirrors(std::uint32_t number, const Coalition& coalition, Cheapest& best);
    [[nodiscard]] std::set<AnySum> telling_apart(JointCell cell, Cell other) const;
    [[nodiscard]] std::set<AnySum> telling_apart_alone(JointCell cell, Cell other) const;
    void find_neighbours();
    void lock(const std::set<AnySum>& sums);
    void unlock(const std::set<AnySum>& sums);

    SumsDefence& defence_;
    const SumsProblem& problem_;
    JointSearch& search_;
    NearbyJointWorlds nearby_;
    std::vector<std::uint32_t> area_of_; // by contributor
    std::vector<Changes> changes_; // by contributor
    std::vector<std::vector<JointCell>> with_topic_;
};

} // namespace wres::protection
