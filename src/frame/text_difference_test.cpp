// SPDX-License-Identifier: MIT
#include "frame/text_difference.h"

#include <doctest/doctest.h>

using namespace wres::frame;

namespace {

/// The lines of one of the two texts, taken out of the comparison again.
std::string side_of(const std::vector<ComparedLine>& compared, Standing side)
{
    std::vector<ComparedLine> lines;
    for (const auto& line : compared)
        if (line.standing == Standing::InBoth || line.standing == side)
            lines.push_back(line);
    return put_together(lines);
}

} // namespace

TEST_CASE("lines that both texts have stand once, and the others beside them")
{
    using enum Standing;
    CHECK(compare_texts("a\nb\nc", "a\nB\nc")
        == std::vector<ComparedLine> {
            { InBoth, "a" }, { InFirst, "b" }, { InSecond, "B" }, { InBoth, "c" } });
    CHECK(compare_texts("", "a") == std::vector<ComparedLine> { { InSecond, "a" } });
    CHECK(compare_texts("a", "") == std::vector<ComparedLine> { { InFirst, "a" } });
    CHECK(compare_texts("", "").empty());
    CHECK(compare_texts("x\na\ny", "a\nz")
        == std::vector<ComparedLine> {
            { InFirst, "x" }, { InBoth, "a" }, { InFirst, "y" }, { InSecond, "z" } });
    CHECK(put_together(compare_texts("a\nb\nc", "a\nB\nc")) == "a\nb\nB\nc");
}

TEST_CASE("nothing of either text is lost, whatever they are")
{
    for (const auto* first : { "", "a", "a\nb", "b\na", "a\n\nb\n", "a\na\nb", "b\nb\na\na" }) {
        for (const auto* second : { "", "b", "a\nb", "c\na\nb", "\n\na", "a\nb\na\nb" }) {
            INFO(first, " | ", second);
            const auto compared = compare_texts(first, second);
            CHECK(side_of(compared, Standing::InFirst) == first);
            CHECK(side_of(compared, Standing::InSecond) == second);
        }
    }
}

TEST_CASE("texts too long to be held against each other line by line lose nothing either")
{
    std::string first;
    std::string second;
    for (int i = 0; i < 1500; ++i) {
        first += "f" + std::to_string(i) + "\n";
        second += "s" + std::to_string(i) + "\n";
    }
    const auto compared = compare_texts(first + "end", second + "end");
    CHECK(side_of(compared, Standing::InFirst) == first + "end");
    CHECK(side_of(compared, Standing::InSecond) == second + "end");
    CHECK(compared.back().standing == Standing::InBoth);
}
