// SPDX-License-Identifier: MIT
//
// Correct files pass every rule; one fault planted in one of them breaks exactly the rules that the table
// names.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

#include "base/text.h"
#include "inspection/inspect.h"
#include "inspection/qpdf.h"
#include "support/case_table.h"
#include "support/standards.h"
#include "support/workbook.h"

namespace wres::inspection {
namespace {

namespace fs = std::filesystem;

using Parts = std::map<std::string, std::string>;

const CheckList& checks()
{
    static const auto list = CheckList::read(test::standards_folder().at("finished-files/checks.csv"));
    REQUIRE_MESSAGE(list, (list ? std::string() : list.error().message));
    return *list;
}

/// The files of tests/cases/inspection/correct/<folder>, by their path in it.
Parts correct(const std::string& folder)
{
    const auto path = "tests/cases/inspection/correct/" + folder;
    const auto root = fs::path(test::project_folder()) / path;
    Parts parts;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const auto name = entry.path().lexically_relative(root).generic_string();
        if (entry.is_regular_file())
            parts[name] = test::project_file(path + "/" + name);
    }
    return parts;
}

/// "\r" and "\xee" in the table as the bytes they stand for.
std::string bytes_in(const std::string& text)
{
    static const std::regex carriage_return(R"(\\r)");
    auto plain = std::regex_replace(text, carriage_return, "\r");
    static const std::regex byte(R"(\\x([0-9a-f]{2}))");
    for (std::smatch found; std::regex_search(plain, found, byte);)
        plain =
            found.prefix().str() + static_cast<char>(std::stoi(found[1], nullptr, 16)) + found.suffix().str();
    return plain;
}

void plant(Parts& parts, const test::Case& fault)
{
    const auto& part = fault.text("part");
    const auto find = bytes_in(fault.text("find"));
    const auto replacement = bytes_in(fault.text("replace"));
    if (find.empty()) {
        REQUIRE_FALSE(parts.contains(part));
        parts[part] = replacement;
        return;
    }
    REQUIRE(parts.contains(part));
    if (find == "*") { // the file under another name
        parts[replacement] = parts[part];
        parts.erase(part);
        return;
    }
    const auto at = parts[part].find(find);
    REQUIRE_MESSAGE(at != std::string::npos, "not in the correct file: ", find);
    parts[part].replace(at, find.size(), replacement);
}

std::set<std::string> failed(const Inspection& inspection)
{
    std::set<std::string> codes;
    for (const auto& result : inspection.results) {
        if (result.outcome == Outcome::Failed)
            codes.insert(result.check.code);
    }
    return codes;
}

Inspection inspected(const std::string& name, const std::string& content)
{
    auto inspection =
        inspect_file(name, *bytes_of(content), OpenedFiles({}), Surroundings::Unknown, checks());
    REQUIRE_MESSAGE(inspection, (inspection ? std::string() : inspection.error().message));
    return std::move(*inspection);
}

/// A site, with the correct workbook beside its pages.
std::vector<Inspection> inspected_site(const Parts& parts)
{
    OpenedFiles::Files files;
    for (const auto& [path, content] : parts)
        files[path] = bytes_of(content);
    files["tables.xlsx"] = bytes_of(test::zip_of(correct("workbook_xlsx")));
    auto found = inspect_folder("site", OpenedFiles(files), checks());
    REQUIRE(found.unreadable.empty());
    return std::move(found.inspections);
}

std::set<std::string> failed(const std::vector<Inspection>& inspections)
{
    std::set<std::string> codes;
    for (const auto& inspection : inspections)
        codes.merge(failed(inspection));
    return codes;
}

/// The correct PDF under a protection that keeps screen readers out, as PDF 1.4 knows it.
std::string encrypted_pdf()
{
    const auto content = test::project_file("tests/cases/inspection/correct/site/staff.pdf");
    QPDF pdf;
    pdf.processMemoryFile("staff.pdf", content.data(), content.size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setR3EncryptionParametersInsecure(
        "", "owner", false, false, true, true, true, true, qpdf_r3p_full);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return { reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize() };
}

std::set<std::string> failed_with(const test::Case& fault)
{
    const auto& file = fault.text("file");
    if (file == "encrypted")
        return failed(inspected("staff.pdf", encrypted_pdf()));
    auto parts = correct(file == "site" ? "site" : "workbook_" + file);
    plant(parts, fault);
    if (file == "site")
        return failed(inspected_site(parts));
    return failed(inspected("tables." + file, test::zip_of(parts)));
}

std::string listed(const std::set<std::string>& codes)
{
    return join({ codes.begin(), codes.end() }, " ");
}

} // namespace

TEST_CASE("correct files pass every rule, and hold something for nearly all of them")
{
    std::set<std::string> passed;
    const auto take = [&](const Inspection& inspection) {
        INFO(inspection.file);
        CHECK(listed(failed(inspection)) == "");
        for (const auto& result : inspection.results) {
            if (result.outcome == Outcome::Passed)
                passed.insert(result.check.code);
        }
    };
    take(inspected("tables.xlsx", test::zip_of(correct("workbook_xlsx"))));
    take(inspected("tables.ods", test::zip_of(correct("workbook_ods"))));
    for (const auto& inspection : inspected_site(correct("site")))
        take(inspection);
    for (const auto& check : checks().checks()) {
        INFO(check.code);
        CHECK(passed.contains(check.code));
    }
}

TEST_CASE("one planted fault breaks exactly the rules that it should")
{
    for (const auto& fault : test::cases("inspection/planted_faults.csv")) {
        INFO(fault.where());
        std::set<std::string> expected { fault.text("code") };
        for (const auto code : split(fault.text("also"), ' ')) {
            if (!code.empty())
                expected.emplace(code);
        }
        CHECK(listed(failed_with(fault)) == listed(expected));
    }
}

TEST_CASE("every rule of the list has a planted fault, and every rule that the sources name is in the list")
{
    std::set<std::string> planted;
    for (const auto& fault : test::cases("inspection/planted_faults.csv"))
        planted.insert(fault.text("code"));
    std::set<std::string> codes;
    for (const auto& check : checks().checks()) {
        codes.insert(check.code);
        INFO(check.code);
        CHECK(planted.contains(check.code));
    }
    const std::regex named(R"re("((?:sheet|html|pdf|csv|folder)\.[a-z_0-9]+)")re");
    std::set<std::string> in_sources;
    for (const auto& entry : fs::directory_iterator(test::project_folder() + "/src/inspection")) {
        const auto name = entry.path().filename().string();
        if (!name.ends_with(".cpp") || name.ends_with("_test.cpp"))
            continue;
        const auto source = test::project_file("src/inspection/" + name);
        for (std::sregex_iterator found(source.begin(), source.end(), named); found != std::sregex_iterator();
             ++found)
            in_sources.insert((*found)[1]);
    }
    CHECK(listed(codes) == listed(in_sources));
}

TEST_CASE("a fault says where it stands, and never what a cell of data says")
{
    auto parts = correct("workbook_xlsx");
    auto& sheet = parts["xl/worksheets/sheet4.xml"];
    const std::string number = R"(<c r="B5" s="0"><v>80</v></c>)";
    sheet.replace(sheet.find(number), number.size(),
        R"(<c r="B5" t="inlineStr"><is><t>80 (Amina Example)</t></is></c>)");
    const auto inspection = inspected("tables.xlsx", test::zip_of(parts));
    for (const auto& result : inspection.results) {
        if (result.outcome != Outcome::Failed)
            continue;
        for (const auto& fault : result.faults) {
            CHECK(fault.place == "sheet Table_1_Staff, cell B5");
            CHECK(fault.found.find("Amina") == std::string::npos);
        }
    }
    CHECK(listed(failed(inspection)) == "sheet.marked_numbers");
}

TEST_CASE("a list of rules with a fault in it is refused with its line")
{
    const std::string header = "code,kinds,weight,source,rule,remedy\n";
    const auto message = [&](const std::string& line) {
        const auto list = CheckList::read(header + line);
        return list ? std::string() : list.error().message;
    };
    CHECK(message("a.b,xlsx,essential,s,r,m\n") == "");
    CHECK(message("a.b,docx,essential,s,r,m\n").find("line 2") != std::string::npos);
    CHECK(message("a.b,xlsx,wished,s,r,m\n").find("essential or advised") != std::string::npos);
    CHECK(message("a.b,xlsx,essential,,r,m\n").find("filled in") != std::string::npos);
    CHECK(message("a.b,xlsx,essential,s,r,m\na.b,ods,essential,s,r,m\n").find("twice") != std::string::npos);
    CHECK(CheckList::read("code\n").error().code == "inspection.faulty_checks");
}

TEST_CASE("a rule that is left out of the list is not asked for")
{
    const auto list =
        CheckList::read("code,kinds,weight,source,rule,remedy\nsheet.merged_cells,xlsx,essential,s,r,m\n");
    REQUIRE(list);
    const auto inspection = inspect_file("tables.xlsx", *bytes_of(test::zip_of(correct("workbook_xlsx"))),
        OpenedFiles({}), Surroundings::Unknown, *list);
    REQUIRE(inspection);
    REQUIRE(inspection->results.size() == 1);
    CHECK(inspection->results.front().outcome == Outcome::Passed);
}

TEST_CASE("files without rules are refused with a sentence")
{
    const auto code = [](const std::string& name, const std::string& content) {
        const auto found =
            inspect_file(name, *bytes_of(content), OpenedFiles({}), Surroundings::Unknown, checks());
        return found ? std::string() : found.error().code;
    };
    CHECK(code("a.xml", "<?xml version=\"1.0\"?><a/>") == "inspection.other_kind");
    CHECK(code("a.pdf", "%PDF-1.7 and nothing more") == "file.damaged");
    CHECK(code("a.csv", "") == "file.empty");
    CHECK(code("a.json", "{\"a\": 1}") == "inspection.other_kind");
    CHECK(code("a.png", "\x89PNG\r\n\x1a\n and so on") == "inspection.other_kind");
    CHECK(code("a.xlsx", "PK\x03\x04 cut short") != "");
}

} // namespace wres::inspection
