// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "protection/coalition_cover.h"
#include "protection/joint_exchange.h"
#include "protection/joint_problem.h"
#include "protection/joint_worlds.h"
#include "protection/resting_numbers.h"

namespace wres::protection {

/// A sum over contributors, or one of a contributor's own.
struct AnySum {
    static constexpr std::uint32_t of_all = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t contributor = of_all;
    std::uint32_t sum {};

    [[nodiscard]] bool is_of_all() const { return contributor == of_all; }

    auto operator<=>(const AnySum&) const = default;
};

/// Where a protection of sums stands: which sums are shown, and which worlds are known.
class SumsDefence {
public:
    /// No sum over contributors is shown yet; of each contributor's own, those that it shows.
    explicit SumsDefence(const SumsProblem& problem);

    [[nodiscard]] const SumsProblem& problem() const { return problem_; }
    [[nodiscard]] const std::vector<JointNumber>& numbers() const { return numbers_; }
    [[nodiscard]] JointLocks& locks() { return locks_; }
    [[nodiscard]] const JointLocks& locks() const { return locks_; }
    [[nodiscard]] const std::vector<std::unique_ptr<ContributorIndex>>& index() const { return index_; }
    [[nodiscard]] JointWorlds& worlds() { return worlds_; }

    void add(JointWorld world);

    /// Forgets the worlds added last, until so many are left.
    void shrink_worlds(std::size_t size);

    /// Whether a world changes nothing that is shown.
    [[nodiscard]] bool is_quiet(std::uint32_t world);

    /// A coalition that can narrow a number down, by the worlds known; none when it is protected.
    [[nodiscard]] std::optional<Coalition> uncovered_by(std::uint32_t number);

    [[nodiscard]] bool is_shown(const AnySum& sum) const;
    void hide(const AnySum& sum);

    /// The worlds that change it are none that help any longer.
    void show(const AnySum& sum);

    /// The numbers found to be protected by worlds of which some change a sum, in order: all others stay
    /// protected when it is shown.
    [[nodiscard]] std::vector<std::uint32_t> numbers_resting_on(const AnySum& sum);

    /// From now on, what numbers were found to rest on can be taken back, when sums are shown and hidden as
    /// they were and worlds forgotten; until it is kept.
    void start_trying() { resting_.start_trying(); }
    void take_back() { resting_.take_back(); }
    void keep() { resting_.keep(); }

    /// What hiding costs; endless for what is kept or public already.
    [[nodiscard]] double cost_of(const AnySum& sum) const;
    [[nodiscard]] double cost_of(const std::set<AnySum>& sums) const;

    /// Whether it is hidden for its own sake, being small to some coalition.
    [[nodiscard]] bool is_small(std::uint32_t sum) const { return small_[sum] != 0; }

    /// Hidden and not small: what a better choice could show.
    [[nodiscard]] std::vector<AnySum> hidden_of_all() const;
    [[nodiscard]] std::vector<AnySum> hidden_of_one() const;

    /// A number that cannot be protected whatever is hidden of the sums over contributors, so that their own
    /// releases give it away: no sum that it stands in is shown.
    void give_up(std::uint32_t number);
    [[nodiscard]] bool is_given_away(std::uint32_t number) const { return given_away_.contains(number); }
    [[nodiscard]] const std::set<std::uint32_t>& given_away() const { return given_away_; }

private:
    [[nodiscard]] bool still_rests(std::uint32_t number);
    [[nodiscard]] bool agrees_with_own(const JointWorld& world) const;
    [[nodiscard]] JointNumber cells_of(const AnySum& sum) const;

    const SumsProblem& problem_;
    CoalitionRule rule_;
    std::vector<JointNumber> numbers_;
    JointLocks locks_;
    std::vector<std::unique_ptr<ContributorIndex>> index_; // by contributor
    JointWorlds worlds_;
    std::vector<std::uint8_t> small_; // by sum
    std::vector<std::uint8_t> quiet_; // by world: known to change nothing shown
    std::vector<std::uint32_t> asked_at_; // by world: after how many changes
    std::uint32_t changes_ = 1; // of what is shown
    std::set<std::uint32_t> given_away_;
    RestingNumbers resting_;
};

} // namespace wres::protection
