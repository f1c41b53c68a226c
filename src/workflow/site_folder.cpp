// SPDX-License-Identifier: MIT
#include "workflow/site_folder.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include <fmt/format.h>

#include "base/checksum.h"
#include "base/text.h"
#include "language/phrase.h"
#include "report/release_in_language.h"
#include "report/yearly_documents.h"
#include "site/site.h"
#include "workflow/clock.h"
#include "workflow/disk.h"
#include "workflow/open_data_files.h"
#include "workflow/proof_file.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

namespace fs = std::filesystem;

/// Puts each file in its place below a folder, and makes the folders it needs once.
class FilesBelow {
public:
    explicit FilesBelow(std::string folder) : folder_(std::move(folder)) { }

    Done write(const std::string& path, std::string_view content)
    {
        const auto whole = folder_ + "/" + path;
        const auto parent = whole.substr(0, whole.rfind('/'));
        if (made_.insert(parent).second)
            TRY_DONE(make_folder(parent));
        return write_file(whole, content);
    }

private:
    std::string folder_;
    std::set<std::string> made_;
};

/// A council's name, with its area's code where others here have the same name, as councils have whose
/// borders moved.
std::string name_among(const Basis& basis, const std::string& council, const std::vector<std::string>& all)
{
    const auto name = name_of(basis, council);
    const auto of_that_name =
        std::ranges::count_if(all, [&](const std::string& each) { return name_of(basis, each) == name; });
    return of_that_name == 1 ? name : fmt::format("{} ({})", name, council);
}

/// A name as part of an address: "bath-and-north-east-somerset".
std::string folder_of(const std::string& name)
{
    auto folder = as_identifier(name);
    std::ranges::replace(folder, '_', '-');
    return folder;
}

/// Where a council's earlier releases are: in its part of an earlier site, or in the folder itself.
std::vector<std::string> earlier_of(const SitePlan& plan, const std::string& council_folder)
{
    std::vector<std::string> earlier;
    for (const auto& path : plan.earlier) {
        const bool is_site = fs::exists(fs::path(path) / "catalogue.jsonld");
        const auto part = fs::path(path) / council_folder / "data";
        if (!is_site)
            earlier.push_back(path);
        else if (fs::exists(part))
            earlier.push_back(part.string());
    }
    return earlier;
}

/// A correction is said of the councils that were published before; a council that was not has nothing to
/// correct.
Result<opendata::Publication> publication_for(
    const SitePlan& plan, const std::string& folder, const std::vector<std::string>& earlier)
{
    auto publisher = plan.publisher;
    if (!publisher.address.empty())
        publisher.address += folder + "/data/";
    const bool is_first_of_many = earlier.empty() && !plan.earlier.empty();
    return publication_of(publisher, earlier, is_first_of_many ? "" : plan.correction);
}

class SiteWriter {
public:
    SiteWriter(const SitePlan& plan, const Basis& basis, const Submission& submission, std::string title)
        : plan_(plan)
        , basis_(basis)
        , submission_(submission)
        , files_(plan.folder)
        , proofs_(plan.folder + "-proofs")
        , site_({ std::move(title), plan.publisher, today() },
              [this](
                  const std::string& path, std::string_view content) { return files_.write(path, content); })
    {
    }

    Done add(const std::string& council, const std::string& name)
    {
        const auto folder = folder_of(name);
        const auto earlier = earlier_of(plan_, folder);
        ReleaseTerms terms { disclosure::Audience::Public, plan_.profile };
        terms.keys = plan_.keys;
        for (const auto& path : earlier)
            terms.earlier.push_back(TRY(earlier_release(path)));
        auto forms = plan_.forms;
        forms.publication = TRY(publication_for(plan_, folder, earlier));
        const auto released = TRY(release(basis_, submission_, council, terms));
        const auto downloads = TRY(report_files(released, forms));
        std::vector<opendata::DataFile> described;
        for (const auto& file : downloads) {
            TRY_DONE(files_.write(folder + "/data/" + file.name, file.content));
            described.push_back({ file.name, file.media_type, file.content.size(), sha256(file.content) });
        }
        if (const auto proof = proof_of(released, downloads))
            TRY_DONE(proofs_.write(folder + ".json", *proof));
        const auto in_language = report::in_current_language(released);
        const auto& words = in_language.value();
        return site_.add({ folder, name, words.periods, report::yearly_documents(in_language),
            opendata::dataset_of(words, *forms.publication), std::move(described) });
    }

    Done finish() { return site_.finish(); }

private:
    const SitePlan& plan_;
    const Basis& basis_;
    const Submission& submission_;
    FilesBelow files_;
    FilesBelow proofs_;
    site::Site site_;
};

} // namespace

Result<std::string> write_site_folder(const SitePlan& plan, const Basis& basis, const Submission& submission,
    const std::vector<std::string>& councils)
{
    if (councils.empty())
        return failure("site.no_councils", "These files hold no council, and a site is of at least one.");
    auto title = plan.publisher.name;
    if (title.empty())
        title = councils.size() == 1 ? name_of(basis, councils.front())
                                     : language::phrase("Race equality in social care: councils");
    SiteWriter writer(plan, basis, submission, std::move(title));
    for (const auto& council : councils)
        TRY_DONE(writer.add(council, name_among(basis, council, councils)));
    TRY_DONE(writer.finish());
    return plan.folder + "/index.html";
}

} // namespace wres::workflow
