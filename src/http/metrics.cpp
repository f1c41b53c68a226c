// SPDX-License-Identifier: MIT
#include "http/metrics.h"

#include <fmt/format.h>

namespace wres::http {

void Metrics::count(std::string_view route, Method method, const Outcome& outcome)
{
    const double seconds = std::chrono::duration<double>(outcome.duration).count();
    const std::scoped_lock lock(mutex_);
    auto& counted = routes_[{ std::string(route), std::string(method_name(method)) }];
    ++counted.by_status[static_cast<unsigned>(outcome.status)];
    ++counted.requests;
    counted.answer_bytes += outcome.answer_bytes;
    counted.seconds += seconds;
    for (std::size_t i = 0; i < limits_s.size(); ++i)
        counted.within[i] += seconds <= limits_s[i] ? 1U : 0U;
}

std::string Metrics::text() const
{
    const std::scoped_lock lock(mutex_);
    std::string requests =
        "# HELP wres_http_requests_total Requests answered.\n# TYPE wres_http_requests_total counter\n";
    std::string bytes = "# HELP wres_http_sent_bytes_total Bytes of bodies sent.\n# TYPE "
                        "wres_http_sent_bytes_total counter\n";
    std::string durations =
        "# HELP wres_http_request_duration_seconds From the head of a request to the end of its answer.\n"
        "# TYPE wres_http_request_duration_seconds histogram\n";
    for (const auto& [key, route] : routes_) {
        const auto labels = fmt::format("route=\"{}\",method=\"{}\"", key.first, key.second);
        for (const auto& [status, count] : route.by_status)
            requests +=
                fmt::format("wres_http_requests_total{{{},status=\"{}\"}} {}\n", labels, status, count);
        bytes += fmt::format("wres_http_sent_bytes_total{{{}}} {}\n", labels, route.answer_bytes);
        for (std::size_t i = 0; i < limits_s.size(); ++i)
            durations += fmt::format("wres_http_request_duration_seconds_bucket{{{},le=\"{}\"}} {}\n", labels,
                limits_s[i], route.within[i]);
        durations += fmt::format("wres_http_request_duration_seconds_bucket{{{0},le=\"+Inf\"}} {1}\n"
                                 "wres_http_request_duration_seconds_sum{{{0}}} {2:.6f}\n"
                                 "wres_http_request_duration_seconds_count{{{0}}} {1}\n",
            labels, route.requests, route.seconds);
    }
    return requests + bytes + durations;
}

} // namespace wres::http
