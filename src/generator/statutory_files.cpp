// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "generator/council_files.h"
#include "generator/labels.h"
#include "generator/table_file.h"

namespace wres::generator {
namespace {

// The workers' file of the adult social care workforce bulk upload, headings in their order.
const std::vector<std::string> asc_wds_headings = { "LOCALESTID", "UNIQUEWORKERID", "STATUS", "DISPLAYID",
    "NINUMBER", "POSTCODE", "DOB", "GENDER", "ETHNICITY", "NATIONALITY", "BRITISHCITIZENSHIP",
    "COUNTRYOFBIRTH", "YEAROFENTRY", "DISABLED", "CARECERT", "L2CARECERT", "RECSOURCE", "HANDCVISA",
    "INOUTUK", "STARTDATE", "STARTINSECT", "DHA", "APPRENTICE", "EMPLSTATUS", "ZEROHRCONT", "DAYSSICK",
    "SALARYINT", "SALARY", "HOURLYRATE", "MAINJOBROLE", "MAINJRDESC", "CONTHOURS", "AVGHOURS", "NMCREG",
    "AMHP", "SCQUAL", "NONSCQUAL", "CWPCATEGORY", "QUALACH01", "QUALACH01NOTES", "QUALACH02",
    "QUALACH02NOTES", "QUALACH03", "QUALACH03NOTES" };

// Main job role codes for the made-up roles, in the order of `roles`, then the senior one.
constexpr std::array<std::string_view, 9> asc_wds_roles = { "8", "7", "6", "6", "15", "45", "2", "25", "1" };

std::string_view asc_wds_status(Contract contract)
{
    switch (contract) {
    case Contract::Permanent: return "1";
    case Contract::FixedTerm: return "2";
    case Contract::Casual: return "3";
    case Contract::Agency: return "4";
    }
    return "1";
}

/// The adults' services staff in the bulk-upload form. Its ethnicity codes have no "not stated".
Done write_asc_wds(Job& job)
{
    TableFile file(job.sink, job.folder + "/ASC-WDS workers.csv", Dialect::CommaUtf8);
    file.row(asc_wds_headings);
    std::uint64_t agency = 0;
    for (std::uint64_t i = 0; i < job.council.workers(); ++i) {
        const Worker worker = job.council.worker(i);
        if (worker.service != Service::Adult)
            continue;
        std::vector<std::string> row(asc_wds_headings.size());
        const auto set = [&row](std::string_view heading, std::string value) {
            row[static_cast<std::size_t>(
                std::ranges::find(asc_wds_headings, heading) - asc_wds_headings.begin())] = std::move(value);
        };
        set("LOCALESTID", fmt::format("{}-{}", job.council.profile().name, worker.directorate));
        set("UNIQUEWORKERID", fmt::format("W{}", worker.number));
        set("STATUS", "UPDATE");
        set("DISPLAYID", fmt::format("W{}", worker.number));
        set("GENDER", worker.sex == Sex::Male ? "1" : "2");
        set("ETHNICITY", crosswalk_code(job.classification, "asc_wds", worker.group));
        set("STARTDATE", day_words(worker.started));
        set("EMPLSTATUS", std::string(asc_wds_status(worker.contract)));
        set("ZEROHRCONT", "2");
        set("SALARYINT", "1");
        set("SALARY", fmt::format("{}", worker.pay_annual_pence / 100));
        set("MAINJOBROLE", std::string(asc_wds_roles.at(worker.role)));
        set("CONTHOURS", "37");
        file.row(row);

        if (worker.contract == Contract::Agency) {
            ++agency;
            continue;
        }
        job.truth.add("headcount", worker.service, worker.group);
        if (worker.senior)
            job.truth.add("senior_managers", worker.service, worker.group);
        if (worker.regulated)
            job.truth.add("regulated_headcount", worker.service, worker.group);
    }
    job.planted.push_back(fmt::format(
        "ASC-WDS workers: {} agency workers (employment status 4); no code for \"not stated\"", agency));
    return file.finish();
}

int census_role(const Worker& worker)
{
    if (worker.senior)
        return 1;
    switch (worker.role) {
    case 6: return 2;
    case 5: return 3;
    case 3: return 4;
    default: return 5;
    }
}

/// Everyone in this census is a registered social worker: the children's services staff who hold a regulated
/// post, or lead. Written by hand as the schema of 2025 has it.
Done write_children_census(Job& job)
{
    const int year = job.council.year();
    std::string xml = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message>\n  <Header>\n    <CollectionDetails>"
        "<Collection>CSWW</Collection><Year>{0}</Year><ReferenceDate>{0}-09-30</ReferenceDate></"
        "CollectionDetails>\n"
        "    <Source><SourceLevel>L</SourceLevel><LEA>999</LEA><SoftwareCode>made-up county</SoftwareCode>"
        "<DateTime>{0}-10-31T09:00:00</DateTime></Source>\n  </Header>\n  <LALevel>\n",
        year);
    std::uint64_t agency = 0;
    for (std::uint64_t i = 0; i < job.council.workers(); ++i) {
        const Worker worker = job.council.worker(i);
        if (worker.service != Service::Children
            || !(worker.regulated || worker.senior || worker.role == 5 || worker.role == 6))
            continue;
        const bool is_agency = worker.contract == Contract::Agency;
        const auto code = crosswalk_code(job.classification, "dfe_csww", worker.group);
        xml += fmt::format(
            "    <CSWWWorker><AgencyWorker>{}</AgencyWorker><SWENo>SW{:010}</SWENo><FTE>1.000000</FTE>"
            "<PersonBirthDate>{}-06-15</PersonBirthDate><Sex>{}</Sex>",
            is_agency ? 1 : 0, worker.number, 1965 + worker.number % 35,
            worker.sex == Sex::Female ? "F" : "M");
        if (!code.empty())
            xml += fmt::format("<Ethnicity>{}</Ethnicity>", code);
        xml += fmt::format("<OrgRole>{}</OrgRole><RoleStartDate>{}</RoleStartDate>", census_role(worker),
            iso_date(worker.started));
        if (!is_agency)
            xml += fmt::format("<BaseSalary>{}.00</BaseSalary>", worker.pay_annual_pence / 100);
        xml += "</CSWWWorker>\n";
        if (xml.size() > (1U << 18)) {
            TRY_DONE(job.sink.append(job.folder + "/Children's census.xml", xml));
            xml.clear();
        }
        if (is_agency) {
            ++agency;
            continue;
        }
        job.truth.add("headcount", worker.service, worker.group);
        job.truth.add("regulated_headcount", worker.service, worker.group);
        if (worker.senior)
            job.truth.add("senior_managers", worker.service, worker.group);
    }
    xml += "  </LALevel>\n</Message>\n";
    job.planted.push_back(fmt::format(
        "Children's census: {} agency workers; people whose ethnicity is missing altogether", agency));
    return job.sink.append(job.folder + "/Children's census.xml", xml);
}

Done write_recruitment(Job& job)
{
    TableFile file(job.sink, job.folder + "/Applications export.csv", Dialect::SemicolonUtf16);
    file.row({ "Applicant ID", "Service group", "Ethnicity Description", "Shortlisted", "Appointed" });
    Random dirt = job.council.random().branch(12);
    for (std::uint64_t i = 0; i < job.council.applicants(); ++i) {
        const Applicant applicant = job.council.applicant(i);
        file.row({ fmt::format("{}", applicant.number), std::string(scope_code(applicant.service)),
            untidy_label(applicant.group, dirt), applicant.shortlisted ? "Y" : "N",
            applicant.appointed ? "Y" : "N" });
        count_applicant(job.truth, applicant);
    }
    job.planted.push_back("Applications: UTF-16, semicolons between the cells");
    return file.finish();
}

} // namespace

Done write_statutory_files(Job& job)
{
    TRY_DONE(write_asc_wds(job));
    TRY_DONE(write_children_census(job));
    return write_recruitment(job);
}

} // namespace wres::generator
