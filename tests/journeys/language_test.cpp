// SPDX-License-Identifier: MIT
//
// The example county in the made-up language en-XA, whose phrases have no plain letter: a plain word in what
// is published is one that no catalogue was asked for, or data. Numbers come to the same as in English.

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/csv.h"
#include "base/text.h"
#include "support/case_table.h"
#include "support/program.h"
#include "support/workbook.h"

namespace {

namespace fs = std::filesystem;

using wres::test::file_content;
using wres::test::run;
using wres::test::TemporaryFolder;

// What the council wrote: data, and the same in every language.
const std::string plan = R"(
id = "ashdale-2026"
title = "Race equality action plan 2026 to 2029"
council = "Ashdale"
standard = "sc-wres/2025"
year_ends = "03-31"

[[sign_off]]
role = "Director of Adult Social Services"
service = "adult"
on = "2026-03-20"

[[action]]
id = "panels"
title = "Mixed interview panels"
theme = "recruitment_and_retention"
indicator = "2"
scope = "social_care"
state = "under way"
starts = "2026-04-01"
what_will_be_done = "Every panel has two trained members"
measure = "Everybody is as likely to be appointed"
target = 0.95
published = ["title", "theme", "indicator", "state", "starts", "what_will_be_done", "measure", "target"]
)";

std::string without_spaces(std::string_view text)
{
    std::string out;
    for (const char letter : text)
        if (std::isspace(static_cast<unsigned char>(letter)) == 0)
            out += letter;
    return out;
}

void replace_all(std::string& text, std::string_view what, std::string_view by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

std::string unescaped(std::string text)
{
    for (const auto& [reference, sign] :
        std::initializer_list<std::pair<std::string_view, std::string_view>> { { "&lt;", "<" },
            { "&gt;", ">" }, { "&quot;", "\"" }, { "&apos;", "'" }, { "&#39;", "'" }, { "&amp;", "&" } })
        replace_all(text, reference, sign);
    return text;
}

/// The words of markup, and what its attributes say to those who cannot see.
std::string words_of(const std::string& markup)
{
    static const std::regex unread("<(style|script)[^>]*>[^<]*</(style|script)>|<!--.*?-->");
    static const std::regex spoken(
        "(aria-label|alt|title|descr|placeholder|<table:table table:name)=\"([^\"]*)\"");
    const auto read = std::regex_replace(markup, unread, " ");
    std::string words;
    for (auto at = read.find('>'); at != std::string::npos; at = read.find('>', at + 1))
        words += read.substr(at + 1, read.find('<', at + 1) - at - 1) + "\n";
    for (auto said = std::sregex_iterator(read.begin(), read.end(), spoken); said != std::sregex_iterator();
         ++said)
        words += (*said)[2].str() + "\n";
    return unescaped(words);
}

/// Citations: whose words these are is said in the words of whoever published them.
std::set<std::string> citations()
{
    std::set<std::string> all;
    static const std::regex line("(?:^|\\n)(?:wording_source|source|note) *= *\"((?:[^\"\\\\]|\\\\.)*)\"");
    for (const auto& entry : fs::recursive_directory_iterator(wres::test::project_folder() + "/standard")) {
        if (entry.path().extension() != ".toml")
            continue;
        const auto text = file_content(entry.path().string());
        for (auto found = std::sregex_iterator(text.begin(), text.end(), line);
             found != std::sregex_iterator(); ++found) {
            auto citation = (*found)[1].str();
            replace_all(citation, "\\\"", "\"");
            // A report gives the address in a citation as a link with words of its own.
            for (auto at = citation.find("https://"); at != std::string::npos;
                 at = citation.find("https://")) {
                const auto end = std::min(citation.find_first_of(" ,;)", at), citation.size());
                all.insert(without_spaces(citation.substr(0, at)));
                all.insert(citation.substr(at, end - at));
                const auto host = at + 8;
                all.insert(citation.substr(host, citation.find('/', host) - host));
                citation.erase(0, end);
            }
            while (citation.ends_with('.'))
                citation.pop_back();
            all.insert(without_spaces(citation));
        }
    }
    all.erase("");
    return all;
}

/// Takes an address away, also where a line of a paper ends in it.
void take_away(std::string& text, const std::string& address)
{
    for (auto at = text.find("https://"); at != std::string::npos; at = text.find("https://", at + 1)) {
        auto end = at;
        std::size_t same = 0;
        for (; same < address.size() && end < text.size(); ++end)
            if (text[end] == address[same])
                ++same;
            else if (text[end] != '\n')
                break;
        if (same == address.size())
            text.replace(at, end - at, " ");
    }
}

/// The first plain words that are no data, with what stands around them.
std::string plain_words_in(std::string text, const std::set<std::string>& citations)
{
    std::vector<std::string> addresses;
    for (const auto& citation : citations)
        if (citation.starts_with("https://"))
            addresses.push_back(citation);
    std::ranges::sort(addresses, std::ranges::greater {}, &std::string::size);
    for (const auto& each : addresses)
        take_away(text, each);
    static const std::regex address("(https?://|urn:uuid:|accessibility\\.)[^\\s]*|[0-9-]{10}T[0-9:]{8}Z");
    text = without_spaces(std::regex_replace(text, address, ""));
    std::vector<std::string> data(citations.begin(), citations.end());
    for (const auto* own : { "Race equality action plan 2026 to 2029", "Mixed interview panels",
             "Every panel has two trained members", "Everybody is as likely to be appointed",
             "Director of Adult Social Services", "Ashdale", "sc-wres/2025", "local-report/2026",
             "workforce-information/2026", "dashboard/2026", "Holm", "Open Government Licence v3.0",
             "openwres" })
        data.push_back(without_spaces(own));
    std::ranges::sort(data, std::ranges::greater {}, &std::string::size);
    for (const auto& each : data)
        replace_all(text, each, "");
    static const std::regex checksum("[0-9a-f]{64}");
    text = std::regex_replace(text, checksum, "");
    static const std::regex file(
        "[a-z0-9-]+\\.(html|pdf|docx|xlsx|ods|csv-metadata\\.json|csv|jsonld|json|atom|svg|png)");
    text = std::regex_replace(text, file, "");
    static const std::regex word("[A-Za-z]{2,}");
    std::smatch found;
    if (!std::regex_search(text, found, word))
        return "";
    const auto at = static_cast<std::size_t>(found.position());
    return text.substr(at < 60 ? 0 : at - 60, 160);
}

/// What stands in the cells of an Excel workbook, sheet by sheet, after the names of its sheets.
std::string words_of_workbook(const std::string& xlsx)
{
    static const std::regex named("<sheet name=\"([^\"]*)\"");
    static const std::regex shared("<si>(.*?)</si>");
    static const std::regex cell("t=\"s\"[^>]*><v>([0-9]+)</v>");
    const auto each = [](const std::string& text, const std::regex& wanted) {
        std::vector<std::string> all;
        for (auto at = std::sregex_iterator(text.begin(), text.end(), wanted); at != std::sregex_iterator();
             ++at)
            all.push_back((*at)[1].str());
        return all;
    };
    const auto sheets = each(wres::test::zip_part(xlsx, "xl/workbook.xml"), named);
    const auto strings = each(wres::test::zip_part(xlsx, "xl/sharedStrings.xml"), shared);
    std::string words;
    for (const auto& name : sheets)
        words += unescaped(name) + "\n";
    for (std::size_t sheet = 1; sheet <= sheets.size(); ++sheet) {
        const auto part = wres::test::zip_part(xlsx, "xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
        for (const auto& place : each(part, cell))
            words += words_of(strings.at(std::stoul(place)));
    }
    return words;
}

std::string text_of(const std::string& path)
{
    const auto ending = fs::path(path).extension();
    if (ending == ".pdf")
        return run("/usr/bin/pdftotext", { "-raw", path, "-" }).out;
    if (ending == ".docx")
        return words_of(wres::test::zip_part(file_content(path), "word/document.xml"));
    if (ending == ".xlsx")
        return words_of_workbook(file_content(path));
    if (ending == ".ods")
        return words_of(wres::test::zip_part(file_content(path), "content.xml"));
    return words_of(file_content(path));
}

/// The numbers of a page's tables, cell by cell, as they are printed.
std::vector<std::string> printed_numbers(const std::string& html)
{
    static const std::regex cell("<td class=\"n\">([^<]*)</td>");
    std::vector<std::string> cells;
    for (auto found = std::sregex_iterator(html.begin(), html.end(), cell); found != std::sregex_iterator();
         ++found)
        cells.push_back((*found)[1].str());
    return cells;
}

/// A number of en-XA as English prints it; words as they are.
std::string as_in_english(std::string cell)
{
    if (cell.find_first_of("0123456789") == std::string::npos || cell.find("«") != std::string::npos)
        return cell;
    replace_all(cell, "’", "'");
    replace_all(cell, ",", ".");
    replace_all(cell, "'", ",");
    replace_all(cell, " %", "%");
    return cell;
}

/// What a description says to people: the texts of members that are for them.
std::string words_of_json(const nlohmann::json& json, bool is_for_people = false)
{
    static const std::set<std::string> for_people { "title", "description", "keyword", "versionNotes",
        "notes", "dc:title", "dc:description", "rdfs:comment", "dcat:keyword", "label", "people", "event",
        "question", "why", "sentence" };
    if (json.is_string())
        return is_for_people ? json.get<std::string>() + "\n" : "";
    std::string words;
    if (json.is_object())
        for (const auto& [key, value] : json.items())
            words += key == "@context" ? "" : words_of_json(value, for_people.contains(key));
    if (json.is_array())
        for (const auto& value : json)
            words += words_of_json(value, is_for_people);
    return words;
}

class County {
public:
    County()
    {
        const auto made = run(WRES_PROGRAM,
            { "generate", "--councils", "1", "--staff", "1500", "--seed", "11", "--dir", folder_.path() });
        REQUIRE_MESSAGE(made.status == 0, made.error);
        static_cast<void>(folder_.write("plan.toml", plan));
    }

    /// The whole site of it in a language, without what takes Node.js.
    [[nodiscard]] std::string site(const std::string& language) const
    {
        const auto out = folder_.file("site-" + language);
        const auto run_of_it = run(WRES_PROGRAM,
            { "publish", folder_.file("ashdale"), "--site", out, "--language", language, "--no-papers" });
        REQUIRE_MESSAGE(run_of_it.status == 0, run_of_it.error);
        return out;
    }

    /// Where it was published in a language.
    [[nodiscard]] std::string published(const std::string& language) const
    {
        const auto out = folder_.file(language);
        const auto run_of_it = run(WRES_PROGRAM,
            { "publish", folder_.file("ashdale"), "--out", out, "--language", language, "--plan",
                folder_.file("plan.toml"), "--paper", "local-report", "--paper", "workforce-information",
                "--paper", "dashboard" });
        REQUIRE_MESSAGE(run_of_it.status == 0, run_of_it.error);
        return out;
    }

private:
    TemporaryFolder folder_;
};

} // namespace

TEST_CASE(
    "in the made-up language every form of the report and the papers is in it, and every number is the same")
{
    const County county;
    const auto english = county.published("en-GB");
    const auto made_up = county.published("en-XA");
    const auto cited = citations();

    std::size_t read = 0;
    for (const auto& entry : fs::directory_iterator(made_up)) {
        const auto ending = entry.path().extension();
        const std::set<std::string> read_by_people { ".html", ".pdf", ".docx", ".xlsx", ".ods", ".svg" };
        if (!read_by_people.contains(ending))
            continue;
        CAPTURE(entry.path().filename().string());
        const auto text = text_of(entry.path().string());
        CHECK(text.find("«") != std::string::npos);
        CHECK(plain_words_in(text, cited) == "");
        ++read;
    }
    CHECK(read >= 4 * 5 + 1 + 10); // four documents in five forms, where to begin, and ten slides

    for (const auto* name : { "report", "local-report", "workforce-information", "dashboard" }) {
        CAPTURE(name);
        const auto page = file_content(made_up + "/" + name + ".html");
        CHECK(page.find("<html lang=\"en-XA\"") != std::string::npos);
        auto numbers = printed_numbers(page);
        std::ranges::transform(numbers, numbers.begin(), as_in_english);
        const auto wanted = printed_numbers(file_content(english + "/" + name + ".html"));
        REQUIRE(numbers.size() == wanted.size());
        REQUIRE(wanted.size() > 20);
        for (std::size_t cell = 0; cell < wanted.size(); ++cell)
            if (wanted[cell].find_first_of("0123456789") != std::string::npos
                && numbers[cell].find("«") == std::string::npos)
                CHECK(numbers[cell] == wanted[cell]);
    }
}

TEST_CASE("in the made-up language every page of a site and every description of its data is in it")
{
    const County county;
    const auto site = county.site("en-XA");
    const auto cited = citations();
    std::size_t pages = 0;
    for (const auto& entry : fs::recursive_directory_iterator(site)) {
        CAPTURE(entry.path().lexically_relative(site).string());
        const auto ending = entry.path().extension();
        if (ending == ".html") {
            const auto page = file_content(entry.path().string());
            CHECK(page.find("<html lang=\"en-XA\"") != std::string::npos);
            CHECK(plain_words_in(words_of(page), cited) == "");
            ++pages;
        }
        if (ending == ".atom")
            CHECK(plain_words_in(words_of(file_content(entry.path().string())), cited) == "");
        // results.json is data: its labels are the council's own names of departments and grades as well.
        const bool is_description = entry.path().filename() != "results.json";
        if (is_description && (ending == ".json" || ending == ".jsonld"))
            CHECK(plain_words_in(
                      words_of_json(nlohmann::json::parse(file_content(entry.path().string()))), cited)
                == "");
    }
    CHECK(pages > 30);
}

TEST_CASE("data files hold the same numbers and codes in every language")
{
    const County county;
    const auto read = [&](const std::string& language) {
        return wres::CsvTable::parse("results.csv", file_content(county.published(language) + "/results.csv"))
            .value();
    };
    const auto english = read("en-GB");
    const auto made_up = read("en-XA");
    REQUIRE(made_up.header() == english.header());
    REQUIRE(made_up.rows() == english.rows());
    const std::set<std::string> words { "indicator_title", "label", "area_name" };
    for (const auto& column : english.header()) {
        if (words.contains(column))
            continue;
        CAPTURE(column);
        for (std::size_t row = 0; row < english.rows(); ++row)
            REQUIRE(made_up.at(row, column) == english.at(row, column));
    }
}

TEST_CASE("Welsh has its manner, and English where nobody has translated it yet")
{
    const County county;
    const auto out = county.published("cy");
    const auto page = file_content(out + "/report.html");
    CHECK(page.find("<html lang=\"cy\"") != std::string::npos);
    CHECK(page.find("Clearly worse") != std::string::npos);
}

TEST_CASE("a language that is not there is refused, with those that are")
{
    const auto refused = run(WRES_PROGRAM, { "publish", "nothing", "--out", "nowhere", "--language", "fr" });
    CHECK(refused.status != 0);
    CHECK(refused.error.find("language.unknown") != std::string::npos);
    CHECK(refused.error.find("en-GB, cy, en-XA") != std::string::npos);
}
