// SPDX-License-Identifier: MIT
#include "formats/workbook_package.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "formats/xml_scanner.h"

namespace wres::formats {
namespace {

constexpr std::size_t block_bytes = 64 * 1024;
constexpr std::size_t most_sheets = 10000;
constexpr std::size_t most_relationships = 100000;

struct Relationship {
    std::string kind; // the last word of its type: "worksheet"
    std::string target; // the part it leads to
};

using Relationships = std::map<std::string, Relationship, std::less<>>;

std::string text_of(std::optional<std::string_view> attribute)
{
    return std::string(attribute.value_or(""));
}

std::string_view folder_of(std::string_view part)
{
    const auto slash = part.rfind('/');
    return slash == std::string_view::npos ? "" : part.substr(0, slash);
}

/// A target as its part's name: absolute from the root, relative from the folder of the part that names it.
std::string resolved(std::string_view folder, std::string_view target)
{
    std::string whole(target);
    if (!target.starts_with('/') && !folder.empty())
        whole = fmt::format("{}/{}", folder, target);
    std::ranges::replace(whole, '\\', '/');
    std::vector<std::string> steps;
    for (const auto step : split(whole, '/')) {
        if (step == ".." && !steps.empty())
            steps.pop_back();
        else if (!step.empty() && step != "." && step != "..")
            steps.emplace_back(step);
    }
    return join(steps, "/");
}

class RelationshipHandler final : public XmlHandler {
public:
    RelationshipHandler(std::string_view file, std::string_view folder) : file_(file), folder_(folder) { }

    void begins(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name != "Relationship" || attributes.find("TargetMode") == "External")
            return;
        if (relationships.size() == most_relationships)
            return refuse(damaged_workbook(file_, "it has more links between its parts than a workbook has"));
        const auto type = attributes.find("Type").value_or("");
        relationships.emplace(text_of(attributes.find("Id")),
            Relationship { std::string(type.substr(type.rfind('/') + 1)),
                resolved(folder_, attributes.find("Target").value_or("")) });
    }
    void text(std::string_view) override { }
    void ends(std::string_view) override { }

    Relationships relationships;

private:
    std::string_view file_;
    std::string_view folder_;
};

class WorkbookHandler final : public XmlHandler {
public:
    WorkbookHandler(std::string_view file, const Relationships& relationships)
        : file_(file)
        , relationships_(relationships)
    {
    }

    void begins(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "workbookPr") {
            const auto from_1904 = attributes.find("date1904");
            if (from_1904 == "1" || from_1904 == "true")
                parts.epoch = SpreadsheetEpoch::Year1904;
        } else if (name == "sheet") {
            add_sheet(attributes);
        }
    }
    void text(std::string_view) override { }
    void ends(std::string_view) override { }

    WorkbookParts parts;

private:
    void add_sheet(const XmlAttributes& attributes)
    {
        if (parts.sheets.size() == most_sheets)
            return refuse(damaged_workbook(file_, "it lists more sheets than a workbook has"));
        const auto relationship = relationships_.find(attributes.find("id").value_or(""));
        if (relationship == relationships_.end())
            return refuse(damaged_workbook(file_, "it lists a sheet that it does not have"));
        const auto state = attributes.find("state").value_or("visible");
        const bool worksheet = relationship->second.kind == "worksheet";
        parts.sheets.push_back({ text_of(attributes.find("name")),
            worksheet ? relationship->second.target : "", state == "hidden" || state == "veryHidden" });
    }

    std::string_view file_;
    const Relationships& relationships_;
};

Error fault_in_part(
    std::string_view file, std::string_view part, const XmlFault& fault, const XmlHandler& handler)
{
    switch (fault.kind) {
    case XmlFaultKind::Refused: return *handler.refused();
    case XmlFaultKind::Doctype:
        return { "file.doctype",
            fmt::format("{} has a DOCTYPE inside, which no spreadsheet program writes and which can reach "
                        "outside the "
                        "file: open it in Excel, save it again as XLSX, and send the new file.",
                file) };
    case XmlFaultKind::CutShort:
    case XmlFaultKind::TooDeep:
    case XmlFaultKind::TooLong:
    case XmlFaultKind::UnknownEncoding:
    case XmlFaultKind::NotWellFormed: break;
    }
    return damaged_workbook(file, fmt::format("its part {} cannot be read at line {}", part, fault.line));
}

Done read_relationships(
    std::string_view file, ZipContainer& container, std::string_view part, Relationships& found)
{
    const auto folder = folder_of(part);
    const auto name = part.substr(folder.empty() ? 0 : folder.size() + 1);
    const auto where = fmt::format("{}{}_rels/{}.rels", folder, folder.empty() ? "" : "/", name);
    RelationshipHandler handler(file, folder);
    TRY_DONE(read_part(file, container, where, handler));
    found = std::move(handler.relationships);
    return {};
}

std::string first_of_kind(const Relationships& relationships, std::string_view kind)
{
    const auto found =
        std::ranges::find_if(relationships, [&](const auto& each) { return each.second.kind == kind; });
    return found == relationships.end() ? "" : found->second.target;
}

} // namespace

Done read_part(std::string_view file, ZipContainer& container, std::string_view part, XmlHandler& handler)
{
    auto reader = TRY(container.part(part));
    XmlScanner scanner(handler);
    for (;;) {
        const auto count = TRY(reader.read(scanner.room(block_bytes)));
        if (const auto taken = scanner.take(count); !taken)
            return std::unexpected(fault_in_part(file, shown_part(part), taken.error(), handler));
        if (count == 0 || handler.has_enough())
            return {};
    }
}

Result<WorkbookParts> read_workbook_parts(std::string_view file, ZipContainer& container)
{
    Relationships of_file;
    TRY_DONE(read_relationships(file, container, "", of_file));
    auto workbook = first_of_kind(of_file, "officeDocument");
    if (workbook.empty())
        workbook = "xl/workbook.xml";
    Relationships relationships;
    TRY_DONE(read_relationships(file, container, workbook, relationships));

    WorkbookHandler handler(file, relationships);
    TRY_DONE(read_part(file, container, workbook, handler));
    handler.parts.shared_strings = first_of_kind(relationships, "sharedStrings");
    handler.parts.styles = first_of_kind(relationships, "styles");
    return std::move(handler.parts);
}

} // namespace wres::formats
