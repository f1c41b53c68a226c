// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "disclosure/release.h"

namespace wres::report {

/// Finds results in a release. Results hold the council first, so the area of the first one is the council's;
/// the latest period is the one reported, and the first definition is the default. The release must outlive
/// the index.
class ReleaseIndex {
public:
    explicit ReleaseIndex(const disclosure::Release& release);

    [[nodiscard]] const disclosure::Release& release() const { return release_; }

    /// Null when there is no such result.
    [[nodiscard]] const disclosure::ReleasedResult* find(std::string_view indicator, std::string_view scope,
        std::string_view period, std::string_view definition, std::string_view area) const;

    /// The council's, for the latest period.
    [[nodiscard]] const disclosure::ReleasedResult* find(
        std::string_view indicator, std::string_view scope, std::string_view definition) const;

    /// Whether anything at all was supplied for an indicator: for any service, period, area or definition.
    [[nodiscard]] bool supplied(std::string_view indicator) const;

    [[nodiscard]] const std::string& council_area() const { return council_area_; }
    [[nodiscard]] const std::string& latest_period() const { return latest_period_; }
    [[nodiscard]] const disclosure::DefinitionWords& default_definition() const
    {
        return default_definition_;
    }
    /// The first scope that has numbers: a council that sent adult services alone is shown adult services.
    [[nodiscard]] const disclosure::ScopeWords& default_scope() const { return default_scope_; }

    /// Areas other than the council, in the order of the results: area code and name.
    struct Area {
        std::string code;
        std::string name;
    };
    [[nodiscard]] const std::vector<Area>& comparators() const { return comparators_; }

private:
    [[nodiscard]] bool has_numbers(std::string_view scope) const;

    const disclosure::Release& release_;
    std::unordered_map<std::string, const disclosure::ReleasedResult*> by_key_;
    std::string council_area_;
    std::string latest_period_;
    disclosure::DefinitionWords default_definition_;
    disclosure::ScopeWords default_scope_;
    std::vector<Area> comparators_;
};

} // namespace wres::report
