// SPDX-License-Identifier: MIT
#include "http/rate_limit.h"

#include <algorithm>

namespace wres::http {

double RateLimit::left_at(const Allowance& allowance, Time now) const
{
    const double seconds = std::chrono::duration<double>(now - allowance.since).count();
    return std::min(rate_.at_once, allowance.left + seconds * rate_.per_second);
}

void RateLimit::forget_recovered(Time now)
{
    std::erase_if(
        allowances_, [&](const auto& entry) { return left_at(entry.second, now) >= rate_.at_once; });
}

bool RateLimit::allow(std::string_view name, Time now)
{
    const std::scoped_lock lock(mutex_);
    const std::string key(name);
    if (allowances_.size() >= most_names_ && !allowances_.contains(key)) {
        forget_recovered(now);
        if (allowances_.size() >= most_names_)
            return false;
    }
    auto& allowance = allowances_.try_emplace(key, Allowance { rate_.at_once, now }).first->second;
    allowance.left = left_at(allowance, now);
    allowance.since = now;
    if (allowance.left < 1)
        return false;
    allowance.left -= 1;
    return true;
}

} // namespace wres::http
