// SPDX-License-Identifier: MIT
#include "http/connections.h"

#include <vector>

namespace wres::http {

std::size_t Connections::add(std::function<void()> close_if_idle)
{
    const std::scoped_lock lock(mutex_);
    open_.emplace(next_, std::move(close_if_idle));
    return next_++;
}

void Connections::remove(std::size_t number)
{
    std::size_t left = 0;
    {
        const std::scoped_lock lock(mutex_);
        open_.erase(number);
        left = open_.size();
    }
    if (on_removed)
        on_removed(left);
}

void Connections::close_idle_ones()
{
    stopping_ = true;
    std::vector<std::function<void()>> open;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& [number, close] : open_)
            open.push_back(close);
    }
    for (const auto& close : open)
        close();
}

bool Connections::enter_queue()
{
    if (++queued_ <= limits.waiting_requests)
        return true;
    --queued_;
    return false;
}

} // namespace wres::http
