// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

namespace wres::disclosure {

/// A value that has passed the gate for one audience. Only Gate, NationalGate and PictureGate can make one,
/// or a function of one.
template <typename T>
class Released {
public:
    [[nodiscard]] const T& value() const { return value_; }

    /// What a function makes of this value and of nothing else: a plain function, since one that carries
    /// values of its own could bring unreleased ones in.
    template <typename U>
    [[nodiscard]] Released<U> made_into(U (*make)(const T&)) const
    {
        return Released<U>(make(value_));
    }

    /// Of a list, each of its values by itself.
    [[nodiscard]] auto each() const requires requires(const T& list)
    {
        typename T::value_type;
        list.begin();
    }
    {
        std::vector<Released<typename T::value_type>> all;
        for (const auto& value : value_)
            all.push_back(Released<typename T::value_type>(value));
        return all;
    }

private:
    friend class Gate;
    friend class NationalGate;
    friend class PictureGate;
    template <typename>
    friend class Released;
    explicit Released(T value) : value_(std::move(value)) { }

    T value_;
};

} // namespace wres::disclosure
