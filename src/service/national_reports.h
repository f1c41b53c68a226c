// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "disclosure/release.h"
#include "service/call.h"
#include "store/national_reports.h"
#include "workflow/report_files.h"

namespace wres::service {

// What a programme does with the national reports of a collection, whichever door it comes through. They are
// made by national_maker.h.

/// A counted year that can stand beside the collection's own.
struct EarlierCounts {
    std::string id; // of the collection; empty: the counts of earlier years kept to hold submissions against
    std::string words; // "SC-WRES 2024"
};

/// What there is beside the call's national collection: the programme's earlier ones, the newest first, and
/// what was kept.
[[nodiscard]] Result<std::vector<EarlierCounts>> earlier_counts_there(Call& call);

/// What a programme says when it orders a report.
struct WantedReport {
    disclosure::Audience audience {};
    std::vector<std::string> earlier {}; // ids of earlier_counts_there()
    std::optional<store::NationalReportId> corrects {};
    std::string correction {};
    std::string template_toml {}; // of one's own; empty: that of the standards
    std::string neighbours_csv {}; // instead of statistical neighbours; empty: none
    workflow::Papers papers {};
};

/// Orders a report of what is accepted now, with the councils named that agreed to it, and has it made.
/// @errors nation.nothing_accepted; standard.faulty (the template), neighbours.faulty, csv.malformed; those
/// of
///         store::order_national_report()
[[nodiscard]] Result<store::NationalReportId> order_national_report(Call& call, const WantedReport& wanted);

/// Releases a draft, if nothing was published since it was made.
/// @errors those of store::release_national_report()
Done release_national_report(Call& call, const store::NationalReportId& id);

/// Has a report made again from what was kept, and held against what it was.
/// @errors those of store::ask_for_check()
Done check_national_report(Call& call, const store::NationalReportId& id);

/// The report that the route names, if it is of the call's national collection.
/// @errors store.no_such_national_report
[[nodiscard]] Result<store::NationalReport> named_national_report(store::View& view, const Call& call);

/// The report that the route names, if it is for the public and was released, whether it stands or not.
/// @errors store.no_such_national_report
[[nodiscard]] Result<store::NationalReport> named_public_report(store::View& view, const Call& call);

/// Where the files of the national report itself stand: in "report" or "report/national-report".
[[nodiscard]] std::string main_folder(const store::NationalReport& report);

} // namespace wres::service
