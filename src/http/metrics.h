// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "http/application.h"

namespace wres::http {

/// Counts requests by route, method and status, and how long they took, for a monitoring system to collect.
/// Names routes by their pattern, never by the path that was asked for: a path may say who is looked at.
class Metrics {
public:
    void count(std::string_view route, Method method, const Outcome& outcome);

    /// @source Prometheus text exposition format, version 0.0.4
    [[nodiscard]] std::string text() const;

private:
    static constexpr std::array<double, 8> limits_s { 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5 };

    struct Route {
        std::map<unsigned, std::uint64_t> by_status;
        std::array<std::uint64_t, limits_s.size()> within {};
        std::uint64_t requests {};
        std::uint64_t answer_bytes {};
        double seconds {};
    };

    mutable std::mutex mutex_;
    std::map<std::pair<std::string, std::string>, Route> routes_; // route and method
};

} // namespace wres::http
