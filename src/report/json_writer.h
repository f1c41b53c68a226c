// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wres::report {

/// Writes JSON as it goes, without holding it as a tree: a release can have a million numbers.
class JsonWriter {
public:
    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    void key(std::string_view name);

    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(double number); // finite
    void value(std::uint64_t number);
    void value(bool truth);

    template <typename T>
    void member(std::string_view name, const T& content)
    {
        key(name);
        value(content);
    }

    /// The whole text. Everything begun must have ended.
    [[nodiscard]] std::string finish() &&;

private:
    void separate();

    std::string out_;
    std::vector<bool> has_items_; // by depth
    bool after_key_ = false;
};

} // namespace wres::report
