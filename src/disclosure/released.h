// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

namespace wres::disclosure {

/// A value that has passed the gate for one audience. Only Gate can make one.
template <typename T>
class Released {
public:
    [[nodiscard]] const T& value() const { return value_; }

private:
    friend class Gate;
    explicit Released(T value) : value_(std::move(value)) { }

    T value_;
};

} // namespace wres::disclosure
