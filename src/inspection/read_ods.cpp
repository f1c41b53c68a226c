// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "inspection/ods_styles.h"
#include "inspection/spreadsheet.h"
#include "inspection/xml_tree.h"

namespace wres::inspection {
namespace {

using formats::ZipContainer;

constexpr std::uint32_t most_repeats = most_rows;

bool is_hidden(const XmlElement& element)
{
    const auto visibility = element.attribute("table:visibility");
    return visibility == "collapse" || visibility == "filter";
}

/// Paragraphs of a cell, one below the other.
std::string text_of_cell(const XmlElement& cell)
{
    std::string text;
    bool is_first = true;
    for (const auto& child : cell.children) {
        if (child.name != "p" && child.name != "h")
            continue;
        if (!is_first)
            text += '\n';
        is_first = false;
        text += child.whole_text();
    }
    return text;
}

/// "$'Table 1'.$A$1:.$C$5" without its sheet; and the sheet.
struct Address {
    std::string sheet;
    std::optional<CellRange> range;
};

Address read_address(std::string_view text)
{
    Address address;
    const auto colon = text.rfind(':');
    const auto cell_of = [](std::string_view part) {
        const auto dot = part.rfind('.');
        return dot == std::string_view::npos ? part : part.substr(dot + 1);
    };
    const auto first = text.substr(0, colon);
    const auto dot = first.rfind('.');
    auto sheet = dot == std::string_view::npos ? std::string_view() : first.substr(0, dot);
    if (sheet.starts_with('$'))
        sheet.remove_prefix(1);
    if (sheet.size() >= 2 && sheet.front() == '\'' && sheet.back() == '\'') {
        sheet = sheet.substr(1, sheet.size() - 2);
        for (const char letter : sheet) {
            if (letter != '\'' || address.sheet.empty() || address.sheet.back() != '\'')
                address.sheet += letter;
        }
    } else {
        address.sheet = sheet;
    }
    const auto last = colon == std::string_view::npos ? first : text.substr(colon + 1);
    address.range = read_range(std::string(cell_of(first)) + ":" + std::string(cell_of(last)));
    return address;
}

class OdsReader {
public:
    OdsReader(std::string_view name, ZipContainer container) : name_(name), container_(std::move(container))
    {
    }

    Result<InspectedWorkbook> read()
    {
        const auto content = TRY(tree("content.xml"));
        const auto styles = TRY(tree("styles.xml"));
        if (content.name.empty())
            return std::unexpected(formats::damaged_workbook(name_, "its content is missing"));
        styles_ = OdsStyles(styles, content);
        for (const auto* body : content.all("spreadsheet")) {
            for (const auto& child : body->children) {
                if (child.name == "table")
                    workbook_.sheets.push_back(TRY(read_sheet(child)));
            }
        }
        read_database_ranges(content);
        read_headers(styles);
        workbook_.has_macros = !content.all("event-listener").empty();
        for (const auto& part : container_.parts())
            workbook_.has_macros |= (part.starts_with("basic/") || part.starts_with("scripts/"))
                && !part.ends_with("script-lc.xml") && !part.ends_with("script-lb.xml")
                && !part.ends_with('/');
        TRY_DONE(read_settings());
        TRY_DONE(read_properties());
        if (workbook_.language.empty())
            workbook_.language = styles_.default_language();
        return std::move(workbook_);
    }

private:
    Result<XmlElement> tree(std::string_view part) { return read_tree(name_, container_, part); }

    Result<InspectedSheet> read_sheet(const XmlElement& table)
    {
        InspectedSheet sheet;
        sheet.name = table.attribute("table:name");
        sheet.is_hidden = styles_.is_hidden_table(table.attribute("table:style-name"));
        sheet.colours_by_value = !table.all("conditional-format").empty();
        workbook_.other_files += table.all("table-source").size();
        std::uint32_t column = 1;
        column_styles_.clear();
        read_columns(table, column, sheet);
        std::uint32_t row = 1;
        TRY_DONE(read_rows(table, row, sheet));
        if (const auto* shapes = table.child("shapes"))
            read_objects(*shapes, "", sheet);
        return sheet;
    }

    /// Columns can stand in groups.
    void read_columns(const XmlElement& parent, std::uint32_t& column, InspectedSheet& sheet)
    {
        for (const auto& child : parent.children) {
            if (child.name == "table-columns" || child.name == "table-column-group"
                || child.name == "table-header-columns") {
                read_columns(child, column, sheet);
            } else if (child.name == "table-column") {
                const auto repeats =
                    std::clamp(number_in(child.attribute("number-columns-repeated"), 1), 1U, most_repeats);
                if (const auto width = styles_.column_width(child.attribute("table:style-name")))
                    sheet.column_widths[column] = *width;
                column_styles_[column] = child.attribute("default-cell-style-name");
                if (is_hidden(child))
                    sheet.hidden_columns.push_back(column);
                column = std::min(column + repeats, most_columns + 1);
                sheet.column_widths.try_emplace(column, sheet.default_width);
            }
        }
    }

    Done read_rows(const XmlElement& parent, std::uint32_t& row, InspectedSheet& sheet)
    {
        for (const auto& child : parent.children) {
            if (child.name == "table-rows" || child.name == "table-row-group"
                || child.name == "table-header-rows") {
                TRY_DONE(read_rows(child, row, sheet));
            } else if (child.name == "table-row") {
                const auto repeats =
                    std::clamp(number_in(child.attribute("number-rows-repeated"), 1), 1U, most_repeats);
                if (is_hidden(child))
                    sheet.hidden_rows.push_back(row);
                const auto before = sheet.cells.size();
                TRY_DONE(read_row(child, row, sheet));
                const auto written = sheet.cells.size() - before;
                for (std::uint32_t again = 1; written > 0 && again < repeats && row + again <= most_rows;
                     ++again) {
                    if (sheet.cells.size() + written > most_cells)
                        return std::unexpected(too_many_cells(name_));
                    for (std::size_t i = 0; i < written; ++i) {
                        auto copy = sheet.cells[before + i];
                        copy.row = row + again;
                        sheet.cells.push_back(std::move(copy));
                    }
                }
                row = std::min(row + repeats, most_rows + 1);
            }
        }
        return {};
    }

    Done read_row(const XmlElement& element, std::uint32_t row, InspectedSheet& sheet)
    {
        std::uint32_t column = 1;
        for (const auto& child : element.children) {
            if (child.name != "table-cell" && child.name != "covered-table-cell")
                continue;
            const auto repeats =
                std::clamp(number_in(child.attribute("number-columns-repeated"), 1), 1U, most_repeats);
            const auto columns = number_in(child.attribute("number-columns-spanned"), 1);
            const auto rows = number_in(child.attribute("number-rows-spanned"), 1);
            if (columns > 1 || rows > 1)
                sheet.merged.push_back(
                    { row, column, row + std::max(rows, 1U) - 1, column + std::max(columns, 1U) - 1 });
            read_objects(child, "cell " + cell_name(row, column), sheet);
            auto cell = read_cell(child, column);
            if (!cell.text.empty() || !cell.formula.empty()) {
                if (sheet.cells.size() + repeats > most_cells)
                    return std::unexpected(too_many_cells(name_));
                for (std::uint32_t again = 0; again < repeats && column + again <= most_columns; ++again) {
                    cell.row = row;
                    cell.column = column + again;
                    sheet.cells.push_back(cell);
                }
                read_links(child, cell, sheet);
            }
            column = std::min(column + repeats, most_columns + 1);
        }
        return {};
    }

    SheetCell read_cell(const XmlElement& element, std::uint32_t column)
    {
        SheetCell cell;
        const auto type = element.attribute("office:value-type");
        auto style = element.attribute("table:style-name");
        if (style.empty()) {
            const auto after = column_styles_.upper_bound(column);
            if (after != column_styles_.begin())
                style = std::prev(after)->second;
        }
        cell.look = styles_.look(style);
        cell.formula = element.attribute("table:formula");
        cell.text = text_of_cell(element);
        if (type == "float" || type == "percentage" || type == "currency") {
            cell.kind = SheetCellKind::Number;
            cell.text = element.attribute("office:value");
            cell.look.is_percent |= type == "percentage";
            cell.look.is_currency |= type == "currency";
        } else if (type == "date" || type == "time") {
            cell.kind = SheetCellKind::Date;
            cell.text = element.attribute(type == "date" ? "office:date-value" : "office:time-value");
        } else if (type == "boolean") {
            cell.kind = SheetCellKind::Boolean;
        } else if (cell.text.starts_with('#')
            && (cell.text == "#N/A" || cell.text.ends_with('!') || cell.text.ends_with('?'))) {
            cell.kind = SheetCellKind::Error;
        }
        for (const auto* span : element.all("span"))
            cell.has_superscript |= styles_.is_raised(span->attribute("text:style-name"));
        return cell;
    }

    static void read_links(const XmlElement& element, const SheetCell& cell, InspectedSheet& sheet)
    {
        for (const auto* link : element.all("a")) {
            const auto target = link->attribute("xlink:href");
            if (!target.empty())
                sheet.links.push_back({ cell.row, cell.column, link->whole_text(), std::string(target) });
        }
    }

    static void read_objects(const XmlElement& parent, const std::string& place, InspectedSheet& sheet)
    {
        for (const auto& child : parent.children) {
            if (child.name == "annotation") {
                sheet.objects.push_back({ ObjectKind::Comment, place, {}, false });
                continue;
            }
            const bool is_frame = child.name == "frame";
            if (!is_frame && child.name != "custom-shape" && child.name != "rect" && child.name != "g")
                continue;
            FloatingObject object {
                .kind = ObjectKind::TextBox, .place = place, .alternative = {}, .is_decorative = false
            };
            if (child.child("object") != nullptr)
                object.kind = ObjectKind::Chart;
            else if (child.child("image") != nullptr)
                object.kind = ObjectKind::Picture;
            for (const auto* name : { "title", "desc" }) {
                if (const auto* words = child.child(name))
                    object.alternative += trimmed(words->whole_text());
            }
            object.is_decorative = child.attribute("loext:decorative") == "true";
            sheet.objects.push_back(std::move(object));
        }
    }

    void read_database_ranges(const XmlElement& content)
    {
        for (const auto* range : content.all("database-range")) {
            const auto address = read_address(range->attribute("target-range-address"));
            const auto sheet = std::ranges::find(workbook_.sheets, address.sheet, &InspectedSheet::name);
            if (sheet == workbook_.sheets.end() || !address.range)
                continue;
            const bool filters = range->attribute("display-filter-buttons") == "true";
            if (range->attribute("table:name").starts_with("__Anonymous_Sheet_DB__"))
                sheet->has_filter |= filters; // a filter alone, and no mark of a table
            else
                sheet->tables.push_back({ std::string(range->attribute("table:name")), *address.range,
                    range->attribute("contains-header") != "false", filters });
        }
    }

    /// Pages share the header and footer of their master page: words in one are words on every sheet.
    void read_headers(const XmlElement& styles)
    {
        static const std::set<std::string, std::less<>> fields { "sheet-name", "page-number", "page-count",
            "file-name", "date", "time", "title" };
        std::string words;
        for (const auto* page : styles.all("master-page")) {
            for (const auto* name : { "header", "footer", "header-left", "footer-left" }) {
                const auto* part = page->child(name);
                if (part == nullptr || part->attribute("style:display") == "false")
                    continue;
                for (const auto* paragraph : part->all("p")) {
                    for (const auto& piece : paragraph->children) {
                        const auto plain = lower_case(trimmed(piece.whole_text()));
                        if (!fields.contains(piece.name) && plain != "page" && plain != "of" && plain != "/")
                            words += plain;
                    }
                }
            }
        }
        if (!workbook_.sheets.empty())
            workbook_.sheets.front().header_words = words;
    }

    Done read_settings()
    {
        const auto settings = TRY(tree("settings.xml"));
        const auto item = [](const XmlElement& entry, std::string_view name) -> std::string {
            for (const auto& child : entry.children) {
                if (child.name == "config-item" && child.attribute("config:name") == name)
                    return child.whole_text();
            }
            return {};
        };
        for (const auto* active : settings.all("config-item")) {
            if (active->attribute("config:name") != "ActiveTable")
                continue;
            const auto named =
                std::ranges::find(workbook_.sheets, active->whole_text(), &InspectedSheet::name);
            if (named != workbook_.sheets.end())
                workbook_.active_sheet = static_cast<std::size_t>(named - workbook_.sheets.begin());
        }
        for (const auto* entry : settings.all("config-item-map-entry")) {
            const auto sheet =
                std::ranges::find(workbook_.sheets, entry->attribute("config:name"), &InspectedSheet::name);
            if (sheet == workbook_.sheets.end() || item(*entry, "CursorPositionX").empty())
                continue;
            sheet->active_cell = cell_name(number_in(item(*entry, "CursorPositionY")) + 1,
                number_in(item(*entry, "CursorPositionX")) + 1);
            const auto split = [&](std::string_view name) { return item(*entry, name) == "2"; };
            sheet->is_frozen = split("HorizontalSplitMode") || split("VerticalSplitMode");
            const auto right = number_in(item(*entry, "PositionLeft"));
            const auto down = number_in(item(*entry, "PositionBottom"));
            sheet->is_scrolled = !sheet->is_frozen && (right > 0 || down > 0);
        }
        return {};
    }

    Done read_properties()
    {
        const auto meta = TRY(tree("meta.xml"));
        const auto text_of = [&](std::string_view name) {
            const auto found = meta.all(name);
            return found.empty() ? std::string() : std::string(trimmed(found.front()->whole_text()));
        };
        workbook_.title = text_of("title");
        workbook_.author = text_of("initial-creator");
        const auto last = text_of("creator");
        if (workbook_.author.empty())
            workbook_.author = last;
        else if (!last.empty() && last != workbook_.author)
            workbook_.personal.emplace_back("last modified by");
        if (!text_of("printed-by").empty())
            workbook_.personal.emplace_back("printed by");
        workbook_.language = text_of("language");
        return {};
    }

    std::string name_;
    ZipContainer container_;
    OdsStyles styles_;
    std::map<std::uint32_t, std::string> column_styles_;
    InspectedWorkbook workbook_;
};

} // namespace

Result<InspectedWorkbook> read_inspected_ods(std::string_view name, const Bytes& bytes)
{
    auto container = TRY(ZipContainer::open(name, bytes));
    return OdsReader(name, std::move(container)).read();
}

} // namespace wres::inspection
