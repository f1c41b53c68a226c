// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "base/result.h"

namespace wres::statistics {

/// Events and the time or people among whom they happened: grievances in staff-years. Unlike a proportion,
/// one person can have several events, so a rate can be more than 1. Valid once made.
class Rate {
public:
    /// @param exposure  more than 0 and finite; staff-years, or people when everybody was there all year
    /// @errors rate.no_exposure
    static Result<Rate> of(std::uint64_t events, double exposure);

    [[nodiscard]] double events() const { return static_cast<double>(events_); }
    [[nodiscard]] double exposure() const { return exposure_; }
    [[nodiscard]] double value() const { return events() / exposure_; }

private:
    Rate(std::uint64_t events, double exposure) : events_(events), exposure_(exposure) { }

    std::uint64_t events_;
    double exposure_;
};

} // namespace wres::statistics
