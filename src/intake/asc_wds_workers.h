// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/coded_row.h"
#include "intake/recognise_table.h"
#include "intake/row_reader.h"
#include "intake/submission.h"

namespace wres::intake {

/// Reads the worker file of the Adult Social Care Workforce Data Set's bulk upload, old and new headings, as
/// rows of the workforce table. Everybody is of the adults' scope, but for the job role "any children's role"
/// (42).
///
/// A person is who has a National Insurance number; without one, a worker's number within a workplace. Both
/// are hashed at once and not kept. Rows to be deleted are left out; agency staff (EMPLSTATUS 4) are not
/// directly employed.
/// @source Skills for Care, ASC-WDS bulk upload (headings and codes as in its public repository, 2026)
class AscWdsReader final : public RowReader {
public:
    AscWdsReader(
        Submission& submission, const RecognisedTable& table, std::string file, std::uint16_t file_number);

    void row(const formats::Row& row) override;
    void end() override;
    [[nodiscard]] FileReport report() const override;

private:
    [[nodiscard]] std::optional<std::size_t> place(std::string_view heading) const;
    void read_person(const formats::Row& row, RowValues& values);
    void read_group(const formats::Row& row, RowValues& values);
    void read_job(const formats::Row& row, RowValues& values);
    void read_pay(const formats::Row& row, RowValues& values);
    void unknown(
        std::uint64_t row, std::string_view heading, std::string_view text, std::string_view accepted) const;

    Submission& submission_;
    std::vector<std::string> headings_;
    CodedRow coded_;
    RecordWriter writer_;
    std::optional<std::size_t> workplace_, worker_, status_, insurance_, gender_, ethnicity_, apprentice_,
        employment_, interval_, salary_, hourly_, job_role_, hours_;
    std::uint64_t rows_ = 0;
    std::uint64_t part_time_salaries_ = 0;
    std::uint64_t childrens_roles_ = 0;
};

/// The standard's job role for an ASC-WDS main job role; empty for a number that is none.
[[nodiscard]] std::string_view role_of_asc_wds(std::int64_t main_job_role);

} // namespace wres::intake
