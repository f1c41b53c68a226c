// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "formats/workbook_package.h"
#include "inspection/spreadsheet.h"
#include "inspection/xlsx_styles.h"
#include "inspection/xml_tree.h"

namespace wres::inspection {
namespace {

using formats::ZipContainer;

bool is_on(std::string_view value)
{
    return value == "1" || value == "true" || value == "on";
}

/// The folder of a part, with a slash; and the part that holds its relationships.
std::string folder_of(std::string_view part)
{
    const auto slash = part.rfind('/');
    return slash == std::string_view::npos ? "" : std::string(part.substr(0, slash + 1));
}

std::string relationships_of(std::string_view part)
{
    const auto folder = folder_of(part);
    return folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

/// Where a target of a part leads, within the package.
std::string part_at(std::string_view from, std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    std::vector<std::string> steps;
    const auto whole = folder_of(from) + std::string(target);
    for (const auto step : split(whole, '/')) {
        if (step == ".." && !steps.empty())
            steps.pop_back();
        else if (step != "." && step != "..")
            steps.emplace_back(step);
    }
    return join(steps, "/");
}

struct Relationship {
    std::string target;
    std::string type; // the last word of its address: "table", "drawing", "hyperlink"
    bool is_external = false;
};

using Relationships = std::map<std::string, Relationship, std::less<>>;

/// A text with what of it is raised.
struct SharedText {
    std::string text;
    bool has_superscript = false;
};

SharedText read_rich_text(const XmlElement& element)
{
    SharedText shared;
    for (const auto& child : element.children) {
        if (child.name == "t")
            shared.text += child.whole_text();
        if (child.name != "r")
            continue;
        if (const auto* words = child.child("t"))
            shared.text += words->whole_text();
        if (const auto* look = child.child("rPr"))
            if (const auto* raised = look->child("vertAlign"))
                shared.has_superscript |= raised->attribute("val") == "superscript";
    }
    return shared;
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Where the code after an ampersand of a header ends: a font in quotation marks, a size, a colour, or one
/// letter.
/// @source ECMA-376 part 1, 18.3.1.46 headerFooter
std::size_t end_of_code(std::string_view text, std::size_t at)
{
    constexpr std::size_t colour_letters = 6;
    if (at >= text.size())
        return at;
    if (text[at] == '"')
        return std::min(text.find('"', at + 1), text.size() - 1) + 1;
    if (text[at] == 'K')
        return std::min(at + 1 + colour_letters, text.size());
    if (!is_digit(text[at]))
        return at + 1;
    while (at < text.size() && is_digit(text[at]))
        ++at;
    return at;
}

/// What a printed page has above and below its sheet, without fields that only number or name it.
std::string words_of_header(const XmlElement& header)
{
    std::string words;
    for (const auto& child : header.children) {
        const auto text = child.whole_text();
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == '&')
                at = end_of_code(text, at + 1);
            else
                words += text[at++];
        }
        words += ' ';
    }
    // "Page &P of &N" leaves these two words.
    std::string plain;
    for (const auto word : split(words, ' ')) {
        const auto lower = lower_case(trimmed(word));
        if (!lower.empty() && lower != "page" && lower != "of")
            plain += lower;
    }
    return plain;
}

class XlsxReader {
public:
    XlsxReader(std::string_view name, ZipContainer container) : name_(name), container_(std::move(container))
    {
    }

    Result<InspectedWorkbook> read()
    {
        const auto parts = TRY(formats::read_workbook_parts(name_, container_));
        styles_ = XlsxStyles(TRY(tree(parts.styles)), TRY(tree(theme_part())));
        TRY_DONE(read_shared_strings(parts.shared_strings));
        for (const auto& listed : parts.sheets) {
            if (!listed.part.empty())
                workbook_.sheets.push_back(TRY(read_sheet(listed)));
        }
        TRY_DONE(read_workbook());
        TRY_DONE(read_properties());
        return std::move(workbook_);
    }

private:
    Result<XmlElement> tree(std::string_view part) { return read_tree(name_, container_, part); }

    [[nodiscard]] std::string theme_part() const
    {
        for (const auto& part : container_.parts()) {
            if (part.find("/theme/") != std::string::npos && part.ends_with(".xml"))
                return part;
        }
        return {};
    }

    Result<Relationships> relationships(std::string_view part)
    {
        const auto root = TRY(tree(relationships_of(part)));
        Relationships found;
        for (const auto* each : root.all("Relationship")) {
            const auto type = each->attribute("Type");
            const bool is_external = each->attribute("TargetMode") == "External";
            const auto target = each->attribute("Target");
            found[std::string(each->attribute("Id"))] = { is_external ? std::string(target)
                                                                      : part_at(part, target),
                std::string(type.substr(type.rfind('/') + 1)), is_external };
        }
        return found;
    }

    Done read_shared_strings(std::string_view part)
    {
        const auto root = TRY(tree(part));
        for (const auto& item : root.children) {
            if (item.name == "si")
                strings_.push_back(read_rich_text(item));
        }
        return {};
    }

    Result<InspectedSheet> read_sheet(const formats::ListedSheet& listed)
    {
        const auto root = TRY(tree(listed.part));
        const auto related = TRY(relationships(listed.part));
        InspectedSheet sheet;
        sheet.name = listed.name;
        sheet.is_hidden = listed.hidden;
        read_view(root, sheet);
        read_columns(root, sheet);
        if (const auto* data = root.child("sheetData"))
            TRY_DONE(read_rows(*data, sheet));
        for (const auto* each : root.all("mergeCell")) {
            if (const auto range = read_range(each->attribute("ref")))
                sheet.merged.push_back(*range);
        }
        sheet.has_filter = root.child("autoFilter") != nullptr;
        if (const auto* header = root.child("headerFooter"))
            sheet.header_words = words_of_header(*header);
        for (const auto* rule : root.all("cfRule")) {
            const auto type = rule->attribute("type");
            sheet.colours_by_value |=
                type == "colorScale" || type == "dataBar" || type == "iconSet" || rule->has("dxfId");
        }
        read_links(root, related, sheet);
        for (const auto& [id, relationship] : related)
            TRY_DONE(read_related(relationship, sheet));
        return sheet;
    }

    static void read_view(const XmlElement& root, InspectedSheet& sheet)
    {
        const auto* views = root.child("sheetViews");
        const auto* view = views == nullptr ? nullptr : views->child("sheetView");
        if (view == nullptr)
            return;
        const auto corner = view->attribute("topLeftCell");
        sheet.is_scrolled = !corner.empty() && corner != "A1";
        if (const auto* pane = view->child("pane"))
            sheet.is_frozen = pane->attribute("state").starts_with("frozen");
        if (const auto* selection = view->child("selection");
            selection != nullptr && selection->has("activeCell"))
            sheet.active_cell = selection->attribute("activeCell");
    }

    static void read_columns(const XmlElement& root, InspectedSheet& sheet)
    {
        if (const auto* format = root.child("sheetFormatPr");
            format != nullptr && format->has("defaultColWidth"))
            sheet.default_width =
                parse_decimal(format->attribute("defaultColWidth")).value_or(sheet.default_width);
        const auto* columns = root.child("cols");
        if (columns == nullptr)
            return;
        for (const auto& column : columns->children) {
            const auto first = number_in(column.attribute("min"), 1);
            const auto last = number_in(column.attribute("max"), first);
            if (column.has("width"))
                sheet.column_widths[first] =
                    parse_decimal(column.attribute("width")).value_or(sheet.default_width);
            sheet.column_widths.try_emplace(last + 1, sheet.default_width);
            if (is_on(column.attribute("hidden")))
                sheet.hidden_columns.push_back(first);
        }
    }

    Done read_rows(const XmlElement& data, InspectedSheet& sheet)
    {
        std::uint32_t row_number = 0;
        for (const auto& row : data.children) {
            if (row.name != "row")
                continue;
            row_number = number_in(row.attribute("r"), row_number + 1);
            if (is_on(row.attribute("hidden")))
                sheet.hidden_rows.push_back(row_number);
            std::uint32_t column = 0;
            for (const auto& cell : row.children) {
                if (cell.name != "c")
                    continue;
                const auto place = read_cell_name(cell.attribute("r"));
                column = place ? place->second : column + 1;
                read_cell(cell, place ? place->first : row_number, column, sheet);
            }
            cells_ += row.children.size();
            if (cells_ > most_cells)
                return std::unexpected(too_many_cells(name_));
        }
        const auto in_order = [](const SheetCell& cell) { return std::pair(cell.row, cell.column); };
        if (!std::ranges::is_sorted(sheet.cells, {}, in_order))
            std::ranges::stable_sort(sheet.cells, {}, in_order);
        return {};
    }

    void read_cell(const XmlElement& element, std::uint32_t row, std::uint32_t column, InspectedSheet& sheet)
    {
        SheetCell cell;
        cell.row = row;
        cell.column = column;
        const auto type = element.attribute("t");
        const auto style = number_in(element.attribute("s"));
        cell.look = styles_.look(style);
        if (const auto* formula = element.child("f"))
            cell.formula = formula->whole_text().empty() ? "=" : formula->whole_text();
        const auto* value = element.child("v");
        const auto text = value == nullptr ? std::string() : value->whole_text();
        if (type == "s") {
            const auto index = number_in(text, UINT32_MAX);
            if (index < strings_.size()) {
                cell.text = strings_[index].text;
                cell.has_superscript = strings_[index].has_superscript;
            }
        } else if (type == "inlineStr") {
            if (const auto* inner = element.child("is")) {
                auto shared = read_rich_text(*inner);
                cell.text = std::move(shared.text);
                cell.has_superscript = shared.has_superscript;
            }
        } else {
            cell.text = text;
            cell.kind = type == "b"                     ? SheetCellKind::Boolean
                : type == "e"                           ? SheetCellKind::Error
                : type == "str"                         ? SheetCellKind::Text
                : type == "d" || styles_.is_date(style) ? SheetCellKind::Date
                                                        : SheetCellKind::Number;
        }
        const bool is_on_sheet = row <= most_rows && column <= most_columns;
        if (is_on_sheet && (!cell.text.empty() || !cell.formula.empty()))
            sheet.cells.push_back(std::move(cell));
    }

    static void read_links(const XmlElement& root, const Relationships& related, InspectedSheet& sheet)
    {
        for (const auto* link : root.all("hyperlink")) {
            const auto range = read_range(link->attribute("ref"));
            if (!range)
                continue;
            SheetLink found {
                .row = range->first_row, .column = range->first_column, .words = {}, .target = {}
            };
            const auto* cell = sheet.at(found.row, found.column);
            found.words = cell == nullptr ? "" : cell->text;
            if (const auto location = link->attribute("location"); !location.empty())
                found.target = "#" + std::string(location);
            if (const auto relationship = related.find(link->attribute("r:id"));
                relationship != related.end())
                found.target = relationship->second.target;
            sheet.links.push_back(std::move(found));
        }
    }

    Done read_related(const Relationship& relationship, InspectedSheet& sheet)
    {
        if (relationship.is_external)
            return {};
        if (relationship.type == "table")
            return read_table(relationship.target, sheet);
        if (relationship.type == "drawing")
            return read_drawing(relationship.target, sheet);
        if (relationship.type == "comments" || relationship.type == "threadedComment")
            return read_comments(relationship.target, sheet);
        return {};
    }

    Done read_table(std::string_view part, InspectedSheet& sheet)
    {
        const auto root = TRY(tree(part));
        const auto range = read_range(root.attribute("ref"));
        if (!range)
            return {};
        const auto name = root.attribute("displayName");
        sheet.tables.push_back({ std::string(name.empty() ? root.attribute("name") : name), *range,
            root.attribute("headerRowCount") != "0", root.child("autoFilter") != nullptr });
        return {};
    }

    Done read_drawing(std::string_view part, InspectedSheet& sheet)
    {
        const auto root = TRY(tree(part));
        for (const auto& anchor : root.children) {
            std::string place;
            if (const auto* from = anchor.child("from")) {
                const auto* row = from->child("row");
                const auto* column = from->child("col");
                if (row != nullptr && column != nullptr)
                    place = "cell "
                        + cell_name(number_in(row->whole_text()) + 1, number_in(column->whole_text()) + 1);
            }
            for (const auto& [element, kind] : { std::pair("pic", ObjectKind::Picture),
                     std::pair("graphicFrame", ObjectKind::Chart), std::pair("sp", ObjectKind::TextBox) }) {
                for (const auto* object : anchor.all(element))
                    sheet.objects.push_back(read_object(*object, kind, place));
            }
        }
        return {};
    }

    static FloatingObject read_object(const XmlElement& element, ObjectKind kind, const std::string& place)
    {
        FloatingObject object { .kind = kind, .place = place, .alternative = {}, .is_decorative = false };
        const auto names = element.all("cNvPr");
        if (names.empty())
            return object;
        object.alternative = names.front()->attribute("descr");
        if (object.alternative.empty())
            object.alternative = names.front()->attribute("title");
        for (const auto* mark : names.front()->all("decorative"))
            object.is_decorative |= is_on(mark->attribute("val"));
        return object;
    }

    Done read_comments(std::string_view part, InspectedSheet& sheet)
    {
        const auto root = TRY(tree(part));
        for (const auto* name : { "comment", "threadedComment" }) {
            for (const auto* comment : root.all(name))
                sheet.objects.push_back(
                    { ObjectKind::Comment, "cell " + std::string(comment->attribute("ref")), {}, false });
        }
        return {};
    }

    Done read_workbook()
    {
        const auto related = TRY(relationships(""));
        std::string part = "xl/workbook.xml";
        for (const auto& [id, relationship] : related) {
            if (relationship.type == "officeDocument")
                part = relationship.target;
        }
        const auto root = TRY(tree(part));
        if (const auto* views = root.child("bookViews"))
            if (const auto* view = views->child("workbookView"))
                workbook_.active_sheet = number_in(view->attribute("activeTab"));
        for (const auto* path : root.all("absPath")) {
            if (lower_case(path->attribute("url")).find("users") != std::string::npos)
                workbook_.personal.emplace_back("the folder it was last saved in");
        }
        for (const auto& name : container_.parts()) {
            workbook_.has_macros |= name.ends_with("vbaproject.bin");
            workbook_.other_files +=
                name.starts_with("xl/externallinks/") && name.ends_with(".xml") ? 1U : 0U;
        }
        return {};
    }

    Done read_properties()
    {
        const auto core = TRY(tree("docProps/core.xml"));
        const auto text_of = [](const XmlElement& root, std::string_view name) {
            const auto* element = root.child(name);
            return element == nullptr ? std::string() : std::string(trimmed(element->whole_text()));
        };
        workbook_.title = text_of(core, "title");
        workbook_.author = text_of(core, "creator");
        workbook_.language = text_of(core, "language");
        const auto last = text_of(core, "lastModifiedBy");
        if (!last.empty() && last != workbook_.author)
            workbook_.personal.emplace_back("last modified by");
        const auto app = TRY(tree("docProps/app.xml"));
        if (!text_of(app, "Manager").empty())
            workbook_.personal.emplace_back("manager");
        const auto custom = TRY(tree("docProps/custom.xml"));
        for (const auto* property : custom.all("property")) {
            if (lower_case(property->attribute("name")) == "language" && workbook_.language.empty())
                workbook_.language = trimmed(property->whole_text());
        }
        return {};
    }

    std::string name_;
    ZipContainer container_;
    XlsxStyles styles_;
    std::vector<SharedText> strings_;
    std::size_t cells_ = 0;
    InspectedWorkbook workbook_;
};

} // namespace

Result<InspectedWorkbook> read_inspected_xlsx(std::string_view name, const Bytes& bytes)
{
    auto container = TRY(ZipContainer::open(name, bytes));
    return XlsxReader(name, std::move(container)).read();
}

} // namespace wres::inspection
