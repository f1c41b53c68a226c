// SPDX-License-Identifier: MIT
#include "submission/check_submission.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "counts/breakdown_values.h"
#include "counts/cube_builder.h"
#include "standard/settings.h"

namespace wres::submission {
namespace {

using standard::Column;
using standard::ColumnType;

constexpr std::uint64_t most_rows = 1'000'000'000;
constexpr std::uint32_t most_submissions = 10'000;
constexpr std::size_t longest_answer = 64;

bool is_council(const standard::Population* population, const std::string& area)
{
    using enum standard::AreaKind;
    return population != nullptr && population->area.code == area
        && (population->area.kind == Council || population->area.kind == JointService
            || population->area.kind == FormerCouncil);
}

/// The settings that counts are made with when nobody chooses.
std::map<std::string, std::string> default_settings(const standard::Standard& standard)
{
    const auto nothing = [](intake::Finding) {};
    counts::CubeBuilder builder(standard, standard::Settings(standard), {}, nothing);
    return builder.finish().settings;
}

Done check_settings(const counts::Cube& cube, const standard::Standard& standard)
{
    const auto defaults = default_settings(standard);
    for (const auto& [id, answer] : cube.settings) {
        if (id == "pay_bands") {
            const auto usual = defaults.find(id);
            if (usual == defaults.end() || usual->second != answer)
                return failure("submission.own_pay_bands",
                    "These counts were made with pay bands of the council's own, which cannot be added to "
                    "others'. Make them again with the standard's, without --pay-bands.");
            continue;
        }
        standard::Settings settings(standard);
        const bool is_listed = standard.setting(id) != nullptr && answer.size() <= longest_answer
            && settings.choose(id, answer).has_value();
        if (!is_listed)
            return failure("submission.own_words",
                "The counts name a setting or an answer that the standard does not list. Make them again "
                "with "
                "answers that wres standard show lists.");
    }
    return {};
}

/// The values that the columns of one name list.
std::set<std::string> listed_values(const standard::Standard& standard, const std::string& dimension)
{
    std::set<std::string> values { std::string(counts::not_recorded), std::string(counts::name_not_shown) };
    for (const auto& table : standard.record_tables) {
        const auto* column = table.column(dimension);
        if (column == nullptr)
            continue;
        for (const auto& code : column->codes)
            values.insert(code.label);
        const bool is_pay_band = column->type == ColumnType::Derived && column->derivation == "pay_band";
        if (is_pay_band) {
            for (const auto& band : standard.pay_bands)
                values.insert(band.label);
        }
    }
    return values;
}

Done check_slices(const Submission& submission, const Request& request, const standard::Standard& standard)
{
    std::map<std::string, std::set<std::string>> values;
    for (const auto& breakdown : request.breakdowns)
        values.emplace(breakdown, listed_values(standard, breakdown));

    for (const auto& [key, people] : submission.cube.slices()) {
        if (key.area != submission.area)
            return failure("submission.other_area",
                fmt::format(
                    "The submission of {} holds counts of another council. A council sends its own counts "
                    "alone: make it again from its own files.",
                    submission.area));
        if (key.period != request.period || submission.period != request.period)
            return failure("submission.other_period",
                fmt::format(
                    "{} asks for the period {}, and this submission is of another one. Make it again with "
                    "--period {}.",
                    request.collection, request.period, request.period));
        if (std::ranges::find(request.scopes, key.scope) == request.scopes.end())
            return failure("submission.other_scope",
                fmt::format(
                    "{} asks for {}, and this submission holds counts of another service. Make it again "
                    "for what was asked.",
                    request.collection, join(request.scopes, ", ")));
        if (standard.measure(key.measure) == nullptr)
            return failure(
                "submission.own_words", "The counts name a measure that the standard does not have.");
        if (key.dimension.empty())
            continue;
        const auto listed = values.find(key.dimension);
        if (listed == values.end())
            return failure("submission.more_than_asked",
                fmt::format(
                    "The submission has a breakdown that {} does not ask for. Make it again for what was "
                    "asked.",
                    request.collection));
        if (!listed->second.contains(key.value))
            return failure("submission.own_words",
                fmt::format(
                    "A breakdown by {} has a value that the standard does not list. Words of a council's "
                    "own never travel: make the submission again with this program.",
                    key.dimension));
    }
    return {};
}

Done check_quality(const Quality& quality, const standard::Standard& standard)
{
    const bool too_many = quality.rows > most_rows || quality.rows_used > most_rows
        || quality.rows_left_out > most_rows
        || std::ranges::any_of(
            quality.findings, [](const auto& finding) { return finding.second > most_rows; });
    if (too_many)
        return failure("submission.damaged",
            "The data-quality summary names more rows than there can be. Make the submission again.");
    for (const auto& [code, times] : quality.findings) {
        if (standard.finding(code) == nullptr)
            return failure("submission.own_words",
                "The data-quality summary names a finding that the standard does not have. Make the "
                "submission "
                "again with this program.");
    }
    return {};
}

} // namespace

std::vector<std::string> Submission::scopes() const
{
    std::set<std::string> scopes;
    for (const auto& [key, people] : cube.slices())
        scopes.insert(key.scope);
    return { scopes.begin(), scopes.end() };
}

counts::Cube narrowed(const counts::Cube& cube, const Request& request, const std::string& area)
{
    auto narrow = cube.begun_alike();
    const auto is_asked = [](const std::vector<std::string>& asked, const std::string& name) {
        return std::ranges::find(asked, name) != asked.end();
    };
    for (const auto& [key, people] : cube.slices()) {
        const bool wanted = key.area == area && key.period == request.period
            && is_asked(request.scopes, key.scope)
            && (key.dimension.empty() || is_asked(request.breakdowns, key.dimension));
        if (wanted)
            narrow.add(key, people);
    }
    return narrow;
}

Done check_submission(const Submission& submission, const Request& request,
    const standard::Standard& standard, const standard::Populations& populations)
{
    if (!is_council(populations.find(submission.area), submission.area))
        return failure("submission.unknown_council",
            "The submission does not name an English council with social services responsibilities. Give the "
            "council's name or area code with --council.");
    if (submission.cube.standard_name != request.standard
        || submission.cube.standard_checksum != request.standard_checksum)
        return failure("submission.other_standard",
            fmt::format(
                "The counts were made with another standard, or another edition of it, than {} asks for "
                "({}). Make them again with that edition.",
                request.collection, request.standard));
    if (submission.cube.slices().empty())
        return failure("submission.nothing_counted",
            fmt::format(
                "There is not one count of what {} asks for: {} in the period {}. Check the council's name, "
                "the period and the services in the files.",
                request.collection, join(request.scopes, ", "), request.period));
    if (submission.number == 0 || submission.number > most_submissions)
        return failure("submission.damaged", "The number of a submission is 1, 2, 3 and so on.");
    TRY_DONE(check_settings(submission.cube, standard));
    TRY_DONE(check_slices(submission, request, standard));
    return check_quality(submission.quality, standard);
}

} // namespace wres::submission
