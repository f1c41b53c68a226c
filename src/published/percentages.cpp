// SPDX-License-Identifier: MIT
#include "published/percentages.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace wres::published {

namespace {

constexpr std::size_t least_agreement = 2;

using Place = std::vector<std::uint32_t>;

/// What a percentage might be of, as a change of labels from where it stands.
struct Guess {
    std::optional<std::uint32_t>
        part; // the label of the part in the dimension of the percentage; none: the cell itself
    std::size_t dimension {}; // in which the whole has another label than the part
    std::uint32_t whole {};
    double scale = 100;
};

/// One percentage of the table.
struct Printed {
    std::size_t cell {};
    PrintedPercent percent;
};

bool agrees(double part, double whole, const PrintedPercent& percent, double scale)
{
    if (whole <= 0)
        return false;
    const double half = 0.5 * std::pow(10.0, -percent.decimals) * (1 + 1e-6) + 1e-9;
    return std::abs(part / whole * scale - percent.value) <= half;
}

class Percentages {
public:
    Percentages(const PublishedTable& table, const std::vector<Total>& totals) : table_(table)
    {
        for (std::size_t cell = 0; cell < table.cells.size(); ++cell)
            if (table.cells[cell].use == CellUse::Count)
                counts_.emplace(table.cells[cell].labels, cell);
        for (const auto& total : totals)
            totals_.insert({ total.dimension, total.of.total });
    }

    std::vector<Percentage> find()
    {
        for (std::size_t dimension = 0; dimension < table_.dimensions.size(); ++dimension)
            for (std::uint32_t label = 0; label < table_.dimensions[dimension].labels.size(); ++label)
                look_at_label(dimension, label);
        look_beside();
        return std::move(found_);
    }

private:
    /// The percentages of a label; none unless all its cells are.
    [[nodiscard]] std::vector<Printed> percentages_under(std::size_t dimension, std::uint32_t label) const
    {
        std::vector<Printed> printed;
        int decimals = 0;
        for (std::size_t cell = 0; cell < table_.cells.size(); ++cell) {
            const auto& of = table_.cells[cell];
            if (of.labels[dimension] != label)
                continue;
            if (of.use != CellUse::Percent)
                return {};
            if (of.printed.kind != PrintedKind::Number)
                continue;
            decimals = std::max(decimals, of.printed.decimals);
            printed.push_back({ cell, { of.printed.number, 0 } });
        }
        for (auto& one : printed)
            one.percent.decimals = decimals;
        return printed;
    }

    void look_at_label(std::size_t dimension, std::uint32_t label)
    {
        const auto printed = percentages_under(dimension, label);
        if (printed.empty())
            return;
        std::vector<Guess> guesses;
        const auto labels = static_cast<std::uint32_t>(table_.dimensions[dimension].labels.size());
        for (std::uint32_t part = 0; part < labels; ++part) {
            if (part == label)
                continue;
            for (const double scale : { 100.0, 1.0 }) {
                for (std::uint32_t whole = 0; whole < labels; ++whole)
                    if (whole != part && whole != label)
                        guesses.push_back({ part, dimension, whole, scale });
                for (const auto& [of, total] : totals_)
                    if (of != dimension)
                        guesses.push_back({ part, of, total, scale });
            }
        }
        take_best(printed, dimension, guesses);
    }

    /// "45 (12.3%)": out of a total of any dimension.
    void look_beside()
    {
        std::vector<Printed> printed;
        int decimals = 0;
        for (std::size_t cell = 0; cell < table_.cells.size(); ++cell)
            if (const auto& beside = table_.cells[cell].printed.beside) {
                printed.push_back({ cell, *beside });
                decimals = std::max(decimals, beside->decimals);
            }
        for (auto& one : printed)
            one.percent.decimals = decimals;
        std::vector<Guess> guesses;
        for (const auto& [of, total] : totals_)
            guesses.push_back({ std::nullopt, of, total, 100 });
        if (!printed.empty())
            take_best(printed, 0, guesses);
    }

    [[nodiscard]] std::optional<std::size_t> count_at(const Place& place) const
    {
        const auto found = counts_.find(place);
        return found == counts_.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] std::optional<Percentage> guessed(
        const Printed& printed, std::size_t dimension, const Guess& guess) const
    {
        const auto& cell = table_.cells[printed.cell];
        auto place = cell.labels;
        if (guess.part)
            place[dimension] = *guess.part;
        const auto part = count_at(place);
        place[guess.dimension] = guess.whole;
        const auto whole = count_at(place);
        if (!part || !whole || *part == *whole)
            return std::nullopt;
        return Percentage { *part, *whole, printed.percent, guess.scale, cell.row, cell.column };
    }

    void take_best(
        const std::vector<Printed>& printed, std::size_t dimension, const std::vector<Guess>& guesses)
    {
        std::size_t most = least_agreement - 1;
        std::vector<Percentage> best;
        for (const auto& guess : guesses) {
            std::vector<Percentage> all;
            std::size_t agreed = 0;
            bool wrong = false;
            for (const auto& one : printed) {
                const auto percentage = guessed(one, dimension, guess);
                if (!percentage)
                    continue;
                all.push_back(*percentage);
                const auto& part = table_.cells[percentage->part].printed;
                const auto& whole = table_.cells[percentage->whole].printed;
                if (part.kind != PrintedKind::Number || whole.kind != PrintedKind::Number)
                    continue;
                if (!agrees(part.number, whole.number, percentage->printed, guess.scale)) {
                    wrong = whole.number > 0;
                    if (wrong)
                        break;
                } else if (part.number > 0) {
                    ++agreed;
                }
            }
            if (!wrong && agreed > most) {
                most = agreed;
                best = std::move(all);
            }
        }
        found_.insert(found_.end(), best.begin(), best.end());
    }

    const PublishedTable& table_;
    std::map<Place, std::size_t> counts_;
    std::set<std::pair<std::size_t, std::uint32_t>> totals_;
    std::vector<Percentage> found_;
};

} // namespace

std::vector<Percentage> percentages_of(const PublishedTable& table, const std::vector<Total>& totals)
{
    return Percentages(table, totals).find();
}

} // namespace wres::published
