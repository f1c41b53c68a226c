// SPDX-License-Identifier: MIT
#include "standard/population.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/text.h"

namespace wres::standard {
namespace {

constexpr std::size_t several = static_cast<std::size_t>(-1); // a name that two areas share

constexpr std::array passed_over { "and", "the", "of", "city", "county", "royal", "london", "borough",
    "metropolitan", "district", "unitary", "authority", "council", "cc", "bc", "mbc", "lb", "region", "upon",
    "on" };

bool is_passed_over(std::string_view word)
{
    return std::ranges::find(passed_over, word) != passed_over.end();
}

} // namespace

std::uint64_t Population::total() const
{
    return std::accumulate(residents.begin(), residents.end(), std::uint64_t { 0 });
}

std::string area_key(std::string_view name)
{
    // "London" and "County Durham" are names too: a name made only of such words keeps the last of them.
    const auto identifier = as_identifier(name);
    std::string key;
    std::string_view last;
    for (const auto word : split(identifier, '_')) {
        last = word;
        if (is_passed_over(word))
            continue;
        if (!key.empty())
            key += '_';
        key += word;
    }
    return key.empty() ? std::string(last) : key;
}

Populations::Populations(std::vector<Population> all, std::string source)
    : all_(std::move(all))
    , source_(std::move(source))
{
    const auto remember = [this](std::string key, std::size_t index) {
        const auto [place, is_new] = index_.emplace(std::move(key), index);
        if (!is_new && place->second != index)
            place->second = several;
    };
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const auto& area = all_[i].area;
        remember(lower_case(area.code), i);
        remember(area_key(area.name), i);
        for (const auto& other : area.also) {
            remember(lower_case(other), i);
            remember(area_key(other), i);
        }
    }
}

const Population* Populations::find(std::string_view code_or_name) const
{
    auto found = index_.find(lower_case(trimmed(code_or_name)));
    if (found == index_.end())
        found = index_.find(area_key(code_or_name));
    return found == index_.end() || found->second == several ? nullptr : &all_[found->second];
}

} // namespace wres::standard
