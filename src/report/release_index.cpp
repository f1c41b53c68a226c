// SPDX-License-Identifier: MIT
#include "report/release_index.h"

#include <algorithm>

namespace wres::report {
namespace {

std::string key_of(std::string_view indicator, std::string_view scope, std::string_view period,
    std::string_view definition, std::string_view area)
{
    std::string key;
    for (const auto part : { indicator, scope, period, definition, area }) {
        key += part;
        key += '\0';
    }
    return key;
}

} // namespace

ReleaseIndex::ReleaseIndex(const disclosure::Release& release) : release_(release)
{
    if (!release.results.empty())
        council_area_ = release.results.front().area;
    if (!release.periods.empty())
        latest_period_ = release.periods.back();
    if (!release.definitions.empty())
        default_definition_ = release.definitions.front();

    for (const auto& result : release.results) {
        by_key_.emplace(
            key_of(result.indicator, result.scope, result.period, result.definition, result.area), &result);
        const bool known = result.area == council_area_
            || std::ranges::find(comparators_, result.area, &Area::code) != comparators_.end();
        if (!known)
            comparators_.push_back({ result.area, result.area_name });
    }

    if (!release.scopes.empty())
        default_scope_ = release.scopes.front();
    const auto first = std::ranges::find_if(
        release.scopes, [&](const disclosure::ScopeWords& scope) { return has_numbers(scope.id); });
    if (first != release.scopes.end())
        default_scope_ = *first;
}

bool ReleaseIndex::has_numbers(std::string_view scope) const
{
    const auto calculated = [](const disclosure::Shown<double>& rate) {
        return rate.visible() || rate.hidden() == disclosure::Hidden::Confidential;
    };
    return std::ranges::any_of(release_.results, [&](const disclosure::ReleasedResult& result) {
        return result.area == council_area_ && result.period == latest_period_ && result.scope == scope
            && calculated(result.headline.group.rate.value);
    });
}

bool ReleaseIndex::supplied(std::string_view indicator) const
{
    return std::ranges::any_of(release_.results, [&](const disclosure::ReleasedResult& result) {
        const auto& people = result.headline.group.denominator;
        return result.indicator == indicator
            && (people.visible() || people.hidden() == disclosure::Hidden::Confidential
                || !result.composition.empty());
    });
}

const disclosure::ReleasedResult* ReleaseIndex::find(std::string_view indicator, std::string_view scope,
    std::string_view period, std::string_view definition, std::string_view area) const
{
    const auto found = by_key_.find(key_of(indicator, scope, period, definition, area));
    return found == by_key_.end() ? nullptr : found->second;
}

const disclosure::ReleasedResult* ReleaseIndex::find(
    std::string_view indicator, std::string_view scope, std::string_view definition) const
{
    return find(indicator, scope, latest_period_, definition, council_area_);
}

} // namespace wres::report
