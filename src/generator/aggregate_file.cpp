// SPDX-License-Identifier: MIT
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "generator/council_files.h"
#include "generator/labels.h"
#include "generator/table_file.h"

namespace wres::generator {
namespace {

/// Counts by measure, service and ethnic group: what a council has that keeps no records.
class Counts {
public:
    void add(std::string_view measure, Service service, std::uint8_t group)
    {
        ++people_[{ std::string(measure), service, group }];
    }

    [[nodiscard]] const auto& people() const { return people_; }

private:
    std::map<std::tuple<std::string, Service, std::uint8_t>, std::uint64_t> people_;
};

Counts count_everybody(Job& job)
{
    Counts counts;
    const auto add = [&](std::string_view measure, Service service, std::uint8_t group) {
        counts.add(measure, service, group);
        job.truth.add(measure, service, group);
    };
    for (std::uint64_t i = 0; i < job.council.workers(); ++i) {
        const Worker worker = job.council.worker(i);
        if (worker.contract == Contract::Agency)
            continue;
        add("headcount", worker.service, worker.group);
        if (worker.regulated)
            add("regulated_headcount", worker.service, worker.group);
        if (worker.senior)
            add("senior_managers", worker.service, worker.group);
        if (worker.disciplined)
            add("entered_disciplinary", worker.service, worker.group);
        if (worker.referred)
            add("entered_fitness_to_practise", worker.service, worker.group);
        if (worker.trained)
            add("cpd_funded", worker.service, worker.group);
    }
    for (std::uint64_t i = 0; i < job.council.applicants(); ++i) {
        const Applicant applicant = job.council.applicant(i);
        add("applied", applicant.service, applicant.group);
        if (applicant.shortlisted)
            add("shortlisted", applicant.service, applicant.group);
        if (applicant.appointed)
            add("appointed", applicant.service, applicant.group);
    }
    for (std::uint64_t i = 0; i < job.council.leavers(); ++i)
        add("leavers", job.council.leaver(i).service, job.council.leaver(i).group);
    return counts;
}

} // namespace

Done write_aggregate_file(Job& job)
{
    TableFile file(job.sink, job.folder + "/SC-WRES counts.csv", Dialect::CommaUtf8);
    file.row({ "measure", "scope", "ethnic_group", "count" });
    const Counts counts = count_everybody(job);
    for (const auto& [key, people] : counts.people()) {
        const auto& [measure, service, group] = key;
        const auto found = job.classification.find(ethnicity_codes()[group]);
        const auto& label = job.classification.groups.at(found.value_or(0)).label;
        file.row({ measure, std::string(scope_code(service)), label, fmt::format("{}", people) });
    }
    job.planted.push_back("SC-WRES counts: no records at all, only counts; no survey was held");
    return file.finish();
}

} // namespace wres::generator
