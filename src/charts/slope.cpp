// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "charts/drawing.h"
#include "charts/plain_shapes.h"
#include "charts/series_mark.h"

namespace wres::charts {
namespace {

using document::SlopeChart;
using markup::Html;

constexpr double top = 30;
constexpr double drawn_height = 190;
constexpr double left = 26; // per cent: beside it stand the numbers
constexpr double right = 74;
constexpr double least_apart = 16; // pixels between two numbers

std::size_t lines_drawn(const SlopeChart& chart)
{
    return std::min(chart.lines.size(), most_series);
}

double y_of(const SlopeChart& chart, double value)
{
    return top + drawn_height * (100 - chart.axis.position(value)) / 100;
}

/// The heights of words that belong to these heights, moved apart until none covers another.
std::vector<double> moved_apart(const std::vector<double>& wanted)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t index) { return wanted[index]; });
    auto placed = wanted;
    for (std::size_t i = 1; i < order.size(); ++i)
        placed[order[i]] = std::max(placed[order[i]], placed[order[i - 1]] + least_apart);
    double room = top + drawn_height;
    for (std::size_t i = order.size(); i-- > 0;) {
        placed[order[i]] = std::min(placed[order[i]], room);
        room = placed[order[i]] - least_apart;
    }
    return placed;
}

/// The numbers of one end, beside their marks.
void write_numbers(Html& svg, const Ruler& ruler, const SlopeChart& chart, bool is_before)
{
    std::vector<double> heights;
    std::vector<std::string> words;
    for (std::size_t line = 0; line < lines_drawn(chart); ++line) {
        const auto& value = is_before ? chart.lines[line].from : chart.lines[line].to;
        if (!value.visible())
            continue;
        heights.push_back(y_of(chart, value.value()));
        words.push_back(is_before ? chart.lines[line].from_words : chart.lines[line].to_words);
    }
    const auto placed = moved_apart(heights);
    for (std::size_t i = 0; i < words.size(); ++i)
        write_words(svg, ruler.x(is_before ? left - 3 : right + 3), placed[i] + 5, words[i],
            is_before ? "end" : "start");
}

void write_slope(Html& svg, const Ruler& ruler, const SlopeChart& chart)
{
    for (const auto& [at, words] : { std::pair { left, chart.before }, std::pair { right, chart.after } }) {
        write_words(svg, ruler.x(at), 16, words, "middle");
        write_line(svg, "grid", ruler.x(at), top, ruler.x(at), top + drawn_height);
    }
    for (std::size_t which = lines_drawn(chart); which-- > 0;) {
        const auto& line = chart.lines[which];
        if (line.from.visible() && line.to.visible())
            write_line(svg, fmt::format("line {}", series_class(which)), ruler.x(left),
                y_of(chart, line.from.value()), ruler.x(right), y_of(chart, line.to.value()));
        for (const auto& [at, value] : { std::pair { left, line.from }, std::pair { right, line.to } }) {
            if (value.visible())
                write_series_mark(svg, ruler, which, ruler.x(at), y_of(chart, value.value()));
        }
    }
    write_numbers(svg, ruler, chart, true);
    write_numbers(svg, ruler, chart, false);
}

} // namespace

Drawing drawing_of(const SlopeChart& chart)
{
    Drawing drawing {
        .breadth = Drawing::Breadth::Middle, .height = top + drawn_height + 10, .key = {}, .write = {}
    };
    for (std::size_t line = 0; line < lines_drawn(chart); ++line)
        drawing.key.push_back({ chart.lines[line].name,
            [line](Html& svg, const Ruler& ruler) { write_series_example(svg, ruler, line); } });
    drawing.write = [chart](Html& svg, const Ruler& ruler) { write_slope(svg, ruler, chart); };
    return drawing;
}

} // namespace wres::charts
