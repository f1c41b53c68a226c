// SPDX-License-Identifier: MIT
#include "cli/plan_files.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/bytes.h"
#include "base/text.h"
#include "improvement/plan_file.h"
#include "improvement/plan_workbook.h"
#include "workbooks/write_xlsx.h"
#include "workflow/disk.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

constexpr std::size_t year_digits = 4;

bool is_workbook(const std::string& path)
{
    return lower_case(path).ends_with(".xlsx");
}

Result<improvement::PlanReading> reading_of(const std::string& path)
{
    if (!is_workbook(path))
        return improvement::read_plan(TRY(workflow::read_file(path)));
    const auto bytes = TRY(workflow::open_file(path));
    return improvement::read_plan_workbook(path, *bytes);
}

/// The options with which one --data is read.
SubmissionOptions options_of(
    const improvement::Plan& plan, const std::string& data, const std::string& standards_folder)
{
    SubmissionOptions options;
    options.standard = plan.standard;
    options.standards_folder = standards_folder;
    options.council = plan.council;
    const auto at = data.find('=');
    const auto before = data.substr(0, at);
    const bool is_year = before.size() == year_digits && parse_integer(before).has_value();
    const bool is_standard = !is_year && std::ranges::count(before, '/') == 1
        && before.find('.') == std::string::npos && at != std::string::npos;
    if (at == std::string::npos || !(is_year || is_standard)) {
        options.inputs = { data };
        return options;
    }
    options.inputs = { data.substr(at + 1) };
    (is_year ? options.period : options.standard) = before;
    return options;
}

} // namespace

Result<improvement::Plan> read_plan_file(const std::string& path)
{
    auto reading = TRY(reading_of(path));
    if (reading.plan)
        return *std::move(reading.plan);
    for (const auto& fault : reading.faults)
        fmt::print(stderr, "{}, {}: {}\n", path, fault.place, fault.sentence);
    return failure("plan.faulty",
        fmt::format("{} {} to be put right before the plan can be used.", reading.faults.size(),
            reading.faults.size() == 1 ? "thing has" : "things have"));
}

Done write_plan_file(const std::string& path, const improvement::Plan& plan)
{
    if (!is_workbook(path))
        return workflow::write_file(path, improvement::write_plan(plan));
    const auto bytes = TRY(workbooks::write_xlsx(improvement::plan_workbook(plan)));
    return workflow::write_file(path, bytes);
}

Result<improvement::PlanHistory> read_history_file(const std::string& path)
{
    return improvement::read_history(TRY(workflow::read_file(path)));
}

Result<workflow::Basis> basis_of(const std::string& standard, const std::string& standards_folder)
{
    const auto folder = TRY(workflow::read_standards_folder(standards_folder));
    workflow::Instructions instructions;
    instructions.standard = standard;
    return workflow::prepare(folder, instructions);
}

Result<PlanNumbers> PlanNumbers::read(
    const improvement::Plan& plan, const std::vector<std::string>& data, const std::string& standards_folder)
{
    PlanNumbers numbers;
    numbers.basis_ = std::make_unique<workflow::Basis>(TRY(basis_of(plan.standard, standards_folder)));
    for (const auto& one : data)
        numbers.receptions_.push_back(
            std::make_unique<Reception>(TRY(receive(options_of(plan, one, standards_folder)))));
    std::ranges::stable_sort(numbers.receptions_, std::greater<>(),
        [](const std::unique_ptr<Reception>& one) { return one->basis.standard->year; });
    return numbers;
}

improvement::PlanData PlanNumbers::data() const
{
    improvement::PlanData all { .counted = {}, .populations = basis_->populations };
    for (const auto& one : receptions_)
        all.counted.push_back({ *one->basis.standard, one->basis.settings, one->submission.cube });
    return all;
}

} // namespace wres::cli
