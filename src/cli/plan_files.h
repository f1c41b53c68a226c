// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/submission_options.h"
#include "improvement/plan.h"
#include "improvement/plan_history.h"
#include "improvement/test_plan.h"

namespace wres::cli {

/// A plan from a TOML file or a workbook, by what its name ends with. Everything that is wrong with it is
/// told on standard error, a line a fault.
///
/// @errors plan.faulty, disk.*, file.*
[[nodiscard]] Result<improvement::Plan> read_plan_file(const std::string& path);

/// Writes it as a TOML file or a workbook, by what the name ends with.
/// @errors disk.not_writable, workbook.not_written
[[nodiscard]] Done write_plan_file(const std::string& path, const improvement::Plan& plan);

/// @errors disk.*, plan.history_*
[[nodiscard]] Result<improvement::PlanHistory> read_history_file(const std::string& path);

/// A standard made ready, without files.
/// @errors as workflow::prepare
[[nodiscard]] Result<workflow::Basis> basis_of(
    const std::string& standard, const std::string& standards_folder);

/// What the files given with --data hold, and what they were read by, kept together.
class PlanNumbers {
public:
    /// @param data  any number of "FOLDER", "2024=FOLDER" (a collection year) or "sc-wres/2024=FOLDER" (a
    /// standard)
    /// @errors as receive()
    static Result<PlanNumbers> read(const improvement::Plan& plan, const std::vector<std::string>& data,
        const std::string& standards_folder);

    [[nodiscard]] improvement::PlanData data() const;
    /// Of the plan's own standard.
    [[nodiscard]] const workflow::Basis& basis() const { return *basis_; }

private:
    std::unique_ptr<workflow::Basis> basis_;
    std::vector<std::unique_ptr<Reception>> receptions_;
};

} // namespace wres::cli
