// SPDX-License-Identifier: MIT
#include "workbooks/write_ods.h"

#include <doctest/doctest.h>

#include <zip.h>

using namespace wres;
using namespace wres::workbooks;

namespace {

/// One part of a ZIP file, unpacked.
std::string part_of(const std::string& bytes, const char* name)
{
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    REQUIRE(archive != nullptr);
    zip_stat_t description;
    REQUIRE(zip_stat(archive, name, 0, &description) == 0);
    std::string content(description.size, '\0');
    zip_file_t* const file = zip_fopen(archive, name, 0);
    REQUIRE(zip_fread(file, content.data(), content.size()) == static_cast<zip_int64_t>(content.size()));
    zip_fclose(file);
    zip_close(archive);
    return content;
}

Workbook one_table()
{
    return { "A & B", "Made-up Council",
        { { "It's", { 20, 12 },
            { { { std::string("A title") }, RowStyle::Title },
                { { std::string("Group"), std::string("Rate <%>") }, RowStyle::Heading },
                { { std::string("=1+1"), Number { 0.125, NumberStyle::Percent } }, RowStyle::Plain },
                { { SheetLink { "Top", "It's" }, NoNumber { "[c]" } }, RowStyle::Plain } },
            "Table_1" } } };
}

} // namespace

TEST_CASE("a file says what it is before anything is unpacked")
{
    const auto bytes = write_ods(one_table()).value();
    CHECK(bytes.substr(30, 54) == "mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    CHECK(bytes == write_ods(one_table()).value());
}

TEST_CASE("numbers are whole, text is never a formula, and the table has its name and heading")
{
    const auto content = part_of(write_ods(one_table()).value(), "content.xml");
    const auto has = [&](std::string_view part) { return content.find(part) != std::string::npos; };
    CHECK(has("office:value-type=\"percentage\" office:value=\"0.125\""));
    CHECK(has("office:value-type=\"string\"><text:p>=1+1</text:p>"));
    CHECK_FALSE(has("table:formula"));
    CHECK(has("<text:p>Rate &lt;%&gt;</text:p>"));
    CHECK(has("<table:table-header-rows>"));
    CHECK(has("table:name=\"Table_1\" "
              "table:target-range-address=\"&#39;It&#39;&#39;s&#39;.A2:&#39;It&#39;&#39;s&#39;.B4\""));
    CHECK(has("xlink:href=\"#&#39;It&#39;&#39;s&#39;.A1\""));
    CHECK(part_of(write_ods(one_table()).value(), "meta.xml").find("<dc:title>A &amp; B</dc:title>")
        != std::string::npos);
}
