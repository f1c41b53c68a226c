// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "protection/exchange.h"
#include "protection/joint_problem.h"

namespace wres::protection {

/// One contributor's cell.
struct JointCell {
    std::uint32_t contributor {};
    Cell cell {};

    auto operator<=>(const JointCell&) const = default;
};

/// For each contributor's cells, the sums over contributors that they stand in, and which of these are
/// locked: shown.
class JointLocks {
public:
    explicit JointLocks(const SumsProblem& problem);

    void lock(std::uint32_t sum);
    void unlock(std::uint32_t sum);
    [[nodiscard]] bool is_locked(std::uint32_t sum) const { return locked_[sum] != 0; }

    /// Sums that may not be hidden for now, besides those that are public already.
    void keep(std::uint32_t sum) { kept_[sum] = 1; }
    void let_go(std::uint32_t sum) { kept_[sum] = 0; }
    [[nodiscard]] bool is_kept(std::uint32_t sum) const { return kept_[sum] != 0 || problem_.is_fixed(sum); }

    /// Equal for two cells of anybody's that stand in the same locked sums, and different for all others but
    /// by a chance of 1 in 2^64. Adds up: people moved between cells change no locked sum when the keys of
    /// the cells, times the people, add up to 0.
    [[nodiscard]] std::uint64_t key(JointCell cell) const { return keys_[cell.contributor][cell.cell]; }

    /// The same, of the sums of the last tier alone.
    [[nodiscard]] std::uint64_t last_key(JointCell cell) const
    {
        return last_keys_[cell.contributor][cell.cell];
    }

    /// The cells that have a key, in no order that matters to anybody but is the same every time.
    [[nodiscard]] std::span<const JointCell> with_key(std::uint64_t key) const;
    [[nodiscard]] std::span<const JointCell> with_last_key(std::uint64_t key) const;

    [[nodiscard]] std::span<const std::uint32_t> sums_with(std::uint32_t contributor, Cell cell) const
    {
        return sums_with_[contributor][cell];
    }

    /// The locked sums that a world changes.
    [[nodiscard]] std::vector<std::uint32_t> changed_by(const JointWorld& world) const;

    /// Whether it changes none, but for the chance above.
    [[nodiscard]] bool nobody_notices(const JointWorld& world) const;

private:
    using Keys = std::vector<std::vector<std::uint64_t>>; // by contributor and cell

    /// Cells by key, and where each stands.
    struct Classes {
        std::unordered_map<std::uint64_t, std::vector<JointCell>> cells;
        std::vector<std::vector<std::uint32_t>> places;

        void add(JointCell cell, std::uint64_t key);
        void remove(JointCell cell, std::uint64_t key);
    };

    void rekey(std::uint32_t sum, std::uint64_t by);

    const SumsProblem& problem_;
    Keys keys_;
    Keys last_keys_;
    Classes classes_;
    Classes last_classes_;
    std::vector<Incidence> sums_with_;
    std::vector<std::uint8_t> locked_;
    std::vector<std::uint8_t> kept_;
    std::uint8_t last_tier_ = 0;
};

/// What everybody needs to know of one contributor to look for worlds.
struct ContributorIndex {
    explicit ContributorIndex(const Contributor& contributor);

    /// Whether two cells stand in the same equalities, so that hiding enough makes them companions.
    [[nodiscard]] bool are_alike(Cell cell, Cell other) const { return alike[cell] == alike[other]; }

    SystemIndex system;
    std::vector<std::uint64_t> alike; // by cell: equal for cells of the same equalities
    Companions companions; // with the sums locked that it shows
};

/// How far people may be moved: within one contributor, or also in others, so that a sum over them stays as
/// it is.
enum class Partners : std::uint8_t { None, Others };

/// Looks for worlds in which a number over contributors differs, by moving people between companions. Where
/// that would change a sum over contributors, people are moved in others so that it does not: in one of them
/// between cells that stand in the same sums, or in a chain of them, each taking up what the one before has
/// left over. All in whole numbers.
class JointExchange {
public:
    JointExchange(const SumsProblem& problem, const std::vector<std::unique_ptr<ContributorIndex>>& index,
        const JointLocks& locks);

    /// @param without  contributors who stay as they are
    /// @return worlds among which the number takes values at least `width` apart (the true one among them),
    /// or none when no such are found
    [[nodiscard]] std::vector<JointWorld> find(
        const JointNumber& number, const Coalition& without, Partners partners);

    /// One world in which the number is up to `distance` more, or less, than it is, reached by way of
    /// another world; empty when none is found. How far it went: `reached`.
    /// @param sign  1: more
    [[nodiscard]] JointWorld find_by_way_of(const JointWorld& other, const JointNumber& number,
        const Coalition& without, int sign, std::int64_t distance);

    /// How far a cell can go on its own as things are.
    [[nodiscard]] std::int64_t room(JointCell cell, int sign) const;

    /// How far the last number was moved at most.
    [[nodiscard]] std::int64_t reached() const { return reached_; }

private:
    /// In which sums what is left over is looked at: all, or those of the last tier, of moves that change no
    /// other.
    enum class Sums : std::uint8_t { All, OfLastTier };

    /// A cell that goes one way in the chain and its companion that goes the other way.
    struct Link {
        JointCell taken;
        JointCell given; // of no cell: nothing has to go the other way
        std::uint64_t key {}; // of what is left over after it
        std::uint32_t before {};
        std::uint32_t length {};
    };

    void set_roles(const JointNumber& number, std::int8_t sign);
    [[nodiscard]] JointWorld push(const JointNumber& number, int sign, std::int64_t distance);
    [[nodiscard]] std::int64_t change_of(const JointNumber& number) const;
    void shift(JointCell cell, int sign, std::int64_t distance, int depth);
    void make_room(JointCell cell, int sign, std::int64_t distance, int depth);
    std::int64_t move_within(JointCell cell, int sign, std::int64_t distance);
    std::int64_t move_in_chain(JointCell cell, int sign, std::int64_t distance, Sums sums);
    bool find_chain(JointCell cell, int sign, Sums sums);
    void add_ends(JointCell cell, int sign, Sums sums);
    bool extend(std::uint32_t link, JointCell first, int sign, Sums sums);
    std::int64_t move_along_chain(JointCell cell, int sign, std::int64_t distance);
    [[nodiscard]] std::uint64_t key(JointCell cell, Sums sums) const;
    [[nodiscard]] bool may_go_together(JointCell cell, JointCell other, Sums sums) const;
    void move(JointCell cell, std::int64_t by);
    [[nodiscard]] bool stays(std::uint32_t contributor) const;
    [[nodiscard]] std::int8_t role(JointCell cell) const { return roles_[cell.contributor][cell.cell]; }
    [[nodiscard]] bool is_possible() const;
    JointWorld take();

    static constexpr Cell none = ~Cell { 0 };

    const SumsProblem& problem_;
    const std::vector<std::unique_ptr<ContributorIndex>>& index_;
    const JointLocks& locks_;
    std::vector<std::vector<std::int64_t>> change_; // by contributor and cell
    std::vector<std::vector<std::int8_t>> roles_; // 1 or -1 in the number asked for
    std::vector<JointCell> touched_;
    std::vector<Link> links_;
    std::unordered_map<std::uint64_t, Cell> ends_; // companions of the cell moved, by key
    std::unordered_set<std::uint64_t> keys_seen_;
    std::vector<std::vector<std::uint32_t>> classes_seen_; // by contributor and first cell of the class
    std::uint32_t mark_ = 0;
    Coalition without_;
    Partners partners_ {};
    std::int64_t reached_ = 0;
    std::size_t tries_ = 0;
};

} // namespace wres::protection
