// SPDX-License-Identifier: MIT
#include "workbooks/write_ods.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "markup/html.h"
#include "workbooks/row_height.h"
#include "workbooks/zip_file.h"

namespace wres::workbooks {
namespace {

using markup::escaped;

constexpr std::string_view xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

constexpr std::string_view namespaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
    "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" office:version=\"1.3\"";

/// How numbers, dates and cells look. A style of a number is named for its NumberStyle's place.
constexpr std::string_view cell_styles = R"(
<number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:percentage-style style:name="N2"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:number-style style:name="N3P"><number:text>+</number:text><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/></number:number-style>
<number:number-style style:name="N3Z"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/></number:number-style>
<number:number-style style:name="N3"><number:text>−</number:text><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/><style:map style:condition="value()&gt;0" style:apply-style-name="N3P"/><style:map style:condition="value()=0" style:apply-style-name="N3Z"/></number:number-style>
<number:number-style style:name="N4"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"/></number:number-style>
<number:number-style style:name="N5"><number:number number:decimal-places="3" number:min-decimal-places="3" number:min-integer-digits="1"/></number:number-style>
<number:date-style style:name="D"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="title" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:style style:name="heading" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap" fo:border-bottom="0.75pt solid #000000"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="text" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap"/></style:style>
<style:style style:name="beside" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap"/><style:paragraph-properties fo:text-align="start" fo:margin-left="0.35cm"/></style:style>
<style:style style:name="lead" style:family="table-cell" style:parent-style-name="Default"/>
<style:style style:name="none" style:family="table-cell" style:parent-style-name="Default"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="date" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="D"/>
<style:style style:name="n0" style:family="table-cell" style:parent-style-name="Default"/>
<style:style style:name="n1" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="N1"/>
<style:style style:name="n2" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="N2"/>
<style:style style:name="n3" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="N3"/>
<style:style style:name="n4" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="N4"/>
<style:style style:name="n5" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="N5"/>
<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>
)";

/// The look of everything, and lying A4 pages one sheet wide.
constexpr std::string_view common_styles = R"(
<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="12pt" fo:language="{0}" fo:country="{1}"/></style:default-style><style:style style:name="Default" style:family="table-cell"><style:table-cell-properties style:vertical-align="top"/></style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles>
)";

/// Widths and heights are styles of their own in this format: each is named once.
class Measures {
public:
    std::string column(double characters) { return name("c", columns_, characters); }
    std::string row(std::size_t lines) { return name("r", rows_, static_cast<double>(lines)); }

    [[nodiscard]] std::string styles() const
    {
        std::string out;
        for (const auto& [width, number] : columns_)
            out += fmt::format(
                "<style:style style:name=\"c{}\" style:family=\"table-column\"><style:table-column-"
                "properties style:column-width=\"{:.2f}cm\"/></style:style>\n",
                number, width * 0.23);
        for (const auto& [lines, number] : rows_)
            out +=
                fmt::format("<style:style style:name=\"r{}\" style:family=\"table-row\"><style:table-row-"
                            "properties style:row-height=\"{:.2f}cm\" style:use-optimal-row-height=\"{}\"/>"
                            "</style:style>\n",
                    number, lines * 0.56, lines == 1);
        return out;
    }

private:
    static std::string name(std::string_view kind, std::map<double, std::size_t>& known, double size)
    {
        return fmt::format("{}{}", kind, known.try_emplace(size, known.size()).first->second);
    }

    std::map<double, std::size_t> columns_;
    std::map<double, std::size_t> rows_;
};

std::string_view style_of(RowStyle style)
{
    switch (style) {
    case RowStyle::Title: return "title";
    case RowStyle::Heading: return "heading";
    case RowStyle::Plain: return "text";
    case RowStyle::Lead: return "lead";
    }
    return "text";
}

std::string text_cell(std::string_view style, std::string_view content)
{
    return fmt::format(
        "<table:table-cell table:style-name=\"{}\" office:value-type=\"string\"><text:p>{}</text:p>"
        "</table:table-cell>",
        style, content);
}

std::string link_cell(std::string_view address, std::string_view text)
{
    return text_cell("text",
        fmt::format(
            "<text:a xlink:type=\"simple\" xlink:href=\"{}\">{}</text:a>", escaped(address), escaped(text)));
}

std::string number_cell(double value, NumberStyle style)
{
    return fmt::format(
        "<table:table-cell table:style-name=\"n{}\" office:value-type=\"{}\" office:value=\"{}\"/>",
        static_cast<int>(style), style == NumberStyle::Percent ? "percentage" : "float", value);
}

std::string cell_of(std::monostate, std::string_view)
{
    return "<table:table-cell/>";
}

std::string cell_of(const std::string& text, std::string_view style)
{
    return text_cell(style, escaped(text));
}

std::string cell_of(double value, std::string_view)
{
    return number_cell(value, NumberStyle::General);
}

std::string cell_of(Date date, std::string_view)
{
    return fmt::format(
        "<table:table-cell table:style-name=\"date\" office:value-type=\"date\" office:date-value=\"{}\"/>",
        iso_date(date));
}

std::string cell_of(const Number& number, std::string_view)
{
    return number_cell(number.value, number.style);
}

std::string cell_of(const NoNumber& none, std::string_view)
{
    return text_cell("none", escaped(none.shorthand));
}

/// A sheet's name as formulas write it.
std::string quoted(std::string_view sheet)
{
    std::string name = "'";
    for (const char letter : sheet)
        name += letter == '\'' ? "''" : std::string(1, letter);
    return name + "'";
}

std::string cell_of(const SheetLink& link, std::string_view)
{
    return link_cell("#" + quoted(link.sheet) + ".A1", link.text);
}

std::string row_of(const Row& row, const Sheet& sheet, Measures& measures)
{
    std::string out = fmt::format("<table:table-row table:style-name=\"{}\">",
        measures.row(row.style == RowStyle::Title ? 2 : lines_of(row, sheet.column_widths)));
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const bool is_beside = row.style == RowStyle::Plain && column > 0;
        const auto style = is_beside ? "beside" : style_of(row.style);
        out += std::visit([&](const auto& content) { return cell_of(content, style); }, row.cells[column]);
    }
    return out + "</table:table-row>\n";
}

std::size_t columns_of(const Sheet& sheet)
{
    std::size_t columns = 1;
    for (const auto& row : sheet.rows)
        columns = std::max(columns, row.cells.size());
    return columns;
}

std::string sheet_of(const Sheet& sheet, Measures& measures)
{
    std::string out =
        fmt::format("<table:table table:name=\"{}\" table:style-name=\"sheet\">\n", escaped(sheet.name));
    for (std::size_t column = 0; column < columns_of(sheet); ++column)
        out += fmt::format("<table:table-column table:style-name=\"{}\"/>",
            measures.column(width_of(sheet.column_widths, column)));
    out += '\n';
    for (const auto& row : sheet.rows) {
        const auto written = row_of(row, sheet, measures);
        out += row.style == RowStyle::Heading && !sheet.table_name.empty()
            ? "<table:table-header-rows>" + written + "</table:table-header-rows>\n"
            : written;
    }
    return out + "</table:table>\n";
}

/// A, B, ... Z, AA
std::string column_letters(std::size_t column)
{
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

/// The places of the tables, so that programs and listeners find each by its name.
std::string table_ranges(const Workbook& workbook)
{
    std::string ranges;
    for (const auto& sheet : workbook.sheets) {
        const auto heading = std::ranges::find(sheet.rows, RowStyle::Heading, &Row::style);
        if (sheet.table_name.empty() || heading == sheet.rows.end())
            continue;
        const auto address = fmt::format("{0}.A{1}:{0}.{2}{3}", quoted(sheet.name),
            heading - sheet.rows.begin() + 1, column_letters(heading->cells.size() - 1), sheet.rows.size());
        ranges += fmt::format("<table:database-range table:name=\"{}\" table:target-range-address=\"{}\"/>\n",
            escaped(sheet.table_name), escaped(address));
    }
    return ranges.empty() ? "" : "<table:database-ranges>\n" + ranges + "</table:database-ranges>\n";
}

std::string content_of(const Workbook& workbook)
{
    Measures measures;
    std::string sheets;
    for (const auto& sheet : workbook.sheets)
        sheets += sheet_of(sheet, measures);
    return fmt::format("{}<office:document-content {}><office:automatic-styles>{}{}</office:automatic-styles>"
                       "<office:body><office:spreadsheet>\n{}{}</office:spreadsheet></office:body>"
                       "</office:document-content>",
        xml, namespaces, cell_styles, measures.styles(), sheets, table_ranges(workbook));
}

std::string meta_of(const Workbook& workbook)
{
    return fmt::format("{}<office:document-meta {}><office:meta><meta:generator>openwres</meta:generator>"
                       "<dc:title>{}</dc:title><meta:initial-creator>{}</meta:initial-creator>"
                       "<dc:language>{}</dc:language>"
                       "<meta:creation-date>2025-01-01T00:00:00</meta:creation-date></office:meta>"
                       "</office:document-meta>",
        xml, namespaces, escaped(workbook.title), escaped(workbook.author), escaped(workbook.language));
}

constexpr std::string_view manifest = R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
)";

} // namespace

Result<std::string> write_ods(const Workbook& workbook)
{
    const auto dash = workbook.language.find('-');
    const bool has_country = dash != std::string::npos;
    const auto looks = fmt::format(common_styles, escaped(workbook.language.substr(0, dash)),
        has_country ? escaped(workbook.language.substr(dash + 1)) : "none");
    const std::string styles =
        fmt::format("{}<office:document-styles {}>{}</office:document-styles>", xml, namespaces, looks);
    // What the file is stands first and unpacked, so that it can be told without unpacking.
    return zip_file({ { "mimetype", "application/vnd.oasis.opendocument.spreadsheet", false },
        { "META-INF/manifest.xml", std::string(manifest) }, { "meta.xml", meta_of(workbook) },
        { "styles.xml", styles }, { "content.xml", content_of(workbook) } });
}

} // namespace wres::workbooks
