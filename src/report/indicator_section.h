// SPDX-License-Identifier: MIT
#pragma once

#include <string>
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

// Its parts.

/// As its standard words it, and where that was read.
void write_wording(document::Blocks& blocks, const disclosure::IndicatorWords& indicator);

/// The answer in one sentence, and which way the number is printed.
void write_finding(document::Blocks& blocks, const IndicatorView& view);

/// Tables and charts: for each service, or of each level.
void write_numbers(document::Blocks& blocks, const IndicatorView& view);

/// The other way to divide people, under its own heading: the two definitions share no sentence and no table.
void write_other_definitions(document::Blocks& blocks, const IndicatorView& view);

/// What stands in the place of all of it where there are no numbers.
[[nodiscard]] std::string without_numbers(const disclosure::ReleasedResult* result);

/// The heading of a part of it, with a stable id.
void write_part_heading(
    document::Blocks& blocks, const IndicatorView& view, std::string_view part, std::string_view heading);

} // namespace wres::report
