// SPDX-License-Identifier: MIT
#include "protection/presolve.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace wres::protection {

namespace {

constexpr Column nowhere = std::numeric_limits<Column>::max();

class Presolve {
public:
    explicit Presolve(const DefenceModel& model)
        : model_(model)
        , rows_of_(model.columns.size())
        , moves_(model.columns.size())
        , moving_in_(model.rows.size(), 0)
        , group_(model.columns.size())
    {
        std::iota(group_.begin(), group_.end(), Column { 0 });
        for (std::size_t column = 0; column < moves_.size(); ++column) {
            const auto& from = model.columns[column];
            moves_[column] = from.visibility != Visibility::Shown && from.less + from.more > 0;
        }
        for (std::size_t row = 0; row < model.rows.size(); ++row) {
            for (const auto& entry : model.rows[row]) {
                rows_of_[entry.column].push_back(row);
                if (moves_[entry.column])
                    ++moving_in_[row];
            }
        }
    }

    std::vector<PartOfModel> parts()
    {
        settle_what_is_told();
        for (const auto& row : model_.rows)
            join(row);
        for (const auto& threat : model_.threats)
            if (threat.known && moves_[*threat.known])
                group_[find(*threat.known)] = find(threat.column);
        return divide();
    }

private:
    /// A number that is alone in a row with what cannot move cannot move either.
    void settle_what_is_told()
    {
        std::vector<std::size_t> waiting;
        for (std::size_t row = 0; row < moving_in_.size(); ++row)
            if (moving_in_[row] == 1)
                waiting.push_back(row);
        while (!waiting.empty()) {
            const auto row = waiting.back();
            waiting.pop_back();
            for (const auto& entry : model_.rows[row]) {
                if (!moves_[entry.column])
                    continue;
                moves_[entry.column] = false;
                for (const auto other : rows_of_[entry.column])
                    if (--moving_in_[other] == 1)
                        waiting.push_back(other);
            }
        }
    }

    Column find(Column column)
    {
        while (group_[column] != column) {
            group_[column] = group_[group_[column]];
            column = group_[column];
        }
        return column;
    }

    void join(const std::vector<RowEntry>& row)
    {
        auto first = nowhere;
        for (const auto& entry : row) {
            if (!moves_[entry.column])
                continue;
            if (first == nowhere)
                first = entry.column;
            else
                group_[find(entry.column)] = find(first);
        }
    }

    std::vector<PartOfModel> divide()
    {
        std::vector<std::size_t> part_of(model_.columns.size(), std::numeric_limits<std::size_t>::max());
        std::vector<PartOfModel> parts;
        for (const auto& threat : model_.threats) {
            auto& part = part_of[find(threat.column)];
            if (part == std::numeric_limits<std::size_t>::max()) {
                part = parts.size();
                parts.emplace_back();
            }
        }
        std::vector<Column> place(model_.columns.size(), nowhere);
        for (std::size_t column = 0; column < place.size(); ++column) {
            const auto part = part_of[find(static_cast<Column>(column))];
            if (part == std::numeric_limits<std::size_t>::max())
                continue;
            place[column] = static_cast<Column>(parts[part].origin.size());
            parts[part].origin.push_back(static_cast<Column>(column));
            parts[part].model.columns.push_back(model_.columns[column]);
            if (!moves_[column])
                parts[part].model.columns.back().less = parts[part].model.columns.back().more = 0;
        }
        for (const auto& row : model_.rows) {
            std::vector<RowEntry> entries;
            auto part = std::numeric_limits<std::size_t>::max();
            for (const auto& entry : row) {
                if (!moves_[entry.column] || place[entry.column] == nowhere)
                    continue;
                part = part_of[find(entry.column)];
                entries.push_back({ place[entry.column], entry.factor });
            }
            if (!entries.empty())
                parts[part].model.rows.push_back(std::move(entries));
        }
        for (auto threat : model_.threats) {
            auto& part = parts[part_of[find(threat.column)]];
            threat.column = place[threat.column];
            if (threat.known)
                threat.known = moves_[*threat.known] ? std::optional(place[*threat.known]) : std::nullopt;
            part.model.threats.push_back(threat);
        }
        return parts;
    }

    const DefenceModel& model_;
    std::vector<std::vector<std::size_t>> rows_of_;
    std::vector<bool> moves_;
    std::vector<std::size_t> moving_in_; // by row
    std::vector<Column> group_;
};

} // namespace

std::vector<PartOfModel> parts_under_threat(const DefenceModel& model)
{
    return Presolve(model).parts();
}

} // namespace wres::protection
