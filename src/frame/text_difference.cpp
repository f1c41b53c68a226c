// SPDX-License-Identifier: MIT
#include "frame/text_difference.h"

#include <algorithm>

#include "base/text.h"

namespace wres::frame {
namespace {

using Lines = std::vector<std::string_view>;

/// Beyond this many pairs of lines, texts are taken to share only their beginning and end.
constexpr std::size_t most_pairs = 1'000'000;

/// How long the longest run of common lines is, from each pair of places to the ends.
class CommonLengths {
public:
    CommonLengths(const Lines& first, const Lines& second)
        : columns_(second.size() + 1)
        , lengths_((first.size() + 1) * columns_)
    {
        for (std::size_t i = first.size(); i-- > 0;)
            for (std::size_t j = second.size(); j-- > 0;)
                lengths_[i * columns_ + j] =
                    first[i] == second[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }

    [[nodiscard]] std::size_t at(std::size_t i, std::size_t j) const { return lengths_[i * columns_ + j]; }

private:
    std::size_t columns_;
    std::vector<std::size_t> lengths_;
};

void add(std::vector<ComparedLine>& compared, Standing standing, const Lines& lines)
{
    for (const auto line : lines)
        compared.push_back({ standing, std::string(line) });
}

/// Texts without a common beginning or end.
void compare_middles(std::vector<ComparedLine>& compared, const Lines& first, const Lines& second)
{
    std::size_t i = 0;
    std::size_t j = 0;
    if (first.size() * second.size() <= most_pairs) {
        const CommonLengths common(first, second);
        while (i < first.size() && j < second.size()) {
            if (first[i] == second[j]) {
                compared.push_back({ Standing::InBoth, std::string(first[i]) });
                ++i;
                ++j;
            } else if (common.at(i + 1, j) >= common.at(i, j + 1))
                compared.push_back({ Standing::InFirst, std::string(first[i++]) });
            else
                compared.push_back({ Standing::InSecond, std::string(second[j++]) });
        }
    }
    add(compared, Standing::InFirst, { first.begin() + static_cast<std::ptrdiff_t>(i), first.end() });
    add(compared, Standing::InSecond, { second.begin() + static_cast<std::ptrdiff_t>(j), second.end() });
}

Lines lines_of(std::string_view text)
{
    return text.empty() ? Lines() : split(text, '\n');
}

} // namespace

std::vector<ComparedLine> compare_texts(std::string_view first_text, std::string_view second_text)
{
    const auto first = lines_of(first_text);
    const auto second = lines_of(second_text);
    const auto [first_differs, second_differs] = std::ranges::mismatch(first, second);
    auto first_end = first.end();
    auto second_end = second.end();
    while (first_end != first_differs && second_end != second_differs && first_end[-1] == second_end[-1]) {
        --first_end;
        --second_end;
    }
    std::vector<ComparedLine> compared;
    add(compared, Standing::InBoth, { first.begin(), first_differs });
    compare_middles(compared, { first_differs, first_end }, { second_differs, second_end });
    add(compared, Standing::InBoth, { first_end, first.end() });
    return compared;
}

std::string put_together(const std::vector<ComparedLine>& lines)
{
    std::string text;
    for (const auto& line : lines)
        text += (&line == &lines.front() ? "" : "\n") + line.line;
    return text;
}

} // namespace wres::frame
