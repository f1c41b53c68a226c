// SPDX-License-Identifier: MIT
#include "attack/lattice.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "attack/whole.h"

namespace wres::attack {

namespace {

using Affine = Lattice::Affine;

constexpr std::size_t most_unknowns = 4000;
constexpr std::size_t most_entries = 400'000;
constexpr std::int64_t largest_factor = std::int64_t { 1 } << 40;

/// A row of the equalities: its factors make `constant`.
using Row = Affine;

/// Solves by elimination. Gives up, rather than being wrong, when numbers or rows grow too large.
class Elimination {
public:
    explicit Elimination(const Knowledge& knowledge)
        : next_(static_cast<std::uint32_t>(knowledge.unknowns()))
        , rows_with_(knowledge.unknowns())
    {
        for (const auto& fact : knowledge.facts()) {
            const auto value = fact.limits.lower;
            if (value != fact.limits.upper)
                continue;
            if (std::abs(value) > static_cast<double>(largest_factor)) {
                too_large_ = true;
                return;
            }
            if (value != std::round(value)) {
                possible_ = false;
                return;
            }
            Row row;
            for (const auto& term : fact.form)
                row.factors[term.unknown] = term.factor;
            row.constant = static_cast<std::int64_t>(value);
            add(std::move(row));
        }
        while (possible_ && !too_large_ && !open_.empty())
            eliminate(next_row());
    }

    [[nodiscard]] bool too_large() const { return too_large_; }
    [[nodiscard]] bool possible() const { return possible_; }

    /// By eliminated number: what it is in the free ones.
    [[nodiscard]] const std::map<std::uint32_t, Affine>& expressions() const { return expressions_; }

private:
    void add(Row row)
    {
        const auto place = static_cast<std::uint32_t>(rows_.size());
        for (const auto& [number, factor] : row.factors)
            rows_with_[number].insert(place);
        entries_ += row.factors.size();
        rows_.push_back(std::move(row));
        open_.insert({ rows_.back().factors.size(), place });
    }

    std::uint32_t next_row() const { return open_.begin()->second; }

    static std::int64_t common_divisor(const Row& row)
    {
        std::int64_t divisor = 0;
        for (const auto& [number, factor] : row.factors)
            divisor = std::gcd(divisor, factor);
        return divisor;
    }

    void eliminate(std::uint32_t place)
    {
        auto row = rows_[place];
        if (row.factors.empty()) {
            possible_ = row.constant == 0;
            close(place);
            return;
        }
        // Factors that are all even add up to nothing odd.
        const auto divisor = common_divisor(row);
        if (row.constant % divisor != 0) {
            possible_ = false;
            return;
        }
        for (auto& [number, factor] : row.factors)
            factor /= divisor;
        row.constant /= divisor;
        const auto pivot = std::ranges::min_element(row.factors, [this](const auto& one, const auto& other) {
            return std::pair(std::abs(one.second), rows_with_[one.first].size())
                < std::pair(std::abs(other.second), rows_with_[other.first].size());
        });
        const auto number = pivot->first;
        const auto factor = pivot->second;
        if (std::abs(factor) == 1) {
            Affine expression;
            for (const auto& [other, by] : row.factors)
                if (other != number)
                    expression.factors[other] = -by * factor;
            expression.constant = row.constant * factor;
            close(place);
            put_in(number, expression);
            return;
        }
        // One step of Euclid: the pivot as a new free number less whole multiples of the others.
        Affine expression;
        const auto fresh = next_++;
        rows_with_.emplace_back();
        expression.factors[fresh] = 1;
        for (const auto& [other, by] : row.factors)
            if (other != number)
                if (const auto times = static_cast<std::int64_t>(floor_division(by, factor)); times != 0)
                    expression.factors[other] = -times;
        put_in(number, expression);
    }

    void close(std::uint32_t place)
    {
        open_.erase({ rows_[place].factors.size(), place });
        for (const auto& [number, factor] : rows_[place].factors)
            rows_with_[number].erase(place);
        entries_ -= rows_[place].factors.size();
        rows_[place].factors.clear();
    }

    static bool add_times(Affine& to, const Affine& what, std::int64_t times, std::int64_t constant_sign)
    {
        const auto fits = [](Wide value) { return value <= largest_factor && value >= -largest_factor; };
        for (const auto& [number, factor] : what.factors) {
            const auto sum = static_cast<Wide>(to.factors[number]) + static_cast<Wide>(times) * factor;
            if (!fits(sum))
                return false;
            if (sum == 0)
                to.factors.erase(number);
            else
                to.factors[number] = static_cast<std::int64_t>(sum);
        }
        const auto constant =
            static_cast<Wide>(to.constant) + static_cast<Wide>(times) * what.constant * constant_sign;
        to.constant = static_cast<std::int64_t>(constant);
        return fits(constant);
    }

    /// Replaces a number everywhere by an expression.
    void put_in(std::uint32_t number, const Affine& expression)
    {
        const auto rows = rows_with_[number];
        for (const auto place : rows) {
            auto& row = rows_[place];
            open_.erase({ row.factors.size(), place });
            entries_ -= row.factors.size();
            for (const auto& [other, factor] : row.factors)
                rows_with_[other].erase(place);
            const auto times = row.factors.at(number);
            row.factors.erase(number);
            // The constant stands on the other side.
            too_large_ = too_large_ || !add_times(row, expression, times, -1);
            for (const auto& [other, factor] : row.factors)
                rows_with_[other].insert(place);
            entries_ += row.factors.size();
            open_.insert({ row.factors.size(), place });
        }
        for (auto& [eliminated, earlier] : expressions_) {
            const auto found = earlier.factors.find(number);
            if (found == earlier.factors.end())
                continue;
            const auto times = found->second;
            entries_ -= earlier.factors.size();
            earlier.factors.erase(found);
            too_large_ = too_large_ || !add_times(earlier, expression, times, 1);
            entries_ += earlier.factors.size();
        }
        entries_ += expression.factors.size();
        expressions_.emplace(number, expression);
        too_large_ = too_large_ || entries_ > most_entries;
    }

    std::uint32_t next_;
    std::vector<Row> rows_;
    std::vector<std::set<std::uint32_t>> rows_with_; // by number
    std::set<std::pair<std::size_t, std::uint32_t>> open_; // shortest first
    std::map<std::uint32_t, Affine> expressions_;
    std::size_t entries_ = 0;
    bool possible_ = true;
    bool too_large_ = false;
};

} // namespace

double Residues::at_least(double number) const
{
    const double least = whole_at_least(number);
    if (step <= 1 || std::abs(least) > whole_horizon)
        return step == 0 ? static_cast<double>(offset) : least;
    const auto steps = ceiling_division(static_cast<Wide>(least) - offset, step);
    return static_cast<double>(offset + steps * step);
}

double Residues::at_most(double number) const
{
    const double most = whole_at_most(number);
    if (step <= 1 || std::abs(most) > whole_horizon)
        return step == 0 ? static_cast<double>(offset) : most;
    const auto steps = floor_division(static_cast<Wide>(most) - offset, step);
    return static_cast<double>(offset + steps * step);
}

Lattice::Lattice(const Knowledge& knowledge) : expressions_(knowledge.unknowns())
{
    if (knowledge.unknowns() > most_unknowns || knowledge.numbers() == Numbers::Real) {
        solved_ = false;
        return;
    }
    const Elimination elimination(knowledge);
    solved_ = !elimination.too_large();
    possible_ = elimination.possible();
    if (!solved_ || !possible_)
        return;
    for (const auto& [number, expression] : elimination.expressions())
        if (number < expressions_.size())
            expressions_[number] = expression;
}

std::optional<Affine> Lattice::in_free_numbers(const Form& form) const
{
    if (!solved_ || !possible_)
        return std::nullopt;
    Affine sum;
    std::map<std::uint32_t, Wide> factors;
    Wide constant = 0;
    for (const auto& term : form) {
        const auto& expression = expressions_[term.unknown];
        if (!expression) {
            factors[term.unknown] += term.factor;
            continue;
        }
        for (const auto& [number, factor] : expression->factors)
            factors[number] += static_cast<Wide>(term.factor) * factor;
        constant += static_cast<Wide>(term.factor) * expression->constant;
    }
    const auto fits = [](Wide value) {
        return value < static_cast<Wide>(whole_horizon) && value > -static_cast<Wide>(whole_horizon);
    };
    for (const auto& [number, factor] : factors) {
        if (!fits(factor))
            return std::nullopt;
        if (factor != 0)
            sum.factors.emplace(number, static_cast<std::int64_t>(factor));
    }
    if (!fits(constant))
        return std::nullopt;
    sum.constant = static_cast<std::int64_t>(constant);
    return sum;
}

Residues Lattice::residues(const Form& form) const
{
    const auto affine = in_free_numbers(form);
    if (!affine)
        return {};
    Residues residues { 0, affine->constant };
    for (const auto& [number, factor] : affine->factors)
        residues.step = std::gcd(residues.step, factor);
    return residues;
}

} // namespace wres::attack
