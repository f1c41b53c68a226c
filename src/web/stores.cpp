// SPDX-License-Identifier: MIT
#include "web/stores.h"

#include "workflow/store_place.h"

namespace wres::web {

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
    return Loan(*this, std::make_unique<store::Store>(std::move(opened)));
}

} // namespace wres::web
