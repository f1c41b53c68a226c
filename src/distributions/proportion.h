// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "base/result.h"

namespace wres::statistics {

/// A share of a whole: `numerator` people out of `denominator`. Valid once made.
class Proportion {
public:
    /// @errors proportion.nobody_counted, proportion.more_than_all
    static Result<Proportion> of(std::uint64_t numerator, std::uint64_t denominator);

    [[nodiscard]] std::uint64_t numerator() const { return numerator_; }
    [[nodiscard]] std::uint64_t denominator() const { return denominator_; }
    [[nodiscard]] double value() const
    {
        return static_cast<double>(numerator_) / static_cast<double>(denominator_);
    }

private:
    Proportion(std::uint64_t numerator, std::uint64_t denominator)
        : numerator_(numerator)
        , denominator_(denominator)
    {
    }

    std::uint64_t numerator_;
    std::uint64_t denominator_;
};

} // namespace wres::statistics
