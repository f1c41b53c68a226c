// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "formats/table.h"
#include "formats/text_encoding.h"

namespace wres::formats {

/// Which encodings cells beyond ASCII turned out to be in.
struct SeenEncodings {
    bool utf8 = false;
    bool windows_1252 = false;
};

/// Decodes the cells of a row: each is UTF-8 when it can be, and otherwise Windows-1252, in which every text
/// is possible.
class EightBitCells {
public:
    /// The cells are valid until the next call.
    SeenEncodings decode(std::span<Cell> cells);

private:
    std::string converted_;
};

/// Says once that an encoding was guessed, and once that there are two: row after row is told what it has.
class EncodingOddities {
public:
    explicit EncodingOddities(FoundEncoding encoding) : has_mark_(encoding.mark_bytes != 0) { }

    template <typename Tell>
    void note(SeenEncodings seen, std::uint64_t row, Tell&& tell)
    {
        if (seen.utf8) {
            saw_.utf8 = true;
            if (saw_.windows_1252)
                say_mixed(row, tell);
        }
        if (!seen.windows_1252)
            return;
        if (!saw_.windows_1252 && !has_mark_)
            tell(Oddity { "encoding_guessed", row, "Windows-1252" });
        saw_.windows_1252 = true;
        if (saw_.utf8 || has_mark_)
            say_mixed(row, tell);
    }

private:
    template <typename Tell>
    void say_mixed(std::uint64_t row, Tell&& tell)
    {
        if (!told_mixed_)
            tell(Oddity { "encoding_mixed", row, "UTF-8 and Windows-1252" });
        told_mixed_ = true;
    }

    bool has_mark_;
    SeenEncodings saw_;
    bool told_mixed_ = false;
};

} // namespace wres::formats
