// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wres::http {

/// So much at once, and so much a second thereafter.
struct Rate {
    double at_once {};
    double per_second {};
};

/// Says whether somebody may go on, for each of many by name (an address). Its memory has a limit: when more
/// names than `most_names` are known, those who have had time to recover are forgotten, and if all are busy,
/// newcomers are refused.
class RateLimit {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit RateLimit(Rate rate, std::size_t most_names = 100'000) : rate_(rate), most_names_(most_names) { }

    /// Takes one from the name's allowance; false when there is none left. `now` never goes back.
    [[nodiscard]] bool allow(std::string_view name, Time now);

private:
    struct Allowance {
        double left {};
        Time since;
    };

    [[nodiscard]] double left_at(const Allowance& allowance, Time now) const;
    void forget_recovered(Time now);

    Rate rate_;
    std::size_t most_names_;
    std::mutex mutex_;
    std::unordered_map<std::string, Allowance> allowances_;
};

} // namespace wres::http
