// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace wres::service {

/// Does one piece of work after the other, on a thread of its own: sending messages, for which nobody waits
/// and whose time tells nobody anything. What still waits when the program ends is not done.
class Postman {
public:
    Postman();
    ~Postman() = default;
    Postman(const Postman&) = delete;
    Postman& operator=(const Postman&) = delete;

    /// False when too much waits already. The work must not throw.
    bool take(std::function<void()> work);

private:
    static constexpr std::size_t most_waiting = 100;

    void work_on(const std::stop_token& stop);

    std::mutex mutex_;
    std::condition_variable_any came_;
    std::deque<std::function<void()>> waiting_;
    std::jthread thread_; // the last: it uses the others
};

} // namespace wres::service
