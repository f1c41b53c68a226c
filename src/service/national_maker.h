// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

namespace wres::service {

class Service;

/// Makes the national reports that were ordered, and makes again those that are to be checked: one after the
/// other, on a thread of its own that gives way to whoever waits for a page. What is to be made stands in the
/// store, so that a program that ended in the middle begins with it when it starts again.
class NationalMaker {
public:
    explicit NationalMaker(Service& service);
    ~NationalMaker() = default;
    NationalMaker(const NationalMaker&) = delete;
    NationalMaker& operator=(const NationalMaker&) = delete;

    /// Something may be there to make.
    void wake();

private:
    void work_on(const std::stop_token& stop);

    Service& service_;
    std::mutex mutex_;
    std::condition_variable_any came_;
    bool has_work_ = false;
    std::jthread thread_; // the last: it uses the others
};

} // namespace wres::service
