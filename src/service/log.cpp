// SPDX-License-Identifier: MIT
#include "service/log.h"

#include <chrono>
#include <cstdio>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace wres::service {

std::string log_line(std::string_view event, LogFields fields)
{
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto second = std::chrono::floor<std::chrono::seconds>(now);
    nlohmann::ordered_json line;
    line["at"] = fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", second, (now - second).count());
    line["event"] = event;
    for (const auto& [name, value] : fields)
        std::visit([&](const auto& held) { line[std::string(name)] = held; }, value);
    // Bytes that are no UTF-8 are shown as such, not thrown at whoever logs.
    return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

void log_event(std::string_view event, LogFields fields)
{
    const auto line = log_line(event, fields);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace wres::service
