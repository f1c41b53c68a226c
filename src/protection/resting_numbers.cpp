// SPDX-License-Identifier: MIT
#include "protection/resting_numbers.h"

#include <algorithm>

namespace wres::protection {

void RestingNumbers::rest(std::uint32_t number, std::vector<std::uint32_t> worlds)
{
    std::ranges::sort(worlds);
    for (const auto world : worlds)
        numbers_on_[world].push_back(number);
    auto before = std::exchange(worlds_under_[number], std::move(worlds));
    if (is_trying_)
        before_.emplace_back(number, std::move(before));
}

void RestingNumbers::add_numbers_on(std::uint32_t world, std::vector<std::uint32_t>& numbers)
{
    auto& all = numbers_on_[world];
    std::erase_if(all, [&](auto number) {
        return !worlds_under_[number] || !std::ranges::binary_search(*worlds_under_[number], world);
    });
    numbers.insert(numbers.end(), all.begin(), all.end());
}

/// The last first, so that a number comes to rest on what it did at the beginning.
void RestingNumbers::take_back()
{
    while (!before_.empty()) {
        auto& [number, worlds] = before_.back();
        if (worlds)
            for (const auto world : *worlds)
                numbers_on_[world].push_back(number);
        worlds_under_[number] = std::move(worlds);
        before_.pop_back();
    }
    is_trying_ = false;
}

void RestingNumbers::keep()
{
    before_.clear();
    is_trying_ = false;
}

} // namespace wres::protection
