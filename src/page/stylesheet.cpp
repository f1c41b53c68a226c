// SPDX-License-Identifier: MIT
#include "page/stylesheet.h"

#include <cctype>

#include <fmt/format.h>

#include "base/text.h"
#include "charts/chart_style.h"
#include "language/phrase.h"

namespace wres::page {
namespace {

using language::phrase;

constexpr std::string_view css = R"css(
:root { --ink: #0b0c0c; --grey: #505a5f; --line: #b1b4b6; --soft: #f3f2f1; --blue: #12436d; --orange: #f46a25; --turquoise: #28a197;
  --pink: #801650; --dark: #3d3d3d; --link: #1d70b8; --focus: #ffdd00 }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; background: #fff; scroll-behavior: auto }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.25 Arial, "Helvetica Neue", Helvetica, sans-serif }
.page { max-width: 1060px; margin: 0 auto; padding: 0 15px 60px }
h1, h2, h3 { font-weight: 700; line-height: 1.15; margin: 0 }
h1 { font-size: 32px; margin: 20px 0 12px }
h2 { font-size: 24px; margin: 0 0 15px }
h3 { font-size: 19px; margin: 35px 0 10px }
.overline { display: block; font-weight: 400; font-size: 16px; color: var(--grey); margin-bottom: 4px }
p, ul, dl, blockquote { margin: 0 0 15px }
p, li, dd, blockquote { max-width: 44em }
p, li, dt, dd, h1, h2, h3, figcaption, caption { overflow-wrap: anywhere }
ul { padding-left: 22px }
li { margin-bottom: 5px }
a { color: var(--link); text-decoration: underline; text-underline-offset: .15em }
a:hover { color: #003078; text-decoration-thickness: 3px }
a:focus { outline: 3px solid transparent; color: var(--ink); background: var(--focus); box-shadow: 0 -2px var(--focus), 0 4px var(--ink); text-decoration: none }
div[tabindex]:focus-visible { outline: 3px solid var(--ink); outline-offset: 0; background: none; box-shadow: 0 0 0 6px var(--focus) }
main:focus { outline: none; background: none; box-shadow: none }
.skip { position: absolute; left: -999em; padding: 10px 15px; background: var(--focus); color: var(--ink) }
.skip:focus { position: static; display: block }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.hint, .note, .source { color: var(--grey) }
.note, .source { font-size: 15px }
.lede { font-size: 18px; max-width: none }
.banner { border-left: 8px solid var(--blue); background: #e7ecf0; padding: 12px 15px; max-width: none }
.banner.internal { border-color: #801650; background: #f6ebf1 }
blockquote { border-left: 5px solid var(--line); padding: 2px 0 2px 15px }
blockquote p { margin: 0 0 5px; overflow-wrap: anywhere }
section, nav { padding-top: 30px }
section.indicator { border-top: 2px solid var(--blue); margin-top: 50px; padding-top: 20px }
.key-finding { border: 3px solid var(--blue); padding: 15px; margin-bottom: 15px }
.key-finding p { margin: 10px 0 0; font-size: 18px; max-width: none }
.box { background: var(--soft); padding: 15px; margin: 25px 0 }
.box h3 { margin: 0 0 8px }
.box p { max-width: none }
.warning { border: 2px solid #d4351c; border-left-width: 10px; padding: 12px 15px; margin-bottom: 15px }
.warning p { margin: 0; max-width: none }
nav ol { list-style: none; padding: 0; margin: 0 }
.up { margin-top: 25px }

.facts { display: flex; flex-wrap: wrap; gap: 10px; margin: 0 0 20px }
.facts div { flex: 1 1 140px; border-top: 4px solid var(--blue); background: var(--soft); padding: 8px 10px }
.facts dt::first-letter { text-transform: uppercase }
.facts dd { margin: 0; font-size: 15px }
.facts .figure { font-size: 27px; font-weight: 700; font-variant-numeric: tabular-nums }
.verdicts { margin: 0 }
.verdicts div { display: flex; gap: 12px; margin-top: 8px; align-items: baseline }
.verdicts dt { flex: 0 0 165px }
.verdicts dd { margin: 0 }
.glossary dt { font-weight: 700; margin-top: 12px }
.glossary dt::first-letter { text-transform: uppercase }
.glossary dd { margin: 2px 0 0 }

.badge { display: inline-block; padding: 2px 8px 3px; font-size: 15px; font-weight: 700; line-height: 1.25; border-left: 6px solid; white-space: nowrap }
.badge.adverse { background: #fde9df; color: #5c2300; border-color: var(--orange) }
.badge.favourable { background: #dfe7ee; color: var(--blue); border-color: var(--blue) }
.badge.different { background: #f3e4ec; color: #5f103c; border-color: var(--pink) }
.badge.no_clear_difference { background: #def1ef; color: #0c4540; border-color: var(--turquoise) }
.badge.too_few_to_tell { background: #ececec; color: #2b2b2b; border-color: #767676 }
.badge.not_calculable, .badge.withheld { background: #fff; color: #2b2b2b; border: 1px dashed #767676; padding-left: 7px }

.scroll { overflow-x: auto; margin-bottom: 10px }
table { border-collapse: collapse; width: 100%; font-size: 16px }
.few table { max-width: 760px }
caption { text-align: left; font-weight: 700; padding: 8px 0 6px }
caption::first-letter { text-transform: uppercase }
th, td { text-align: left; vertical-align: top; padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line) }
th:last-child, td:last-child { padding-right: 0 }
thead th { vertical-align: bottom; line-height: 1.15; border-bottom: 2px solid var(--ink); font-size: 15px; overflow-wrap: break-word }
thead th::first-letter { text-transform: uppercase }
tbody th { font-weight: 400; min-width: 8em }
.n { text-align: right; font-variant-numeric: tabular-nums }
td.n { white-space: nowrap }

.summary { table-layout: fixed }
.summary th:first-child { width: 20% }
.summary thead th:nth-child(3) { width: 15% }
.summary .plot { width: 25%; padding-right: 0 }
.summary tbody th { font-weight: 700; min-width: 0 }
.summary .hint { display: block; font-weight: 400; font-size: 14px; margin-top: 3px }
.summary td p { margin: 6px 0 0 }
.summary .number b { display: block; font-size: 19px; font-variant-numeric: tabular-nums }
.summary .number span { display: block }

.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 25em), 1fr)); gap: 25px 35px; margin-bottom: 25px }
.tile { border-top: 4px solid var(--blue); padding-top: 8px; font-size: 16px }
.tile h3 { font-size: 19px; margin: 0 0 6px }
.tile p { margin-bottom: 8px }
.tile table, .tile thead th { font-size: 15px }
.tile caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.tile th, .tile td { padding-top: 4px; padding-bottom: 4px }
.tile tbody th, .tile thead th:first-child { min-width: 4.5em !important; overflow-wrap: normal !important }
.one-page .page { max-width: 1400px }

svg.track { display: block; overflow: visible }
.track.when-narrow { display: none }
svg text { font-size: 14px; fill: var(--ink) }
figure { margin: 20px 0 25px }
figcaption { font-weight: 700; margin-bottom: 6px; max-width: 44em }
figcaption::first-letter { text-transform: uppercase }
.key { list-style: none; padding: 0; margin: 0 0 8px; display: flex; flex-wrap: wrap; gap: 2px 18px; font-size: 15px }
.key li { display: flex; align-items: center; gap: 6px; margin: 0 }
.dot-row { display: grid; grid-template-columns: 26% 1fr 12.5em; gap: 0 16px; align-items: center; padding: 1px 0 }
.dot-label { line-height: 1.15 }
.dot-number { font-variant-numeric: tabular-nums; white-space: nowrap; font-size: 15px }
.dot-foot { display: flex; flex-wrap: wrap; justify-content: space-between; font-size: 14px }
.trend, .drawing { max-width: 760px; overflow: visible; display: block }
.drawing.narrow { max-width: 420px } .drawing.middle { max-width: 560px }
footer { border-top: 1px solid var(--line); margin-top: 60px; padding-top: 15px; color: var(--grey) }
footer code { font-size: 14px; overflow-wrap: anywhere }

@media (min-width: 641px) {
  body { font-size: 19px; line-height: 1.32 }
  .page { padding: 0 30px 80px }
  h1 { font-size: 48px; margin: 30px 0 20px }
  h2 { font-size: 36px; margin-bottom: 20px }
  h3 { font-size: 24px; margin: 45px 0 12px }
  .overline { font-size: 24px }
  .lede { font-size: 24px }
  .key-finding p { font-size: 22px }
  .note, .source { font-size: 16px }
  .facts .figure { font-size: 36px }
  .facts dd { font-size: 16px }
  .summary { font-size: 16px }
  nav ol { columns: 2; column-gap: 40px }
  nav li { break-inside: avoid }
  .dots { font-size: 16px }
}
@media (max-width: 640px) {
  .when-narrow { display: block !important }
  .summary, .summary tbody, .summary tr, .summary td, .summary th { display: block; width: auto !important; border: 0; padding: 0 }
  .summary caption { display: block }
  .summary thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; width: 1px !important }
  .summary tbody tr { border-top: 1px solid var(--line); padding: 12px 0 }
  .summary td { margin-top: 8px }
  .summary .number b, .summary .number span { display: inline; margin-right: 8px }
  .verdicts div { display: block }
  .verdicts dd { margin-top: 3px }
  .dot-row { grid-template-columns: minmax(0, 1fr) minmax(0, auto); padding: 5px 0 }
  .dot-number { white-space: normal; text-align: right }
  .dot-row .track, .dot-foot { grid-column: 1 / 3; grid-row: 2 }
  td.n, th.n { padding-right: 14px }
  .scroll caption { max-width: calc(100vw - 30px) }
  .scroll tbody th { position: sticky; left: 0; background: #fff; min-width: 6.5em; max-width: 9em }
  .scroll td.w { min-width: 9em }
  .scroll.few th, .scroll.few td { min-width: 0; white-space: normal; overflow-wrap: anywhere }
  .scroll.few th.n, .scroll.few td.n { overflow-wrap: normal }
  .scroll.few[tabindex] tbody th { min-width: 5.5em; overflow-wrap: break-word }
  .facts div { flex-basis: 42% }
}
@media (forced-colors: active) { .badge { border: 1px solid } svg { forced-color-adjust: none; background: #fff } }
@media print {
  @page { size: A4; margin: 16mm 14mm 15mm }
  html { font-size: 10pt }
  body { font-size: 10pt; line-height: 1.3; -webkit-print-color-adjust: exact; print-color-adjust: exact }
  .page { max-width: none; padding: 0 }
  .skip, .up, nav { display: none }
  h1 { font-size: 20pt; margin: 0 0 4pt } h2 { font-size: 17pt; margin-bottom: 6pt } h3 { font-size: 12.5pt; margin: 14pt 0 5pt }
  .overline { font-size: 10.5pt; margin: 0 }
  .lede { font-size: 10.5pt; margin-bottom: 5pt }
  a { color: inherit; text-decoration: none }
  .banner { padding: 4pt 8pt; border-left-width: 5pt; margin-bottom: 6pt; font-size: 9pt }
  section { padding-top: 0 }
  section.indicator, #annex, #data-quality, #methods { break-before: page; margin-top: 0; padding-top: 6pt }
  h2, h3, h3 + p, caption, figcaption { break-after: avoid }
  p, caption, figcaption, li, dd { max-width: none }
  .scroll { overflow: visible; margin-bottom: 4pt }
  table { font-size: 8pt; line-height: 1.2 }
  thead { display: table-header-group }
  thead th { font-size: 7.5pt }
  tbody th { min-width: 5.5em }
  p { orphans: 3; widows: 3 }
  th, td { padding: 2.5pt 5pt 2.5pt 0 }
  tr, figure, .key-finding, .warning, .box, blockquote { break-inside: avoid }
  .scroll table { break-inside: avoid }
  .key-finding p { font-size: 11pt }
  .note, .source, .key, .dots, .dot-number { font-size: 8.5pt }
  .badge { font-size: 8pt; padding: 1pt 5pt; border-left-width: 4pt }
  svg text { font-size: 8pt }
  .dots .track { margin: -3.5px 0 } .dots .track.axis { margin: 0 } .dot-foot { font-size: 8.5pt }
  #summary h2 { display: none }
  .facts { gap: 6pt; margin-bottom: 4pt; flex-wrap: nowrap }
  .facts div { flex-basis: 0; padding: 3pt 6pt } .facts dt { font-size: 8pt } .facts dd { font-size: 7.5pt; line-height: 1.15 }
  .facts .figure { font-size: 14pt }
  .summary { font-size: 8.2pt; line-height: 1.17 }
  .summary th:first-child { width: 19% } .summary thead th:nth-child(3) { width: 14% } .summary .plot { width: 22% }
  .summary .badge { font-size: 7.5pt; padding: 0 4pt } .summary td p { display: inline; margin: 0 0 0 3pt !important }
  .summary caption { padding: 2pt 0 }
  .summary th, .summary td { padding-top: 2pt; padding-bottom: 2pt }
  .summary td p { margin: 2pt 0 0 }
  .summary .number b { font-size: 9.5pt }
  .summary .hint { font-size: 7pt; margin: 0 }
  .summary .number .hint { display: block }
  .box { padding: 5pt 8pt; margin: 6pt 0 0; font-size: 8pt; line-height: 1.2 }
  .box h3 { font-size: 9.5pt; margin-bottom: 2pt } .box p { margin-bottom: 2pt }
  .verdicts { columns: 2; column-gap: 14pt }
  .verdicts div { margin-top: 2pt; gap: 6pt; break-inside: avoid } .verdicts dt { flex-basis: 84pt }
  .glossary { columns: 2; column-gap: 20pt } .glossary dt { margin-top: 5pt; break-after: avoid } .glossary dd { break-inside: avoid }
  footer { margin-top: 20pt }
  .tiles { display: block; columns: 2; column-gap: 14pt; margin: 0 }
  .tile { break-inside: avoid; border-top-width: 2pt; padding: 2pt 0 4pt; font-size: 7.2pt; line-height: 1.15 }
  .tile h3 { font-size: 8.5pt; margin: 0 0 1.5pt } .tile p { margin-bottom: 2pt } .tile .source { font-size: 6.5pt }
  .tile table, .tile thead th { font-size: 7pt } .tile th, .tile td { padding: .6pt 4pt .6pt 0; line-height: 1.05 } .tile tbody th { white-space: nowrap }
  .one-page h1 { font-size: 15pt; margin: 0 } .one-page .lede { font-size: 8pt; margin: 0 } .one-page .overline { font-size: 8.5pt }
  .one-page .banner { font-size: 7pt; line-height: 1.15; padding: 2pt 6pt; margin: 3pt 0 } .one-page #summary p { font-size: 7.2pt; margin-bottom: 2pt }
  .one-page #summary h2 { display: block; font-size: 11pt; margin-bottom: 2pt }
  .one-page footer { margin-top: 3pt; padding-top: 2pt; font-size: 6pt; line-height: 1.1 } .one-page footer p { margin: 0 } .one-page footer code { font-size: 6pt }
}
)css";

/// A text as a CSS string: everything but letters, digits and spaces as a code, so that no text can end the
/// string.
std::string css_string(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_plain = std::isalnum(byte) != 0 || c == ' ' || byte >= 0x80;
        if (is_plain)
            out += c;
        else if (byte >= 0x20)
            out += fmt::format("\\{:06x} ", byte);
    }
    return out + "\"";
}

} // namespace

std::string stylesheet()
{
    return std::string(charts::chart_style()) + std::string(css.substr(1));
}

std::string stylesheet_within(std::string_view selector)
{
    std::string nested = fmt::format("{} {{\n", selector);
    const auto whole = stylesheet();
    for (const auto line : split(whole, '\n')) {
        const auto rule = trimmed(line);
        if (rule.starts_with("html ") || rule.starts_with("@page"))
            continue;
        // What is about the document's root or body is about the element it stands in.
        const bool about_root = rule.starts_with(":root ") || rule.starts_with("body ");
        nested += about_root ? "&" + std::string(rule.substr(rule.find(' '))) : std::string(rule);
        nested += '\n';
    }
    return nested + "}\n";
}

namespace {

/// "Page 1 of 9" as a style sheet writes it: words and counters in the order of the language.
std::string page_of_pages()
{
    constexpr std::string_view page = "\x01";
    constexpr std::string_view pages = "\x02";
    std::string content;
    std::string words;
    const auto end_words = [&] {
        if (!words.empty())
            content += css_string(words) + " ";
        words.clear();
    };
    for (const char letter : phrase("Page {} of {}", page, pages)) {
        const bool is_page = page.front() == letter;
        if (!is_page && pages.front() != letter) {
            words += letter;
            continue;
        }
        end_words();
        content += is_page ? "counter(page) " : "counter(pages) ";
    }
    end_words();
    return std::string(trimmed(content));
}

} // namespace

std::string running_header(std::string_view title, std::string_view mark)
{
    return fmt::format(
        "@page {{\n  @top-left {{ content: {}; font: 8pt Arial, sans-serif; color: #505a5f }}\n"
        "  @top-right {{ content: {}; font: bold 8pt Arial, sans-serif; color: #801650 }}\n"
        "  @bottom-right {{ content: {}; font: 8pt Arial, "
        "sans-serif; color: #505a5f }}\n}}\n",
        css_string(title), css_string(mark), page_of_pages());
}

} // namespace wres::page
