// SPDX-License-Identifier: MIT
#include "attack/coalition.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "attack/lattice.h"
#include "attack/parts.h"
#include "attack/whole.h"

namespace wres::attack {

namespace {

constexpr std::size_t most_members = 3;
constexpr double most_trials = 3e7;

/// Arithmetic modulo the prime 2^61 - 1. Each number becomes a few random sums of its factors in the free
/// numbers: rows that depend on each other still do, and others hardly ever come to.
using Residue = std::uint64_t;
constexpr Residue prime = (Residue { 1 } << 61) - 1;
using Sketch = std::array<Residue, most_members + 1>;

__extension__ typedef unsigned __int128 Product;

Residue times(Residue one, Residue other)
{
    return static_cast<Residue>(static_cast<Product>(one) * other % prime);
}

Residue minus(Residue one, Residue other)
{
    return one >= other ? one - other : one + prime - other;
}

Residue inverse(Residue number)
{
    Residue result = 1;
    for (auto power = prime - 2; power > 0; power >>= 1) {
        if ((power & 1U) != 0)
            result = times(result, number);
        number = times(number, number);
    }
    return result;
}

/// The same on every machine and run.
Residue scrambled(std::uint64_t seed)
{
    seed += 0x9e3779b97f4a7c15;
    seed = (seed ^ (seed >> 30)) * 0xbf58476d1ce4e5b9;
    seed = (seed ^ (seed >> 27)) * 0x94d049bb133111eb;
    return (seed ^ (seed >> 31)) % prime;
}

Sketch sketch_of(const Lattice::Affine& affine)
{
    Sketch sketch {};
    for (const auto& [number, factor] : affine.factors) {
        const auto residue = factor >= 0 ? static_cast<Residue>(factor) % prime
                                         : minus(0, static_cast<Residue>(-factor) % prime);
        for (std::size_t place = 0; place < sketch.size(); ++place) {
            const auto by = scrambled(static_cast<std::uint64_t>(number) * sketch.size() + place);
            sketch[place] = (sketch[place] + times(residue, by)) % prime;
        }
    }
    return sketch;
}

/// Rows in echelon form: says whether another row depends on them.
class Span {
public:
    /// @return false when the row depends on those before
    bool add(Sketch row)
    {
        row = rest_of(row);
        const auto pivot = std::ranges::find_if(row, [](Residue number) { return number != 0; });
        if (pivot == row.end())
            return false;
        const auto by = inverse(*pivot);
        for (auto& number : row)
            number = times(number, by);
        pivots_.push_back(static_cast<std::size_t>(pivot - row.begin()));
        rows_.push_back(row);
        return true;
    }

    [[nodiscard]] bool holds(const Sketch& row) const
    {
        return std::ranges::all_of(rest_of(row), [](Residue number) { return number == 0; });
    }

private:
    [[nodiscard]] Sketch rest_of(Sketch row) const
    {
        for (std::size_t place = 0; place < rows_.size(); ++place) {
            const auto by = row[pivots_[place]];
            for (std::size_t at = 0; at < row.size(); ++at)
                row[at] = minus(row[at], times(by, rows_[place][at]));
        }
        return row;
    }

    std::vector<Sketch> rows_;
    std::vector<std::size_t> pivots_;
};

/// The numbers of one part that were asked about.
struct Asked {
    std::uint32_t number {};
    Sketch sketch {};
};

class PartCoalitions {
public:
    PartCoalitions(std::vector<Asked> asked, std::vector<Coalition>& found)
        : asked_(std::move(asked))
        , covered_(asked_.size(), 1)
        , found_(found)
    {
    }

    void find(std::size_t members)
    {
        double trials = static_cast<double>(asked_.size());
        for (std::size_t size = 1; size <= std::min(members, most_members); ++size) {
            trials *= static_cast<double>(asked_.size()) / static_cast<double>(size);
            if (trials > most_trials)
                return;
            const auto covered = covered_;
            choose({}, 0, size, {}, covered);
        }
    }

private:
    void choose(Span span, std::size_t from, std::size_t more, const std::vector<std::uint32_t>& chosen,
        const std::vector<std::uint8_t>& covered)
    {
        if (more == 0) {
            for (std::size_t place = 0; place < asked_.size(); ++place) {
                const auto number = asked_[place].number;
                if (covered[place] != 0 && std::ranges::find(chosen, number) == chosen.end()
                    && span.holds(asked_[place].sketch)) {
                    found_.push_back({ chosen, number });
                    covered_[place] = 0;
                }
            }
            return;
        }
        for (auto place = from; place + more <= asked_.size(); ++place) {
            auto wider = span;
            if (!wider.add(asked_[place].sketch))
                continue;
            auto with = chosen;
            with.push_back(asked_[place].number);
            choose(std::move(wider), place + 1, more - 1, with, covered);
        }
    }

    std::vector<Asked> asked_;
    std::vector<std::uint8_t> covered_; // by place: no coalition gave it away yet
    std::vector<Coalition>& found_;
};

} // namespace

std::vector<Coalition> coalitions(
    const Knowledge& knowledge, std::span<const Unknown> asked, std::size_t members)
{
    std::vector<Coalition> found;
    const auto parts = parts_of(knowledge);
    if (!parts.possible)
        return found;
    std::map<std::uint32_t, std::vector<std::pair<std::uint32_t, Unknown>>> by_part;
    for (std::uint32_t number = 0; number < asked.size(); ++number)
        if (const auto& place = parts.places[asked[number]]; place.part != PlaceInParts::nowhere)
            by_part[place.part].emplace_back(number, place.unknown);
    for (const auto& [part, numbers] : by_part) {
        const Lattice lattice(parts.parts[part].knowledge);
        std::vector<Asked> of_part;
        for (const auto& [number, unknown] : numbers)
            if (const auto affine = lattice.in_free_numbers({ { unknown, 1 } });
                affine && !affine->factors.empty())
                of_part.push_back({ number, sketch_of(*affine) });
        PartCoalitions(std::move(of_part), found).find(members);
    }
    return found;
}

} // namespace wres::attack
