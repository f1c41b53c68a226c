// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "store/ids.h"

namespace wres::store {

/// A point in time, UTC. The store has no clock: whoever calls it says what time it is.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// As the tables keep it: milliseconds since 1970.
[[nodiscard]] inline std::int64_t as_number(Moment moment)
{
    return moment.time_since_epoch().count();
}

[[nodiscard]] inline Moment as_moment(std::int64_t number)
{
    return Moment(std::chrono::milliseconds(number));
}

/// Who does something, as the audit trail names them: never by name or address.
class Actor {
public:
    static Actor person(const PersonId& person) { return Actor("person:" + person.text); }
    /// Somebody at the machine, with the key, on the command line.
    static Actor machine_operator() { return Actor("operator"); }
    /// The program by itself, such as when a retention period ends.
    static Actor program() { return Actor("program"); }

    [[nodiscard]] const std::string& text() const { return text_; }

    bool operator==(const Actor&) const = default;

private:
    explicit Actor(std::string text) : text_(std::move(text)) { }

    std::string text_;
};

/// Who, and when: what every change is given.
struct Occasion {
    Actor actor;
    Moment now;
    std::optional<AccessTokenId>
        token {}; // that a program used in the actor's name; nothing: they themselves
};

} // namespace wres::store
