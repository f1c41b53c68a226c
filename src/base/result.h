// SPDX-License-Identifier: MIT
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace wres {

/// Why an operation could not be done: a stable code for programs, one sentence for people.
/// The sentence says what to do, and never repeats personal data.
struct Error {
    std::string code;
    std::string message;

    bool operator==(const Error&) const = default;
};

/// Either a value or the Error that explains its absence.
template <typename T>
using Result = std::expected<T, Error>;

/// For operations that only succeed or fail.
using Done = Result<void>;

[[nodiscard]] inline std::unexpected<Error> failure(std::string code, std::string message)
{
    return std::unexpected(Error { std::move(code), std::move(message) });
}

}  // namespace wres

/// Unwraps a Result, or returns its Error from the enclosing function.
/// One to a statement: -Wshadow refuses a TRY within a TRY, and so would a reader.
#define TRY(expression)                                                \
    __extension__({                                                    \
        auto try_result = (expression);                                \
        if (!try_result)                                               \
            return std::unexpected(std::move(try_result).error());     \
        *std::move(try_result);                                        \
    })

/// As TRY, for an operation that gives no value.
#define TRY_DONE(expression)                                           \
    do {                                                               \
        auto try_result = (expression);                                \
        if (!try_result)                                               \
            return std::unexpected(std::move(try_result).error());     \
    } while (false)
