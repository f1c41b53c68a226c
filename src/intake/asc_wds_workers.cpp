// SPDX-License-Identifier: MIT
#include "intake/asc_wds_workers.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "intake/pay_cell.h"
#include "intake/quotable.h"

namespace wres::intake {
namespace {

struct Translation {
    std::string_view theirs;
    std::string_view ours;
};

/// 3 is unknown there; it says nothing of having been asked.
constexpr std::array sexes = { Translation { "1", "male" }, Translation { "2", "female" },
    Translation { "3", "not_stated" }, Translation { "4", "other" } };

constexpr std::array contracts = { Translation { "1", "permanent" }, Translation { "2", "fixed_term" },
    Translation { "3", "bank" }, Translation { "4", "agency" }, Translation { "7", "other" } };

constexpr std::int64_t any_childrens_role = 42;
constexpr double part_time_below_hours = 30;

template <typename Translations>
std::optional<std::string_view> translated(const Translations& translations, std::string_view theirs)
{
    const auto found = std::ranges::find(translations, theirs, &Translation::theirs);
    if (found == translations.end())
        return std::nullopt;
    return found->ours;
}

} // namespace

std::string_view role_of_asc_wds(std::int64_t main_job_role)
{
    switch (main_job_role) {
    case 1: return "senior_manager";
    case 2: return "middle_manager";
    case 3: return "first_line_manager";
    case 4: return "registered_manager";
    case 5: return "team_leader";
    case 6: return "social_worker";
    case 7: return "senior_care_worker";
    case 8: return "care_worker";
    case 9: return "community_support";
    case 10:
    case 11: return "advice_and_advocacy";
    case 15: return "occupational_therapist";
    case 16: return "registered_nurse";
    case 17: return "allied_health_professional";
    case 22: return "technician";
    case 23:
    case 27: return "other";
    case 24: return "other_manager";
    case 25: return "administrative";
    case 26: return "ancillary";
    case 34: return "activities_worker";
    case 35: return "safeguarding_and_reviewing_officer";
    case 36: return "occupational_therapist_assistant";
    case 37: return "nursing_associate";
    case 38: return "nursing_assistant";
    case 39: return "assessment_officer";
    case 40: return "care_coordinator";
    case 41: return "care_navigator";
    case any_childrens_role: return "childrens_role";
    case 43: return "deputy_manager";
    case 44: return "learning_and_development";
    case 45: return "team_leader";
    case 46:
    case 47:
    case 48:
    case 49:
    case 50:
    case 51: return "digital_data_and_technology";
    case 52: return "support_worker";
    default: return {};
    }
}

AscWdsReader::AscWdsReader(
    Submission& submission, const RecognisedTable& table, std::string file, std::uint16_t file_number)
    : submission_(submission)
    , headings_(table.headings)
    , coded_(submission.standard.record_tables[*submission.workforce])
    , writer_(submission, *submission.workforce, std::move(file), file_number,
          coded_.given({ "person_id", "ethnic_group", "scope", "role", "sex", "contract", "pay_annual",
              "pay_hourly" }),
          {})
    , workplace_(place("localestid"))
    , worker_(place("uniqueworkerid"))
    , status_(place("status"))
    , insurance_(place("ninumber"))
    , gender_(place("gender"))
    , ethnicity_(place("ethnicity"))
    , apprentice_(place("apprentice"))
    , employment_(place("emplstatus"))
    , interval_(place("salaryint"))
    , salary_(place("salary"))
    , hourly_(place("hourlyrate"))
    , job_role_(place("mainjobrole"))
    , hours_(place("conthours"))
{
    if (place("otherjobrole") || !place("l2carecert"))
        writer_.find("asc_wds_old_header", 0, "");
}

std::optional<std::size_t> AscWdsReader::place(std::string_view heading) const
{
    return heading_place(headings_, { heading });
}

void AscWdsReader::unknown(
    std::uint64_t row, std::string_view heading, std::string_view text, std::string_view accepted) const
{
    const bool is_number = text.size() <= 4 && parse_integer(text);
    if (is_number)
        writer_.find(
            "code_unknown", row, heading, { std::string(text), std::string(heading), std::string(accepted) });
    else
        writer_.find("code_unknown_not_shown", row, heading, { std::string(heading), std::string(accepted) });
}

void AscWdsReader::row(const formats::Row& row)
{
    if (is_blank(row))
        return;
    ++rows_;
    if (lower_case(cell_text(row, status_)) == "delete") {
        writer_.find("asc_wds_row_to_delete", row.number, "");
        writer_.leave_out();
        return;
    }
    auto& values = writer_.begin(row.number);
    read_person(row, values);
    read_group(row, values);
    read_job(row, values);
    read_pay(row, values);
    writer_.finish();
}

void AscWdsReader::read_person(const formats::Row& row, RowValues& values)
{
    const auto worker = identity_of(submission_.hash, cell_text(row, worker_));
    const auto insurance = identity_of(submission_.hash, cell_text(row, insurance_));
    if (worker == 0)
        writer_.find("person_number_blank", row.number, "UNIQUEWORKERID");
    values.known_as = worker;
    const auto at_workplace =
        worker == 0 ? 0 : joined(identity_of(submission_.hash, cell_text(row, workplace_)), worker);
    coded_.set_person(values, insurance != 0 ? insurance : at_workplace);

    const auto gender = cell_text(row, gender_);
    if (const auto sex = translated(sexes, gender))
        coded_.set_code(values, "sex", *sex);
    else if (!gender.empty())
        unknown(row.number, "GENDER", gender, "1, 2, 3 or 4");
}

void AscWdsReader::read_group(const formats::Row& row, RowValues& values)
{
    const auto code = cell_text(row, ethnicity_);
    const auto group = submission_.standard.classification->find("asc_wds", code);
    values.group = group.value_or(submission_.group_not_known);
    if (!group)
        unknown(row.number, "ETHNICITY", code, "31 to 47, 98 or 99");
    else if (*group == submission_.group_blank)
        writer_.find("ethnic_group_blank", row.number, "ETHNICITY");
}

void AscWdsReader::read_job(const formats::Row& row, RowValues& values)
{
    const auto status = cell_text(row, employment_);
    if (cell_text(row, apprentice_) == "1" && status != "4")
        coded_.set_code(values, "contract", "apprentice");
    else if (const auto contract = translated(contracts, status))
        coded_.set_code(values, "contract", *contract);
    else if (!status.empty())
        unknown(row.number, "EMPLSTATUS", status, "1, 2, 3, 4 or 7");

    const auto text = cell_text(row, job_role_);
    const auto number = parse_integer(text);
    const auto role = number ? role_of_asc_wds(*number) : std::string_view();
    coded_.set_code(values, "role", role);
    if (role.empty() && !text.empty())
        unknown(row.number, "MAINJOBROLE", text, "the main job roles of the ASC-WDS");

    const bool childrens = number == any_childrens_role;
    childrens_roles_ += childrens ? 1U : 0U;
    coded_.set_scope(values, childrens ? "children" : "adult");
}

/// SALARYINT says which of the two amounts counts: 1 a salary, 3 an hourly rate; 999 is not known.
void AscWdsReader::read_pay(const formats::Row& row, RowValues& values)
{
    const auto interval = cell_text(row, interval_);
    const auto full_time = submission_.full_time_hours();
    if (interval == "1") {
        coded_.set_pence(values, "pay_annual",
            intake::read_pay(
                writer_, row.number, "SALARY", cell_text(row, salary_), PayBasis::Annual, full_time));
        const auto hours = parse_decimal(cell_text(row, hours_));
        part_time_salaries_ += hours && *hours > 0 && *hours < part_time_below_hours ? 1U : 0U;
    } else if (interval == "3") {
        coded_.set_pence(values, "pay_hourly",
            intake::read_pay(
                writer_, row.number, "HOURLYRATE", cell_text(row, hourly_), PayBasis::Hourly, full_time));
    } else if (!interval.empty() && interval != "999") {
        unknown(row.number, "SALARYINT", interval, "1, 3 or 999");
    }
}

void AscWdsReader::end()
{
    if (childrens_roles_ > 0)
        writer_.find("asc_wds_childrens_role", 0, "MAINJOBROLE", { with_thousands(childrens_roles_) });
    if (part_time_salaries_ > 0)
        writer_.find("asc_wds_part_time_pay", 0, "SALARY", { with_thousands(part_time_salaries_) });
    writer_.end();
}

FileReport AscWdsReader::report() const
{
    FileReport report { writer_.file(), "ASC-WDS bulk upload, workers", rows_, writer_.used(),
        writer_.left_out(), {} };
    for (const auto& [heading, meaning] : { std::pair { "UNIQUEWORKERID", "Person" },
             { "ETHNICITY", "Ethnic group" }, { "GENDER", "Sex" }, { "EMPLSTATUS", "Contract" },
             { "MAINJOBROLE", "Job role" }, { "SALARY", "Annual pay" }, { "HOURLYRATE", "Hourly pay" } })
        report.columns.emplace_back(heading, meaning);
    return report;
}

} // namespace wres::intake
