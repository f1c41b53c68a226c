// SPDX-License-Identifier: MIT
#include "charts/slide.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text_lines.h"
#include "charts/chart_style.h"
#include "charts/picture_parts.h"
#include "document/number_words.h"
#include "document/verdict_words.h"
#include "markup/html.h"

namespace wres::charts {
namespace {

using document::Figure;
using document::Section;
using markup::Html;

constexpr double slide_width = 1280;
constexpr double slide_height = 720;
constexpr double margin = 56;
constexpr double foot_top = 640;

constexpr std::string_view slide_style =
    ".overline { font-size: 22px; fill: #505a5f } .title { font-size: 40px; font-weight: 700 }\n"
    ".sentence { font-size: 26px } .verdict { font-size: 24px; font-weight: 700 }\n"
    ".caption { font-size: 20px; font-weight: 700 } .foot { font-size: 17px; fill: #505a5f }\n"
    ".rule { stroke: #12436d; stroke-width: 4 }\n";

/// Lines of text one below another; gives the height below the last.
class Writing {
public:
    explicit Writing(Html& svg, double y) : svg_(svg), y_(y) { }

    void write(std::string_view style, std::string_view words, std::size_t width, double line_height)
    {
        for (const auto& line : text_lines(words, width)) {
            y_ += line_height;
            svg_.element("text",
                { { "class", style }, { "x", fmt::format("{:g}", margin) },
                    { "y", fmt::format("{:g}", y_) } },
                line);
        }
    }

    void gap(double height) { y_ += height; }
    [[nodiscard]] double y() const { return y_; }

private:
    Html& svg_;
    double y_;
};

template <typename Block>
const Block* first(const Section& section)
{
    for (const auto& block : section.blocks) {
        if (const auto* found = std::get_if<Block>(&block))
            return found;
    }
    return nullptr;
}

const Figure* first_figure(const Section& section)
{
    for (const auto& block : section.blocks) {
        const auto* figure = std::get_if<Figure>(&block);
        if (figure != nullptr && document::has_something(*figure))
            return figure;
    }
    return nullptr;
}

/// The chart, as large as the room below `top` lets it be.
void write_chart(Html& svg, const Figure& figure, double top)
{
    const auto parts = picture_parts_of(figure);
    const double room_across = slide_width - 2 * margin;
    const double scale = std::min({ room_across / parts.width, (foot_top - 24 - top) / parts.height, 1.7 });
    svg.open("g", { { "transform", fmt::format("translate({:g} {:g}) scale({:.4f})", margin, top, scale) } });
    svg.put(parts.drawing);
    svg.close();
}

/// What each shorthand in these words means.
std::string shorthand_in(std::string_view words)
{
    using disclosure::Hidden;
    std::string meanings;
    for (const auto hidden :
        { Hidden::Confidential, Hidden::NotAvailable, Hidden::NotApplicable, Hidden::TooFewPeople }) {
        if (words.find(document::shorthand(hidden)) != std::string_view::npos)
            meanings += fmt::format("{}{}", meanings.empty() ? "" : " ", document::shorthand_meaning(hidden));
    }
    return meanings;
}

void write_foot(Html& svg, const document::Document& document, std::string_view shorthand)
{
    svg.leaf("line",
        { { "class", "rule" }, { "x1", fmt::format("{:g}", margin) },
            { "x2", fmt::format("{:g}", slide_width - margin) }, { "y1", fmt::format("{:g}", foot_top) },
            { "y2", fmt::format("{:g}", foot_top) } });
    Writing foot(svg, foot_top + 4);
    foot.write("foot", shorthand, 135, 22);
    foot.write("foot",
        fmt::format("{}. {} {}", document.subject, document.banner.title,
            document.imprint.empty() || document.imprint.front().runs.empty()
                ? ""
                : document.imprint.front().runs.front().text),
        135, 22);
}

} // namespace

std::string slide_of(const document::Document& document, const Section& section)
{
    const auto* finding = first<document::KeyFinding>(section);
    if (!section.is_indicator || finding == nullptr)
        return {};
    const auto* figure = first_figure(section);
    const auto title = fmt::format("{}: {}", section.overline, section.heading);
    Html svg;
    Writing text(svg, 34);
    text.write("overline", fmt::format("{} · {}", document.title, section.overline), 100, 26);
    text.write("title", section.heading, 52, 46);
    text.gap(8);
    if (finding->verdict)
        text.write("verdict", document::verdict_words(*finding->verdict), 80, 34);
    text.write("sentence", finding->sentence, 88, 33);
    if (figure != nullptr) {
        text.gap(14);
        text.write("caption", figure->title, 105, 25);
        write_chart(svg, *figure, text.y() + 14);
    }
    auto drawing = std::move(svg).fragment();
    Html foot;
    write_foot(foot, document, shorthand_in(drawing));
    drawing += std::move(foot).fragment();

    Html slide;
    slide.open("svg",
        { { "xmlns", "http://www.w3.org/2000/svg" }, { "width", fmt::format("{:g}", slide_width) },
            { "height", fmt::format("{:g}", slide_height) },
            { "viewBox", fmt::format("0 0 {:g} {:g}", slide_width, slide_height) }, { "role", "img" },
            { "aria-labelledby", "slide-title slide-words" } });
    slide.element("title", { { "id", "slide-title" } }, title);
    slide.element("desc", { { "id", "slide-words" } },
        fmt::format("{} {}", finding->sentence, figure == nullptr ? "" : figure->description));
    slide.style(std::string(picture_text_style()) + std::string(slide_style) + std::string(chart_style()));
    slide.leaf("rect", { { "width", "100%" }, { "height", "100%" }, { "fill", "#ffffff" } });
    slide.put(drawing);
    slide.close();
    return std::move(slide).fragment();
}

} // namespace wres::charts
