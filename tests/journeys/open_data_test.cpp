// SPDX-License-Identifier: MIT
//
// A council publishes, publishes a correction, and what it publishes is described as open data each time.

#include <filesystem>
#include <map>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/csvw.h"
#include "support/program.h"

namespace {

using nlohmann::json;
using wres::test::file_content;
using wres::test::run;
using wres::test::Run;
using wres::test::TemporaryFolder;

void generate(const TemporaryFolder& folder)
{
    const auto made = run(WRES_PROGRAM,
        { "generate", "--dir", folder.file("county"), "--councils", "1", "--staff", "400", "--seed", "3" });
    REQUIRE_MESSAGE(made.status == 0, made.error);
}

Run publish(const TemporaryFolder& folder, const std::string& to, std::vector<std::string> more = {})
{
    std::vector<std::string> arguments { "publish", folder.file("county/ashdale"), "--council", "Ashdale",
        "--no-papers", "--out", folder.file(to) };
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(WRES_PROGRAM, arguments);
}

std::map<std::string, std::string> files_in(const std::string& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files[entry.path().filename().string()] = file_content(entry.path().string());
    return files;
}

} // namespace

TEST_CASE("what is published is described as open data, and described the same when it is published again")
{
    const TemporaryFolder folder;
    generate(folder);
    REQUIRE(publish(folder, "public").status == 0);
    const auto files = files_in(folder.file("public"));
    REQUIRE(files.contains("dataset.jsonld"));
    CHECK(wres::test::csvw_breaches(files.at("results.csv-metadata.json"), files.at("results.csv")).empty());
    const auto description = json::parse(files.at("dataset.jsonld"));
    for (const auto& distribution : description["distribution"]) {
        const auto& content = files.at(distribution["downloadURL"]);
        CHECK(distribution["byteSize"] == std::to_string(content.size()));
    }
    REQUIRE(publish(folder, "again").status == 0);
    CHECK(files_in(folder.file("again")) == files);
}

TEST_CASE("a correction is the next version, and needs a sentence for readers")
{
    const TemporaryFolder folder;
    generate(folder);
    REQUIRE(publish(folder, "first").status == 0);

    const auto unsaid = publish(folder, "second", { "--earlier", folder.file("first") });
    CHECK(unsaid.status == 2);
    CHECK(unsaid.error.find("--correction") != std::string::npos);
    CHECK(!std::filesystem::exists(folder.file("second")));

    const auto said = publish(folder, "second",
        { "--earlier", folder.file("first"), "--correction", "Leavers had been left out." });
    REQUIRE_MESSAGE(said.status == 0, said.error);
    const auto first = json::parse(file_content(folder.file("first/dataset.jsonld")));
    const auto second = json::parse(file_content(folder.file("second/dataset.jsonld")));
    CHECK(second["@id"] == first["@id"]);
    CHECK(second["version"] == "2");
    CHECK(second["versionNotes"] == "Leavers had been left out.");
    CHECK(second["hasVersion"][0] == first["hasVersion"][0]);
    CHECK(file_content(folder.file("second/feed.atom")).find("Leavers had been left out.")
        != std::string::npos);

    const auto of_nothing = publish(folder, "third", { "--correction", "Nothing." });
    CHECK(of_nothing.status == 2);
    CHECK(of_nothing.error.find("--earlier") != std::string::npos);
}

TEST_CASE("the publisher's settings are in the descriptions, and a wrong one is refused by its line")
{
    const TemporaryFolder folder;
    generate(folder);
    const auto settings = folder.write("publisher.toml",
        "name = \"Ashdale Council\"\naddress = \"https://data.example.org/\"\ncontact_email = "
        "\"a@example.org\"\n");
    REQUIRE(publish(folder, "public", { "--publisher", settings }).status == 0);
    const auto package = json::parse(file_content(folder.file("public/ckan-package.json")));
    CHECK(package["author"] == "Ashdale Council");
    CHECK(package["resources"][0]["url"] == "https://data.example.org/report.html");
    const auto wrong = publish(
        folder, "wrong", { "--publisher", folder.write("wrong.toml", "name = \"A\"\nadress = \"b\"\n") });
    CHECK(wrong.status == 2);
    CHECK(wrong.error.find("line 2") != std::string::npos);
}

TEST_CASE("a report for use inside is not described as open data")
{
    const TemporaryFolder folder;
    generate(folder);
    REQUIRE(publish(folder, "inside", { "--audience", "internal" }).status == 0);
    CHECK(!files_in(folder.file("inside")).contains("dataset.jsonld"));
}
