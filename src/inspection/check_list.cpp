// SPDX-License-Identifier: MIT
#include "inspection/check_list.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/csv.h"
#include "base/text.h"

namespace wres::inspection {
namespace {

constexpr std::string_view file_name = "standard/finished-files/checks.csv";

constexpr std::array every_kind { FileKind::Xlsx, FileKind::Ods, FileKind::Html, FileKind::Pdf, FileKind::Csv,
    FileKind::Folder };

std::unexpected<Error> faulty(std::size_t line, std::string_view what)
{
    return failure("inspection.faulty_checks",
        fmt::format(
            "{}, line {}: {} Take the file as it was delivered, or mend the line.", file_name, line, what));
}

std::optional<FileKind> kind_named(std::string_view name)
{
    const auto* const found =
        std::ranges::find(every_kind, name, [](FileKind kind) { return code_of(kind); });
    return found == every_kind.end() ? std::nullopt : std::optional(*found);
}

Result<Check> read_check(const CsvTable& table, std::size_t row)
{
    Check check { .code = table.at(row, "code"),
        .kinds = {},
        .weight = Weight::Essential,
        .source = table.at(row, "source"),
        .rule = table.at(row, "rule"),
        .remedy = table.at(row, "remedy") };
    for (const auto name : split(table.at(row, "kinds"), ' ')) {
        const auto kind = kind_named(name);
        if (!kind)
            return faulty(table.line(row), "kinds are words out of xlsx, ods, html, pdf, csv and folder.");
        check.kinds.push_back(*kind);
    }
    const auto& weight = table.at(row, "weight");
    if (weight != "essential" && weight != "advised")
        return faulty(table.line(row), "weight is essential or advised.");
    check.weight = weight == "essential" ? Weight::Essential : Weight::Advised;
    if (check.code.empty() || check.source.empty() || check.rule.empty() || check.remedy.empty())
        return faulty(table.line(row), "code, source, rule and remedy all have to be filled in.");
    return check;
}

} // namespace

Result<CheckList> CheckList::read(std::string_view content)
{
    const auto table = TRY(CsvTable::parse(file_name, content));
    for (const auto* column : { "code", "kinds", "weight", "source", "rule", "remedy" }) {
        if (!table.has(column))
            return faulty(1, fmt::format("the column {} is missing.", column));
    }
    CheckList list;
    std::set<std::string> codes;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        auto check = TRY(read_check(table, row));
        if (!codes.insert(check.code).second)
            return faulty(table.line(row), fmt::format("{} is there twice.", check.code));
        list.checks_.push_back(std::move(check));
    }
    return list;
}

std::string_view code_of(FileKind kind)
{
    switch (kind) {
    case FileKind::Xlsx: return "xlsx";
    case FileKind::Ods: return "ods";
    case FileKind::Html: return "html";
    case FileKind::Pdf: return "pdf";
    case FileKind::Csv: return "csv";
    case FileKind::Folder: return "folder";
    }
    return "";
}

std::string_view code_of(Weight weight)
{
    return weight == Weight::Essential ? "essential" : "advised";
}

} // namespace wres::inspection
