// SPDX-License-Identifier: MIT
#include "service/released_files.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace wres::service {
namespace {

constexpr std::array offered {
    OfferedFile { "report.html", "The whole report, as a page" },
    OfferedFile { "report.pdf", "The whole report, to print (PDF)" },
    OfferedFile { "report.docx", "The whole report, to edit (Word)" },
    OfferedFile { "tables.xlsx", "Every table, for Excel (XLSX)" },
    OfferedFile { "tables.ods", "Every table, for LibreOffice and others (ODS)" },
    OfferedFile { "results.csv", "Every number, as one table (CSV)" },
    OfferedFile { "results.json", "Every number, for programs (JSON)" },
};

} // namespace

std::span<const OfferedFile> offered_files()
{
    return offered;
}

bool has_papers(const std::vector<std::string>& names)
{
    return std::ranges::find(names, "report.pdf") != names.end()
        && std::ranges::find(names, "report.docx") != names.end();
}

Result<store::Release> named_release(store::View& view, const Call& call)
{
    auto release = TRY(store::release(view, { std::string(call.named.text("release")) }));
    if (release.collection != call.collection->id)
        return failure("store.no_such_release", "There is no such release. Go back to the collection.");
    return release;
}

bool may_have_file(const Call& call, std::string_view name)
{
    return name != summary_file && (name != proof_file || may(Access::SeeCollection, call.roles));
}

std::string Published::name() const
{
    return fmt::format("{}, {}", organisation.name, collection.period);
}

Result<Published> with_owner(store::View& view, store::Publication publication)
{
    auto collection = TRY(store::collection(view, publication.collection));
    auto organisation = TRY(store::organisation(view, collection.organisation));
    return Published { std::move(publication), std::move(collection), std::move(organisation) };
}

Result<Published> named_publication(store::View& view, const Call& call)
{
    auto publication = TRY(store::publication(view, { std::string(call.named.text("publication")) }));
    return with_owner(view, std::move(publication));
}

Result<std::vector<Published>> all_published(store::View& view)
{
    std::vector<Published> all;
    auto standing = TRY(store::standing_publications(view));
    for (auto& publication : standing)
        all.push_back(TRY(with_owner(view, std::move(publication))));
    std::ranges::stable_sort(all, {}, [](const Published& each) { return each.organisation.name; });
    return all;
}

bool is_offered(std::string_view name)
{
    return std::ranges::find(offered, name, &OfferedFile::name) != offered.end();
}

} // namespace wres::service
