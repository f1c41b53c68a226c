// SPDX-License-Identifier: MIT
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "generator/council_files.h"
#include "generator/labels.h"
#include "generator/table_file.h"

namespace wres::generator {
namespace {

/// Above this, an export is CSV: personnel systems stop offering workbooks, and Excel stops at a million
/// rows.
constexpr std::uint64_t most_sheet_rows = 100'000;

std::string_view service_words(Service service)
{
    switch (service) {
    case Service::Adult: return "Adults";
    case Service::Children: return "Children's";
    case Service::Other: return "Other";
    }
    return "Other";
}

std::string_view contract_words(Contract contract)
{
    switch (contract) {
    case Contract::Permanent: return "Permanent";
    case Contract::FixedTerm: return "Fixed term";
    case Contract::Casual: return "Casual";
    case Contract::Agency: return "Agency";
    }
    return "Permanent";
}

std::string_view role_words(std::uint8_t role)
{
    return role < roles.size() ? roles[role] : senior_role;
}

std::string sex_word(Sex sex)
{
    return sex == Sex::Female ? "F" : "M";
}

std::string pounds(std::int64_t pence)
{
    return fmt::format(
        "\xC2\xA3{}.{:02}", with_thousands(static_cast<std::uint64_t>(pence / 100)), pence % 100);
}

/// A day in the year before the snapshot.
std::string event_day(const Job& job, std::uint64_t index)
{
    return day_words(job.council.snapshot() - std::chrono::days(index % 300));
}

bool counted(const Worker& worker)
{
    return worker.contract != Contract::Agency;
}

std::vector<std::string> staff_row(const Worker& worker, std::string ethnicity)
{
    return { fmt::format("{:08}", worker.number), std::string(directorates[worker.directorate]),
        std::string(service_words(worker.service)), std::string(role_words(worker.role)),
        fmt::format("Grade {}", worker.grade), std::string(contract_words(worker.contract)),
        sex_word(worker.sex), std::move(ethnicity), pounds(worker.pay_annual_pence),
        day_words(worker.started), "" };
}

Done write_staff(Job& job)
{
    TableFile file(job.sink, job.folder + "/Staff list 31 March.csv", Dialect::CommaWindows1252);
    file.raw_line(fmt::format("{} - staff in post,,,,,,,,,,", job.council.profile().name));
    file.raw_line("Exported from the personnel system,,,,,,,,,,");
    file.row({ "Employee No", "Directorate", "Care Group", "Job Title", "Grade", "Contract Type", "Sex",
        "Ethnic Origin", "Annual Salary", "Start Date", "" });

    Random dirt = job.council.random().branch(11);
    std::uint64_t agency = 0;
    for (std::uint64_t i = 0; i < job.council.workers(); ++i) {
        const Worker worker = job.council.worker(i);
        auto row = staff_row(worker, untidy_label(worker.group, dirt));
        if (i == 20 || i == 41)
            row[7] = "White Britsh";
        if (i == 60)
            row[9] = "31/02/2020";
        if (i == 80)
            row[8] = "0";
        const bool misspelt_group = i == 20 || i == 41;
        const auto group = misspelt_group ? std::uint8_t { 0 } : worker.group;
        file.row(row);
        if (!counted(worker)) {
            ++agency;
            continue;
        }
        job.truth.add("headcount", worker.service, group);
        if (worker.senior)
            job.truth.add("senior_managers", worker.service, group);
        if (worker.regulated)
            job.truth.add("regulated_headcount", worker.service, group);
    }
    std::uint64_t repeated = 0;
    for (std::uint64_t i = 100; i < 103 && i < job.council.workers(); ++i, ++repeated)
        file.row(staff_row(job.council.worker(i), std::string(personnel_label(job.council.worker(i).group))));

    job.planted.push_back(
        "Staff list: Windows-1252, two title rows above the headings, a nameless last column");
    job.planted.push_back(
        "Staff list: \"White Britsh\" twice; one date that does not exist; one salary of 0");
    job.planted.push_back(
        fmt::format("Staff list: {} agency workers, who are not directly employed", agency));
    job.planted.push_back(fmt::format("Staff list: {} people stand in it twice", repeated));
    return file.finish();
}

std::vector<std::string> applicant_row(const Applicant& applicant, Random& dirt)
{
    return { fmt::format("APP{}", applicant.number), std::string(service_words(applicant.service)),
        untidy_label(applicant.group, dirt), applicant.sex == Sex::Female ? "Female" : "Male",
        fmt::format("Grade {}", applicant.grade), applicant.shortlisted ? "Yes" : "No",
        applicant.appointed ? "Yes" : "No" };
}

Done write_applicants(Job& job)
{
    const std::vector<std::string> headings = { "Candidate Ref", "Care Group", "Ethnicity", "Gender", "Grade",
        "Shortlisted?", "Appointed?" };
    Random dirt = job.council.random().branch(12);

    if (job.council.applicants() > most_sheet_rows) {
        TableFile file(job.sink, job.folder + "/Recruitment.csv", Dialect::CommaUtf8);
        file.row(headings);
        for (std::uint64_t i = 0; i < job.council.applicants(); ++i) {
            const Applicant applicant = job.council.applicant(i);
            file.row(applicant_row(applicant, dirt));
            count_applicant(job.truth, applicant);
        }
        return file.finish();
    }

    SheetFile file(job.folder + "/Recruitment.xlsx", "Applicants");
    file.row({ headings.begin(), headings.end() }, workbooks::RowStyle::Heading);
    for (std::uint64_t i = 0; i < job.council.applicants(); ++i) {
        const Applicant applicant = job.council.applicant(i);
        const auto cells = applicant_row(applicant, dirt);
        file.row({ cells.begin(), cells.end() });
        count_applicant(job.truth, applicant);
    }
    job.planted.push_back(
        "Recruitment: a workbook, with capitals, colons and dashes of several kinds in the ethnicity column");
    return file.finish(job.sink);
}

/// Casework systems know a case and an employee number; ethnicity and service stand in the staff list.
Done write_casework(Job& job)
{
    TableFile disciplinary(job.sink, job.folder + "/Disciplinary cases.csv", Dialect::CommaUtf8);
    TableFile referrals(job.sink, job.folder + "/Fitness to practise.csv", Dialect::CommaUtf8);
    TableFile learning(job.sink, job.folder + "/Learning and development.txt", Dialect::TabUtf8WithMark);
    disciplinary.row({ "Case ref", "Employee No", "Date opened", "Stage" });
    referrals.row({ "Case ref", "Employee No", "Date opened" });
    learning.row({ "Employee No", "Course", "Funded", "Mandatory", "Date completed" });

    std::uint64_t cases = 0;
    std::uint64_t twice = 0;
    std::uint64_t informal = 0;
    for (std::uint64_t i = 0; i < job.council.workers(); ++i) {
        const Worker worker = job.council.worker(i);
        if (!counted(worker))
            continue;
        const auto number = fmt::format("{:08}", worker.number);
        const auto group = i == 20 || i == 41 ? std::uint8_t { 0 } : worker.group;
        if (worker.disciplined) {
            job.truth.add("entered_disciplinary", worker.service, group);
            const int entries = cases % 17 == 5 ? 2 : 1;
            twice += entries == 2 ? 1 : 0;
            for (int entry = 0; entry < entries; ++entry)
                disciplinary.row({ fmt::format("D{:05}", ++cases), number, event_day(job, cases),
                    entry == 0 ? "Investigation" : "Hearing" });
        } else if (i % 97 == 3) {
            ++informal;
            disciplinary.row({ fmt::format("D{:05}", ++cases), number, event_day(job, cases), "Informal" });
        }
        if (worker.referred) {
            job.truth.add("entered_fitness_to_practise", worker.service, group);
            referrals.row({ fmt::format("F{:05}", i), number, event_day(job, i) });
        }
        if (worker.trained) {
            job.truth.add("cpd_funded", worker.service, group);
            learning.row({ number, "Leading change", "Y", "N", event_day(job, i) });
        }
    }
    job.planted.push_back("Casework and learning: no ethnicity and no service, only employee numbers; they "
                          "are in the staff list");
    job.planted.push_back(fmt::format(
        "Disciplinary cases: {} people entered the process twice in the year and count once", twice));
    job.planted.push_back(fmt::format("Disciplinary cases: {} cases that stayed informal", informal));
    TRY_DONE(disciplinary.finish());
    TRY_DONE(referrals.finish());
    return learning.finish();
}

Done write_leavers(Job& job)
{
    TableFile file(job.sink, job.folder + "/Leavers.csv", Dialect::CommaUtf8);
    file.row({ "Payroll number", "Adult/Children", "Ethnic group", "Sex", "Grade", "Leaving date" });
    Random dirt = job.council.random().branch(13);
    for (std::uint64_t i = 0; i < job.council.leavers(); ++i) {
        const Leaver leaver = job.council.leaver(i);
        file.row({ fmt::format("{}", leaver.number), std::string(service_words(leaver.service)),
            untidy_label(leaver.group, dirt), sex_word(leaver.sex), fmt::format("Grade {}", leaver.grade),
            day_words(leaver.left) });
        job.truth.add("leavers", leaver.service, leaver.group);
    }
    return file.finish();
}

/// The survey is anonymous: no number, only what people said of themselves.
Done write_survey(Job& job)
{
    TableFile file(job.sink, job.folder + "/Staff survey.csv", Dialect::CommaUtf8);
    file.row({ "Care group", "Ethnicity", "HBA from public", "HBA from colleagues", "HBA from managers" });
    const auto answer = [](bool yes) { return std::string(yes ? "Yes" : "No"); };
    for (std::uint64_t i = 0; i < job.council.workers(); ++i) {
        const Worker worker = job.council.worker(i);
        if (!counted(worker) || !worker.answered_survey)
            continue;
        const bool skipped_last = i % 50 == 7;
        file.row({ std::string(service_words(worker.service)), std::string(personnel_label(worker.group)),
            answer(worker.harassed_by_public), answer(worker.harassed_by_colleagues),
            skipped_last ? "" : answer(worker.harassed_by_managers) });
        job.truth.add("respondents_public", worker.service, worker.group);
        job.truth.add("respondents_colleagues", worker.service, worker.group);
        if (worker.harassed_by_public)
            job.truth.add("harassed_by_public", worker.service, worker.group);
        if (worker.harassed_by_colleagues)
            job.truth.add("harassed_by_colleagues", worker.service, worker.group);
        if (skipped_last)
            continue;
        job.truth.add("respondents_managers", worker.service, worker.group);
        if (worker.harassed_by_managers)
            job.truth.add("harassed_by_managers", worker.service, worker.group);
    }
    job.planted.push_back("Staff survey: anonymous; one answer in fifty to the last question is missing");
    return file.finish();
}

} // namespace

Done write_record_files(Job& job)
{
    TRY_DONE(write_staff(job));
    TRY_DONE(write_applicants(job));
    TRY_DONE(write_casework(job));
    TRY_DONE(write_leavers(job));
    return write_survey(job);
}

} // namespace wres::generator
