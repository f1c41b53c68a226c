// SPDX-License-Identifier: MIT
//
// Each year of a standard is a whole folder. What must be the same in every year is held to be the same here.

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/csv.h"
#include "support/case_table.h"
#include "support/standards.h"

namespace {

using wres::test::standards_folder;

std::vector<std::string> years(const std::string& standard)
{
    std::vector<std::string> names;
    for (const auto& [path, content] : standards_folder())
        if (path.starts_with(standard) && path.ends_with("/standard.toml"))
            names.push_back(path.substr(0, path.rfind('/') + 1));
    return names;
}

} // namespace

TEST_CASE("the words of findings are the same in every standard and year")
{
    const auto& newest = standards_folder().at("sc-wres/2025/findings.csv");
    for (const auto& year : years("")) {
        INFO("copy standard/sc-wres/2025/findings.csv over standard/", year, "findings.csv");
        CHECK(standards_folder().at(year + "findings.csv") == newest);
    }
}

TEST_CASE("every finding and oddity that the program can raise has words")
{
    const auto words =
        wres::CsvTable::parse("findings.csv", standards_folder().at("sc-wres/2025/findings.csv"));
    REQUIRE(words);
    std::set<std::string> codes;
    for (std::size_t row = 0; row < words->rows(); ++row)
        codes.insert(words->at(row, "code"));

    const std::regex raised(
        R"re((?:oddity\(\{|(?:\s|writer_?\.|submission_?\.)find\((?:planned,)?|finding_?\(\{|odd\.push_back\(\{)\s*"([a-z_]+)")re");
    std::size_t found = 0;
    for (const auto* room : { "formats", "intake", "counts" }) {
        for (const auto& entry :
            std::filesystem::directory_iterator(wres::test::project_folder() + "/src/" + room)) {
            const auto name = entry.path().filename().string();
            if (!name.ends_with(".cpp") || name.ends_with("_test.cpp"))
                continue;
            const auto source = wres::test::project_file("src/" + std::string(room) + "/" + name);
            for (std::sregex_iterator each(source.begin(), source.end(), raised);
                 each != std::sregex_iterator(); ++each) {
                CHECK_MESSAGE(codes.contains((*each)[1].str()), name, ": ", (*each)[1].str());
                ++found;
            }
        }
    }
    CHECK(found > 60);
}

TEST_CASE("the files asked for, their codes, and what is counted are the same in every year of SC-WRES")
{
    const std::string newest = "sc-wres/2025/";
    std::vector<std::string> shared { "codes.csv", "measures.toml", "settings.toml", "disclosure.toml" };
    for (const auto& [path, content] : standards_folder())
        if (path.starts_with(newest + "columns/"))
            shared.push_back(path.substr(newest.size()));
    REQUIRE(shared.size() > 5);
    for (const auto& year : years("sc-wres/")) {
        for (const auto& file : shared) {
            INFO("standard/", year, file,
                " differs from that of 2025. A difference that is meant is stated in this test.");
            CHECK(standards_folder().at(year + file) == standards_folder().at(newest + file));
        }
    }
}

TEST_CASE("every indicator has a chapter in the methods book")
{
    std::size_t indicators = 0;
    for (const auto& [path, content] : standards_folder()) {
        if (!path.starts_with("sc-wres/") || path.find("/indicators/") == std::string::npos)
            continue;
        ++indicators;
        const auto id = std::filesystem::path(path).stem().string();
        const auto chapter = wres::test::project_file("docs/methods/indicators/" + id.substr(0, 1) + ".md");
        INFO(path);
        CHECK(chapter.find("# Indicator " + id.substr(0, 1)) != std::string::npos);
    }
    CHECK(indicators == 40);
}

TEST_CASE("every setting is explained in the chapter of an indicator or in the guide")
{
    std::string books = wres::test::project_file("docs/guides/standards-as-data.md");
    for (const auto* chapter : { "1", "2", "3", "4", "5", "6", "7", "8", "9" })
        books += wres::test::project_file(std::string("docs/methods/indicators/") + chapter + ".md");
    const auto& settings = standards_folder().at("sc-wres/2025/settings.toml");
    std::size_t found = 0;
    for (auto at = settings.find("[[setting]]\nid = \""); at != std::string::npos;
         at = settings.find("[[setting]]\nid = \"", at + 1)) {
        const auto from = at + std::string("[[setting]]\nid = \"").size();
        const auto id = settings.substr(from, settings.find('"', from) - from);
        INFO("no chapter explains the setting ", id);
        CHECK(books.find("`" + id + "`") != std::string::npos);
        ++found;
    }
    CHECK(found > 10);
}

TEST_CASE("no definition speaks of BAME or BME in our own words")
{
    for (const auto& [path, content] : standards_folder()) {
        INFO("standard/", path);
        CHECK(content.find("BAME") == std::string::npos);
        // NHS WRES itself says BME: its wording is quoted, and nothing else says it.
        std::size_t at = 0;
        while ((at = content.find("BME", at)) != std::string::npos) {
            const auto line = content.rfind('\n', at) + 1;
            CHECK(content.substr(line, 7) == "wording");
            ++at;
        }
    }
}
