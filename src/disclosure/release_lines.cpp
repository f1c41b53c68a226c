// SPDX-License-Identifier: MIT
#include "disclosure/release_lines.h"

#include <algorithm>
#include <map>
#include <set>

namespace wres::disclosure {

namespace {

using protection::Line;
using protection::ProtectionProblem;

/// SplitMix64.
/// @source Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators
std::uint64_t spread(std::uint64_t number)
{
    number += 0x9e3779b97f4a7c15U;
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9U;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111ebU;
    return number ^ (number >> 31U);
}

/// A number for each cell, at random but for the equalities, which hold between them. So an equation between
/// sums of cells that holds between these numbers holds between the counts, but for a chance of 1 in 2^128.
class Keys {
public:
    explicit Keys(const CellSystem& system)
    {
        for (std::uint64_t cell = 0; cell < system.cells(); ++cell)
            keys_.push_back({ spread(2 * cell), spread(2 * cell + 1) });
        std::vector<std::uint32_t> equalities_of(system.cells(), 0);
        for (const auto& equality : system.equalities())
            for (const auto* side : { &equality.left, &equality.right })
                for (const auto cell : *side)
                    ++equalities_of[cell];
        // A cell of one equality alone can be made to fit it. Equalities without one are left out: fewer
        // lines.
        for (const auto& equality : system.equalities())
            for (const auto* side : { &equality.left, &equality.right }) {
                const auto free =
                    std::ranges::find(*side, 1U, [&](Cell cell) { return equalities_of[cell]; });
                if (free == side->end())
                    continue;
                const auto* other = side == &equality.left ? &equality.right : &equality.left;
                keys_[*free] = plus(minus(of(*other), of(*side)), keys_[*free]);
                break;
            }
    }

    struct Key {
        std::uint64_t one {};
        std::uint64_t two {};

        bool operator==(const Key&) const = default;
    };

    [[nodiscard]] Key of(const std::vector<Cell>& cells) const
    {
        Key key;
        for (const auto cell : cells)
            key = plus(key, keys_[cell]);
        return key;
    }

    static Key plus(Key one, Key other) { return { one.one + other.one, one.two + other.two }; }
    static Key minus(Key one, Key other) { return { one.one - other.one, one.two - other.two }; }

private:
    std::vector<Key> keys_;
};

class LineFinder {
public:
    LineFinder(const ReleaseCells& cells, const ProtectionProblem& problem)
        : cells_(cells)
        , problem_(problem)
        , keys_(cells.system())
        , sensitive_(problem.sensitive.begin(), problem.sensitive.end())
    {
    }

    std::vector<Line> find() &&
    {
        find_equals();
        find_values();
        find_scopes();
        find_groups();
        return std::move(lines_);
    }

private:
    /// Forms with the same cells are one number.
    void find_equals()
    {
        std::map<std::vector<Cell>, std::size_t> first;
        const auto& sums = cells_.system().sums();
        for (std::size_t sum = 0; sum < sums.size(); ++sum)
            if (const auto [same, added] = first.try_emplace(sums[sum], sum); !added)
                add({ cells_.forms()[sum] }, { cells_.forms()[same->second] });
    }

    void find_values()
    {
        std::map<CountForm, std::map<std::string, std::vector<CountForm>>> values; // by total and dimension
        for (const auto& form : cells_.forms()) {
            if (form.dimension.empty())
                continue;
            auto total = form;
            total.dimension.clear();
            total.value.clear();
            values[std::move(total)][form.dimension].push_back(form);
        }
        for (const auto& [total, dimensions] : values)
            for (const auto& [dimension, forms] : dimensions)
                add({ total }, forms);
    }

    void find_scopes()
    {
        std::map<CountForm, std::vector<std::vector<std::string>>> scopes; // without them
        for (const auto& form : cells_.forms()) {
            auto any = form;
            any.scopes.clear();
            scopes[std::move(any)].push_back(form.scopes);
        }
        for (const auto& [form, sets] : scopes) {
            const auto with = [&like = form](std::vector<std::string> set) {
                auto one = like;
                one.scopes = std::move(set);
                return one;
            };
            for (const auto& whole : sets) {
                if (whole.size() < 2)
                    continue;
                std::vector<CountForm> singles;
                for (const auto& scope : whole)
                    singles.push_back(with({ scope }));
                add({ with(whole) }, singles);
                for (const auto& part : sets)
                    if (part.size() < whole.size() && std::ranges::includes(whole, part)) {
                        std::vector<std::string> rest;
                        std::ranges::set_difference(whole, part, std::back_inserter(rest));
                        if (part.size() > 1 || rest.size() > 1)
                            add({ with(whole) }, { with(part), with(rest) });
                    }
            }
        }
    }

    void find_groups()
    {
        std::map<CountForm, std::set<GroupSet>> groups; // without them
        for (const auto& form : cells_.forms()) {
            auto any = form;
            any.groups = 0;
            groups[std::move(any)].insert(form.groups);
        }
        for (const auto& [form, sets] : groups)
            find_groups(form, sets);
    }

    void find_groups(const CountForm& form, const std::set<GroupSet>& sets)
    {
        const auto with = [&form](GroupSet set) {
            auto one = form;
            one.groups = set;
            return one;
        };
        std::map<GroupSet, std::vector<std::pair<GroupSet, GroupSet>>> pairs; // by union
        for (const auto whole : sets) {
            std::vector<CountForm> single;
            for (const auto part : cells_.parts())
                if ((part & whole) != 0)
                    single.push_back(with(part));
            if (single.size() > 2)
                add({ with(whole) }, single);
            for (const auto part : sets) {
                const auto rest = whole & ~part;
                if ((part & ~whole) == 0 && rest != 0 && (part < rest || !sets.contains(rest)))
                    add({ with(whole) }, { with(part), with(rest) });
                if ((part & whole) == 0 && part < whole)
                    pairs[part | whole].emplace_back(part, whole);
            }
        }
        for (const auto& [all, twos] : pairs)
            for (std::size_t pair = 1; pair < twos.size(); ++pair)
                add({ with(twos[pair].first), with(twos[pair].second) },
                    { with(twos[0].first), with(twos[0].second) });
    }

    /// The members of a line that are hidden in any case, or printed nowhere.
    class Others {
    public:
        void add(const std::vector<Cell>& number, bool is_left, const std::set<SignedSum>& sensitive,
            const CellCounts& counts)
        {
            ++numbers_;
            has_sensitive_ = has_sensitive_ || sensitive.contains({ number, {} });
            has_sensitive_cell_ = has_sensitive_cell_ || std::ranges::any_of(number, [&](Cell cell) {
                return sensitive.contains({ { cell }, {} });
            });
            people_ += cells::value_of({ number, {} }, counts);
            (is_left ? is_any_left_ : is_any_right_) = true;
        }

        [[nodiscard]] bool are_there() const { return numbers_ > 0; }

        /// With every sum of the line shown: a sensitive one alone would follow. Several on one side would
        /// add up to what they come to together, and no cell is less than 0, so each cell in them would be
        /// known to within that.
        [[nodiscard]] bool are_too_narrow(std::int64_t width) const
        {
            const bool on_one_side = !(is_any_left_ && is_any_right_);
            return (has_sensitive_ && numbers_ == 1)
                || ((has_sensitive_ || has_sensitive_cell_) && on_one_side && people_ < width);
        }

    private:
        std::size_t numbers_ = 0;
        bool has_sensitive_ = false;
        bool has_sensitive_cell_ = false;
        std::int64_t people_ = 0;
        bool is_any_left_ = false;
        bool is_any_right_ = false;
    };

    /// Keeps a line if it holds, and if its other members leave it something to say.
    void add(const std::vector<CountForm>& left, const std::vector<CountForm>& right)
    {
        Line line;
        Others others;
        Keys::Key difference;
        for (const auto* side : { &left, &right })
            for (const auto& form : *side) {
                const auto sum = cells_.sum_of(form);
                const auto cells = sum ? cells_.system().sums()[*sum] : cells_.cells_of(form);
                const auto key = keys_.of(cells);
                difference = side == &left ? Keys::plus(difference, key) : Keys::minus(difference, key);
                if (cells.empty() || (sum && problem_.is_fixed(*sum)))
                    continue;
                if (sum && problem_.small[*sum] == 0)
                    line.sums.push_back(static_cast<std::uint32_t>(*sum));
                else
                    others.add(cells, side == &left, sensitive_, problem_.counts);
            }
        if (difference != Keys::Key {})
            return;
        if (others.are_there()) {
            if (!others.are_too_narrow(problem_.width))
                return;
            line.kind = Line::Kind::Cover;
        }
        std::ranges::sort(line.sums);
        if (std::ranges::adjacent_find(line.sums) == line.sums.end())
            lines_.push_back(std::move(line));
    }

    const ReleaseCells& cells_;
    const ProtectionProblem& problem_;
    Keys keys_;
    std::set<SignedSum> sensitive_;
    std::vector<Line> lines_;
};

} // namespace

std::vector<Line> lines_of(const ReleaseCells& cells, const ProtectionProblem& problem)
{
    return LineFinder(cells, problem).find();
}

} // namespace wres::disclosure
