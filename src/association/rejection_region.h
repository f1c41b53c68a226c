// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace wres::statistics {

/// The pairs of counts (of `group_all` and of `reference_all` people) that a test rejects, and the chance of
/// one of them when both groups have the same rate. The chance is largest somewhere between rate 0 and 1;
/// that largest is the p of an unconditional exact test.
class RejectionRegion {
public:
    /// @param rejects  (group count, reference count) -> bool
    template <typename Rejects>
    RejectionRegion(std::uint64_t group_all, std::uint64_t reference_all, const Rejects& rejects)
        : group_all_(static_cast<std::size_t>(group_all))
        , reference_all_(static_cast<std::size_t>(reference_all))
    {
        for (std::size_t x1 = 0; x1 <= group_all_; ++x1) {
            first_run_.push_back(runs_.size());
            bool inside = false;
            for (std::size_t x2 = 0; x2 <= reference_all_; ++x2) {
                const bool now = rejects(x1, x2);
                if (now && !inside)
                    runs_.push_back({ x2, x2 });
                if (now)
                    runs_.back().last = x2;
                inside = now;
            }
        }
        first_run_.push_back(runs_.size());
    }

    /// The chance of a rejected pair when both groups have this rate.
    [[nodiscard]] double probability(double rate) const;

    /// The largest such chance over all rates, exact to about 12 digits.
    [[nodiscard]] double largest_probability() const;

private:
    /// Reference counts from `first` to `last`, all rejected with one group count.
    struct Run {
        std::size_t first;
        std::size_t last;
    };

    std::size_t group_all_, reference_all_;
    std::vector<Run> runs_;
    std::vector<std::size_t> first_run_;
};

/// The most pairs of counts, n1 x n2, that an unconditional test works through: about a second.
inline constexpr double most_pairs = 25e6;

} // namespace wres::statistics
