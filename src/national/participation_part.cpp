// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "document/number_words.h"
#include "national/report_parts.h"

namespace wres::national {
namespace {

using disclosure::Hidden;
using disclosure::Shown;
using document::ColumnKind;
using document::Table;

Shown<double> shown(const std::optional<double>& share)
{
    return share ? Shown<double>(*share) : Shown<double>(Hidden::NotApplicable);
}

Table councils_by_indicator(const EstimateIndex& index)
{
    Table table { .id = "national-participation",
        .caption = "Councils that have numbers, in the latest period of each indicator and service",
        .columns = { { "Indicator and service", ColumnKind::Words }, { "Period", ColumnKind::Words },
            { "Councils" }, { "Of them, with a hidden count" },
            { fmt::format("Share of England's {} residents", index.definition().group_words) },
            { fmt::format("Share of England's {} residents", index.definition().reference_words) } },
        .rows = {} };
    for (const auto& indicator : index.picture().sums.indicators) {
        for (const auto& scope : index.picture().sums.scopes) {
            const auto* latest = index.latest(indicator.id, scope.id);
            if (latest == nullptr)
                continue;
            const auto& question = index.question(*latest);
            table.rows.push_back({ document::words(
                                       fmt::format("{}. {}, {}", indicator.id, indicator.title, scope.label)),
                document::words(question.period), document::count(std::uint64_t { question.councils.size() }),
                document::count(std::uint64_t { latest->hidden }),
                document::percent(shown(question.group_residents_share)),
                document::percent(shown(question.reference_residents_share)) });
        }
    }
    return table;
}

} // namespace

document::Blocks participation_part(const ReportView& view)
{
    document::Blocks blocks;
    const auto& picture = view.index.picture();
    if (!picture.participation.empty()) {
        Table table { .id = "national-collection",
            .caption = "Where councils stand in the collection",
            .columns = { { "State", ColumnKind::Words }, { "Councils" } },
            .rows = {} };
        for (const auto& [words, councils] : picture.participation)
            table.rows.push_back({ document::words(words), document::count(std::uint64_t { councils }) });
        blocks.emplace_back(std::move(table));
    }
    blocks.emplace_back(councils_by_indicator(view.index));
    blocks.emplace_back(document::note("A council has numbers for a service when it reported both what is "
                                       "counted and of how many. A ‘hidden "
                                       "count’ is one that is not shown, so that nobody can be identified."));
    return blocks;
}

} // namespace wres::national
