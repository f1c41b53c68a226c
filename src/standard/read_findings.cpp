// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "standard/definition_files.h"
#include "standard/standard_parts.h"

namespace wres::standard {
namespace {

const std::vector<std::string> finding_columns { "code", "severity", "sentence", "why", "remedy" };
const std::vector<std::string> severity_names { "refused", "error", "warning", "note" };

/// Braces hold one digit, so that a sentence cannot ask for a detail that no finding has.
bool braces_are_sound(std::string_view words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == '}')
            return false;
        if (words[i] != '{')
            continue;
        if (i + 2 >= words.size() || words[i + 1] < '0' || words[i + 1] > '9' || words[i + 2] != '}')
            return false;
        i += 2;
    }
    return true;
}

} // namespace

Done read_findings(const Folder& folder, const std::string& path, Standard& standard)
{
    const auto table = TRY(read_csv(folder, path, finding_columns));
    std::set<std::string> codes;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto place = place_of(table, path, row);
        FindingText text { table.at(row, "code"), {}, table.at(row, "sentence"), table.at(row, "why"),
            table.at(row, "remedy") };
        if (text.code.empty() || text.code != as_identifier(text.code))
            return faulty(place, "`code` must be small letters, digits and underscores.");
        if (!codes.insert(text.code).second)
            return faulty(place, fmt::format("the code `{}` is there twice; keep one.", text.code));
        const auto severity = std::ranges::find(severity_names, table.at(row, "severity"));
        if (severity == severity_names.end())
            return faulty(place,
                fmt::format("`severity` is \"{}\", and can only be {}.", table.at(row, "severity"),
                    alternatives(severity_names)));
        text.severity = static_cast<Severity>(severity - severity_names.begin());
        for (const auto* words : { &text.sentence, &text.why, &text.remedy }) {
            if (trimmed(*words).empty())
                return faulty(place,
                    fmt::format(
                        "`{}` must say what, why it matters and what to do; one is empty.", text.code));
            if (!braces_are_sound(*words))
                return faulty(place, fmt::format("`{}` has a brace that is not {{0}} to {{9}}.", text.code));
        }
        standard.findings.push_back(std::move(text));
    }
    return {};
}

} // namespace wres::standard
