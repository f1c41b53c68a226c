// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace wres::statistics {

/// log(n!) for every n up to a largest.
class LogFactorials {
public:
    explicit LogFactorials(std::uint64_t largest) : values_(static_cast<std::size_t>(largest) + 1)
    {
        long double sum = 0;
        for (std::size_t n = 2; n < values_.size(); ++n) {
            sum += std::log(static_cast<long double>(n));
            values_[n] = static_cast<double>(sum);
        }
    }

    double operator()(std::uint64_t n) const { return values_[static_cast<std::size_t>(n)]; }

private:
    std::vector<double> values_;
};

} // namespace wres::statistics
