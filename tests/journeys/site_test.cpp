// SPDX-License-Identifier: MIT
//
// A whole site of many councils and years, from the Department for Education's published counts.

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/case_table.h"
#include "support/program.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using wres::test::file_content;
using wres::test::run;
using wres::test::TemporaryFolder;

/// The published counts of a few councils, and of the areas around them.
std::string counts_of(const TemporaryFolder& folder, const std::vector<std::string>& names)
{
    std::istringstream lines(
        wres::test::project_file("examples/published/children-social-workers-2019-2025.csv"));
    std::string kept;
    std::string line;
    std::getline(lines, line);
    kept = line + "\n";
    while (std::getline(lines, line)) {
        const bool is_recent = line.starts_with("2024") || line.starts_with("2025");
        const bool is_local = line.find(",Local authority,") != std::string::npos;
        const bool is_wanted = std::ranges::any_of(
            names, [&](const std::string& name) { return line.find("," + name + ",") != std::string::npos; });
        if (is_recent && (!is_local || is_wanted))
            kept += line + "\n";
    }
    return folder.write("counts.csv", kept);
}

std::map<std::string, std::string> files_below(const std::string& root)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.is_regular_file())
            files[fs::relative(entry.path(), root).string()] = file_content(entry.path().string());
    }
    return files;
}

} // namespace

TEST_CASE("a site of several councils and years is the same, byte for byte, when it is made again")
{
    const TemporaryFolder folder;
    const auto counts = counts_of(folder, { "Leeds", "Bradford", "Wakefield" });
    const auto settings =
        folder.write("publisher.toml", "name = \"Programme\"\naddress = \"https://data.example.org/\"\n");
    for (const auto* site : { "one", "two" }) {
        const auto made = run(WRES_PROGRAM,
            { "publish", counts, "--every-council", "--no-papers", "--publisher", settings, "--site",
                folder.file(site) });
        REQUIRE_MESSAGE(made.status == 0, made.error);
    }
    const auto files = files_below(folder.file("one"));
    CHECK(files == files_below(folder.file("two")));
    for (const auto* council : { "leeds", "bradford", "wakefield" }) {
        for (const auto* page : { "index.html", "2024/index.html", "2025/indicator-1.html",
                 "2025/methods.html", "2025/glossary.html", "2024/table-indicator-1-levels-table.html",
                 "data/index.html", "data/results.csv", "data/dataset.jsonld" })
            CHECK_MESSAGE(files.contains(std::string(council) + "/" + page), council, page);
        // Nothing for whoever checks the release inside is published, and every page is in the map.
        CHECK(fs::exists(folder.file("one-proofs/") + council + ".json"));
    }
    std::size_t pages = 0;
    for (const auto& [path, content] : files) {
        CHECK(path.find("proof") == std::string::npos);
        const bool is_page = path.ends_with(".html") && !path.ends_with("report.html");
        pages += is_page ? 1U : 0U;
        if (is_page)
            CHECK_MESSAGE(files.at("sitemap-1.xml").find("<loc>https://data.example.org/" + path + "</loc>")
                    != std::string::npos,
                path);
    }
    CHECK(pages > 100);
    CHECK(json::parse(files.at("catalogue.jsonld"))["dataset"].size() == 3);
    CHECK(files.at("index.html").find("3 councils") != std::string::npos);
}

TEST_CASE("a site for use inside, nowhere, or of one of many councils that is not named is refused")
{
    const TemporaryFolder folder;
    const auto counts = counts_of(folder, { "Leeds", "Bradford" });
    const auto internal = run(WRES_PROGRAM,
        { "publish", counts, "--council", "Leeds", "--audience", "internal", "--site", folder.file("site") });
    CHECK(internal.status == 2);
    CHECK(internal.error.find("A site is for everyone") != std::string::npos);
    const auto nowhere = run(WRES_PROGRAM, { "publish", counts, "--council", "Leeds" });
    CHECK(nowhere.status == 2);
    CHECK(nowhere.error.find("--site") != std::string::npos);
    const auto which = run(WRES_PROGRAM, { "publish", counts, "--no-papers", "--site", folder.file("site") });
    CHECK(which.status == 2);
    CHECK(which.error.find("--every-council") != std::string::npos);
    CHECK(!fs::exists(folder.file("site")));
}

TEST_CASE("a corrected site tells of its versions, and a council that is new in it begins at the first")
{
    const TemporaryFolder folder;
    const auto publish = [&](const std::vector<std::string>& councils, const std::string& site,
                             const std::vector<std::string>& more) {
        std::vector<std::string> arguments { "publish", counts_of(folder, councils), "--every-council",
            "--no-papers", "--site", folder.file(site) };
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(WRES_PROGRAM, arguments);
    };
    REQUIRE(publish({ "Leeds" }, "first", {}).status == 0);
    const auto second = publish({ "Leeds", "Bradford" }, "second",
        { "--earlier", folder.file("first"), "--correction", "Agency workers had been left out." });
    REQUIRE_MESSAGE(second.status == 0, second.error);
    const auto leeds = json::parse(file_content(folder.file("second/leeds/data/dataset.jsonld")));
    const auto bradford = json::parse(file_content(folder.file("second/bradford/data/dataset.jsonld")));
    CHECK(leeds["version"] == "2");
    CHECK(bradford["version"] == "1");
    CHECK(file_content(folder.file("second/leeds/index.html")).find("Agency workers had been left out.")
        != std::string::npos);
    CHECK(
        file_content(folder.file("second/bradford/index.html")).find("Agency workers") == std::string::npos);
}
