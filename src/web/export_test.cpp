// SPDX-License-Identifier: MIT
//
// Texts that a spreadsheet would run, or a browser take for markup or a header, are planted wherever somebody
// can write one, and then looked for in everything that leaves the service.

#include <array>

#include "administration/administration.h"
#include "base/csv.h"
#include "base/text.h"
#include "counts/breakdown_values.h"
#include "http/percent_code.h"
#include "store/publications.h"
#include "store/releases.h"
#include "support/workbook.h"
#include "web/made_up_service_test.h"
#include "web/routes.h"

using namespace wres;
using namespace wres::web;
using namespace wres::frame;

namespace {

/// How a cell begins that a spreadsheet runs.
/// @source OWASP, CSV injection
constexpr std::array beginnings { "=", "+", "-", "@", "\t", "\r" };

std::string nasty(std::string_view beginning)
{
    return std::string(beginning)
        + "HYPERLINK(\"http://evil.example\",\"x\")|<script>alert(1)</script>\"'>&<blink>";
}

/// A collection in which everything that can be written is nasty, up to its publication.
struct Planted {
    explicit Planted(std::string_view beginning)
        : text(nasty(beginning))
        , browser(
              served.browser_of({ Role::DataOwner, Role::Publisher, Role::Administrator }, served.ashdale))
        , reviewer(served.browser_of({ Role::Reviewer }, served.ashdale))
    {
        name_organisation();
        read_files();
        press(browser, "mapping", "mapping",
            { { "questions", "1" }, { "first", "other" }, { "kind-1000", "ethnic_group" },
                { "theirs-1000", text }, { "ours-1000", "" }, { "why-1000", text } });
        press(browser, "commentary/whole", "commentary/whole", { { "text", text } });
        press(browser, "review", "comments", { { "remark", text } });
        press(browser, "review", "submit");
        press(reviewer, "review", "send-back", { { "reason", text } });
        press(browser, "review", "submit");
        press(reviewer, "review", "approve");
        press(browser, "release", "releases", { { "audience", "internal" } });
        press(browser, "release", "releases", { { "audience", "public" } });
        press(browser, "release", "publications");
        const auto publications = served.opened.read(
            [&](store::View& view) { return store::publications_of(view, served.collection); });
        REQUIRE(publications);
        REQUIRE(publications->size() == 1);
        publication = publications->front();
    }

    void name_organisation()
    {
        const auto done = served.opened.change(Served::at_machine(), [&](store::Change& change) -> Done {
            person = TRY(store::invite_person(change, "kit@council.example", text));
            TRY_DONE(store::grant_role(change, person, served.ashdale, Role::Analyst));
            auto organisation = TRY(store::organisation(change, served.ashdale));
            organisation.name = text;
            if (!counts::is_label(text)) // results are kept under its area code, then
                organisation.area_code = "E08000035";
            return store::change_organisation(change, organisation);
        });
        REQUIRE(done);
    }

    void read_files()
    {
        const auto quoted = "\"" + text_with_doubled_quotes() + "\"";
        std::string csv = "person_id,ethnic_group,scope,role,contract,pay_annual,grade," + quoted + "\n";
        for (int i = 0; i < 60; ++i)
            csv += "A" + std::to_string(i) + "," + (i % 3 == 0 ? "Indian" : "White British") + ",adult,"
                + quoted + ",Permanent,41000," + quoted + "," + quoted + "\n";
        csv += "A99," + quoted + ",adult,x,y,1,z,\n";
        const auto files = served.path("files");
        const auto token = token_of(browser, files);
        // A browser writes a quotation mark and a line end of a name as %22 and %0D.
        std::string name = text + ".csv";
        for (auto at = name.find('"'); at != std::string::npos; at = name.find('"'))
            name.replace(at, 1, "%22");
        for (auto at = name.find('\r'); at != std::string::npos; at = name.find('\r'))
            name.replace(at, 1, "%0D");
        CHECK(send_file(browser, served, token, name, csv).status == 303);
        CHECK(browser.post(served.path("calculations"), { { "form_token", token } }).status == 303);
    }

    [[nodiscard]] std::string text_with_doubled_quotes() const
    {
        std::string doubled;
        for (const char c : text)
            doubled += c == '"' ? "\"\"" : std::string(1, c);
        return doubled;
    }

    /// Sends the form of a page that goes to an action; nothing when the page has none.
    void press(HttpClient& who, const std::string& page, const std::string& action,
        std::vector<std::pair<std::string, std::string>> fields = {})
    {
        const auto shown = who.get(served.path(page)).body;
        const auto form = shown.find("action=\"" + served.path(action) + "\"");
        INFO(page, " ", action);
        REQUIRE(form != std::string::npos);
        const auto inside = shown.substr(form, shown.find("</form>", form) - form);
        for (const auto* name : { "form_token", "version", "release", "based_on" }) {
            const auto value = test::attribute_of(inside, "name=\"" + std::string(name) + "\"", "value");
            if (!value.empty())
                fields.emplace_back(name, value);
        }
        const auto reply = who.post(served.path(action), fields);
        INFO(reply.body.substr(0, 3000));
        CHECK(reply.status < 500);
        if (action == "releases")
            CHECK(reply.status == 303);
    }

    /// Every file that leaves: of the collection on its way, of each release, of the publication.
    std::vector<Reply> exports()
    {
        std::vector<Reply> all { browser.get(served.path("findings.csv")),
            browser.get(served.path("results.csv")) };
        const auto releases = served.opened.read([&](store::View& view) -> Result<std::vector<std::string>> {
            std::vector<std::string> paths;
            for (const auto& release : TRY(store::releases_of(view, served.collection)))
                for (const auto& name : TRY(store::release_file_names(view, release.id)))
                    paths.push_back(served.path("releases/" + release.id.text + "/" + name));
            return paths;
        });
        REQUIRE(releases);
        for (const auto& path : *releases)
            if (!path.ends_with("summary.fragment.html"))
                all.push_back(browser.get(path));
        for (const auto* name : { "report.html", "results.csv", "results.json", "tables.xlsx", "tables.ods" })
            all.push_back(served.stranger().get("/published/" + publication.id.text + "/" + name));
        return all;
    }

    std::string text;
    Served served;
    HttpClient browser;
    HttpClient reviewer;
    store::PersonId person;
    store::Publication publication;
};

void check_csv(const std::string& content)
{
    const auto table = CsvTable::parse("export.csv", content);
    REQUIRE(table);
    for (std::size_t row = 0; row < table->rows(); ++row) {
        for (const auto& column : table->header()) {
            const auto& cell = table->at(row, column);
            if (cell.empty() || parse_decimal(cell))
                continue;
            INFO(column, ": ", cell);
            CHECK(std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos);
        }
    }
}

/// Every sheet of a workbook.
void check_xlsx(const std::string& content)
{
    const auto parts = test::zip_part(content, "[Content_Types].xml");
    std::size_t sheets = 0;
    while (parts.find("/xl/worksheets/sheet" + std::to_string(sheets + 1) + ".xml") != std::string::npos) {
        const auto sheet = test::zip_part(content, "xl/worksheets/sheet" + std::to_string(++sheets) + ".xml");
        CHECK(sheet.find("<f>") == std::string::npos);
        CHECK(sheet.find("<f ") == std::string::npos);
    }
    CHECK(sheets > 3);
}

void check(const Reply& reply)
{
    const auto disposition = reply.header("content-disposition");
    INFO(disposition);
    CHECK(reply.status == 200);
    CHECK(reply.header("x-content-type-options") == "nosniff");
    const auto type = reply.header("content-type");
    if (type.starts_with("text/html")) { // the report itself
        CHECK(reply.body.find("<script>alert") == std::string::npos);
        CHECK(reply.body.find("<blink>") == std::string::npos);
        return;
    }
    // A name of letters, digits and dots, whatever the organisation is called: no path, no further header.
    REQUIRE(disposition.starts_with("attachment; filename=\""));
    const auto name = disposition.substr(22, disposition.size() - 23);
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
        == std::string::npos);
    if (type.starts_with("text/csv"))
        check_csv(reply.body);
    else if (name.ends_with(".xlsx"))
        check_xlsx(reply.body);
    else if (name.ends_with(".ods"))
        CHECK(test::zip_part(reply.body, "content.xml").find("table:formula") == std::string::npos);
    else
        CHECK(type == "application/json"); // in which a text is a text
}

} // namespace

TEST_CASE("no text that anybody can write runs in a spreadsheet, or names a file as it likes")
{
    for (const auto* beginning : beginnings) {
        INFO(std::string(beginning));
        Planted planted(beginning);
        const auto all = planted.exports();
        CHECK(all.size() >= 16);
        for (const auto& reply : all)
            check(reply);
    }
}

TEST_CASE("markup planted in every text that can be written, up to the publication, is text on every page")
{
    Planted planted("=");
    auto& served = planted.served;
    const auto releases =
        served.opened.read([&](store::View& view) { return store::releases_of(view, served.collection); });
    std::size_t pages = 0;
    for (const auto& route : routes()) {
        if (route.method != http::Method::Get)
            continue;
        for (const auto* section :
            { "indicator-1", "indicator-2", "data-quality", "glossary", "commentary" }) {
            std::string path;
            for (const auto segment : split(route.path.substr(1), '/')) {
                path += '/';
                path += segment == ":collection" ? served.collection.text
                    : segment == ":organisation" ? served.ashdale.text
                    : segment == ":person"       ? planted.person.text
                    : segment == ":release"      ? releases->front().id.text
                    : segment == ":publication"  ? planted.publication.id.text
                    : segment == ":section"      ? section
                    : segment == ":subject"      ? "whole"
                                                 : std::string(segment);
            }
            INFO(path);
            const auto reply = planted.browser.get(path + "?page=" + http::percent_encoded(planted.text));
            CHECK(reply.status < 500);
            if (!reply.header("content-type").starts_with("text/html"))
                continue;
            CHECK(reply.body.find("<script>alert") == std::string::npos);
            CHECK(reply.body.find("<blink>") == std::string::npos);
            pages += reply.status == 200 ? 1 : 0;
            if (route.path.find(":section") == std::string_view::npos)
                break;
        }
    }
    CHECK(pages > 24);
}
