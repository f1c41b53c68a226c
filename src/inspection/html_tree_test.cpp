// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "inspection/html_tree.h"
#include "inspection/style_sheet.h"

namespace wres::inspection {
namespace {

HtmlTree read(std::string_view page)
{
    auto tree = HtmlTree::read("page.html", page);
    REQUIRE(tree);
    return std::move(*tree);
}

/// "ul(li(a)li(b))": the elements and texts of a page, without blank ones.
std::string shape(const HtmlTree& page, HtmlNodeIndex index = 0)
{
    const auto& node = page.at(index);
    if (node.name.empty() && index != 0)
        return page.text_of(index);
    std::string inner;
    for (const auto child : node.children)
        inner += shape(page, child);
    return index == 0 ? inner : node.name + "(" + inner + ")";
}

} // namespace

TEST_CASE("tags that HTML lets out are put in")
{
    CHECK(shape(read("<ul><li>a<li>b</ul>")) == "ul(li(a)li(b))");
    CHECK(shape(read("<ul><li>a<ol><li>b</ol><li>c</ul>")) == "ul(li(aol(li(b)))li(c))");
    CHECK(shape(read("<p>a<p>b<div>c</div>")) == "p(a)p(b)div(c)");
    CHECK(shape(read("<table><tr><td>a<td>b<tr><th>c</table>d")) == "table(tr(td(a)td(b))tr(th(c)))d");
    CHECK(shape(read("<dl><dt>a<dd>b<dt>c</dl>")) == "dl(dt(a)dd(b)dt(c))");
    CHECK(shape(read("<select><option>a<option>b</select>")) == "select(option(a)option(b))");
    CHECK(read("<ul><li>a<li>b</ul><p>c").tag_faults().empty());
}

TEST_CASE("what a browser would mend is told")
{
    CHECK(read("<div><span></div>").tag_faults().size() == 1);
    CHECK(read("<div>").tag_faults().front().found == "<div> is never closed");
    CHECK(read("a\n</section>").tag_faults().front().line == 2);
    CHECK(read("<p>a<br></br></p>").tag_faults().empty());
}

TEST_CASE("scripts, styles, comments and drawings hide no tags")
{
    CHECK(shape(read("<script>if (a<b) '</scr'</script><p>c</p>")) == "script(if (a<b) '</scr')p(c)");
    CHECK(shape(read("<!-- <h1>no</h1> --><h2>yes</h2>")) == "h2(yes)");
    CHECK(shape(read("<svg><rect/><title>t</title></svg><p>a</p>")) == "svg(rect()title(t))p(a)");
    CHECK(shape(read("<title>a <b> &amp; c</title>")) == "title(a <b> & c)");
    CHECK(read("<!DOCTYPE HTML><p>").has_doctype());
}

TEST_CASE("attributes are read however they are quoted, and references undone")
{
    const auto page =
        read("<a HREF='x y' id=z title=\"&pound;5 &#x2013; &#8211; &bogus; &#99999999;\" hidden>w</a>");
    const auto& node = page.at(*page.first("a"));
    CHECK(node.value("href") == "x y");
    CHECK(node.value("id") == "z");
    CHECK(node.value("title") == "£5 – – &bogus; &#99999999;");
    CHECK(node.has("hidden"));
    CHECK(page.by_id("z") == page.first("a"));
}

TEST_CASE("an element is called what a screen reader calls it")
{
    const auto name = [](std::string_view html, std::string_view element) {
        const auto page = read(html);
        return page.name_of(*page.first(element));
    };
    CHECK(name("<a href=x>Read <b>this</b></a>", "a") == "Read this");
    CHECK(name("<a href=x><img alt='The arms'></a>", "a") == "The arms");
    CHECK(name("<a href=x><img alt=''></a>", "a") == "");
    CHECK(name("<a href=x><span aria-hidden=true>*</span></a>", "a") == "");
    CHECK(name("<a href=x aria-label='Pay'>more</a>", "a") == "Pay");
    CHECK(name("<p id=p>Staff</p><svg aria-labelledby=p></svg>", "svg") == "Staff");
    CHECK(name("<svg><title>Two bars</title><text>12</text></svg>", "svg") == "Two bars");
    CHECK(name("<svg><text>12</text></svg>", "svg") == "");
}

TEST_CASE("a page as deep as somebody likes is read, and no deeper than is kept")
{
    std::string page;
    for (int i = 0; i < 5000; ++i)
        page += "<div>";
    CHECK(read(page).size() > 4000);
}

TEST_CASE("rules hold where their selectors say, and weigh what CSS says")
{
    const auto page = read("<html><body><div class='a b' id=d><p lang=cy>x</p></div><p>y</p></body></html>");
    const auto first = *page.first("p");
    const auto holds = [&](std::string_view selector) {
        const auto rules = read_style_sheet(std::string(selector) + " { color: red }");
        REQUIRE(rules.size() == 1);
        return !rules[0].selectors.empty() && matches(page, first, rules[0].selectors[0]);
    };
    for (const auto* selector : { "p", "*", "div p", ".a p", ".a.b > p", "#d p", "html div p",
             "body > div > p", "[lang]", "p[lang=cy]", ":root p", "body p" }) {
        INFO(selector);
        CHECK(holds(selector));
    }
    for (const auto* selector : { "div", ".c p", "body > p", "html > div p", "p[lang=en]", "p:hover",
             "div + p", "p::before", ":root > p" }) {
        INFO(selector);
        CHECK_FALSE(holds(selector));
    }
    const auto weight = [](std::string_view selector) {
        return read_style_sheet(std::string(selector) + "{}").front().selectors.front().specificity;
    };
    CHECK(weight("#d") > weight("div.a.b p"));
    CHECK(weight(".a") > weight("html body div p"));
    CHECK(weight("[lang]") == weight(".a"));
    CHECK(weight("*") == 0);
}

TEST_CASE("rules for paper, dark screens and some widths are left out")
{
    const auto rules = read_style_sheet(
        "/* a { } */ @charset 'x'; @import url(y); @media print { a { x: y } } b { c: d; e: f !important }"
        "@media screen { g { h: i } } @media (min-width: 1px) { j { k: l } } @font-face { m: n }");
    REQUIRE(rules.size() == 2);
    CHECK(rules[0].selector_text == "b");
    REQUIRE(rules[0].declarations.size() == 2);
    CHECK(rules[0].declarations[1].is_important);
    CHECK(rules[0].declarations[1].value == "f");
    CHECK(rules[1].selector_text == "g");
}

} // namespace wres::inspection
