// SPDX-License-Identifier: MIT
#include "workflow/release.h"

#include <algorithm>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "base/text.h"
#include "indicators/calculate.h"
#include "intake/finding_text.h"
#include "protection/cell_key.h"
#include "workflow/clock.h"
#include "workflow/disk.h"

namespace wres::workflow {
namespace {

constexpr std::string_view england = "E92000001";

/// A region, a part of one such as Inner London, or the nation.
bool holds_councils(const standard::Populations& populations, const std::string& area)
{
    const auto* population = populations.find(area);
    if (population == nullptr || population->area.code != area)
        return false;
    using enum standard::AreaKind;
    const auto kind = population->area.kind;
    return kind == SubRegion || kind == Region || kind == Country;
}

/// The council's region and England, where the cube has counts for them.
std::vector<std::string> comparators_of(
    const Basis& basis, const counts::Cube& cube, const std::string& council)
{
    const auto areas = cube.areas();
    std::vector<std::string> comparators;
    const auto* population = basis.populations.find(council);
    if (population != nullptr && areas.contains(population->area.region_code))
        comparators.push_back(population->area.region_code);
    if (areas.contains(std::string(england)) && council != england)
        comparators.emplace_back(england);
    return comparators;
}

} // namespace

Result<std::string> chosen_council(const Basis& basis, const counts::Cube& cube, const std::string& asked)
{
    if (!asked.empty())
        return area_of(basis.populations, asked);
    const auto councils = councils_in(basis, cube);
    if (councils.size() == 1)
        return councils.front();
    return failure("release.which_council",
        fmt::format("These files hold {} councils. Say which one with --council, or ask for all with "
                    "--every-council.",
            councils.size()));
}

std::vector<std::string> councils_in(const Basis& basis, const counts::Cube& cube)
{
    std::vector<std::string> councils;
    for (const auto& area : cube.areas()) {
        if (!holds_councils(basis.populations, area))
            councils.push_back(area);
    }
    return councils;
}

disclosure::CellKeys noise_keys(const sealing::MasterKey& master)
{
    return
        [secret = std::make_shared<const sealing::Key>(master.derive(sealing::Purpose::CellKeys))](
            std::string_view name, std::int64_t count) { return protection::cell_key(*secret, name, count); };
}

Result<disclosure::EarlierRelease> earlier_release(const std::string& path)
{
    const std::filesystem::path named(path);
    const bool is_folder = std::filesystem::is_directory(named);
    const auto file = is_folder ? named / "results.csv" : named;
    const auto content = TRY(read_file(file.string()));
    return disclosure::read_earlier_release(
        file.lexically_normal().parent_path().filename().string(), content);
}

std::vector<disclosure::QualityLine> quality_lines(const Basis& basis, const Submission& submission)
{
    std::vector<disclosure::QualityLine> lines;
    for (const auto& group : submission.findings.groups()) {
        const auto words = intake::describe(group, *basis.standard);
        lines.push_back({ std::string(intake::severity_name(words.severity)), words.where, words.sentence,
            words.why, words.remedy, words.times });
    }
    return lines;
}

std::string name_of(const Basis& basis, const std::string& area)
{
    const auto* population = basis.populations.find(area);
    return population == nullptr ? area : population->area.name;
}

Result<disclosure::Released<disclosure::Release>> release(
    const Basis& basis, const Submission& submission, const std::string& council, const ReleaseTerms& terms)
{
    const auto area = TRY(chosen_council(basis, submission.cube, council));
    const auto results = TRY(indicators::calculate(*basis.standard, basis.settings, basis.populations,
        submission.cube, { area, comparators_of(basis, submission.cube, area) }));

    disclosure::Occasion occasion;
    occasion.audience = terms.audience;
    occasion.profile = terms.profile;
    occasion.commentary = terms.commentary;
    occasion.earlier = terms.earlier;
    occasion.plan = terms.plan;
    occasion.papers = terms.papers;
    occasion.keys = terms.keys;
    occasion.made_on = british_date(today());
    for (const auto& population : basis.populations.all())
        occasion.area_names[population.area.code] = population.area.name;
    for (const auto& file : submission.files)
        occasion.files.push_back({ file.file, file.recognised_as, file.rows, file.used, file.left_out });
    occasion.quality = terms.quality ? *terms.quality : quality_lines(basis, submission);
    return disclosure::Gate::release(results, submission.cube, *basis.standard, basis.settings, occasion);
}

} // namespace wres::workflow
