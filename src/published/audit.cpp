// SPDX-License-Identifier: MIT
#include "published/audit.h"

#include <algorithm>

#include <fmt/format.h>

#include "attack/coalition.h"
#include "published/published_knowledge.h"

namespace wres::published {

namespace {

using attack::Survey;

/// @param stated  what the symbols say; nothing where they say no more than that a number is hidden
Known judged(const attack::Range& range, const HiddenPlaces& hidden, double threshold)
{
    if (range.is_exact())
        return Known::Exact;
    // Only what was found possible protects a number.
    const auto seen = range.seen.value_or(attack::Limits { 0, 0 });
    if (hidden.says_limits && seen.lower <= hidden.stated.lower && seen.upper >= hidden.stated.upper)
        return Known::Safe;
    const bool says_enough = hidden.says_limits && hidden.stated.upper < attack::endless;
    if (!says_enough && range.seen && range.width() >= threshold)
        return Known::Safe;
    if (range.whole.lower >= threshold)
        return Known::NotSmall;
    const bool narrow = says_enough
        ? range.whole.lower > hidden.stated.lower || range.whole.upper < hidden.stated.upper
        : range.whole.upper - range.whole.lower < threshold;
    return narrow ? Known::Interval : Known::NotSettled;
}

void add_coalitions(Audit& audit, const attack::Knowledge& knowledge, std::size_t members)
{
    std::vector<attack::Unknown> unknowns;
    for (const auto& hidden : audit.hidden)
        unknowns.push_back(hidden.unknown);
    for (const auto& coalition : attack::coalitions(knowledge, unknowns, members)) {
        auto& hidden = audit.hidden[coalition.uncovered];
        if (hidden.known != Known::Exact && hidden.known_to.empty())
            hidden.known_to = coalition.members;
    }
}

Result<std::vector<PublishedTable>> tables_of(
    const std::vector<PublishedFile>& files, const AuditOptions& options)
{
    std::vector<PublishedTable> tables;
    for (const auto& file : files) {
        const auto before = tables.size();
        const auto grids = TRY(read_grids(file.name, *file.bytes));
        for (const auto& grid : grids)
            for (auto& table : tables_in(grid, options.meanings))
                tables.push_back(std::move(table));
        if (tables.size() == before)
            return failure("attack.no_numbers",
                fmt::format(
                    "{} holds no table of numbers with a heading over each column. Give the table as it was "
                    "published, with its labels.",
                    file.name));
    }
    return tables;
}

/// Trusts as much as does not contradict itself.
Result<PublishedKnowledge> consistent_knowledge(const std::vector<PublishedTable>& tables,
    const AuditOptions& options, double threshold, std::optional<Survey>& survey, bool& contradicts)
{
    for (const auto trust : { Trust::Everything, Trust::EachTableAlone, Trust::CountsAlone }) {
        auto knowledge = knowledge_of(tables, options, threshold, trust);
        survey.emplace(knowledge.knowledge, options.effort);
        contradicts = trust != Trust::Everything;
        if (survey->possible())
            return knowledge;
    }
    return failure("attack.contradiction",
        "No numbers of people agree with everything that is printed: some total does not fit its parts, or a "
        "symbol "
        "does not mean what it usually does. Name the totals with --totals, or the meaning of a symbol with "
        "--symbol.");
}

} // namespace

std::size_t Audit::count(Known of) const
{
    return static_cast<std::size_t>(std::ranges::count(hidden, of, &HiddenNumber::known));
}

bool Audit::anything_uncovered() const
{
    return std::ranges::any_of(hidden,
        [](const HiddenNumber& number) { return is_uncovered(number.known) || !number.known_to.empty(); });
}

Result<Audit> audit(const std::vector<PublishedFile>& files, const AuditOptions& options)
{
    const auto tables = TRY(tables_of(files, options));
    Audit audit;
    audit.threshold = options.threshold.value_or(threshold_in(tables).value_or(usual_threshold));
    std::optional<Survey> survey;
    auto knowledge = TRY(consistent_knowledge(tables, options, audit.threshold, survey, audit.contradicts));
    audit.assumptions = std::move(knowledge.assumptions);
    audit.shown = knowledge.shown;
    for (auto& hidden : knowledge.hidden) {
        HiddenNumber number;
        number.unknown = hidden.unknown;
        number.range = survey->range(hidden.unknown);
        number.known = judged(number.range, hidden, audit.threshold);
        number.places = std::move(hidden.places);
        audit.hidden.push_back(std::move(number));
    }
    if (options.coalition > 0)
        add_coalitions(audit, knowledge.knowledge, options.coalition);
    return audit;
}

} // namespace wres::published
