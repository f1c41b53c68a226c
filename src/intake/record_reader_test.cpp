// SPDX-License-Identifier: MIT
//
// That each different cell is read once, in blocks and in two threads, changes nothing.

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "support/recorded_submission.h"

using namespace wres;
using test::Intake;

namespace {

using Words = std::vector<std::string>;

const std::string headings = "Employee No,Ethnic group,Scope,Directorate,Job role,Sex,Contract,Annual "
                             "pay,Hourly pay,Snapshot date\n";

/// What may stand in each column, right and wrong.
const std::vector<Words> cells_of_columns = {
    { "E1", "E2", "e2", " E3", "007", "12", "1.2E+05", "", "#N/A", "Total", "sum of all", "Employee No" },
    { "White British", "Whit British", "Asian", "Klingon", "", "#REF!", "prefer not to say",
        "\"a very long label, which is of no group at all, nor ever was\"", "\xA3\xE9", "Employee No" },
    { "Adults", "Children", "", "Somewhere", "adult" },
    { "Commissioning", "Adult social care: east", "", "\"two\nlines\"", "Children - front door" },
    { "Social worker", "Wizard", "", "Zebedee Quillfeather", "#NAME?" },
    { "Female", "M", "", "unknowable", "Malee" },
    { "Permanent", "Agency", "Bank", "Perma", "" },
    { "31250", "\"31,250\"",
        "\xC2\xA3"
        "31250",
        "0", "12.50", "31.250,00", "n/a", "", "999999", "31250 " },
    { "", "14.20", "31250", "x" },
    { "2025-03-31", "31/03/2025", "31/02/2025", "03/31/2025", "45747", "soon", "", "1901-01-01" },
};

std::string dirty_row(std::mt19937& random)
{
    std::string row;
    for (const auto& cells : cells_of_columns) {
        if (!row.empty())
            row += ',';
        // The first of a column is what most rows have.
        row += random() % 3 == 0 ? cells[random() % cells.size()] : cells.front();
    }
    if (random() % 20 == 0)
        row += ",beyond";
    return random() % 40 == 0 ? "Total,,,,,,,,," : row;
}

std::vector<std::string> dirty_rows(std::mt19937& random, std::size_t count)
{
    std::vector<std::string> rows;
    while (rows.size() < count)
        rows.push_back(rows.size() > 3 && random() % 10 == 0 ? rows[rows.size() - 3] : dirty_row(random));
    return rows;
}

std::string file_of(const std::vector<std::string>& rows)
{
    auto file = headings;
    for (const auto& row : rows)
        file += row + "\n";
    return file;
}

std::string in_words(const intake::Finding& finding)
{
    return fmt::format("{} {} {} {} [{}]", finding.code, finding.position.file, finding.position.row,
        finding.position.column, join(finding.details, "|"));
}

Words in_words(const std::vector<intake::Finding>& findings)
{
    Words words;
    for (const auto& finding : findings)
        words.push_back(in_words(finding));
    return words;
}

std::string in_words(const test::RecordWords& record)
{
    std::string words;
    for (const auto& [column, value] : record)
        words += fmt::format("{}={} ", column, value);
    return words;
}

/// Reads many submissions under one standard, which takes a while to load.
class Reading {
public:
    Reading()
        : vocabulary_(ethnicity::load_vocabulary(test::standards_folder(), *intake_.standard.classification))
        , resolver_(ethnicity::Resolver::make(*intake_.standard.classification, vocabulary_.value(), {}))
    {
    }

    [[nodiscard]] test::RecordedSubmission read(const std::string& file, intake::Pace pace) const
    {
        test::RecordedSubmission recorded(intake_.standard, intake_.settings);
        const auto reports = intake::read_submission({ { "staff.csv", bytes_of(file) } }, intake_.standard,
            intake_.settings, resolver_.value(), {}, intake_.circumstances, recorded, pace);
        REQUIRE(reports);
        recorded.files = *reports;
        return recorded;
    }

private:
    Intake intake_;
    Result<std::shared_ptr<const ethnicity::Vocabulary>> vocabulary_;
    Result<ethnicity::Resolver> resolver_;
};

} // namespace

TEST_CASE("neither the size of blocks nor a second thread changes what is read, or the order it is said in")
{
    const Reading reading;
    std::mt19937 random(20250331);
    for (int i = 0; i < 30; ++i) {
        const auto file = file_of(dirty_rows(random, random() % 200 + 1));
        const auto expected = reading.read(file, { 1, 1 });
        for (const auto pace : { intake::Pace { 2, 1 }, { 1, 2 }, { 7, 2 }, { 1024, 1 }, { 1024, 2 },
                 { 7, 2, 1, 0 }, { 7, 8, 50, 0 }, { 7, 2, 700, 0 }, { 7, 1, 700, 0, 0 }, { 7, 2, 300, 0, 0 },
                 { 7, 8, 4096, 0, 0 } }) {
            const auto read = reading.read(file, pace);
            INFO(file, "rows at once ", pace.rows_at_once, ", threads ", pace.threads, ", pieces of ",
                pace.piece_bytes, ", looked ahead from ", pace.look_ahead_from_bytes);
            REQUIRE(in_words(read.every_finding) == in_words(expected.every_finding));
            REQUIRE(read.records == expected.records);
            REQUIRE(read.files.front().used == expected.files.front().used);
        }
    }
}

TEST_CASE("a row among others is read as it is alone")
{
    const Reading reading;
    // What depends on other rows.
    const std::set<std::string> of_several { "duplicate_row", "duplicate_person", "person_in_two_scopes",
        "encoding_guessed", "encoding_mixed" };
    std::mt19937 random(7);
    const auto rows = dirty_rows(random, 250);
    const auto together = reading.read(file_of(rows), {});

    // A first row that is right, in which nothing has to be guessed of the file.
    const std::string right = "E0,White British,Adults,Commissioning,Social worker,Female,Permanent,31250,,"
                              "2025-03-31";
    const auto alone_at = reading.read(file_of({ right }), {}).records.at("workforce").size();
    Words expected;
    std::vector<test::RecordWords> records;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto alone = reading.read(file_of({ right, rows[row] }), {});
        for (auto finding : alone.every_finding) {
            if (finding.position.row != 3 || of_several.contains(finding.code))
                continue;
            finding.position.row = row + 2;
            expected.push_back(in_words(finding));
        }
        const auto& read = alone.records.at("workforce");
        records.insert(records.end(), read.begin() + static_cast<std::ptrdiff_t>(alone_at), read.end());
    }
    Words found;
    for (const auto& finding : together.every_finding) {
        if (finding.position.row != 0 && !of_several.contains(finding.code))
            found.push_back(in_words(finding));
    }
    CHECK(join(found, "\n") == join(expected, "\n"));

    auto read = together.records.at("workforce");
    REQUIRE(read.size() == records.size());
    for (std::size_t row = 0; row < read.size(); ++row) {
        read[row].erase("first_in_file");
        records[row].erase("first_in_file");
        CHECK(in_words(read[row]) == in_words(records[row]));
    }
}
