// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace wres::service {

/// What stands in a line of the log: codes, numbers, and texts of ours; never anything about a person.
using LogValue = std::variant<std::string_view, std::int64_t, double>;
using LogFields = std::initializer_list<std::pair<std::string_view, LogValue>>;

/// One line of JSON: the time in UTC, what happened, and the fields in their order.
[[nodiscard]] std::string log_line(std::string_view event, LogFields fields);

/// The same on standard error, in one piece, so that lines of several threads do not mix.
void log_event(std::string_view event, LogFields fields);

} // namespace wres::service
