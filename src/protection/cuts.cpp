// SPDX-License-Identifier: MIT
#include "protection/cuts.h"

#include <algorithm>

namespace wres::protection {

namespace {

constexpr double violated = 1e-4;

} // namespace

double Cut::shortfall(std::span<const double> shares) const
{
    double sum = 0;
    for (const auto& entry : entries)
        sum += entry.factor * shares[entry.column];
    return least - sum;
}

std::optional<Cut> capacity_cut(const DefenceModel& model, std::span<const double> room_used, double distance)
{
    double left = distance;
    for (std::size_t column = 0; column < room_used.size(); ++column)
        if (model.columns[column].visibility == Visibility::Hidden)
            left -= room_used[column];
    if (left <= 1e-6 * distance)
        return std::nullopt;
    Cut cut { {}, 1 };
    for (std::size_t column = 0; column < room_used.size(); ++column)
        if (model.columns[column].visibility == Visibility::Decidable && room_used[column] > 0)
            cut.entries.push_back({ static_cast<Column>(column), std::min(1.0, room_used[column] / left) });
    return cut;
}

std::optional<Cut> cover_cut(const Cut& capacity, std::span<const double> shares)
{
    auto entries = capacity.entries;
    std::ranges::sort(entries, [&](const RowEntry& left, const RowEntry& right) {
        const double a = shares[left.column] * right.factor;
        const double b = shares[right.column] * left.factor;
        return a != b ? a > b : left.column < right.column;
    });
    double given = 0;
    Cut cut { {}, 1 };
    std::vector<double> factors;
    for (const auto& entry : entries) {
        // Strictly less than is needed, with room for rounding.
        if (given + entry.factor < 1 - 1e-9) {
            given += entry.factor;
            continue;
        }
        factors.push_back(entry.factor);
        cut.entries.push_back({ entry.column, 1 });
    }
    // The largest of those that remain must make up for the rest: at least so many of them.
    std::ranges::sort(factors, std::greater {});
    double made_up = given;
    double count = 0;
    for (const double factor : factors) {
        if (made_up >= 1 - 1e-9)
            break;
        made_up += factor;
        ++count;
    }
    cut.least = std::max(1.0, count);
    if (cut.shortfall(shares) < violated)
        return std::nullopt;
    std::ranges::sort(cut.entries);
    return cut;
}

std::vector<Cut> bridge_cuts(
    const DefenceModel& model, std::span<const std::uint8_t> useful, std::span<const double> shares)
{
    std::vector<Cut> cuts;
    for (const auto& row : model.rows) {
        double sum = 0;
        bool open = false;
        std::size_t hidden_anyway = 0;
        for (const auto& entry : row) {
            sum += shares[entry.column];
            hidden_anyway += model.columns[entry.column].visibility == Visibility::Hidden ? 1U : 0U;
        }
        open = hidden_anyway > 1;
        if (open)
            continue;
        for (const auto& entry : row) {
            const auto column = entry.column;
            const bool anyway = model.columns[column].visibility == Visibility::Hidden;
            if (useful[column] == 0 || (hidden_anyway == 1 && !anyway) || 2 * shares[column] - sum < violated)
                continue;
            Cut cut { {}, anyway ? 1.0 : 0.0 };
            for (const auto& other : row)
                if (other.column != column && model.columns[other.column].visibility == Visibility::Decidable)
                    cut.entries.push_back({ other.column, 1 });
            if (!anyway)
                cut.entries.push_back({ column, -1 });
            std::ranges::sort(cut.entries);
            cuts.push_back(std::move(cut));
        }
    }
    return cuts;
}

} // namespace wres::protection
