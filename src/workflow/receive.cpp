// SPDX-License-Identifier: MIT
#include "workflow/receive.h"

#include <fmt/format.h>

#include "base/csv.h"
#include "base/text.h"
#include "counts/cube_builder.h"
#include "counts/cube_file.h"
#include "ethnicity/vocabulary.h"
#include "workflow/disk.h"
#include "workflow/input_files.h"

namespace wres::workflow {
namespace {

/// A cube of the whole nation is far smaller.
constexpr std::uint64_t most_cube_bytes = 1ULL << 30;

/// "£30,000", "30000", "30000.00" in whole pence.
Result<std::int64_t> pence_of(const std::string& cell)
{
    const auto pounds = parse_decimal(trimmed(cell));
    if (!pounds || *pounds < 0 || *pounds > 10'000'000)
        return failure(
            "pay_bands.not_money", "A pay band's limits are pounds a year as plain numbers, such as 30000.");
    return static_cast<std::int64_t>(*pounds * 100.0 + 0.5);
}

Result<std::vector<standard::PayBand>> parse_pay_bands(const std::string& csv)
{
    const auto table = TRY(CsvTable::parse("pay bands", csv));
    for (const auto* column : { "id", "label", "from", "below" }) {
        if (!table.has(column))
            return failure("pay_bands.columns",
                fmt::format(
                    "The pay bands file lacks the column \"{}\". Its columns are id, label, from, below.",
                    column));
    }
    std::vector<standard::PayBand> bands;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        standard::PayBand band { table.at(row, "id"), table.at(row, "label"), 0, std::nullopt };
        band.from_pence = TRY(pence_of(table.at(row, "from")));
        if (!trimmed(table.at(row, "below")).empty())
            band.below_pence = TRY(pence_of(table.at(row, "below")));
        bands.push_back(std::move(band));
    }
    return bands;
}

} // namespace

Result<Basis> prepare(const standard::Folder& folder, const Instructions& instructions)
{
    const auto standard = std::make_shared<const standard::Standard>(
        TRY(standard::load_standard(folder, instructions.standard)));
    auto populations = TRY(standard::load_populations(folder, *standard->classification));
    standard::Settings settings(*standard);
    for (const auto& [id, value] : instructions.settings)
        TRY_DONE(settings.choose(id, value));
    if (instructions.pay_bands_csv) {
        auto bands = TRY(parse_pay_bands(*instructions.pay_bands_csv));
        TRY_DONE(settings.choose_pay_bands(std::move(bands)));
    }
    const auto vocabulary = TRY(ethnicity::load_vocabulary(folder, *standard->classification));
    auto resolver = TRY(
        ethnicity::Resolver::make(*standard->classification, vocabulary, instructions.mappings.ethnicity));
    return Basis { standard, std::move(settings), std::move(populations), std::move(resolver) };
}

std::string area_of(const standard::Populations& populations, const std::string& council)
{
    const auto* population = populations.find(council);
    return population == nullptr ? council : population->area.code;
}

Result<Submission> receive(
    const Basis& basis, const Instructions& instructions, const std::vector<std::string>& paths)
{
    const auto input = TRY(open_input(paths));
    return receive(basis, instructions, input);
}

Result<Submission> receive(const Basis& basis, const Instructions& instructions, const InputFiles& input)
{
    const auto period = instructions.period.empty() ? basis.standard->year : instructions.period;

    Submission submission;
    counts::CubeBuilder builder(*basis.standard, basis.settings,
        { area_of(basis.populations, instructions.council), period },
        [&submission](intake::Finding finding) { submission.findings.add(std::move(finding)); });
    if (!input.sources.empty())
        submission.files =
            TRY(intake::read_submission(input.sources, *basis.standard, basis.settings, basis.ethnic_groups,
                instructions.mappings, { period, instructions.scope, instructions.snapshot_date }, builder));
    submission.cube = builder.finish();

    for (const auto& file : input.cubes) {
        const auto content = TRY(read_all(*file.bytes, most_cube_bytes));
        const auto cube = TRY(counts::read_cube(file.name, content, *basis.standard));
        TRY_DONE(submission.cube.merge(cube));
    }
    return submission;
}

} // namespace wres::workflow
