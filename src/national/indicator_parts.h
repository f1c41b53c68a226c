// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "national/estimate_index.h"

namespace wres::national {

/// What the parts of one indicator are written from: its estimates by the usual definition.
struct IndicatorView {
    const EstimateIndex& index;
    const disclosure::IndicatorWords& indicator;
    const disclosure::ScopeWords& scope; // the first that has numbers

    [[nodiscard]] const QuestionEstimates& latest() const { return *index.latest(indicator.id, scope.id); }
    [[nodiscard]] std::string id(std::string_view part) const;
};

// Each writes nothing where there is nothing to say, and then its heading is left out too.

/// Added up and like with like, for every service.
[[nodiscard]] document::Blocks estimates_part(const IndicatorView& view);

/// How councils' ratios lie, the funnel, who stands apart, and how few can be told apart.
[[nodiscard]] document::Blocks distribution_part(const IndicatorView& view);

/// From period to period: what the same councils did, and what is because others reported.
[[nodiscard]] document::Blocks change_part(const IndicatorView& view);

/// Bounds, if every council had reported.
[[nodiscard]] document::Blocks all_reported_part(const IndicatorView& view);

/// Levels such as pay bands, held against residents.
[[nodiscard]] document::Blocks representation_part(const IndicatorView& view);

/// The finding of an indicator in one sentence; empty where there is no estimate.
[[nodiscard]] std::string finding_sentence(const IndicatorView& view);

} // namespace wres::national
