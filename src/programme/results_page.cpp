// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "document/number_words.h"
#include "frame/guide.h"
#include "frame/tables.h"
#include "programme/pages.h"
#include "programme/paths.h"
#include "service/national_work.h"
#include "workflow/nation.h"

namespace wres::programme {
namespace {

using markup::Html;
using statistics::EstimateWithInterval;
using workflow::NationalResult;

struct Results {
    std::vector<NationalResult> results; // of what is accepted
    std::size_t councils = 0; // with something accepted
    std::size_t invited = 0;
};

Result<Results> results_of(Call& call)
{
    Results found;
    const auto done = service::look_at_national(
        call, [&](workflow::OpenCollection& open, workflow::StoredCollection&) -> Done {
            found.invited = open.standing().size();
            const auto cube = TRY(workflow::accepted_counts(open));
            found.councils = cube.areas().size();
            if (found.councils > 0)
                found.results = TRY(workflow::national_results(open.basis, cube));
            return {};
        });
    return done ? Result<Results>(std::move(found)) : std::unexpected(done.error());
}

std::string ratio_of(const Result<EstimateWithInterval>& ratio)
{
    return ratio ? document::ratio_words(ratio->value) : std::string("none");
}

std::string interval_of(const Result<EstimateWithInterval>& ratio)
{
    return ratio ? document::ratio_interval_words(ratio->interval.lower, ratio->interval.upper)
                 : std::string("none");
}

/// Whether councils differ by more than chance; where that cannot be known, nothing.
std::string difference_of(const nation::NationalEstimate& estimate)
{
    if (!estimate.between || estimate.middle.councils < 3)
        return "too few councils";
    if (estimate.half_added * 10 > estimate.places.size())
        return "councils too small";
    return estimate.between->heterogeneity.p < 0.05 ? "more than chance" : "not clear";
}

void write_service(Html& html, const std::vector<const NationalResult*>& results)
{
    const auto& first = *results.front();
    html.element("h2", { { "class", "govuk-heading-m" } }, first.scope_label);
    open_table(html,
        { fmt::format("National estimates, {}", first.scope_label),
            { "Indicator", "Councils", "Added up", "Like with like", "95% interval", "Councils differ" },
            Caption::ForScreenReaders });
    for (const auto* result : results)
        write_row(html,
            { fmt::format("{} {}", result->indicator, result->title),
                std::to_string(result->estimate.places.size()), ratio_of(result->estimate.crude),
                ratio_of(result->estimate.within), interval_of(result->estimate.within),
                difference_of(result->estimate) });
    close_table(html);
}

/// By service, with white minorities counted as the standard's first definition does.
void write_results(Html& html, const std::vector<NationalResult>& results)
{
    const auto& definition = results.front().definition;
    std::vector<std::string> scopes;
    for (const auto& result : results) {
        if (std::ranges::find(scopes, result.scope) == scopes.end())
            scopes.push_back(result.scope);
    }
    write_inset(html,
        fmt::format(
            "Every number is a relative likelihood, minority ethnic over white ({}). It is for the "
            "programme’s own eyes: nothing is hidden here, and small numbers may tell who somebody is.",
            results.front().definition_label));
    for (const auto& scope : scopes) {
        std::vector<const NationalResult*> shown;
        for (const auto& result : results) {
            if (result.scope == scope && result.definition == definition)
                shown.push_back(&result);
        }
        if (!shown.empty())
            write_service(html, shown);
    }
}

} // namespace

http::Response show_national_results(Call& call)
{
    const auto found = results_of(call);
    if (!found)
        return error_response(call, found.error());
    Html html;
    write_title(html, "National estimates", call.national->name);
    write_guide_link(html, "programme");
    write_paragraph(html,
        fmt::format("From the counts of {} of {} that are accepted so far.",
            found->councils == 1 ? "one council" : fmt::format("{} councils", found->councils),
            fmt::format("{} invited", found->invited)));
    if (found->results.empty())
        write_inset(html, "There is no estimate yet. Accept councils’ counts, and look again.");
    else
        write_results(html, found->results);
    write_link(html, national_path(call.national->id, "counts.wrescube"),
        "Accepted counts, for wres nation (.wrescube)");
    return http::html_response(
        page({ "National estimates", call.visitor(), way_to_national(call) }, std::move(html).fragment()));
}

} // namespace wres::programme
