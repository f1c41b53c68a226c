// SPDX-License-Identifier: MIT
#include "service/results_cache.h"

namespace wres::service {

std::shared_ptr<const ShownResults> ResultsCache::find(const std::string& name)
{
    const std::scoped_lock lock(mutex_);
    for (const auto& [known, results] : kept_) {
        if (known == name)
            return results;
    }
    return nullptr;
}

void ResultsCache::keep(const std::string& name, std::shared_ptr<const ShownResults> results)
{
    const std::scoped_lock lock(mutex_);
    kept_.emplace_front(name, std::move(results));
    if (kept_.size() > most)
        kept_.pop_back();
}

} // namespace wres::service
