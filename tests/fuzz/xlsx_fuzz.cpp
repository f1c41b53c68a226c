// SPDX-License-Identifier: MIT
//
// A file that begins with PK is a whole ZIP. Any other is made into a workbook first, so that the fuzzer
// reaches the parts: pieces between lines of ==== become the worksheet, the shared strings, the styles, the
// workbook and its relationships.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <zip.h>

#include "base/invariant.h"
#include "base/text.h"
#include "formats/table.h"

namespace {

using namespace wres;
using namespace wres::formats;

class Promises final : public TableSink {
public:
    void table(std::string_view) override { last_row_ = 0; }

    void row(const Row& row) override
    {
        INVARIANT(row.number > last_row_, "rows are numbered upwards");
        INVARIANT(!row.cells.empty() && row.cells.back().kind != CellKind::Blank,
            "a row ends with its last filled cell");
        last_row_ = row.number;
        for (const auto& cell : row.cells) {
            INVARIANT(cell.text.empty() == (cell.kind == CellKind::Blank), "an empty cell is blank");
            INVARIANT(is_utf8(cell.text), "text is UTF-8");
        }
    }

    void oddity(Oddity oddity) override { INVARIANT(!oddity.code.empty(), "an oddity has a code"); }

private:
    std::uint64_t last_row_ = 0;
};

std::vector<std::string> pieces_of(std::string_view input)
{
    constexpr std::string_view border = "\n====\n";
    std::vector<std::string> pieces;
    for (;;) {
        const auto end = input.find(border);
        pieces.emplace_back(input.substr(0, end));
        if (end == std::string_view::npos)
            return pieces;
        input.remove_prefix(end + border.size());
    }
}

std::string zip_with(const std::vector<std::string>& pieces)
{
    static const std::vector<std::pair<std::string, std::string>> parts = {
        { "xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>" },
        { "xl/sharedStrings.xml", "<sst><si><t>a</t></si></sst>" },
        { "xl/styles.xml",
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>" },
        { "xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" id=\"r1\"/></sheets></workbook>" },
        { "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            "<Relationship Id=\"r2\" Type=\"/styles\" Target=\"styles.xml\"/>"
            "<Relationship Id=\"r3\" Type=\"/sharedStrings\" "
            "Target=\"sharedStrings.xml\"/></Relationships>" },
        { "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"/officeDocument\" "
            "Target=\"xl/workbook.xml\"/></Relationships>" },
    };
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> memory(
        zip_source_buffer_create(nullptr, 0, 0, nullptr), &zip_source_free);
    zip_source_keep(memory.get());
    zip_t* const archive = zip_open_from_source(memory.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& content = i < pieces.size() ? pieces[i] : parts[i].second;
        const auto place = zip_file_add(archive, parts[i].first.c_str(),
            zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_OVERWRITE);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(place), ZIP_CM_STORE, 0);
    }
    INVARIANT(zip_close(archive) == 0, "the fuzzer's own workbook can be written");

    zip_stat_t description;
    zip_source_stat(memory.get(), &description);
    std::string bytes(description.size, '\0');
    zip_source_open(memory.get());
    zip_source_read(memory.get(), bytes.data(), bytes.size());
    zip_source_close(memory.get());
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string input(reinterpret_cast<const char*>(data), size);
    const auto bytes = bytes_of(input.starts_with("PK") ? input : zip_with(pieces_of(input)));
    Promises sink;
    static_cast<void>(recognise("fuzz.xlsx", *bytes));
    static_cast<void>(read_xlsx("fuzz.xlsx", *bytes, sink));
    return 0;
}
