// SPDX-License-Identifier: MIT
//
// The first three bytes say how the rest, a file, is cut: the size of pieces, the threads, and how many rows come
// before them. Read in pieces and in a row, it must come out the same.

#include <cstdint>
#include <string>

#include "base/invariant.h"
#include "formats/table.h"
#include "support/pieces_in_order.h"
#include "support/read_table.h"

using namespace wres;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 3)
        return 0;
    const auto bytes = bytes_of(std::string(reinterpret_cast<const char*>(data + 3), size - 3));
    test::WrittenDown in_a_row;
    test::WrittenDown in_pieces;
    const auto expected = formats::read_csv("staff.csv", *bytes, in_a_row);
    const auto found = test::read_csv_in_pieces(
        *bytes, in_pieces, data[1] % 4U + 1, data[0] + std::size_t { 1 }, data[2] % 4U);
    INVARIANT(found == expected, "the same end in any pieces");
    if (found) {
        INVARIANT(in_pieces.rows == in_a_row.rows, "the same rows in any pieces");
        INVARIANT(in_pieces.oddities == in_a_row.oddities, "the same oddities in any pieces");
    }
    return 0;
}
