// SPDX-License-Identifier: MIT
#include "disclosure/release_lines.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/spread.h"

namespace wres::disclosure {

namespace {

using protection::Line;
using protection::ProtectionProblem;

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
    /// A number that may stand in a line.
    struct Member {
        std::optional<std::size_t> sum; // where it is printed
        std::vector<Cell> cells;
        Keys::Key key;
    };

    using Side = std::vector<const Member*>;

    [[nodiscard]] Member member(const CountForm& form) const
    {
        const auto sum = cells_.sum_of(form);
        return sum ? member_of_sum(*sum) : of_cells(std::nullopt, cells_.cells_of(form));
    }

    [[nodiscard]] Member member_of_sum(std::size_t sum) const
    {
        return of_cells(sum, cells_.system().sums()[sum]);
    }

    [[nodiscard]] Member of_cells(std::optional<std::size_t> sum, std::vector<Cell> cells) const
    {
        const auto key = keys_.of(cells);
        return { sum, std::move(cells), key };
    }

    /// Forms with the same cells are one number.
    void find_equals()
    {
        std::map<std::vector<Cell>, std::size_t> first;
        const auto& sums = cells_.system().sums();
        for (std::size_t sum = 0; sum < sums.size(); ++sum)
            if (const auto [same, added] = first.try_emplace(sums[sum], sum); !added) {
                const auto one = member_of_sum(sum);
                const auto other = member_of_sum(same->second);
                add_line({ &one }, { &other });
            }
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
        std::map<GroupSet, Member> members; // each is asked for many times
        auto with = [&, one = form](GroupSet set) mutable {
            const auto [found, added] = members.try_emplace(set);
            if (added) {
                one.groups = set;
                found->second = member(one);
            }
            return &std::as_const(found->second);
        };
        std::map<GroupSet, std::vector<std::pair<GroupSet, GroupSet>>> pairs; // by union
        for (const auto whole : sets) {
            Side single;
            for (const auto part : cells_.parts())
                if ((part & whole) != 0)
                    single.push_back(with(part));
            if (single.size() > 2)
                add_line({ with(whole) }, single);
            for (const auto part : sets) {
                const auto rest = whole & ~part;
                if ((part & ~whole) == 0 && rest != 0 && (part < rest || !sets.contains(rest)))
                    add_line({ with(whole) }, { with(part), with(rest) });
                if ((part & whole) == 0 && part < whole)
                    pairs[part | whole].emplace_back(part, whole);
            }
        }
        for (const auto& [all, twos] : pairs)
            for (std::size_t pair = 1; pair < twos.size(); ++pair)
                add_line({ with(twos[pair].first), with(twos[pair].second) },
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

    void add(const std::vector<CountForm>& left, const std::vector<CountForm>& right)
    {
        std::vector<Member> members;
        for (const auto* forms : { &left, &right })
            for (const auto& form : *forms)
                members.push_back(member(form));
        Side sides;
        for (const auto& one : members)
            sides.push_back(&one);
        const auto middle = sides.begin() + static_cast<std::ptrdiff_t>(left.size());
        add_line({ sides.begin(), middle }, { middle, sides.end() });
    }

    /// Keeps a line if it holds, and if its other members leave it something to say.
    void add_line(const Side& left, const Side& right)
    {
        Keys::Key difference;
        for (const auto* member : left)
            difference = Keys::plus(difference, member->key);
        for (const auto* member : right)
            difference = Keys::minus(difference, member->key);
        if (difference != Keys::Key {})
            return;
        Line line;
        Others others;
        for (const auto* side : { &left, &right })
            for (const auto* member : *side) {
                if (member->cells.empty() || (member->sum && problem_.is_fixed(*member->sum)))
                    continue;
                if (member->sum && problem_.small[*member->sum] == 0)
                    line.sums.push_back(static_cast<std::uint32_t>(*member->sum));
                else
                    others.add(member->cells, side == &left, sensitive_, problem_.counts);
            }
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
