// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "document/document.h"
#include "report/release_index.h"

namespace wres::report {

/// What the parts of an indicator's section are written from: the council's result for the latest period, the
/// default scope and the default definition.
struct IndicatorView {
    const ReleaseIndex& index;
    const disclosure::IndicatorWords& indicator;
    const disclosure::ReleasedResult& result;

    [[nodiscard]] const disclosure::DefinitionWords& definition() const { return index.default_definition(); }
};

/// Everything the report says about one indicator.
[[nodiscard]] document::Section indicator_section(
    const ReleaseIndex& index, const disclosure::IndicatorWords& indicator);

/// The heading of a part of it, with a stable id.
void write_part_heading(
    document::Blocks& blocks, const IndicatorView& view, std::string_view part, std::string_view heading);

} // namespace wres::report
