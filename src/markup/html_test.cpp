// SPDX-License-Identifier: MIT
#include "markup/html.h"

#include <doctest/doctest.h>

using wres::markup::Html;
using wres::markup::present;

TEST_CASE("text and attributes cannot break out, whoever wrote them")
{
    Html html;
    html.element("p", { { "title", "\"><script>" } }, "<b>&'\x01\x7F");
    CHECK(std::move(html).fragment() == "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&#39;</p>\n");
}

TEST_CASE("an attribute without a value is left out, and one that only has to be there is empty")
{
    Html html;
    html.leaf(
        "input", { { "checked", present(true) }, { "disabled", present(false) }, { "id", std::nullopt } });
    CHECK(std::move(html).fragment() == "<input checked=\"\">");
}

TEST_CASE("elements of HTML without content have no end, shapes of SVG close themselves")
{
    Html html;
    html.leaf("hr", {});
    html.leaf("circle", { { "r", "2" } });
    CHECK(std::move(html).fragment() == "<hr><circle r=\"2\"/>");
}

TEST_CASE("a finished piece is put into a document as it is")
{
    Html piece;
    piece.element("b", "1 < 2");
    Html html;
    html.open("p");
    html.put(std::move(piece).fragment());
    html.close();
    CHECK(std::move(html).finish() == "<!DOCTYPE html>\n<p><b>1 &lt; 2</b></p>\n");
}
