// SPDX-License-Identifier: MIT
//
// No way round the gate: every output of a whole public release is searched for every number that it hides,
// where a reader would look for it.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <zip.h>

#include "base/csv.h"
#include "base/text.h"
#include "support/program.h"

namespace {

using nlohmann::json;
using wres::CsvTable;
using wres::test::file_content;
using wres::test::run;
using wres::test::TemporaryFolder;

/// Always the same one: under another, counts that were changed can add up to what some other count truly is.
constexpr auto made_up_key = "wres-key-1-54258d3e30da2a2f8764bf3808e1539"
                             "4da779e0db913652815f85c04ae276ed8-f9d7589c";

/// The PDF and the Word document hold what the page holds (src/workflow/papers_test.cpp).
enum class Papers : std::uint8_t { Without, With };

/// One made-up council, inside and in public.
struct Releases {
    explicit Releases(
        const std::string& seed, Papers papers = Papers::Without, const std::string& rules = "swe-lt10")
    {
        const auto made = run(WRES_PROGRAM,
            { "generate", "--dir", folder.path() + "/county", "--councils", "1", "--staff", "700", "--seed",
                seed });
        REQUIRE_MESSAGE(made.status == 0, made.error);
        const auto files = folder.path() + "/county/ashdale";
        const auto inside = run(
            WRES_PROGRAM, { "report", files, "--council", "Ashdale", "--out", folder.path() + "/inside" });
        REQUIRE_MESSAGE(inside.status == 0, inside.error);
        std::vector<std::string> publish { "publish", files, "--council", "Ashdale", "--out",
            folder.path() + "/outside", "--profile", rules };
        if (rules.starts_with("noise")) {
            const auto key = folder.write("key", made_up_key);
            using std::filesystem::perms;
            std::filesystem::permissions(key, perms::owner_read | perms::owner_write);
            publish.insert(publish.end(), { "--key-file", key });
        }
        if (papers == Papers::Without)
            publish.emplace_back("--no-papers");
        const auto outside = run(WRES_PROGRAM, publish);
        REQUIRE_MESSAGE(outside.status == 0, outside.error);
    }

    [[nodiscard]] std::string inside(const std::string& name) const
    {
        return file_content(folder.path() + "/inside/" + name);
    }

    [[nodiscard]] std::string outside(const std::string& name) const
    {
        return file_content(folder.path() + "/outside/" + name);
    }

    TemporaryFolder folder;
};

bool is_number(const std::string& value)
{
    return wres::parse_decimal(value).has_value() || value == "INF";
}

/// The lines of a table of numbers: what names the row, then side and measure, then the value.
struct Lines {
    std::map<std::string, std::map<std::string, std::string>> rows;

    explicit Lines(const std::string& content)
    {
        const auto table = CsvTable::parse("results.csv", content).value();
        for (std::size_t row = 0; row < table.rows(); ++row) {
            std::string key;
            for (const auto* column :
                { "indicator", "area", "scope", "period", "definition", "part", "dimension", "row", "label" })
                key += table.at(row, column) + "|";
            rows[key][table.at(row, "side") + " " + table.at(row, "measure")] = table.at(row, "value");
        }
    }
};

bool is_count(const std::string& measure)
{
    return measure.ends_with(" numerator") || measure.ends_with(" denominator")
        || measure.ends_with(" people");
}

/// Numbers as they stand in a text: digits with commas taken out, not parts of decimals or of words.
std::set<std::string> whole_numbers(const std::string& text)
{
    static const std::regex form(R"((^|[^\w.,])(\d{1,3}(,\d{3})+|\d+)(?![\w.]))");
    std::set<std::string> numbers;
    for (auto match = std::sregex_iterator(text.begin(), text.end(), form); match != std::sregex_iterator();
         ++match) {
        auto number = (*match)[2].str();
        std::erase(number, ',');
        numbers.insert(number);
    }
    return numbers;
}

/// Without what places and names elements on the page, and without the styles.
std::string said(std::string html)
{
    static const std::regex styles(R"(<style>[^]*?</style>)");
    static const std::regex layout(
        R"( (width|height|x|y|x1|x2|y1|y2|cx|cy|r|points|id|href|tabindex|aria-labelledby|charset|content)="[^"]*")");
    return std::regex_replace(std::regex_replace(html, styles, ""), layout, "");
}

struct PageRow {
    std::string html;
    std::vector<std::string> cells; // as HTML
};

/// By caption, row header and how often that stood there before.
std::map<std::string, PageRow> rows_of_page(const std::string& page)
{
    static const std::regex cell(R"(<t[hd][ >][^]*?</t[hd]>)");
    static const std::regex tags("<[^>]*>");
    std::map<std::string, PageRow> rows;
    std::string caption;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        if (page.compare(at, 8, "<caption") == 0)
            caption = std::regex_replace(page.substr(at, page.find("</caption>", at) - at), tags, "");
        if (page.compare(at, 4, "<tr ") != 0 && page.compare(at, 4, "<tr>") != 0)
            continue;
        PageRow row;
        row.html = page.substr(at, page.find("</tr>", at) - at);
        for (auto found = std::sregex_iterator(row.html.begin(), row.html.end(), cell);
             found != std::sregex_iterator(); ++found)
            row.cells.push_back(found->str());
        if (row.cells.empty())
            continue;
        const auto name = caption + "|" + std::regex_replace(row.cells.front(), tags, "");
        auto key = name;
        for (int times = 2; rows.contains(key); ++times)
            key = name + "|" + std::to_string(times);
        rows.emplace(key, std::move(row));
    }
    return rows;
}

bool hides(const std::string& cell)
{
    return cell.find("[c]") != std::string::npos || cell.find("Hidden") != std::string::npos;
}

/// The texts of the parts of a ZIP file.
std::map<std::string, std::string> parts_of(const std::string& path)
{
    std::map<std::string, std::string> parts;
    int error = 0;
    auto* archive = zip_open(path.c_str(), ZIP_RDONLY, &error);
    REQUIRE(archive != nullptr);
    for (zip_int64_t part = 0; part < zip_get_num_entries(archive, 0); ++part) {
        zip_stat_t about;
        REQUIRE(zip_stat_index(archive, static_cast<zip_uint64_t>(part), 0, &about) == 0);
        std::string content(about.size, '\0');
        auto* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(part), 0);
        REQUIRE(zip_fread(file, content.data(), content.size()) == static_cast<zip_int64_t>(content.size()));
        zip_fclose(file);
        parts[about.name] = std::move(content);
    }
    zip_discard(archive);
    return parts;
}

} // namespace

namespace {

/// The counts of a made-up council as lines of a cube file, so that single people can be moved.
class MovableCounts {
public:
    explicit MovableCounts(const std::string& file)
    {
        std::istringstream content(file_content(file));
        for (std::string line; std::getline(content, line);)
            lines_.push_back(json::parse(line));
    }

    /// Moves one person from a group to another in the total of a measure and scope, and in one value of each
    /// of its breakdowns.
    /// @return false where some breakdown has nobody to move who would leave nobody behind
    bool move(const json& total, const std::string& from, const std::string& to)
    {
        std::map<std::string, bool> moved { { "", false } };
        for (auto& line : lines_) {
            if (!is_of(line, total))
                continue;
            auto& done = moved.try_emplace(line["dimension"].get<std::string>(), false).first->second;
            auto& people = line["people"];
            if (done || people.value(from, 0) < 2 || people.value(to, 0) < 1)
                continue;
            people[from] = people[from].get<int>() - 1;
            people[to] = people[to].get<int>() + 1;
            done = true;
        }
        return std::ranges::all_of(moved, [](const auto& dimension) { return dimension.second; });
    }

    /// The totals of every measure and scope.
    [[nodiscard]] std::vector<json> totals() const
    {
        std::vector<json> totals;
        for (const auto& line : lines_)
            if (line.contains("measure") && line["dimension"] == "")
                totals.push_back(line);
        return totals;
    }

    void write(const std::string& folder) const
    {
        std::filesystem::create_directories(folder);
        std::ofstream file(folder + "/counts.wrescube", std::ios::binary);
        for (const auto& line : lines_)
            file << line.dump() << '\n';
    }

private:
    static bool is_of(const json& line, const json& total)
    {
        return line.contains("measure") && line["measure"] == total["measure"]
            && line["scope"] == total["scope"] && line["period"] == total["period"];
    }

    std::vector<json> lines_;
};

/// Every file below a folder, by its path there.
std::map<std::string, std::string> files_below(const std::string& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[std::filesystem::relative(entry.path(), folder).string()] =
                file_content(entry.path().string());
    return files;
}

/// Two detailed groups of one side in both definitions, whose counts in the total are small.
std::vector<std::pair<std::string, std::string>> small_pairs(const json& total)
{
    static const std::vector<std::string> sides { "asian_", "black_", "mixed_" };
    std::vector<std::string> small;
    for (const auto& [group, people] : total["people"].items())
        if (people >= 2 && people < 9 && std::ranges::any_of(sides, [&, &name = group](const auto& side) {
                return name.starts_with(side);
            }))
            small.push_back(group);
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& from : small)
        for (const auto& to : small)
            if (from != to)
                pairs.emplace_back(from, to);
    return pairs;
}

} // namespace

TEST_CASE("two councils that differ in what is hidden alone publish the same bytes, in every file")
{
    const TemporaryFolder folder;
    const auto path = [&](const std::string& name) { return folder.path() + "/" + name; };
    const auto council = [&](const std::vector<std::string>& arguments) {
        auto all = arguments;
        all.insert(all.end(), { "--council", "Ashdale" });
        const auto done = run(WRES_PROGRAM, all);
        REQUIRE_MESSAGE(done.status == 0, done.error);
    };
    const auto made = run(WRES_PROGRAM,
        { "generate", "--dir", path("county"), "--councils", "1", "--staff", "700", "--seed", "5" });
    REQUIRE_MESSAGE(made.status == 0, made.error);
    council({ "calculate", path("county/ashdale"), "--cube", path("counts.wrescube") });
    const MovableCounts counts(path("counts.wrescube"));
    counts.write(path("one"));
    council({ "report", path("one"), "--audience", "public", "--out", path("one-report") });
    const auto published = files_below(path("one-report"));

    // Somebody moves from one hidden count to another. What is hidden is chosen by the counts, so it may be
    // chosen otherwise; then somebody else moves.
    constexpr int most_tries = 40;
    int tries = 0;
    bool same = false;
    for (const auto& total : counts.totals()) {
        for (const auto& [from, to] : small_pairs(total)) {
            auto other = counts;
            if (same || tries == most_tries || total["scope"] != "other" || !other.move(total, from, to))
                continue;
            ++tries;
            other.write(path("other"));
            council({ "report", path("other"), "--audience", "public", "--out", path("other-report") });
            same = files_below(path("other-report")) == published;
        }
    }
    REQUIRE(same);
    CHECK(file_content(path("one/counts.wrescube")) != file_content(path("other/counts.wrescube")));

    // Names, sizes and every byte: page, data, workbooks, PDF, Word document, pictures, descriptions; also of
    // the proof, which is made from what is shown.
    council({ "publish", path("one"), "--out", path("one-publication") });
    council({ "publish", path("other"), "--out", path("other-publication") });
    const auto of_one = files_below(path("one-publication"));
    const auto of_other = files_below(path("other-publication"));
    CHECK(of_one.size() >= 12);
    REQUIRE(of_one.size() == of_other.size());
    for (const auto& [name, content] : of_one) {
        INFO(name);
        const auto found = of_other.find(name);
        REQUIRE(found != of_other.end());
        CHECK(content.size() == found->second.size());
        CHECK((content == found->second));
    }
    CHECK((file_content(path("one-publication-proof.json"))
        == file_content(path("other-publication-proof.json"))));
}

/// Looks for numbers in every form of a publication, where a reader would look for them.
void check_no_output_holds(const Releases& releases, const std::set<std::string>& hidden)
{
    // The table of numbers, the page and the JSON.
    {
        for (const auto* name : { "results.csv", "results.json", "report.html" }) {
            const auto found = whole_numbers(said(releases.outside(name)));
            for (const auto& number : hidden) {
                INFO(name, " holds ", number);
                CHECK_FALSE(found.contains(number));
            }
        }
    }
    // The workbooks and the Word document, their properties, the names of their sheets and what pictures are
    // said to show.
    {
        for (const auto* name : { "tables.xlsx", "tables.ods", "report.docx" }) {
            const auto parts = parts_of(releases.folder.path() + "/outside/" + name);
            CHECK(parts.size() >= 5);
            static const std::regex values(
                R"((<v>|<t[ >]|<w:t[ >]|<text:p>|office:value="|name="|descr="|<dc:|<cp:|<vt:|<meta:)[^<"]*)");
            for (const auto& [part, content] : parts) {
                // A place in the list of shared texts is no number of people.
                static const std::regex shared(R"(<c [^>]*t="s"[^>]*><v>\d+</v></c>)");
                const auto own = std::regex_replace(content, shared, "");
                std::string said_there;
                for (auto found = std::sregex_iterator(own.begin(), own.end(), values);
                     found != std::sregex_iterator(); ++found)
                    said_there += found->str() + " ";
                std::ranges::replace(said_there, '>', ' ');
                const auto numbers = whole_numbers(said_there);
                for (const auto& number : hidden) {
                    INFO(name, ", ", part, " holds ", number);
                    CHECK_FALSE(numbers.contains(number));
                }
            }
        }
    }
    // The PDF: its words, and what it says of itself.
    for (const std::vector<std::string>& reader :
        { std::vector<std::string> { "/usr/bin/pdftotext", "-raw" }, { "/usr/bin/pdfinfo" } }) {
        auto arguments = std::vector(reader.begin() + 1, reader.end());
        arguments.push_back(releases.folder.path() + "/outside/report.pdf");
        if (arguments.size() > 1)
            arguments.emplace_back("-");
        const auto read = run(reader.front(), arguments);
        REQUIRE_MESSAGE(read.status == 0, read.error);
        CHECK(read.out.size() > 100);
        // Of pdfinfo's lines those that are the document's own: its size and its pages are nobody's count.
        const auto numbers = whole_numbers(std::regex_replace(
            read.out, std::regex(R"((Pages|Page size|File size|CreationDate|ModDate|PDF version):.*)"), ""));
        for (const auto& number : hidden) {
            INFO("report.pdf, by ", reader.front(), ", holds ", number);
            CHECK_FALSE(numbers.contains(number));
        }
    }
}

TEST_CASE("no output of a public release holds a number that it hides")
{
    const Releases releases("5", Papers::With);
    const Lines truth(releases.inside("results.csv"));
    const Lines shown(releases.outside("results.csv"));

    // Large enough not to stand anywhere by chance, and shown nowhere in its own right.
    std::set<std::string> hidden;
    std::set<std::string> visible;
    std::size_t hidden_counts = 0;
    for (const auto& [row, measures] : shown.rows) {
        const auto of_truth = truth.rows.find(row);
        for (const auto& [measure, value] : measures) {
            if (is_number(value))
                visible.insert(value);
            if (value != "[c]" || !is_count(measure) || of_truth == truth.rows.end())
                continue;
            ++hidden_counts;
            if (const auto found = of_truth->second.find(measure);
                found != of_truth->second.end() && found->second.size() >= 3)
                hidden.insert(found->second);
        }
    }
    CHECK(hidden_counts > 500);
    const auto document = json::parse(releases.outside("results.json"));
    for (const auto& number : whole_numbers(document["disclosure"].dump() + document["settings"].dump()))
        visible.insert(number);
    visible.insert("100"); // stands in words: 100 %
    for (const auto& number : visible)
        hidden.erase(number);
    CHECK(hidden.size() > 20);
    check_no_output_holds(releases, hidden);
}

TEST_CASE("no output of a release of changed counts holds a true one")
{
    for (const std::string rules : { "round-5", "noise-5" }) {
        INFO(rules);
        const Releases releases("5", Papers::With, rules);
        const Lines truth(releases.inside("results.csv"));
        const Lines shown(releases.outside("results.csv"));

        // Every count stands there changed, or is hidden; its true value must stand nowhere, unless another
        // count was changed to it.
        std::set<std::string> exact;
        std::set<std::string> printed;
        std::size_t counts = 0;
        for (const auto& [row, measures] : shown.rows) {
            const auto of_truth = truth.rows.find(row);
            for (const auto& [measure, value] : measures) {
                if (is_number(value))
                    printed.insert(value);
                if (of_truth == truth.rows.end())
                    continue;
                const auto found = of_truth->second.find(measure);
                if (found == of_truth->second.end() || !is_number(found->second))
                    continue;
                const bool is_of_residents = row.find("|population|") != std::string::npos;
                if (is_count(measure) && !is_of_residents && is_number(value)) {
                    ++counts;
                    if (rules == "round-5")
                        CHECK(std::stoi(value) % 5 == 0);
                    CHECK((found->second != "0" || value == "0"));
                }
                // Large enough not to stand anywhere by chance.
                if (is_count(measure) && !is_of_residents && found->second.size() >= 3)
                    exact.insert(found->second);
            }
        }
        CHECK(counts > 2000);
        const auto document = json::parse(releases.outside("results.json"));
        for (const auto& number : whole_numbers(document["disclosure"].dump() + document["settings"].dump()))
            printed.insert(number);
        printed.insert("100"); // stands in words: 100 %
        for (const auto& number : printed)
            exact.erase(number);
        CHECK(exact.size() > 20);
        check_no_output_holds(releases, exact);

        // No rate of the true counts, and no test.
        std::size_t rates = 0;
        for (const auto& [row, measures] : shown.rows) {
            for (const auto& [measure, value] : measures) {
                INFO(row, " ", measure, " ", value);
                if (measure.find(" p_") != std::string::npos)
                    CHECK_FALSE(is_number(value));
                if (!measure.ends_with(" rate") || !is_number(value))
                    continue;
                const auto side = measure.substr(0, measure.size() - 5);
                const auto whole = std::stod(measures.at(side + " denominator"));
                REQUIRE(whole > 0);
                CHECK(
                    std::stod(value) == doctest::Approx(std::stod(measures.at(side + " numerator")) / whole));
                ++rates;
            }
        }
        CHECK(rates > 500);

        const auto checked =
            run(WRES_PROGRAM, { "attack", "--verify", releases.folder.path() + "/outside-proof.json" });
        INFO(checked.out);
        CHECK(checked.status == 0);
    }
}

TEST_CASE("beside a hidden count stands nothing that was made from it")
{
    const Releases releases("6");
    const Lines shown(releases.outside("results.csv"));
    std::size_t looked_at = 0;
    for (const auto& [row, measures] : shown.rows) {
        for (const auto& [measure, value] : measures) {
            if (!is_count(measure) || value != "[c]" || row.find("|unknown|") != std::string::npos
                || row.find("|composition|") != std::string::npos)
                continue;
            ++looked_at;
            const auto side = measure.substr(0, measure.find(' '));
            for (const auto& [other, number] : measures) {
                const bool of_both = other.starts_with("[z] ") && other != "[z] finding";
                if (other != side + " rate" && !of_both)
                    continue;
                INFO(row, " ", other, " beside ", measure);
                CHECK_FALSE(is_number(number));
            }
        }
    }
    CHECK(looked_at > 500);

    const auto page = releases.outside("report.html");
    const auto inside = rows_of_page(releases.inside("report.html"));
    std::size_t compared = 0;
    for (const auto& [name, row] : rows_of_page(page)) {
        const auto found = inside.find(name);
        const bool hidden_row = std::ranges::any_of(row.cells, hides);
        // A chart says nothing that its row does not say in words.
        static const std::regex of_chart(R"re(<svg class="track"[^>]*aria-label="([-0-9.]+))re");
        std::smatch label;
        if (std::regex_search(row.html, label, of_chart)) {
            const bool in_words = std::ranges::any_of(row.cells, [&](const std::string& cell) {
                return cell.find("<svg") == std::string::npos
                    && cell.find(label[1].str()) != std::string::npos;
            });
            INFO(name);
            CHECK(in_words);
        }
        if (!hidden_row || found == inside.end() || found->second.cells.size() != row.cells.size())
            continue;
        // What is the same inside and outside was released. In what is left, the hidden numbers must not
        // stand.
        std::string left;
        std::set<std::string> numbers;
        for (std::size_t cell = 1; cell < row.cells.size(); ++cell) {
            if (row.cells[cell] == found->second.cells[cell])
                continue;
            left += said(row.cells[cell]) + " ";
            if (hides(row.cells[cell]))
                for (const auto& number : whole_numbers(said(found->second.cells[cell])))
                    numbers.insert(number);
        }
        const auto there = whole_numbers(left);
        for (const auto& number : numbers) {
            INFO(name, " still holds ", number);
            CHECK_FALSE(there.contains(number));
        }
        ++compared;
    }
    CHECK(compared > 100);
}

TEST_CASE("names of files and the order of rows do not depend on what is hidden")
{
    const Releases one("7", Papers::With);
    const Releases other("8", Papers::With);
    const auto names = [](const Releases& releases) {
        std::set<std::string> all;
        for (const auto& entry : std::filesystem::directory_iterator(releases.folder.path() + "/outside"))
            all.insert(entry.path().filename().string());
        return all;
    };
    for (const auto* form : { "report.html", "results.csv", "results.json", "tables.xlsx", "tables.ods",
             "report.pdf", "report.docx", "dataset.jsonld", "feed.atom" })
        CHECK(names(one).contains(form));
    CHECK(names(one) == names(other));

    // Labels under one heading stand in one order, whatever the counts are.
    const auto order = [](const Releases& releases) {
        std::map<std::string, std::vector<std::string>> labels;
        const auto table = CsvTable::parse("results.csv", releases.outside("results.csv")).value();
        for (std::size_t row = 0; row < table.rows(); ++row) {
            auto& of = labels[table.at(row, "indicator") + "|" + table.at(row, "scope") + "|"
                + table.at(row, "definition") + "|" + table.at(row, "part") + "|"
                + table.at(row, "dimension")];
            if (std::ranges::find(of, table.at(row, "label")) == of.end())
                of.push_back(table.at(row, "label"));
        }
        return labels;
    };
    const auto of_other = order(other);
    std::size_t compared = 0;
    for (const auto& [heading, labels] : order(one)) {
        const auto found = of_other.find(heading);
        if (found == of_other.end())
            continue;
        std::vector<std::string> common;
        for (const auto& label : labels)
            if (std::ranges::find(found->second, label) != found->second.end())
                common.push_back(label);
        std::vector<std::string> there;
        for (const auto& label : found->second)
            if (std::ranges::find(common, label) != common.end())
                there.push_back(label);
        INFO(heading);
        CHECK(common == there);
        ++compared;
    }
    CHECK(compared > 50);
}
