// SPDX-License-Identifier: MIT
#include "generator/generate.h"

#include <string>

#include <fmt/format.h>

#include "base/text.h"
#include "generator/council_files.h"

namespace wres::generator {
namespace {

enum class Kind : std::uint8_t { Records, Statutory, Aggregate };

std::string name_of(std::uint64_t council)
{
    const auto& all = profiles();
    const auto round = council / all.size();
    const auto& profile = all[council % all.size()];
    return round == 0 ? std::string(profile.name) : fmt::format("{} {}", profile.name, round + 1);
}

Done write_readme(const Job& job, const std::string& name)
{
    std::string text = fmt::format(
        "# {}\n\nA made-up council. Nobody in these files exists. {} staff, {} applicants, {} leavers "
        "were made for it.\n\n## What is planted\n\n",
        name, with_thousands(job.council.workers()), with_thousands(job.council.applicants()),
        with_thousands(job.council.leavers()));
    for (const auto& line : job.planted)
        text += fmt::format("- {}\n", line);
    const auto& profile = job.council.profile();
    text += fmt::format(
        "- Unequal treatment: once shortlisted, minority ethnic applicants are appointed {} % as often as "
        "white "
        "ones; they enter the disciplinary process {} % as often; they hold senior posts {} % as often\n",
        profile.appointed_penalty, profile.disciplinary_excess, profile.senior_penalty);
    text +=
        "\nWhat the files hold, counted while they were made, is in the folder `planted` beside this one.\n";
    return job.sink.append(job.folder + "/README.md", text);
}

Done write_council(
    const Order& order, std::uint64_t index, const standard::Classification& classification, FileSink& sink)
{
    const auto name = name_of(index);
    const Council council(profiles()[index % profiles().size()], Random(order.seed).branch(index).next(),
        order.staff, order.year);
    Job job { council, classification, sink, as_identifier(name), {}, {} };
    switch (static_cast<Kind>(index % 3)) {
    case Kind::Records: TRY_DONE(write_record_files(job)); break;
    case Kind::Statutory: TRY_DONE(write_statutory_files(job)); break;
    case Kind::Aggregate: TRY_DONE(write_aggregate_file(job)); break;
    }
    TRY_DONE(write_readme(job, name));
    return sink.append(fmt::format("planted/{}.csv", job.folder), job.truth.as_csv());
}

} // namespace

Done generate(const Order& order, const standard::Classification& classification, FileSink& sink)
{
    if (order.councils == 0 || order.staff == 0)
        return failure("generate.nothing_to_make", "Ask for at least one council and one member of staff.");
    for (std::uint64_t index = 0; index < order.councils; ++index)
        TRY_DONE(write_council(order, index, classification, sink));
    return {};
}

} // namespace wres::generator
