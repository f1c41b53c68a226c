// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/kept_file.h"
#include "store/store.h"

namespace wres::store {

enum class NationalReportState : std::uint8_t {
    BeingMade,
    Draft,
    Failed,
    Released, // of those for the public one stands at a time for each collection
    Corrected, // by a later one, which has been released
    Discarded, // before it was released; its files are gone
};

/// A national report of a collection, with its packs: what it was ordered from, and how far it has come.
struct NationalReport {
    NationalReportId id;
    NationalCollectionId collection;
    std::int64_t number {}; // 1, 2, 3 ... of the collection
    std::string audience; // public_audience, or "internal"
    NationalReportState state {};
    std::optional<NationalReportId> corrects;
    std::string correction; // what readers are told; empty: it corrects nothing
    std::int64_t version {}; // 1; of a correction one more than of what it corrects
    std::string beside; // what was public already and was held together with it
    std::string trouble; // Failed: why, for people
    std::string ordered_by; // an actor
    Moment ordered_at;
    std::optional<Moment> made_at;
    std::string released_by;
    std::optional<Moment> released_at;
    std::optional<Moment> ended_at; // when it was corrected or discarded
};

/// What one is made from.
struct NationalReportInputs {
    std::string record; // as workflow::write_national_record gives it
    std::string cube_file;
};

struct NewNationalReport {
    NationalCollectionId collection;
    std::string audience;
    std::optional<NationalReportId> corrects;
    std::string correction;
    std::string beside;
    NationalReportInputs inputs;
};

/// @errors store.no_such_national_collection, store.no_such_national_report, store.note_missing,
///         store.not_standing  what it corrects is not released, or is for another audience
[[nodiscard]] Result<NationalReportId> order_national_report(Change& change, const NewNationalReport& report);

/// The newest first.
[[nodiscard]] Result<std::vector<NationalReport>> national_reports_of(
    View& view, const NationalCollectionId& collection);

/// What stands for the public, of every collection, the newest first.
[[nodiscard]] Result<std::vector<NationalReport>> standing_national_reports(View& view);

/// Everything that was ever released to the public, of every collection, the oldest first.
[[nodiscard]] Result<std::vector<NationalReport>> national_reports_made_public(View& view);

/// @errors store.no_such_national_report
[[nodiscard]] Result<NationalReport> national_report(View& view, const NationalReportId& id);

/// @errors store.no_such_national_report
[[nodiscard]] Result<NationalReportInputs> national_report_inputs(View& view, const NationalReportId& id);

/// Those that wait to be made, the oldest first.
[[nodiscard]] Result<std::vector<NationalReport>> national_reports_to_make(View& view);

/// Forgets files of a making that was interrupted.
Done begin_national_report(Bookkeeping& books, const NationalReportId& id);

/// Files of one folder of a report that is being made.
Done keep_national_report_files(Bookkeeping& books, const NationalReportId& id, const std::string& folder,
    const std::vector<KeptFile>& files);

/// @param record  with the checksums of its files
/// @errors store.changed_meanwhile  it was not being made
Done finish_national_report(Change& change, const NationalReportId& id, const std::string& record);

/// @param trouble  for people
/// @errors store.changed_meanwhile
Done fail_national_report(Change& change, const NationalReportId& id, const std::string& trouble);

/// @param beside  what is public now: a report that was held together with something else is refused
/// @errors store.step_not_allowed, store.release_out_of_date, store.note_missing (another one stands, and
///         this one does not correct it)
Done release_national_report(Change& change, const NationalReportId& id, const std::string& beside);

/// Of a draft, or of one that failed.
/// @errors store.step_not_allowed
Done discard_national_report(Change& change, const NationalReportId& id);

/// @errors store.no_such_file
[[nodiscard]] Result<KeptFile> national_report_file(
    View& view, const NationalReportId& id, const std::string& folder, const std::string& name);

/// The names of its files, the page first, by folder.
[[nodiscard]] Result<std::map<std::string, std::vector<std::string>>> national_report_file_names(
    View& view, const NationalReportId& id);

/// The same of one folder.
[[nodiscard]] Result<std::vector<std::string>> national_report_file_names(
    View& view, const NationalReportId& id, const std::string& folder);

enum class CheckOutcome : std::uint8_t { Waiting, Same, Differs, Failed };

/// A report made again from what was kept, and held against what it was.
struct NationalReportCheck {
    NationalReportId report;
    std::int64_t number {}; // 1, 2, 3 ... of the report
    CheckOutcome outcome {};
    std::string words; // Differs: the paths of the files, a line each; Failed: why
    std::string asked_by; // an actor
    Moment asked_at;
    std::optional<Moment> ended_at;
};

/// @errors store.step_not_allowed  it was not made, or is being checked already
Done ask_for_check(Change& change, const NationalReportId& id);

/// The newest first.
[[nodiscard]] Result<std::vector<NationalReportCheck>> checks_of(View& view, const NationalReportId& id);

[[nodiscard]] Result<std::vector<NationalReportCheck>> checks_to_make(View& view);

/// @errors store.changed_meanwhile
Done end_check(
    Change& change, const NationalReportCheck& check, CheckOutcome outcome, const std::string& words);

} // namespace wres::store
