// SPDX-License-Identifier: MIT
#include "report/tracked_number.h"

#include "report/headline.h"

namespace wres::report {

using disclosure::Hidden;
using disclosure::ReleasedResult;
using disclosure::ShownEstimate;

const ReleasedResult* same_question(const IndicatorView& view, std::string_view period, std::string_view area)
{
    return view.index.find(
        view.indicator.id, view.index.default_scope().id, period, view.definition().id, area);
}

bool is_about_levels(const IndicatorView& view)
{
    return view.indicator.method == disclosure::IndicatorWords::Method::ShareByLevel;
}

ShownEstimate tracked_number(const IndicatorView& view, const ReleasedResult* result)
{
    if (result == nullptr)
        return { Hidden::NotAvailable, Hidden::NotAvailable, Hidden::NotAvailable };
    if (is_about_levels(view))
        return result->composition.empty() ? ShownEstimate {} : result->composition.front().group_of_known;
    return printed_number(view.indicator, result->headline);
}

} // namespace wres::report
