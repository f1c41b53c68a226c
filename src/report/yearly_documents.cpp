// SPDX-License-Identifier: MIT
#include "report/yearly_documents.h"

#include <algorithm>
#include <iterator>

#include "report/unreleased.h"

namespace wres::report {
namespace {

using disclosure::Release;
using disclosure::ReleasedResult;
using document::Document;

/// The sections after the annex are about the release as a whole.
void drop_what_is_of_the_whole(Document& document)
{
    const auto annex = std::ranges::find(document.sections, "annex", &document::Section::id);
    if (annex != document.sections.end())
        document.sections.erase(std::next(annex), document.sections.end());
}

/// What the data files hold of a period that is not the latest.
void drop_detail(ReleasedResult& result)
{
    result.groups_against_reference.clear();
    result.groups_against_others.clear();
    result.breakdowns.clear();
    result.multiplicity.clear();
}

/// The release as far as it is about this period and those before it.
void cut_back(Release& release, std::size_t periods)
{
    release.periods.resize(periods);
    std::erase_if(release.results, [&](const ReleasedResult& result) {
        return std::ranges::find(release.periods, result.period) == release.periods.end();
    });
}

} // namespace

std::vector<Document> yearly_documents_of(const Release& release)
{
    std::vector<Document> documents { document_of(release) };
    auto earlier = release;
    std::ranges::for_each(earlier.results, drop_detail);
    for (auto periods = release.periods.size(); periods > 1; --periods) {
        cut_back(earlier, periods - 1);
        documents.push_back(document_of(earlier));
        drop_what_is_of_the_whole(documents.back());
    }
    std::ranges::reverse(documents);
    return documents;
}

disclosure::Released<std::vector<Document>> yearly_documents(const disclosure::Released<Release>& release)
{
    return release.made_into(&yearly_documents_of);
}

} // namespace wres::report
