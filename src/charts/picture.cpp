// SPDX-License-Identifier: MIT
#include "charts/picture.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text_lines.h"
#include "charts/chart_style.h"
#include "charts/dot_track.h"
#include "charts/drawing.h"
#include "charts/picture_parts.h"
#include "charts/series_mark.h"
#include "charts/share_track.h"
#include "charts/trend_lines.h"
#include "document/number_words.h"

namespace wres::charts {
namespace {

using markup::Html;

// Pixels. A row is a label, the drawing, and the number in words.
constexpr double width = 680;
constexpr double label_width = 185;
constexpr double drawing_left = 200;
constexpr double drawing_width = 300;
constexpr double number_left = 515;
constexpr double line_height = 15;
constexpr double ticks_height = 20;
constexpr double example_width = 34;

const Ruler row_ruler = Ruler::of_pixels(drawing_width);
const Ruler example_ruler = Ruler::of_pixels(example_width);

/// A letter of the sans serif letters that a picture is shown in is about this wide on average.
constexpr double letter_width = 6.4;

constexpr std::string_view text_style =
    "text { font-family: Arial, \"Liberation Sans\", \"DejaVu Sans\", sans-serif; "
    "font-size: 13px; fill: #0b0c0c }\n";

std::string number(double value)
{
    return fmt::format("{:g}", value);
}

/// A part of a picture, with its own origin.
void open_part(Html& svg, double x, double y)
{
    svg.open("g", { { "transform", fmt::format("translate({} {})", number(x), number(y)) } });
}

void write_text(Html& svg, double x, double y, std::string_view words, std::string_view anchor = "start")
{
    svg.element("text", { { "x", number(x) }, { "y", number(y) }, { "text-anchor", anchor } }, words);
}

/// What is drawn from above to below, and how far down it has come.
struct Sheet {
    Html svg;
    double y = 0;
};

/// The label of a row, on as many lines as it needs; gives the row's height.
double write_label(Sheet& sheet, std::string_view label)
{
    const auto lines = text_lines(label, static_cast<std::size_t>(label_width / letter_width));
    const double height = std::max(track_height, line_height * static_cast<double>(lines.size()) + 4);
    double y = sheet.y + height / 2 - line_height * static_cast<double>(lines.size()) / 2 + 11;
    for (const auto& line : lines) {
        write_text(sheet.svg, 0, y, line);
        y += line_height;
    }
    return height;
}

/// A key: examples of shapes, each with its meaning, side by side as far as there is room.
class Key {
public:
    explicit Key(Sheet& sheet) : sheet_(sheet) { }

    template <typename Example>
    void add(std::string_view meaning, Example write_example)
    {
        const double needed =
            example_width + 6 + letter_width * static_cast<double>(characters(meaning)) + 12;
        if (x_ > 0 && x_ + needed > width)
            next_line();
        open_part(sheet_.svg, x_, sheet_.y);
        write_example();
        sheet_.svg.close();
        write_text(sheet_.svg, x_ + example_width + 6, sheet_.y + 17, meaning);
        x_ += needed;
    }

    void finish() { next_line(); }

private:
    void next_line()
    {
        sheet_.y += track_height;
        x_ = 0;
    }

    Sheet& sheet_;
    double x_ = 0;
};

void write_ticks(Sheet& sheet, const document::Axis& axis)
{
    open_part(sheet.svg, drawing_left, sheet.y);
    write_dot_ticks(sheet.svg, row_ruler, axis);
    sheet.svg.close();
    sheet.y += ticks_height;
}

/// One row; `write_track` draws it across its part of the width.
template <typename Track>
void write_row(Sheet& sheet, std::string_view label, std::string_view in_words, Track write_track)
{
    const double height = write_label(sheet, label);
    const double middle = sheet.y + height / 2;
    open_part(sheet.svg, drawing_left, middle - track_height / 2);
    write_track();
    sheet.svg.close();
    write_text(sheet.svg, number_left, middle + 5, in_words);
    sheet.y += height;
}

void draw(Sheet& sheet, const document::DotPlot& plot)
{
    Key key(sheet);
    for (const auto& meaning : meanings_in(plot))
        key.add(meaning.words, [&] { write_dot_example(sheet.svg, example_ruler, meaning.shape); });
    key.finish();
    for (const auto& row : plot.rows) {
        write_row(sheet, row.label, row.number, [&] {
            write_dot_grid(sheet.svg, row_ruler, plot.axis);
            write_dot_estimate(sheet.svg, row_ruler, plot.axis, row.estimate, row.verdict);
        });
    }
    write_ticks(sheet, plot.axis);
    write_text(sheet.svg, drawing_left, sheet.y + 13, fmt::format("← {}", plot.less));
    write_text(sheet.svg, drawing_left + drawing_width, sheet.y + 13, fmt::format("{} →", plot.more), "end");
    sheet.y += ticks_height;
}

void draw(Sheet& sheet, const document::ShareChart& chart)
{
    const auto axis = axis_of(chart);
    write_text(sheet.svg, 0, sheet.y + 14, share_key(chart));
    sheet.y += track_height;
    for (const auto& bar : chart.bars) {
        write_row(sheet, bar.label, document::shown_words(bar.share.value, document::percent_words),
            [&] { write_share_bar(sheet.svg, row_ruler, chart, axis, bar); });
    }
    write_ticks(sheet, axis);
}

void draw(Sheet& sheet, const document::TrendChart& chart)
{
    Key key(sheet);
    for (std::size_t series = 0; series < series_drawn(chart); ++series)
        key.add(series_words(chart, series), [&] { write_series_example(sheet.svg, example_ruler, series); });
    key.finish();
    open_part(sheet.svg, 0, sheet.y);
    write_trend_lines(sheet.svg, Ruler::of_pixels(width), chart);
    sheet.svg.close();
    sheet.y += trend_height;
}

double widest(Drawing::Breadth breadth)
{
    switch (breadth) {
    case Drawing::Breadth::Narrow: return 420;
    case Drawing::Breadth::Middle: return 560;
    case Drawing::Breadth::Wide: break;
    }
    return width;
}

void draw(Sheet& sheet, const Drawing& drawing)
{
    Key key(sheet);
    for (const auto& entry : drawing.key)
        key.add(entry.words, [&] { entry.write_example(sheet.svg, example_ruler); });
    key.finish();
    open_part(sheet.svg, 0, sheet.y);
    drawing.write(sheet.svg, Ruler::of_pixels(widest(drawing.breadth)));
    sheet.svg.close();
    sheet.y += drawing.height;
}

/// Charts that are one drawing.
template <typename Chart>
requires requires(const Chart& chart)
{
    drawing_of(chart);
}
void draw(Sheet& sheet, const Chart& chart)
{
    draw(sheet, drawing_of(chart));
}

std::string finished(std::string drawing, double picture_width, double height)
{
    Html svg;
    svg.open("svg",
        { { "xmlns", "http://www.w3.org/2000/svg" }, { "width", number(picture_width) },
            { "height", number(height) },
            { "viewBox", fmt::format("0 0 {} {}", number(picture_width), number(height)) } });
    svg.style(std::string(text_style) + std::string(chart_style()));
    svg.put(drawing);
    svg.close();
    return std::move(svg).fragment();
}

} // namespace

PictureParts picture_parts_of(const document::Figure& figure)
{
    Sheet sheet;
    std::visit([&](const auto& chart) { draw(sheet, chart); }, figure.chart);
    return { std::move(sheet.svg).fragment(), width, sheet.y };
}

std::string_view picture_text_style()
{
    return text_style;
}

std::string picture_of(const document::Figure& figure)
{
    if (!document::has_something(figure))
        return {};
    const auto parts = picture_parts_of(figure);
    return finished(parts.drawing, parts.width, parts.height);
}

std::string picture_of(const document::FindingRow& row)
{
    if (!row.estimate.value.visible())
        return {};
    constexpr double row_width = 220;
    const auto ruler = Ruler::of_pixels(row_width);
    Html svg;
    write_dot_grid(svg, ruler, row.axis);
    write_dot_estimate(svg, ruler, row.axis, row.estimate, row.verdict);
    open_part(svg, 0, track_height);
    write_dot_ticks(svg, ruler, row.axis);
    svg.close();
    return finished(std::move(svg).fragment(), row_width, track_height + ticks_height);
}

} // namespace wres::charts
