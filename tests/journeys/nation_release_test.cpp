// SPDX-License-Identifier: MIT
//
// Two regions' published counts as one release: sums are of the councils, and each report holds what was
// judged together.

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/csv.h"
#include "base/text.h"
#include "support/case_table.h"
#include "support/program.h"

namespace {

using wres::CsvTable;
using wres::test::file_content;
using wres::test::run;
using wres::test::TemporaryFolder;

/// The North East and the East Midlands in some years, with their region rows, from the Department for
/// Education.
std::string two_regions(const std::set<std::string>& years = { "2025" })
{
    std::istringstream all(file_content(
        wres::test::project_folder() + "/examples/published/children-social-workers-2019-2025.csv"));
    std::string some;
    for (std::string line; std::getline(all, line);)
        if (some.empty()
            || (years.contains(line.substr(0, 4))
                && (line.find(",North East,") != std::string::npos
                    || line.find(",East Midlands,") != std::string::npos)))
            some += line + "\n";
    return some;
}

/// The counts that a report shows, by the line that they stand in without its area.
std::map<std::string, std::map<std::string, std::int64_t>> counts_by_area(const std::string& results_csv)
{
    const auto table = CsvTable::parse("results.csv", results_csv).value();
    std::map<std::string, std::map<std::string, std::int64_t>> counts;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string measure(table.at(row, "measure"));
        const auto value = wres::parse_integer(table.at(row, "value"));
        if (!value || (measure != "numerator" && measure != "denominator" && measure != "people"))
            continue;
        std::string key;
        for (const auto* column :
            { "indicator", "scope", "period", "definition", "part", "dimension", "row", "label", "side" })
            key += std::string(table.at(row, column)) + "|";
        counts[std::string(table.at(row, "area"))][key + measure] = *value;
    }
    return counts;
}

/// The tables of numbers of every area of a release, one after the other as one table.
std::string all_numbers(const std::string& release)
{
    std::set<std::string> files; // in order
    for (const auto& entry : std::filesystem::directory_iterator(release))
        if (entry.is_directory() && entry.path().filename() != "national-report")
            files.insert(entry.path().string() + "/results.csv");
    std::string all;
    for (const auto& file : files) {
        const auto content = file_content(file);
        all += all.empty() ? content : content.substr(content.find('\n') + 1);
    }
    return all;
}

/// Which councils add up to which larger area, by the names in the tables. An indicator for which some have
/// no numbers has areas of its own: "North East (9 of 12 councils)".
std::string totals_of_areas(const std::string& numbers, const std::string& councils)
{
    std::map<std::string, std::string> region_of; // of councils
    const auto given = CsvTable::parse("regions.csv", councils).value();
    for (std::size_t row = 0; row < given.rows(); ++row)
        if (given.at(row, "geographic_level") == "Local authority")
            region_of[std::string(given.at(row, "area_name"))] = given.at(row, "region_name");

    using Areas = std::map<std::string, std::set<std::string>>; // by indicator
    std::map<std::string, Areas> councils_in; // by region
    std::map<std::string, Areas> regions_named; // by region
    Areas nation_named;
    const auto table = CsvTable::parse("all.csv", numbers).value();
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string name(table.at(row, "area_name"));
        const std::string indicator(table.at(row, "indicator"));
        const auto plain = name.substr(0, name.find(" ("));
        if (table.at(row, "area").starts_with("E92"))
            nation_named[indicator].insert(name);
        else if (table.at(row, "area").starts_with("E12"))
            regions_named[plain][indicator].insert(name);
        else if (table.at(row, "measure") == "numerator" && table.at(row, "value") != "[x]"
            && table.at(row, "value") != "[z]")
            councils_in[region_of.at(name)][indicator].insert(name);
    }
    std::set<std::string> lines;
    for (const auto& [region, of_indicators] : regions_named)
        for (const auto& [indicator, names] : of_indicators)
            for (const auto& name : names) {
                for (const auto& council : councils_in[region][indicator])
                    lines.insert("\"" + name + "\",\"" + council + "\"\n");
                for (const auto& nation : nation_named[indicator])
                    lines.insert("\"" + nation + "\",\"" + name + "\"\n");
            }
    std::string totals = "total,part\n";
    for (const auto& line : lines)
        totals += line;
    return totals;
}

/// Of a table with one line for each area, the lines that differ from one of a region in the area alone;
/// all that is hidden of councils but one count is 0.
std::string lines_with_one_count_hidden(const std::string& numbers, const std::string& region)
{
    const auto table = CsvTable::parse("all.csv", numbers).value();
    const auto key_of = [&](std::size_t row) {
        std::string key;
        for (const auto* column : { "indicator", "scope", "period", "definition", "part", "dimension", "row",
                 "label", "side", "measure" })
            key += std::string(table.at(row, column)) + "|";
        return key;
    };
    std::map<std::string, std::vector<std::size_t>> rows; // by key
    for (std::size_t row = 0; row < table.rows(); ++row)
        rows[key_of(row)].push_back(row);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.at(row, "area") != region || table.at(row, "unit") != "people"
            || wres::parse_integer(table.at(row, "value")).value_or(0) == 0)
            continue;
        std::string lines = numbers.substr(0, numbers.find('\n') + 1);
        std::size_t hidden = 0;
        for (const auto other : rows.at(key_of(row))) {
            if (table.at(other, "area") != region && table.at(other, "area").starts_with("E1"))
                continue;
            const bool is_hidden = table.at(other, "value") == "[c]";
            hidden += is_hidden ? 1U : 0U;
            for (const auto* column :
                { "standard", "indicator", "indicator_title", "area", "area_name", "scope", "period",
                    "definition", "part", "dimension", "row", "label", "side", "measure", "unit" })
                lines += "\"" + std::string(table.at(other, column)) + "\",";
            lines += (is_hidden && hidden > 1 ? "0" : std::string(table.at(other, "value"))) + ",,,\n";
        }
        if (hidden > 1)
            return lines;
    }
    return {};
}

/// The report has nothing that England's own release does not show, names nobody who has not agreed, and no
/// pack is of another council's hidden counts.
void check_national_report(
    const std::string& folder, const std::map<std::string, std::int64_t>& shown_of_england)
{
    const auto page = file_content(folder + "/out/national-report/report.html");
    CHECK(page.find("Public report.") != std::string::npos);
    CHECK(page.find("Hartlepool") == std::string::npos);

    const auto table =
        CsvTable::parse("results.csv", file_content(folder + "/out/national-report/results.csv")).value();
    std::size_t compared = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto area = table.at(row, "area_name");
        CHECK((area == "England" || area == "Darlington"));
        const std::string measure(table.at(row, "measure"));
        const auto value = wres::parse_integer(table.at(row, "value"));
        if (area != "England" || !value || measure.find("_") == std::string::npos
            || table.at(row, "unit") != "people")
            continue;
        const auto side = measure.substr(0, measure.find('_'));
        std::string line;
        for (const auto* column : { "indicator", "scope", "period", "definition" })
            line += std::string(table.at(row, column)) + "|";
        line += "headline|[z]|[z]|[z]|" + side + "|" + measure.substr(side.size() + 1);
        INFO(line);
        REQUIRE(shown_of_england.contains(line));
        CHECK(shown_of_england.at(line) == *value);
        ++compared;
    }
    CHECK(
        compared == 0); // of these few councils one of England's four counts is hidden: none of them is used

    const auto pack = file_content(folder + "/packs/hartlepool/pack.html");
    CHECK(pack.find("For Hartlepool alone.") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder + "/out/packs"));
}

} // namespace

TEST_CASE("two regions are published as one release, and what is shown of England is the sum of both")
{
    const TemporaryFolder folder;
    const auto file = folder.write("regions.csv", two_regions());
    const auto published = run(WRES_PROGRAM,
        { "nation", "--audience", "public", "--no-papers", "--no-workbooks", "--named",
            folder.write("agreed.csv", "council\nDarlington\n"), "--packs", folder.path() + "/packs", "--out",
            folder.path() + "/out", file });
    REQUIRE_MESSAGE(published.status == 0, published.error);

    const auto sums = counts_by_area(file_content(folder.path() + "/out/england/results.csv"));
    CHECK(sums.contains("E92000001"));
    CHECK(sums.contains("E12000001"));
    CHECK(sums.contains("E12000004"));
    std::size_t compared = 0;
    for (const auto& [line, england] : sums.at("E92000001")) {
        const auto north = sums.at("E12000001").find(line);
        const auto east = sums.at("E12000004").find(line);
        if (north == sums.at("E12000001").end() || east == sums.at("E12000004").end())
            continue;
        CHECK(england == north->second + east->second);
        ++compared;
    }
    CHECK(compared > 10);

    std::size_t councils = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path() + "/out"))
        councils += entry.is_directory() && entry.path().filename() != "england"
                && entry.path().filename() != "national-report"
            ? 1U
            : 0U;
    CHECK(councils == 21);
    CHECK(std::filesystem::exists(folder.path() + "/out/hartlepool-proof.json"));
    CHECK(std::filesystem::exists(folder.path() + "/out/england-proof.json"));

    // No area is a council whose own release knows less than was judged with it.
    const auto checked =
        run(WRES_PROGRAM, { "attack", "--verify", folder.path() + "/out/hartlepool-proof.json" });
    CHECK_MESSAGE(checked.status == 0, checked.out);

    check_national_report(folder.path(), sums.at("E92000001"));

    // The second time, what was shown stays, and is known to be the same.
    const auto again = run(WRES_PROGRAM,
        { "nation", "--audience", "public", "--no-papers", "--no-workbooks", "--out",
            folder.path() + "/again", "--earlier", folder.path() + "/out", file });
    REQUIRE_MESSAGE(again.status == 0, again.error);
    const auto now = counts_by_area(file_content(folder.path() + "/again/england/results.csv"));
    for (const auto& [area, lines] : sums)
        for (const auto& [line, count] : lines)
            CHECK(now.at(area).at(line) == count);
}

TEST_CASE("the proof of a nation is about all that is published of it, and is checked without trust")
{
    const TemporaryFolder folder;
    const auto out = folder.path() + "/out";
    const auto published = run(WRES_PROGRAM,
        { "nation", "--audience", "public", "--no-papers", "--no-workbooks", "--out", out,
            folder.write("regions.csv", two_regions({ "2024", "2025" })) });
    REQUIRE_MESSAGE(published.status == 0, published.error);
    const auto verified = [&](int status) {
        const auto checked =
            run(WRES_PROGRAM, { "attack", "--verify", out + "/england-proof.json", "--format", "json" });
        INFO(checked.out);
        REQUIRE(checked.status == status);
        return nlohmann::json::parse(checked.out);
    };
    const auto holds = verified(0);
    const auto lines_of_people = [](const std::string& file) {
        const auto table = CsvTable::parse("results.csv", file_content(file)).value();
        int lines = 0;
        for (std::size_t row = 0; row < table.rows(); ++row)
            lines += table.at(row, "unit") == "people" && table.at(row, "part") != "population" ? 1 : 0;
        return lines;
    };
    int printed = 0;
    for (const auto& entry : std::filesystem::directory_iterator(out))
        if (entry.is_directory() && entry.path().filename() != "national-report")
            printed += lines_of_people(entry.path().string() + "/results.csv");
    CHECK(holds["printed"] == printed); // every number of every council, both regions and England
    CHECK(holds["hidden"].get<int>() > 1000);
    CHECK(holds["apart"].get<int>() + holds["not_small"].get<int>() == holds["hidden"].get<int>());

    // What some councils hide for the sake of sums leaves their own proofs whole.
    int proofs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(out))
        if (entry.path().string().ends_with("-proof.json")) {
            const auto own = run(WRES_PROGRAM, { "attack", "--verify", entry.path().string() });
            CHECK_MESSAGE(own.status == 0, own.out);
            ++proofs;
        }
    CHECK(proofs == 22); // 21 councils, and all together

    const auto proof = nlohmann::json::parse(file_content(out + "/england-proof.json"));
    REQUIRE(proof["systems"].size() == 2);
    CHECK(proof["systems"][0]["period"] == "2024");
    CHECK(proof["rules"]["threshold"] == 10);

    // With one file other than it was, the check says what is wrong; then it is as it was again.
    const auto faults_with = [&](const std::string& file, const std::string& content) {
        const auto before = file_content(out + "/" + file);
        static_cast<void>(folder.write("out/" + file, content));
        const auto faults = verified(1)["faults"].dump();
        static_cast<void>(folder.write("out/" + file, before));
        return faults;
    };
    const auto has = [](const std::string& text, const char* words) {
        INFO(text);
        CHECK(text.find(words) != std::string::npos);
    };

    auto csv = file_content(out + "/hartlepool/results.csv");
    const auto at = csv.find(",people,[c]");
    REQUIRE(at != std::string::npos);
    csv.replace(at, 11, ",people,7");
    const auto shown = faults_with("hartlepool/results.csv", csv);
    has(shown, "../hartlepool/results.csv is not the file");
    has(shown, "../hartlepool/results.csv, line");

    auto another_count = proof;
    for (auto& sum : another_count["systems"][1]["sums"])
        if (sum["shown"].is_number() && sum["places"].dump().find("|E12000001|") != std::string::npos) {
            sum["shown"] = sum["shown"].get<int>() + 1;
            break;
        }
    has(faults_with("england-proof.json", another_count.dump()), "does not agree with what is shown");

    auto one_less = proof;
    auto& numbers = one_less["systems"][1]["numbers"];
    const auto left_out = numbers.back()["plus"];
    for (auto number = numbers.begin(); number != numbers.end();)
        number = (*number)["plus"] == left_out ? numbers.erase(number) : std::next(number);
    has(faults_with("england-proof.json", one_less.dump()), "is not proved");

    // A proof cannot have files read that are elsewhere.
    auto elsewhere = proof;
    elsewhere["files"].push_back(
        { { "name", "../../secret/results.csv" }, { "sha256", "" }, { "bytes", 0 } });
    static_cast<void>(folder.write("secret/results.csv", "a\n1\n"));
    has(faults_with("england-proof.json", elsewhere.dump()), "../../secret/results.csv is not beside");

    std::filesystem::remove(out + "/derby/results.csv");
    has(verified(1)["faults"].dump(), "../derby/results.csv is not beside");
}

TEST_CASE("a nation is published to a folder, and printed for use inside")
{
    const TemporaryFolder folder;
    const auto file = folder.write("regions.csv", two_regions());
    const auto nowhere = run(WRES_PROGRAM, { "nation", "--audience", "public", file });
    CHECK(nowhere.status != 0);
    CHECK(nowhere.error.find("--out") != std::string::npos);
    const auto inside = run(WRES_PROGRAM, { "nation", file });
    CHECK(inside.status == 0);
    CHECK(inside.out.find("For the programme team's own eyes") != std::string::npos);
    const auto earlier = run(WRES_PROGRAM,
        { "nation", "--audience", "public", "--out", folder.path() + "/out", "--earlier", folder.path(),
            file });
    CHECK(earlier.status != 0);
    CHECK(earlier.error.find("holds no release of a nation") != std::string::npos);
}

TEST_CASE("of the years in the files, the one that is asked for is published")
{
    const TemporaryFolder folder;
    const auto file = folder.write("regions.csv", two_regions({ "2024", "2025" }));
    const auto published = run(WRES_PROGRAM,
        { "nation", "--audience", "public", "--period", "2025", "--out", folder.path() + "/out", file });
    REQUIRE_MESSAGE(published.status == 0, published.error);
    for (const auto* area : { "england", "hartlepool", "derby" }) {
        const auto table =
            CsvTable::parse("results.csv", file_content(folder.path() + "/out/" + area + "/results.csv"))
                .value();
        std::set<std::string> periods;
        for (std::size_t row = 0; row < table.rows(); ++row)
            periods.insert(std::string(table.at(row, "period")));
        CHECK(periods == std::set<std::string> { "2025" });
    }
    const auto none = run(WRES_PROGRAM,
        { "nation", "--audience", "public", "--period", "2018", "--out", folder.path() + "/none", file });
    CHECK(none.status != 0);
    CHECK(none.error.find("2024, 2025") != std::string::npos);
    const auto inside = run(WRES_PROGRAM, { "nation", "--period", "2024", file });
    CHECK(inside.status == 0);
    CHECK(inside.out.find("2025") == std::string::npos);
}

TEST_CASE("all that is published of two regions together gives no count away")
{
    const TemporaryFolder folder;
    const auto councils = two_regions();
    const auto file = folder.write("regions.csv", councils);
    const auto published =
        run(WRES_PROGRAM, { "nation", "--audience", "public", "--out", folder.path() + "/out", file });
    REQUIRE_MESSAGE(published.status == 0, published.error);
    const auto numbers = all_numbers(folder.path() + "/out");
    const auto all = folder.write("all.csv", numbers);
    const auto totals = folder.write("totals.csv", totals_of_areas(numbers, councils));
    const auto attacked = run(WRES_PROGRAM, { "attack", "--totals", totals, all });
    CHECK_MESSAGE(attacked.status == 0, attacked.out);
    for (const auto* sum : { "\"England (21 councils)\" is taken to be",
             "\"North East (12 councils)\" is taken", "\"England (18 of 21 councils)\" is taken to be" })
        CHECK_MESSAGE(attacked.out.find(sum) != std::string::npos, attacked.out);

    // By themselves the files of the folder hang together as much: nobody has to name a total.
    const auto by_itself = run(WRES_PROGRAM, { "attack", folder.path() + "/out" });
    CHECK_MESSAGE(by_itself.status == 0, by_itself.out);
    for (const auto* sum : { "England (21 councils), indicator 1, 2025, is taken to be the sum of 2 regions",
             "England (21 councils), indicator 1, 2025, is taken to be the sum of 21 councils",
             "England (18 of 21 councils), indicator 9, 2025, is taken to be the sum of 18 councils" })
        CHECK_MESSAGE(by_itself.out.find(sum) != std::string::npos, by_itself.out);
    CHECK(by_itself.out.find("was not added up") == std::string::npos);

    // The same attack, where a region is shown and one of its councils' counts alone is hidden.
    const auto one_hidden = folder.write("one.csv", lines_with_one_count_hidden(numbers, "E12000001"));
    const auto uncovered = run(WRES_PROGRAM, { "attack", "--totals", totals, one_hidden });
    CHECK_MESSAGE(uncovered.status == 1, uncovered.error);
    const auto uncovered_by_itself = run(WRES_PROGRAM, { "attack", one_hidden });
    CHECK_MESSAGE(uncovered_by_itself.status == 1, uncovered_by_itself.out);

    // A council's file is missing: then its region is not added up, and the answer says so.
    const auto nowhere =
        run(WRES_PROGRAM, { "attack", folder.path() + "/out/england", folder.path() + "/out/hartlepool" });
    CHECK(nowhere.out.find("was not added up: these files have counts of 1 of its councils")
        != std::string::npos);
    const auto none = run(WRES_PROGRAM, { "attack", folder.path() });
    CHECK(none.status == 2);
    CHECK(none.error.find("holds no release") != std::string::npos);
}
