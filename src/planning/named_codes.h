// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "standard/library.h"

namespace wres::planning {

/// What the codes that a plan keeps are called for people: of scopes, themes, indicators and groups.
class NamedCodes {
public:
    /// A standard that is no longer there leaves its codes as they stand.
    [[nodiscard]] static NamedCodes of(const standard::Folder& folder, const std::string& standard);

    /// "Adults' and children's social care" of scope social_care; the code itself where it has no name.
    [[nodiscard]] std::string name(std::string_view field, const std::string& code) const;

private:
    std::map<std::pair<std::string, std::string>, std::string> names_; // by field and code
};

} // namespace wres::planning
