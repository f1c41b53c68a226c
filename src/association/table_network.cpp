// SPDX-License-Identifier: MIT
#include "association/table_network.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace wres::statistics {

namespace {

/// What a network may cost before it is given up: some tenths of a second for the cells filled and for the
/// pasts passed on, and 16 bytes for each past that it remembers at a time.
constexpr std::uint64_t most_cells_filled = 6'000'000;
constexpr std::uint64_t most_pasts_passed = 150'000'000;
constexpr std::size_t most_pasts = 8'000'000;
constexpr std::size_t most_rows = 16;

/// What has been passed on the way to a node: a log weight, to ten digits so that equal ones meet, and the
/// weight of all ways that have it.
struct Past {
    std::int64_t log_weight;
    double ways;
};

constexpr double digits = 1e10;

/// Pasts of one node, brought together now and then so that they do not pile up.
class Pasts {
public:
    void add(std::int64_t log_weight, double ways)
    {
        all_.push_back({ log_weight, ways });
        if (all_.size() >= next_merge_)
            merge();
    }

    /// Each log weight once.
    const std::vector<Past>& merged()
    {
        merge();
        return all_;
    }

    [[nodiscard]] std::size_t size() const { return all_.size(); }

private:
    void merge()
    {
        std::ranges::sort(all_, {}, &Past::log_weight);
        std::size_t kept = 0;
        for (std::size_t i = 1; i < all_.size(); ++i) {
            if (all_[i].log_weight == all_[kept].log_weight)
                all_[kept].ways += all_[i].ways;
            else
                all_[++kept] = all_[i];
        }
        if (!all_.empty())
            all_.resize(kept + 1);
        next_merge_ = 2 * all_.size() + 64;
    }

    std::vector<Past> all_;
    std::size_t next_merge_ = 64;
};

/// Mehta and Patel's network: columns are filled one after the other; a node is what is left of the rows, in
/// rising order, because the order of rows changes no probability. Weights are the products of 1 / cell!.
class Network {
public:
    using Node = std::uint64_t; // what is left of each row, as digits of one number
    using Rows = std::array<std::uint64_t, most_rows>;

    Network(std::vector<std::uint64_t> rows, std::vector<std::uint64_t> columns, double log_limit,
        const LogFactorials& log_factorials)
        : row_count_(rows.size())
        , columns_(std::move(columns))
        , log_factorial_(log_factorials)
        , limit_(log_limit)
        , ranges_(columns_.size())
    {
        std::ranges::sort(rows);
        std::ranges::sort(columns_, std::greater<>());
        radix_ = rows.back() + 1;
        std::ranges::copy(rows, rows_.begin());
    }

    /// Whether a node can be written as one number.
    static bool fits(const std::vector<std::uint64_t>& rows)
    {
        const auto largest = static_cast<double>(*std::ranges::max_element(rows)) + 1;
        return rows.size() <= most_rows && static_cast<double>(rows.size()) * std::log2(largest) < 63;
    }

    std::optional<double> probability()
    {
        log_everything_ = log_total(rows_);
        std::unordered_map<Node, Pasts> stage;
        stage[packed(rows_)].add(0, 1);
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            std::unordered_map<Node, Pasts> next;
            remembered_ = 0;
            for (auto& [node, pasts] : stage)
                if (!pass(node, pasts.merged(), column, next))
                    return std::nullopt;
            stage = std::move(next);
        }
        return std::min(1.0, up_to_limit_);
    }

private:
    struct Range {
        double smallest {}; // of the log weights of all ways to fill what is left
        double largest {};
    };

    [[nodiscard]] Node packed(const Rows& rows) const
    {
        Node node = 0;
        for (std::size_t row = 0; row < row_count_; ++row)
            node = node * radix_ + rows[row];
        return node;
    }

    [[nodiscard]] Rows unpacked(Node node) const
    {
        Rows rows {};
        for (std::size_t row = row_count_; row-- > 0; node /= radix_)
            rows[row] = node % radix_;
        return rows;
    }

    [[nodiscard]] std::uint64_t sum(const Rows& rows) const
    {
        return std::accumulate(
            rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(row_count_), std::uint64_t { 0 });
    }

    /// Log of the total weight of all ways to fill the columns that the rows have left: (sum)! / product of
    /// (row! column!).
    [[nodiscard]] double log_total(const Rows& rows) const
    {
        const std::uint64_t left = sum(rows);
        double log_weight = log_factorial_(left);
        for (std::size_t row = 0; row < row_count_; ++row)
            log_weight -= log_factorial_(rows[row]);
        std::uint64_t filled = 0;
        for (std::size_t column = columns_.size(); column-- > 0 && filled < left;) {
            log_weight -= log_factorial_(columns_[column]);
            filled += columns_[column];
        }
        return log_weight;
    }

    /// Calls `with(rest of the rows, log weight of the column)` for every way to fill one column.
    template <typename With>
    bool each_column(Node node, std::size_t column, const With& with)
    {
        Rows rest = unpacked(node);
        return fill(rest, 0, columns_[column], sum(rest), 0, with);
    }

    /// @param others  what is left of this row and those after it
    template <typename With>
    bool fill(Rows& rest, std::size_t row, std::uint64_t left, std::uint64_t others, double log_weight,
        const With& with)
    {
        if (++cells_filled_ > most_cells_filled)
            return false;
        const std::uint64_t room = rest[row];
        if (row + 1 == row_count_) {
            Rows node = rest;
            node[row] -= left;
            std::sort(node.begin(), node.begin() + static_cast<std::ptrdiff_t>(row_count_));
            return with(node, log_weight - log_factorial_(left));
        }
        others -= room;
        for (std::uint64_t cell = left > others ? left - others : 0; cell <= std::min(room, left); ++cell) {
            rest[row] = room - cell;
            if (!fill(rest, row + 1, left - cell, others, log_weight - log_factorial_(cell), with))
                return false;
        }
        rest[row] = room;
        return true;
    }

    /// The shortest and longest way from a node to the end, worked out once a node.
    std::optional<Range> range(Node node, std::size_t column)
    {
        if (column == columns_.size())
            return Range {};
        if (const auto known = ranges_[column].find(node); known != ranges_[column].end())
            return known->second;
        Range found { .smallest = HUGE_VAL, .largest = -HUGE_VAL };
        const bool done = each_column(node, column, [&](const Rows& rest, double log_weight) {
            const auto after = range(packed(rest), column + 1);
            if (!after)
                return false;
            found.smallest = std::min(found.smallest, log_weight + after->smallest);
            found.largest = std::max(found.largest, log_weight + after->largest);
            return true;
        });
        if (!done)
            return std::nullopt;
        ranges_[column].emplace(node, found);
        return found;
    }

    /// Past and to come together decide what becomes of a way: all of it is improbable enough and counts,
    /// none of it is, or it has to be followed further.
    bool pass(
        Node node, const std::vector<Past>& pasts, std::size_t column, std::unordered_map<Node, Pasts>& next)
    {
        return each_column(node, column, [&](const Rows& rest, double log_weight) {
            const Node rest_node = packed(rest);
            const auto to_come = range(rest_node, column + 1);
            if (!to_come)
                return false;
            pasts_passed_ += pasts.size();
            if (pasts_passed_ > most_pasts_passed)
                return false;
            // Pasts are in rising order: those that count come first, then those to follow.
            const double share = log_total(rest) - log_everything_;
            auto past = pasts.begin();
            const auto passed = [&] { return static_cast<double>(past->log_weight) / digits + log_weight; };
            for (; past != pasts.end() && passed() + to_come->largest <= limit_; ++past)
                up_to_limit_ += past->ways * std::exp(passed() + share);
            if (past == pasts.end() || passed() + to_come->smallest > limit_)
                return true;
            auto& pasts_of_rest = next[rest_node];
            const std::size_t before = pasts_of_rest.size();
            for (; past != pasts.end() && passed() + to_come->smallest <= limit_; ++past)
                pasts_of_rest.add(std::llround(passed() * digits), past->ways);
            remembered_ += pasts_of_rest.size();
            remembered_ -= std::min(remembered_, before);
            return remembered_ <= most_pasts;
        });
    }

    std::size_t row_count_;
    Rows rows_ {};
    std::uint64_t radix_ {};
    std::vector<std::uint64_t> columns_;
    const LogFactorials& log_factorial_;
    double limit_;
    double log_everything_ {};
    double up_to_limit_ {};
    std::vector<std::unordered_map<Node, Range>> ranges_;
    std::uint64_t cells_filled_ = 0;
    std::uint64_t pasts_passed_ = 0;
    std::size_t remembered_ = 0;
};

} // namespace

std::optional<double> probability_up_to(const std::vector<std::uint64_t>& rows,
    const std::vector<std::uint64_t>& columns, double log_limit, const LogFactorials& log_factorials)
{
    if (!Network::fits(rows))
        return std::nullopt;
    return Network(rows, columns, log_limit, log_factorials).probability();
}

} // namespace wres::statistics
