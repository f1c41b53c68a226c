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
    // A name made only of such words, such as "London", keeps the last of them.
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
    const auto remember = [](Index& index, std::string key, std::size_t place) {
        const auto [known, is_new] = index.emplace(std::move(key), place);
        if (!is_new && known->second != place)
            known->second = several;
    };
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const auto& area = all_[i].area;
        auto names = area.also;
        names.push_back(area.code);
        names.push_back(area.name);
        for (const auto& name : names) {
            remember(exact_, as_identifier(name), i);
            remember(loose_, area_key(name), i);
        }
    }
}

const Population* Populations::find(std::string_view code_or_name) const
{
    // "London" is a region and "City of London" a council, so a name is taken at its word before it is taken
    // loosely.
    auto found = exact_.find(as_identifier(code_or_name));
    if (found == exact_.end()) {
        found = loose_.find(area_key(code_or_name));
        if (found == loose_.end())
            return nullptr;
    }
    return found->second == several ? nullptr : &all_[found->second];
}

} // namespace wres::standard
