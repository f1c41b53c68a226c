// SPDX-License-Identifier: MIT
//
// The first byte is the size of a block; the rest is a file. Read in such blocks and whole, it must come out
// the same.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/invariant.h"
#include "base/text.h"
#include "formats/csv_reader.h"

namespace {

using namespace wres;
using namespace wres::formats;

/// Writes everything down, and holds the reader to what table.h promises.
class Promises final : public TableSink {
public:
    void table(std::string_view) override { ++tables; }

    void row(const Row& row) override
    {
        INVARIANT(row.number > last_row_, "rows are numbered upwards");
        last_row_ = row.number;
        bool filled = false;
        for (const auto& cell : row.cells) {
            INVARIANT(cell.text.empty() == (cell.kind == CellKind::Blank), "an empty cell is blank");
            INVARIANT(is_utf8(cell.text), "text is UTF-8");
            INVARIANT(cell.text.find('\0') == std::string_view::npos, "zero bytes are left out");
            filled |= !cell.text.empty();
            written.append(cell.text).append("|");
        }
        INVARIANT(filled, "a row in which every cell is blank is not given");
        written += std::to_string(row.number) + "\n";
    }

    void oddity(Oddity oddity) override
    {
        INVARIANT(!oddity.code.empty(), "an oddity has a code");
        oddities += oddity.code + std::to_string(oddity.row) + oddity.detail + "\n";
    }

    int tables = 0;
    std::string written;
    std::string oddities;

private:
    std::uint64_t last_row_ = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto bytes = bytes_of(std::string(reinterpret_cast<const char*>(data + 1), size - 1));
    Promises in_blocks;
    Promises whole;
    const auto first = read_csv_in_blocks("fuzz.csv", *bytes, in_blocks, data[0] + std::size_t { 1 });
    const auto second = read_csv("fuzz.csv", *bytes, whole);

    INVARIANT(first == second, "the same end in any blocks");
    if (first) {
        INVARIANT(in_blocks.written == whole.written, "the same rows in any blocks");
        INVARIANT(in_blocks.oddities == whole.oddities, "the same oddities in any blocks");
        INVARIANT(whole.tables == 1, "a CSV file is one table");
    }
    static_cast<void>(recognise("fuzz.csv", *bytes));
    return 0;
}
