// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace wres::service {

/// What an access token lets a program do on somebody's behalf. It never allows more than the table of
/// access allows their roles.
enum class Scope : std::uint8_t {
    ReadReleased, // what was released inside the organisation
    ReadCollections, // collections on their way, with full counts
    SendFiles, // send files, take them back, have them read
    WorkOnCollections, // start collections, decide mappings, write the commentary, ask for the review
    ReadPlans, // action plans, with as much of them as their person sees
    SendValues, // of the own indicators of plans
};

struct ScopeWords {
    Scope scope {};
    std::string_view code; // "released:read"
    std::string_view title;
    std::string_view meaning;
};

/// All there are, the most harmless first.
[[nodiscard]] std::span<const ScopeWords> scopes();

[[nodiscard]] std::optional<Scope> scope_of(std::string_view code);

/// Several scopes, as a set.
class ScopeSet {
public:
    constexpr ScopeSet() = default;
    constexpr ScopeSet(std::initializer_list<Scope> scopes)
    {
        for (const auto scope : scopes)
            add(scope);
    }

    constexpr void add(Scope scope) { bits_ |= 1U << static_cast<unsigned>(scope); }
    [[nodiscard]] constexpr bool has(Scope scope) const { return meets({ scope }); }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    /// Whether they have one in common.
    [[nodiscard]] constexpr bool meets(const ScopeSet& others) const { return (bits_ & others.bits_) != 0; }

private:
    unsigned bits_ = 0;
};

/// How many tokens of one person may work at once, and for how long one does at most.
inline constexpr std::size_t most_access_tokens = 20;
inline constexpr std::chrono::days longest_access_token { 366 };

} // namespace wres::service
