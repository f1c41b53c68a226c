// SPDX-License-Identifier: MIT
#include "workflow/open_data_files.h"

#include <filesystem>

#include <fmt/format.h>

#include "base/checksum.h"
#include "opendata/open_data.h"
#include "workflow/clock.h"
#include "workflow/disk.h"

namespace wres::workflow {
namespace {

namespace fs = std::filesystem;

/// Where an earlier release was described, whether its folder or its results.csv was named.
fs::path description_in(const std::string& earlier)
{
    const fs::path named(earlier);
    return (fs::is_directory(named) ? named : named.parent_path()) / "dataset.jsonld";
}

/// The versions told of there; a release from before releases were described is one more.
Done add_versions(std::vector<opendata::Version>& versions, const std::string& earlier)
{
    const auto description = description_in(earlier);
    if (!fs::exists(description)) {
        versions.push_back({ versions.empty() ? 1 : versions.back().number + 1, std::nullopt, "",
            "Published before versions were described." });
        return {};
    }
    const auto content = TRY(read_file(description.string()));
    const auto told = TRY(opendata::read_versions(description.string(), content));
    if (versions.empty() || told.back().number >= versions.back().number)
        versions = told;
    return {};
}

Done check_note(const disclosure::Release& release, const opendata::Publication& publication)
{
    if (opendata::is_correction(release, publication.earlier) && publication.correction.empty())
        return failure("publication.no_correction",
            fmt::format("A release for {} is public already, so this one corrects it. Say to readers in a "
                        "sentence what was corrected: --correction \"Leavers of March had been left out.\"",
                release.periods.back()));
    if (publication.earlier.empty() && !publication.correction.empty())
        return failure("publication.nothing_to_correct",
            "--correction says what was corrected, and no earlier release is named. Name the folder of the "
            "release that is public: --earlier FOLDER.");
    return {};
}

/// What kind of paper a file is a form of; empty for the files of the report.
std::string title_of_paper(const disclosure::Release& release, const std::string& file)
{
    for (const auto& paper : release.papers)
        if (file.starts_with(paper.id + "."))
            return paper.title;
    return {};
}

} // namespace

Result<opendata::Publisher> publisher_of(const std::string& path)
{
    if (path.empty())
        return opendata::Publisher {};
    const auto content = TRY(read_file(path));
    return opendata::read_publisher(path, content);
}

Result<opendata::Publication> publication_of(
    opendata::Publisher publisher, const std::vector<std::string>& earlier, const std::string& correction)
{
    opendata::Publication publication { std::move(publisher), today(), {}, correction };
    for (const auto& path : earlier)
        TRY_DONE(add_versions(publication.earlier, path));
    return publication;
}

Done add_open_data(std::vector<store::KeptFile>& files,
    const disclosure::Released<disclosure::Release>& release, const opendata::Publication& publication)
{
    TRY_DONE(check_note(release.value(), publication));
    std::vector<opendata::DataFile> described;
    for (const auto& file : files)
        described.push_back({ file.name, file.media_type, file.content.size(), sha256(file.content),
            title_of_paper(release.value(), file.name) });
    for (auto& made : opendata::open_data(release, described, publication))
        files.push_back({ std::move(made.name), std::move(made.media_type), std::move(made.content) });
    return {};
}

} // namespace wres::workflow
