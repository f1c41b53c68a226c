// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indicators/sides.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::indicators {

/// Whether the values of a breakdown go from low to high: pay bands do; roles, grades and labels do not.
enum class Order : std::uint8_t { LowToHigh, None };

/// One value of a breakdown, and its people.
struct Part {
    std::string value;
    Counted counted;
};

/// One breakdown's people, in the order in which a table shows them.
struct Dimension {
    std::string name; // the column
    std::string label; // for people: "Pay band"
    Order order = Order::None;
    std::vector<Part> parts; // where the value is known; coded values in the standard's order, labels A to Z
    std::vector<Part> unplaced; // "Name not shown", "Not recorded"
};

/// The breakdowns of a standard under some settings: how each is called, and in which order its values come.
class Dimensions {
public:
    Dimensions(const standard::Standard& standard, const standard::Settings& settings);

    [[nodiscard]] Dimension of(const std::string& name, const std::map<std::string, Counted>& by_value) const;

private:
    struct Known {
        std::string label;
        Order order = Order::None;
        std::vector<std::string> values; // of coded columns
    };

    std::map<std::string, Known> known_;
};

} // namespace wres::indicators
