// SPDX-License-Identifier: MIT
#include "page/drawing_html.h"

#include <fmt/format.h>

namespace wres::page {
namespace {

using charts::Drawing;
using markup::Html;

void write_key(Html& html, const Drawing& drawing)
{
    if (drawing.key.empty())
        return;
    html.open("ul", { { "class", "key" } });
    for (const auto& entry : drawing.key) {
        html.open("li");
        html.open("svg",
            { { "class", "key-mark" }, { "width", "34" }, { "height", "26" }, { "aria-hidden", "true" } });
        entry.write_example(html, charts::Ruler::of_percent());
        html.close();
        html.text(entry.words);
        html.close();
    }
    html.close();
}

std::string_view style_of(Drawing::Breadth breadth)
{
    switch (breadth) {
    case Drawing::Breadth::Narrow: return "drawing narrow";
    case Drawing::Breadth::Middle: return "drawing middle";
    case Drawing::Breadth::Wide: break;
    }
    return "drawing";
}

} // namespace

void write_drawing(Html& html, const Drawing& drawing, const document::Figure& figure)
{
    write_key(html, drawing);
    html.open("svg",
        { { "class", style_of(drawing.breadth) }, { "width", "100%" },
            { "height", fmt::format("{:g}", drawing.height) }, { "role", "img" },
            { "aria-labelledby", fmt::format("{0}-title {0}-desc", figure.id) } });
    html.element("title", { { "id", figure.id + "-title" } }, figure.title);
    html.element("desc", { { "id", figure.id + "-desc" } }, figure.description);
    drawing.write(html, charts::Ruler::of_percent());
    html.close();
}

} // namespace wres::page
