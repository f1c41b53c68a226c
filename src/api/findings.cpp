// SPDX-License-Identifier: MIT
#include <algorithm>

#include <nlohmann/json.hpp>

#include "api/forms.h"
#include "api/operations.h"
#include "api/problem.h"
#include "service/finding_words.h"
#include "service/service.h"
#include "standard/library.h"

namespace wres::api {
namespace {

Json finding_form(const intake::FindingWords& words)
{
    return { { "code", words.code }, { "severity", intake::severity_name(words.severity) },
        { "file", words.file }, { "column", words.column }, { "first_row", words.first_row },
        { "times", words.times }, { "where", words.where }, { "sentence", words.sentence },
        { "why", words.why }, { "remedy", words.remedy } };
}

struct Found {
    store::Calculation calculation;
    std::vector<intake::FindingGroup> groups;
};

Result<Found> newest_findings(store::View& view, const store::CollectionId& collection)
{
    auto calculations = TRY(store::calculations_of(view, collection)); // the newest first
    if (calculations.empty())
        return failure(
            "calculation.none", "The files have not been read yet. Send them, and have them read.");
    auto groups = TRY(store::findings_of(view, calculations.front().id));
    return Found { std::move(calculations.front()), std::move(groups) };
}

} // namespace

http::Response get_findings(Call& call)
{
    const auto found =
        call.store.read([&](store::View& view) { return newest_findings(view, call.collection->id); });
    if (!found)
        return problem(call.request, found.error());
    const auto standard = standard::load_standard(call.service.standards, call.collection->standard);
    if (!standard)
        return problem(call.request, standard.error());
    std::vector<intake::FindingWords> findings;
    for (const auto& group : found->groups)
        findings.push_back(service::describe_for_pages(group, *standard));
    std::ranges::stable_sort(findings, {}, &intake::FindingWords::severity);
    Json list = Json::array();
    for (const auto& words : findings)
        list.push_back(finding_form(words));
    return answer(
        { { "calculation", calculation_form(found->calculation) }, { "findings", std::move(list) } });
}

} // namespace wres::api
