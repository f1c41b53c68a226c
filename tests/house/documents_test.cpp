// SPDX-License-Identifier: MIT
//
// Documents are kept true by machine where a machine can tell.

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/case_table.h"

namespace {

namespace fs = std::filesystem;

const std::string project = wres::test::project_folder();

bool is_ours(const fs::path& path)
{
    const auto relative = fs::relative(path, project).string();
    for (const auto* foreign : { "build/", "out/", ".git/", "node_modules/" }) {
        if (relative.starts_with(foreign))
            return false;
    }
    return true;
}

std::vector<fs::path> documents()
{
    std::vector<fs::path> all;
    for (auto entry = fs::recursive_directory_iterator(project); entry != fs::recursive_directory_iterator();
         ++entry) {
        if (entry->is_directory() && !is_ours(entry->path() / "x")) {
            entry.disable_recursion_pending();
            continue;
        }
        if (entry->path().extension() == ".md")
            all.push_back(entry->path());
    }
    return all;
}

std::string content_of(const fs::path& path)
{
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

/// The text without its code: fenced blocks and spans may hold anything.
std::string prose_of(const std::string& markdown)
{
    static const std::regex fences("```[^]*?```");
    static const std::regex spans("`[^`\n]*`");
    return std::regex_replace(std::regex_replace(markdown, fences, ""), spans, "");
}

} // namespace

TEST_CASE("every link in a document leads to a file that is there")
{
    static const std::regex link(R"(\]\(([^)#\s]+)(#[^)]*)?\))");
    std::size_t followed = 0;
    for (const auto& document : documents()) {
        const auto prose = prose_of(content_of(document));
        for (auto found = std::sregex_iterator(prose.begin(), prose.end(), link);
             found != std::sregex_iterator(); ++found) {
            const std::string target = (*found)[1];
            if (target.find("://") != std::string::npos || target.starts_with("mailto:"))
                continue;
            INFO(document.string(), " links to ", target);
            CHECK(fs::exists(document.parent_path() / target));
            ++followed;
        }
    }
    CHECK(followed > 10);
}

TEST_CASE("every document has one title, and it comes first")
{
    for (const auto& document : documents()) {
        INFO(document.string());
        std::istringstream lines(prose_of(content_of(document)));
        int titles = 0;
        for (std::string line; std::getline(lines, line);)
            titles += line.starts_with("# ") ? 1 : 0;
        CHECK(titles == 1);
        CHECK(content_of(document).starts_with("# "));
    }
}

TEST_CASE("decisions are numbered from 0001 without a gap or a double")
{
    std::set<int> numbers;
    std::size_t count = 0;
    static const std::regex form(R"((\d{4})-[a-z0-9-]+\.md)");
    for (const auto& entry : fs::directory_iterator(project + "/docs/decisions")) {
        const auto name = entry.path().filename().string();
        if (name == "README.md")
            continue;
        std::smatch parts;
        INFO(name);
        REQUIRE(std::regex_match(name, parts, form));
        numbers.insert(std::stoi(parts[1]));
        ++count;
        CHECK(content_of(entry.path()).starts_with("# " + std::string(parts[1]) + ". "));
        CHECK(content_of(entry.path()).find("\nStatus: ") != std::string::npos);
    }
    CHECK(numbers.size() == count);
    CHECK(*numbers.rbegin() == static_cast<int>(count));
}

TEST_CASE("every indicator has a chapter in the methods book")
{
    std::size_t indicators = 0;
    for (const auto& entry : fs::recursive_directory_iterator(project + "/standard/sc-wres")) {
        if (entry.path().extension() != ".toml" || entry.path().parent_path().filename() != "indicators")
            continue;
        const auto id = entry.path().stem().string();
        INFO("indicator ", id);
        CHECK(fs::exists(project + "/docs/methods/indicators/" + id.substr(0, 1) + ".md"));
        ++indicators;
    }
    CHECK(indicators > 0);
}

TEST_CASE("every document of the methods book and every guide can be reached from its index")
{
    for (const auto* folder : { "docs/methods", "docs/guides" }) {
        const auto index = content_of(project + "/" + folder + "/README.md");
        for (const auto& entry : fs::recursive_directory_iterator(project + "/" + folder)) {
            if (entry.path().extension() != ".md" || entry.path().filename() == "README.md")
                continue;
            const auto relative = fs::relative(entry.path(), project + "/" + folder).string();
            INFO(folder, "/README.md does not link to ", relative);
            CHECK(index.find("(" + relative + ")") != std::string::npos);
        }
    }
}

TEST_CASE("every table of cases that a header names is there")
{
    static const std::regex named(R"(tests/cases/[a-z_0-9/]+\.[a-z]+)");
    std::size_t seen = 0;
    for (const auto& entry : fs::recursive_directory_iterator(project + "/src")) {
        if (entry.path().extension() != ".h")
            continue;
        const auto header = content_of(entry.path());
        for (auto found = std::sregex_iterator(header.begin(), header.end(), named);
             found != std::sregex_iterator(); ++found) {
            INFO(entry.path().string(), " names ", found->str());
            CHECK(fs::exists(project + "/" + found->str()));
            ++seen;
        }
    }
    CHECK(seen > 20);
}

TEST_CASE("nothing in the sources is left for later")
{
    static const std::regex later(R"(\b(TODO|FIXME|XXX|HACK)\b)");
    for (const auto& entry : fs::recursive_directory_iterator(project + "/src")) {
        if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp")
            continue;
        INFO(entry.path().string());
        CHECK_FALSE(std::regex_search(content_of(entry.path()), later));
    }
}
