// SPDX-License-Identifier: MIT
#include "service/postman.h"

#include <utility>

namespace wres::service {

Postman::Postman() : thread_([this](const std::stop_token& stop) { work_on(stop); }) { }

bool Postman::take(std::function<void()> work)
{
    {
        const std::scoped_lock lock(mutex_);
        if (waiting_.size() >= most_waiting)
            return false;
        waiting_.push_back(std::move(work));
    }
    came_.notify_one();
    return true;
}

void Postman::work_on(const std::stop_token& stop)
{
    while (true) {
        std::function<void()> work;
        {
            std::unique_lock lock(mutex_);
            if (!came_.wait(lock, stop, [this] { return !waiting_.empty(); }) || stop.stop_requested())
                return;
            work = std::move(waiting_.front());
            waiting_.pop_front();
        }
        work();
    }
}

} // namespace wres::service
