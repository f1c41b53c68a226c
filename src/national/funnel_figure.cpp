// SPDX-License-Identifier: MIT
#include "national/funnel_figure.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "nation/funnel.h"
#include "national/ratio_in_words.h"
#include "report/printed_ratio.h"

namespace wres::national {
namespace {

using document::FunnelPlot;
using statistics::ConfidenceLevel;

constexpr int steps = 48;

/// Closer together where councils are small and the limits bend.
std::vector<double> sizes_to(double largest)
{
    std::vector<double> sizes;
    for (int step = 1; step <= steps; ++step) {
        const double along = static_cast<double>(step) / steps;
        sizes.push_back(largest * along * along);
    }
    return sizes;
}

FunnelPlot::Limits limits_of(
    const Funnel& funnel, std::string words, const std::vector<double>& sizes, ConfidenceLevel level)
{
    auto limits = nation::funnel_limits(funnel.expected, funnel.together, sizes, level);
    FunnelPlot::Limits drawn { std::move(words), sizes, {}, {} };
    for (std::size_t at = 0; at < sizes.size(); ++at) {
        const auto range = printed(funnel.indicator, { 1, { limits.lower[at], limits.upper[at] } });
        drawn.lower.push_back(range.lower.value());
        drawn.upper.push_back(range.upper.value());
    }
    return drawn;
}

double own_ratio(const Funnel& funnel, const indicators::FourCounts& counts)
{
    const double group =
        static_cast<double>(counts.group_numerator) / static_cast<double>(counts.group_denominator);
    const double reference =
        static_cast<double>(counts.reference_numerator) / static_cast<double>(counts.reference_denominator);
    const double ratio = group == reference ? 1 : group / reference;
    return printed(funnel.indicator, { ratio, { ratio, ratio } }).value.value();
}

} // namespace

document::Figure funnel_figure(const Funnel& funnel, std::string id, std::string title)
{
    double largest = 1;
    for (const auto& council : funnel.councils)
        largest = std::max(largest, nation::funnel_size(council.counts));
    FunnelPlot plot;
    plot.across = document::Axis::of_numbers(0, largest);
    plot.up = document::Axis::of_ratios();
    plot.across_words = "Size of the council";
    const double mean = std::exp(funnel.expected.mean.value);
    plot.centre = printed(funnel.indicator, { mean, { mean, mean } }).value.value();
    const auto sizes = sizes_to(largest);
    plot.limits.push_back(
        limits_of(funnel, "19 of 20 councils lie within", sizes, ConfidenceLevel::percent_95()));
    plot.limits.push_back(limits_of(funnel, "499 of 500 lie within", sizes, ConfidenceLevel::percent_99_8()));
    for (const auto& [area, counts] : funnel.councils) {
        const bool is_subject = !funnel.subject.empty() && area == funnel.subject;
        const bool has_a_ratio = counts.group_denominator > 0 && counts.reference_denominator > 0
            && counts.group_numerator + counts.reference_numerator > 0;
        if (!has_a_ratio)
            continue;
        plot.areas.push_back({ is_subject ? funnel.subject_name : std::string(), nation::funnel_size(counts),
            own_ratio(funnel, counts), is_subject });
    }
    auto description = fmt::format("A funnel plot of {} councils: each council's ratio by its size, and "
                                   "limits that narrow as size grows.",
        plot.areas.size());
    return { std::move(id), std::move(title), std::move(description), std::move(plot) };
}

} // namespace wres::national
