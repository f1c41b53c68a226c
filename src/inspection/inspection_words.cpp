// SPDX-License-Identifier: MIT
#include "inspection/inspection_words.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace wres::inspection {

using Json = nlohmann::ordered_json;

std::string_view words_of(FileKind kind)
{
    switch (kind) {
    case FileKind::Xlsx: return "XLSX workbook";
    case FileKind::Ods: return "ODS workbook";
    case FileKind::Html: return "Web page";
    case FileKind::Pdf: return "PDF";
    case FileKind::Csv: return "CSV file";
    case FileKind::Folder: return "Folder";
    }
    return "";
}

std::string_view code_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed: return "passed";
    case Outcome::Failed: return "failed";
    case Outcome::NotApplicable: return "not_applicable";
    }
    return "";
}

std::string counts_in_words(const Inspection& inspection)
{
    const auto apart = inspection.count(Outcome::NotApplicable);
    return fmt::format("{} checks: {} failed, {} passed, {} {} not apply", inspection.results.size(),
        inspection.count(Outcome::Failed), inspection.count(Outcome::Passed), apart,
        apart == 1 ? "does" : "do");
}

std::vector<std::string> places_in_words(const CheckResult& result, std::size_t most)
{
    std::vector<std::string> lines;
    for (const auto& fault : result.faults) {
        if (lines.size() == most)
            break;
        lines.push_back(fault.found.empty() ? fault.place : fmt::format("{}: {}", fault.place, fault.found));
    }
    const auto left = result.fault_count - lines.size();
    if (left > 0)
        lines.push_back(fmt::format("and {} more {}", with_thousands(left), left == 1 ? "place" : "places"));
    return lines;
}

std::string inspections_json(const std::vector<Inspection>& inspections, const std::vector<Error>& unreadable)
{
    Json files = Json::array();
    for (const auto& inspection : inspections) {
        Json checks = Json::array();
        for (const auto& result : inspection.results) {
            Json places = Json::array();
            for (const auto& fault : result.faults)
                places.push_back({ { "place", fault.place }, { "found", fault.found } });
            checks.push_back({ { "code", result.check.code }, { "outcome", code_of(result.outcome) },
                { "weight", code_of(result.check.weight) }, { "rule", result.check.rule },
                { "source", result.check.source }, { "remedy", result.check.remedy },
                { "fault_count", result.fault_count }, { "faults", std::move(places) } });
        }
        files.push_back({ { "file", inspection.file }, { "kind", code_of(inspection.kind) },
            { "about", inspection.about }, { "failed", inspection.count(Outcome::Failed) },
            { "passed", inspection.count(Outcome::Passed) },
            { "not_applicable", inspection.count(Outcome::NotApplicable) },
            { "checks", std::move(checks) } });
    }
    Json errors = Json::array();
    for (const auto& error : unreadable)
        errors.push_back({ { "code", error.code }, { "message", error.message } });
    const Json all { { "format", "wres-inspection/1" }, { "files", std::move(files) },
        { "unreadable", std::move(errors) } };
    return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace wres::inspection
