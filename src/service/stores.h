// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "base/result.h"
#include "database/connection.h"
#include "sealing/master_key.h"
#include "store/store.h"

namespace wres::service {

/// Connections to the one store, lent to one request at a time: a store is for one thread.
class Stores {
public:
    Stores(database::Location location, sealing::MasterKey key)
        : location_(std::move(location))
        , key_(std::move(key))
    {
    }

    /// A store that goes back when this is destroyed.
    class Loan {
    public:
        Loan(Stores& owner, std::unique_ptr<store::Store> store)
            : owner_(&owner)
            , store_(std::move(store)) { }
        Loan(Loan&&) noexcept = default;
        Loan& operator=(Loan&&) = delete;
        ~Loan();

        [[nodiscard]] store::Store& operator*() const { return *store_; }
        [[nodiscard]] store::Store* operator->() const { return store_.get(); }

    private:
        Stores* owner_;
        std::unique_ptr<store::Store> store_;
    };

    /// @errors those of store::Store::open()
    [[nodiscard]] Result<Loan> borrow();

    /// Logs each statement of the stores opened from now on that takes at least so long.
    void log_slow_statements(std::chrono::milliseconds least) { slow_from_ = least; }

private:
    static constexpr std::size_t most_idle = 8;

    database::Location location_;
    sealing::MasterKey key_;
    std::optional<std::chrono::milliseconds> slow_from_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<store::Store>> idle_;
};

} // namespace wres::service
