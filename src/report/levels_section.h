// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "report/indicator_section.h"

namespace wres::report {

/// Who is in each level (pay band, grade, role), for the default scope: table, chart and likelihoods; then
/// the services.
void write_levels(document::Blocks& blocks, const IndicatorView& view);

/// Whether the levels are the answer: they have numbers, and no order that would make one of them the
/// headline.
[[nodiscard]] bool answered_by_levels(const disclosure::ReleasedResult& result);

/// Whether any share of the composition is known: none is when the definition cannot divide the people
/// counted.
[[nodiscard]] bool has_shares(const disclosure::ReleasedResult& result);

/// The table of who is in each level alone; `about` ends its caption.
void write_composition(document::Blocks& blocks, const disclosure::IndicatorWords& indicator,
    const disclosure::DefinitionWords& definition, const disclosure::ReleasedResult& result,
    std::string_view about, const std::string& id);

} // namespace wres::report
