// SPDX-License-Identifier: MIT
#include "service/stores.h"

#include "service/log.h"
#include "workflow/store_place.h"

namespace wres::service {

Stores::Loan::~Loan()
{
    if (!store_)
        return;
    const std::scoped_lock lock(owner_->mutex_);
    if (owner_->idle_.size() < most_idle)
        owner_->idle_.push_back(std::move(store_));
}

Result<Stores::Loan> Stores::borrow()
{
    {
        const std::scoped_lock lock(mutex_);
        if (!idle_.empty()) {
            auto store = std::move(idle_.back());
            idle_.pop_back();
            return Loan(*this, std::move(store));
        }
    }
    auto opened = TRY(store::Store::open(location_, key_, workflow::now()));
    if (slow_from_)
        opened.connection().tell_slow(
            *slow_from_, [](std::string_view sql, std::chrono::milliseconds duration) {
                log_event(
                    "slow_statement", { { "ms", std::int64_t { duration.count() } }, { "statement", sql } });
            });
    return Loan(*this, std::make_unique<store::Store>(std::move(opened)));
}

} // namespace wres::service
