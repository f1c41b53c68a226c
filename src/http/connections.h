// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <mutex>
#include <unordered_map>

#include "http/server.h"

namespace wres::http {

/// What the connections of one server share.
class Connections {
public:
    Connections(const Limits& all_limits, Application& served) : limits(all_limits), application(served) { }

    /// Remembers how to close a connection that waits for its next request. Gives a number to forget it by.
    [[nodiscard]] std::size_t add(std::function<void()> close_if_idle);
    void remove(std::size_t number);

    /// From now on no connection waits for another request.
    void close_idle_ones();

    [[nodiscard]] bool stopping() const { return stopping_; }

    /// Takes a place in the queue of the workers; false when it is full.
    [[nodiscard]] bool enter_queue();
    void leave_queue() { --queued_; }

    /// Called when a connection has ended, with how many are left.
    std::function<void(std::size_t)> on_removed;

    const Limits limits;
    Application& application;

private:
    std::atomic<bool> stopping_ = false;
    std::atomic<std::size_t> queued_ = 0;
    std::mutex mutex_;
    std::size_t next_ = 0;
    std::unordered_map<std::size_t, std::function<void()>> open_;
};

} // namespace wres::http
