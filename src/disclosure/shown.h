// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <utility>
#include <variant>

namespace wres::disclosure {

/// Why a number is not shown. The report prints the Government Analysis Function's shorthand for each.
enum class Hidden : std::uint8_t {
    Confidential, // [c]  hidden so that nobody can be identified
    NotAvailable, // [x]  was not supplied
    NotApplicable, // [z]  there is no answer, and the row says why
    TooFewPeople, // [u]  the rules give no rate or ratio of so few
};

/// A number as its audience may see it.
template <typename T>
class Shown {
public:
    Shown() : state_(Hidden::NotApplicable) { }
    Shown(T value) : state_(std::move(value)) { }
    Shown(Hidden hidden) : state_(hidden) { }

    [[nodiscard]] bool visible() const { return std::holds_alternative<T>(state_); }
    [[nodiscard]] const T& value() const { return std::get<T>(state_); }
    [[nodiscard]] Hidden hidden() const { return std::get<Hidden>(state_); }

    bool operator==(const Shown&) const = default;

private:
    std::variant<T, Hidden> state_;
};

struct ShownEstimate {
    Shown<double> value;
    Shown<double> lower;
    Shown<double> upper; // may be infinite for a ratio

    bool operator==(const ShownEstimate&) const = default;
};

} // namespace wres::disclosure
