// SPDX-License-Identifier: MIT
#include "intake/finding_text.h"

#include <fmt/format.h>

#include "base/csv.h"
#include "base/text.h"

namespace wres::intake {
namespace {

/// The text with {0}, {1} ... replaced by the details. A place without its detail becomes "this".
std::string filled(std::string_view text, const std::vector<std::string>& details)
{
    std::string words;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
        const auto place =
            end == std::string_view::npos ? std::nullopt : parse_integer(text.substr(at + 1, end - at - 1));
        if (!place || *place < 0) {
            words += text[at++];
            continue;
        }
        const auto index = static_cast<std::size_t>(*place);
        words += index < details.size() ? details[index] : "this";
        at = end + 1;
    }
    return words;
}

std::string where(const Position& position)
{
    std::string place = position.file.empty() ? "These files" : position.file;
    if (position.row != 0)
        place += fmt::format(", row {}", position.row);
    if (!position.column.empty())
        place += fmt::format(", column {}", position.column);
    return place;
}

std::string repeated(const FindingGroup& group)
{
    if (group.times < 2 || group.rows.empty())
        return {};
    std::vector<std::string> rows;
    for (const auto row : group.rows)
        rows.push_back(std::to_string(row));
    const bool all_named = group.rows.size() == group.times;
    return fmt::format("{} rows share this: {}{}.", with_thousands(group.times), join(rows, ", "),
        all_named ? "" : " and so on");
}

std::string json_text(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += fmt::format("\\{}", c);
        else if (static_cast<unsigned char>(c) < 0x20)
            quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else
            quoted += c;
    }
    return quoted + '"';
}

} // namespace

std::string_view severity_name(standard::Severity severity)
{
    switch (severity) {
    case standard::Severity::Refused: return "refused";
    case standard::Severity::Error: return "error";
    case standard::Severity::Warning: return "warning";
    case standard::Severity::Note: return "note";
    }
    return "";
}

FindingWords describe(const FindingGroup& group, const standard::Standard& standard)
{
    const auto& finding = group.first;
    FindingWords words;
    words.code = finding.code;
    words.file = finding.position.file;
    words.column = finding.position.column;
    words.first_row = finding.position.row;
    words.times = group.times;
    words.where = where(finding.position);
    words.repeated = repeated(group);
    const auto* const text = standard.finding(finding.code);
    if (text == nullptr) {
        // A code the standard has no words for is still told, by its name.
        words.severity = standard::Severity::Warning;
        words.sentence = fmt::format("there is something to look at: {}.", finding.code);
        return words;
    }
    words.severity = text->severity;
    words.sentence = filled(text->sentence, finding.details);
    words.why = filled(text->why, finding.details);
    words.remedy = filled(text->remedy, finding.details);
    return words;
}

std::string as_text(const FindingWords& words)
{
    std::string text = fmt::format("{}: {}\n", words.where, words.sentence);
    if (!words.remedy.empty())
        text += fmt::format("  {}\n", words.remedy);
    if (!words.why.empty() || !words.repeated.empty())
        text += fmt::format("  {}\n", trimmed(words.why + " " + words.repeated));
    return text + fmt::format("  ({}, {})\n", words.code, severity_name(words.severity));
}

std::string findings_csv_header()
{
    return "code,severity,file,row,column,times,what,why_it_matters,what_to_do\n";
}

std::string as_csv_row(const FindingWords& words)
{
    const auto row = words.first_row == 0 ? std::string() : std::to_string(words.first_row);
    return join({ csv_cell(words.code), std::string(severity_name(words.severity)), csv_cell(words.file), row,
                    csv_cell(words.column), std::to_string(words.times), csv_cell(words.sentence),
                    csv_cell(words.why), csv_cell(words.remedy) },
               ",")
        + "\n";
}

std::string as_json_line(const FindingWords& words)
{
    return fmt::format(
        R"({{"code":{},"severity":{},"file":{},"row":{},"column":{},"times":{},"what":{},"why_it_matters":{},"what_to_do":{}}})",
        json_text(words.code), json_text(severity_name(words.severity)), json_text(words.file),
        words.first_row == 0 ? "null" : std::to_string(words.first_row), json_text(words.column), words.times,
        json_text(words.sentence), json_text(words.why), json_text(words.remedy));
}

} // namespace wres::intake
