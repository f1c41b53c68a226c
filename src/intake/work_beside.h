// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace wres::intake {

/// Has blocks worked on in a second thread, one after the other in the order in which they are given, while
/// the caller fills the next one. `hand_over` and `settle` give the caller everything the work wrote: what
/// both use needs no lock, as long as the caller leaves it alone in between.
template <typename Block>
class WorkBeside {
public:
    /// `first` is an empty block, for the caller to fill while another is worked on.
    WorkBeside(Block first, std::function<void(Block&)> work)
        : work_(std::move(work))
        , block_(std::move(first))
        , thread_([this] { run(); })
    {
    }

    ~WorkBeside()
    {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
        }
        changed_.notify_all();
        thread_.join();
    }

    WorkBeside(const WorkBeside&) = delete;
    WorkBeside& operator=(const WorkBeside&) = delete;

    /// Waits until the block before is done; then gives it back, to be filled again.
    void hand_over(Block& block)
    {
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return !busy_; });
            std::swap(block, block_);
            busy_ = true;
        }
        changed_.notify_all();
    }

    /// Waits until everything given is done.
    void settle()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !busy_; });
    }

private:
    void run()
    {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [this] { return busy_ || stopping_; });
            if (!busy_)
                return;
            lock.unlock();
            work_(block_);
            lock.lock();
            busy_ = false;
            changed_.notify_all();
        }
    }

    std::function<void(Block&)> work_;
    Block block_;
    bool busy_ = false;
    bool stopping_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::thread thread_; // the last: it uses the others
};

} // namespace wres::intake
