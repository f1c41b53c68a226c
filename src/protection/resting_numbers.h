// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace wres::protection {

/// Which worlds numbers were found to be protected by, so that only what rests on a world needs to be looked
/// at again when the world is none that helps any longer.
class RestingNumbers {
public:
    explicit RestingNumbers(std::size_t numbers) : worlds_under_(numbers) { }

    void add_world() { numbers_on_.emplace_back(); }

    /// Forgets the worlds added last, on which nothing rests, until so many are left.
    void shrink_worlds(std::size_t size) { numbers_on_.resize(size); }

    /// @param worlds  sorted; instead of those that it rested on before
    void rest(std::uint32_t number, std::vector<std::uint32_t> worlds);

    /// Null: the number was not found to be protected.
    [[nodiscard]] const std::vector<std::uint32_t>* worlds_under(std::uint32_t number) const
    {
        return worlds_under_[number] ? &*worlds_under_[number] : nullptr;
    }

    /// Those that rest on a world, each once for every time it was found to.
    void add_numbers_on(std::uint32_t world, std::vector<std::uint32_t>& numbers);

    /// What numbers come to rest on from now on can be taken back, until it is kept.
    void start_trying() { is_trying_ = true; }
    void take_back();
    void keep();

private:
    using Worlds = std::optional<std::vector<std::uint32_t>>;

    std::vector<Worlds> worlds_under_; // by number
    std::vector<std::vector<std::uint32_t>> numbers_on_; // by world; those that have left it among them
    std::vector<std::pair<std::uint32_t, Worlds>> before_; // numbers, and what they rested on; while trying
    bool is_trying_ = false;
};

} // namespace wres::protection
