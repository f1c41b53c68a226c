// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wres::database {

/// Bytes, as distinct from text.
struct Blob {
    std::string bytes;

    bool operator==(const Blob&) const = default;
};

/// What a statement is given and a row holds: a whole number, text in UTF-8, bytes, or nothing.
class Value {
public:
    Value() = default;
    Value(std::int64_t number) : held_(number) { }
    Value(int number) : held_(static_cast<std::int64_t>(number)) { }
    Value(std::string text) : held_(std::move(text)) { }
    Value(std::string_view text) : held_(std::string(text)) { }
    Value(const char* text) : held_(std::string(text)) { }
    Value(Blob bytes) : held_(std::move(bytes)) { }
    template <typename T>
    Value(const std::optional<T>& value) : Value(value ? Value(*value) : Value())
    {
    }
    Value(bool) = delete; // a yes or no is 0 or 1 in both databases: say which

    [[nodiscard]] const auto& held() const { return held_; }

    bool operator==(const Value&) const = default;

private:
    std::variant<std::monostate, std::int64_t, std::string, Blob> held_;
};

using Values = std::vector<Value>;

/// One row of an answer. To ask a place for what its column does not hold is a broken promise of ours.
class Row {
public:
    explicit Row(Values values) : values_(std::move(values)) { }

    [[nodiscard]] std::int64_t integer(std::size_t place) const;
    [[nodiscard]] const std::string& text(std::size_t place) const;
    [[nodiscard]] const std::string& bytes(std::size_t place) const;
    [[nodiscard]] bool is_null(std::size_t place) const;
    [[nodiscard]] std::optional<std::int64_t> integer_if_any(std::size_t place) const;
    [[nodiscard]] std::optional<std::string> text_if_any(std::size_t place) const;
    [[nodiscard]] const Values& values() const { return values_; }

private:
    [[nodiscard]] const Value& at(std::size_t place) const;

    Values values_;
};

} // namespace wres::database
