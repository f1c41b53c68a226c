// SPDX-License-Identifier: MIT
#include "national/estimate_index.h"

#include <algorithm>

#include "base/invariant.h"

namespace wres::national {

bool EstimateIndex::is_public() const
{
    return picture().audience == disclosure::Audience::Public;
}

const disclosure::DefinitionWords& EstimateIndex::definition() const
{
    INVARIANT(!picture().sums.definitions.empty(), "a standard has a definition");
    return picture().sums.definitions.front();
}

std::vector<const QuestionEstimates*> EstimateIndex::series(
    std::string_view indicator, std::string_view scope) const
{
    std::vector<const QuestionEstimates*> found;
    for (const auto& estimates : all_.questions) {
        const auto& of = question(estimates);
        if (of.indicator == indicator && of.scope == scope && of.definition == definition().id
            && !of.councils.empty())
            found.push_back(&estimates);
    }
    return found;
}

const QuestionEstimates* EstimateIndex::latest(std::string_view indicator, std::string_view scope) const
{
    const auto found = series(indicator, scope);
    return found.empty() ? nullptr : found.back();
}

const disclosure::ScopeWords* EstimateIndex::first_scope(std::string_view indicator) const
{
    for (const auto& scope : picture().sums.scopes) {
        if (latest(indicator, scope.id) != nullptr)
            return &scope;
    }
    return nullptr;
}

const disclosure::PicturedCouncil* EstimateIndex::council(std::string_view area) const
{
    const auto found =
        std::ranges::lower_bound(picture().councils, area, {}, &disclosure::PicturedCouncil::area);
    return found == picture().councils.end() || found->area != area ? nullptr : &*found;
}

std::string EstimateIndex::latest_period() const
{
    std::string latest;
    for (const auto& question : picture().questions)
        latest = std::max(latest, question.period);
    return latest;
}

} // namespace wres::national
