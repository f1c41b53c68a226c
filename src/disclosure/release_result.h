// SPDX-License-Identifier: MIT
#pragma once

#include "disclosure/count_form.h"
#include "disclosure/judgement.h"
#include "disclosure/release.h"
#include "indicators/results.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// One result as its audience may see it. A rate, ratio, interval or test is shown only if every count it was
/// calculated from is: with one of them and the other counts, the hidden one could be worked out.
[[nodiscard]] ReleasedResult release_result(const indicators::IndicatorResult& result,
    const ResultForms& forms, const Judgement& judgement, const standard::Standard& standard,
    const standard::Settings& settings);

} // namespace wres::disclosure
