// SPDX-License-Identifier: MIT
//
// Every paper that a docstring of the statistics names stands in the one page of references.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

#include <doctest/doctest.h>

#include "support/case_table.h"

namespace fs = std::filesystem;

namespace {

/// What follows @source in the comments of a header, on one line.
std::string sources_of(const fs::path& header)
{
    std::ifstream file(header);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    std::string sources;
    const std::regex source(R"(/// @source ([^\n]*(?:\n\s*///  [^\n]*)*))");
    for (std::sregex_iterator match(text.begin(), text.end(), source), end; match != end; ++match)
        sources += std::regex_replace((*match)[1].str(), std::regex(R"(\s*\n\s*///\s*)"), " ") + "; ";
    return sources;
}

/// The rooms of statistics share a namespace.
bool is_of_statistics(const fs::path& header)
{
    std::ifstream file(header);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    return text.find("namespace wres::statistics {") != std::string::npos;
}

} // namespace

TEST_CASE("every author and year in a docstring of the statistics is in the page of references")
{
    const auto references = wres::test::project_file("docs/methods/statistics/references.md");
    const std::regex paper(R"(([A-Z][^ ,;()]*)[^;()]*? \((\d{4})\))");
    int papers = 0;
    for (const auto& entry : fs::recursive_directory_iterator(wres::test::project_folder() + "/src")) {
        if (entry.path().extension() != ".h" || !is_of_statistics(entry.path()))
            continue;
        const auto sources = sources_of(entry.path());
        for (std::sregex_iterator match(sources.begin(), sources.end(), paper), end; match != end; ++match) {
            INFO(entry.path().filename().string(), ": ", match->str());
            const std::regex listed("- " + (*match)[1].str() + "[^\n]*\\(" + (*match)[2].str() + "\\)");
            CHECK(std::regex_search(references, listed));
            ++papers;
        }
    }
    CHECK(papers > 100);
}
