// SPDX-License-Identifier: MIT
#include "generator/truth.h"

#include <fmt/format.h>

namespace wres::generator {

void Truth::add(std::string_view measure, Service service, std::uint8_t group)
{
    ++people_[{ std::string(measure), service }].at(static_cast<std::size_t>(side_of(group)));
}

std::string Truth::as_csv() const
{
    std::string csv = "measure,scope,minority,white,unknown\n";
    for (const auto& [key, people] : people_)
        csv += fmt::format(
            "{},{},{},{},{}\n", key.first, scope_code(key.second), people[0], people[1], people[2]);
    return csv;
}

void count_applicant(Truth& truth, const Applicant& applicant)
{
    truth.add("applied", applicant.service, applicant.group);
    if (applicant.shortlisted)
        truth.add("shortlisted", applicant.service, applicant.group);
    if (applicant.appointed)
        truth.add("appointed", applicant.service, applicant.group);
}

std::string_view scope_code(Service service)
{
    switch (service) {
    case Service::Adult: return "adult";
    case Service::Children: return "children";
    case Service::Other: return "other";
    }
    return "other";
}

} // namespace wres::generator
