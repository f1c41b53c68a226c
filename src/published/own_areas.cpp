// SPDX-License-Identifier: MIT
#include "published/own_areas.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

#include "published/own_results.h"

namespace wres::published {

namespace {

/// How many councils a larger area is of, by its name: "England (150 councils)", "North East (9 of 12
/// councils)".
std::optional<std::size_t> councils_in_name(std::string_view name)
{
    const auto open = name.rfind(" (");
    if (open == std::string_view::npos || !name.ends_with(" councils)"))
        return std::nullopt;
    std::size_t councils = 0;
    const auto* first = name.data() + open + 2;
    const auto read = std::from_chars(first, name.data() + name.size(), councils);
    return read.ec == std::errc() ? std::optional(councils) : std::nullopt;
}

/// The numbers of one indicator in one period of one of the releases given.
struct Question {
    std::size_t release {};
    std::string indicator;
    std::string period;

    auto operator<=>(const Question&) const = default;
};

/// Lines that are added up from the same areas, or not.
struct Block {
    std::string scope;
    std::string part;
    std::string dimension;

    auto operator<=>(const Block&) const = default;
};

/// Everything that names a line but its area.
using LineName = std::vector<std::string>;

/// The same number, area by area.
using CountsOfLine = std::map<std::string, CellOfTable>;

struct LinesOfQuestion {
    std::map<std::pair<Block, LineName>, CountsOfLine> lines;
    std::map<std::string, std::set<std::string>> measures; // by area: of which there are counts
    std::map<std::string, std::string> names; // of areas, as they stand there
};

class AreaJoiner {
public:
    AreaJoiner(const std::vector<PublishedTable>& tables, const AreaHierarchy& hierarchy, double rounded_by)
        : tables_(tables)
        , hierarchy_(hierarchy)
        , rounded_by_(rounded_by)
    {
        std::map<std::string, std::size_t> times; // how many tables have been of the area
        for (std::size_t table = 0; table < tables.size(); ++table)
            if (tables[table].is_own_results)
                read(table, times);
    }

    JoinedAreas join()
    {
        for (const auto& [question, lines] : questions_) {
            std::set<std::string> larger;
            for (const auto& [area, name] : lines.names)
                for (auto in = hierarchy_.find(area); in != hierarchy_.end();
                     in = hierarchy_.find(in->second))
                    larger.insert(in->second);
            for (const auto& area : larger)
                if (lines.names.contains(area))
                    join(question, lines, area);
        }
        return std::move(result_);
    }

private:
    void read(std::size_t place, std::map<std::string, std::size_t>& times)
    {
        const auto& table = tables_[place];
        std::map<std::string, std::size_t> release_of;
        for (std::size_t cell = 0; cell < table.cells.size(); ++cell) {
            const auto line = own_line(table, table.cells[cell]);
            if (!release_of.contains(line.area))
                release_of[line.area] = times[line.area]++;
            auto& question = questions_[{ release_of[line.area], line.indicator, line.period }];
            question
                .lines[{ { line.scope, line.part, line.dimension },
                    { line.definition, line.label, line.side, line.measure } }]
                .emplace(line.area, CellOfTable { place, cell });
            question.names.try_emplace(line.area, line.area_name);
            if (has_number(table.cells[cell]))
                question.measures[line.area].insert(line.measure);
        }
    }

    /// Somebody was asked.
    static bool has_number(const PublishedCell& cell)
    {
        return cell.printed.kind == PrintedKind::Number || cell.printed.is_hidden();
    }

    [[nodiscard]] bool lies_in(const std::string& area, const std::string& larger) const
    {
        for (auto in = hierarchy_.find(area); in != hierarchy_.end(); in = hierarchy_.find(in->second))
            if (in->second == larger)
                return true;
        return false;
    }

    /// A council is added up where it has numbers for all that is compared.
    static std::set<std::string> of_comparison(std::set<std::string> measures)
    {
        std::erase_if(measures,
            [](const std::string& measure) { return measure != "numerator" && measure != "denominator"; });
        return measures;
    }

    /// The areas right below, and the councils.
    struct Members {
        std::set<std::string> regions;
        std::set<std::string> councils;
    };

    [[nodiscard]] Members members_of(const LinesOfQuestion& lines, const std::string& larger) const
    {
        Members members;
        for (const auto& [area, measures] : lines.measures) {
            if (!lies_in(area, larger))
                continue;
            if (councils_in_name(lines.names.at(area)))
                members.regions.insert(area);
            else if (std::ranges::includes(measures, of_comparison(lines.measures.at(larger))))
                members.councils.insert(area);
        }
        return members;
    }

    void join(const Question& question, const LinesOfQuestion& lines, const std::string& larger)
    {
        const auto& name = lines.names.at(larger);
        const auto councils = councils_in_name(name);
        if (!councils || !lines.measures.contains(larger))
            return;
        const auto members = members_of(lines, larger);
        std::size_t councils_of_regions = 0;
        for (const auto& region : members.regions)
            councils_of_regions += councils_in_name(lines.names.at(region)).value_or(0);
        std::vector<std::string> said;
        if (!members.regions.empty() && councils_of_regions == *councils)
            said.push_back(fmt::format(
                "the sum of {} regions{}", members.regions.size(), add(lines, larger, members.regions)));
        if (members.councils.size() == *councils)
            said.push_back(
                fmt::format("the sum of {} councils{}", *councils, add(lines, larger, members.councils)));
        const auto table = table_of(lines, larger);
        if (said.empty())
            result_.areas.push_back({ table,
                fmt::format("{}, indicator {}, {}, was not added up: these files have counts of {} of its "
                            "councils. Name the files of all of them.",
                    name, question.indicator, question.period, members.councils.size()) });
        for (const auto& words : said)
            result_.areas.push_back({ table,
                fmt::format("{}, indicator {}, {}, is taken to be {}.", name, question.indicator,
                    question.period, words) });
    }

    [[nodiscard]] std::size_t table_of(const LinesOfQuestion& lines, const std::string& area) const
    {
        for (const auto& [name, counts] : lines.lines)
            if (const auto found = counts.find(area); found != counts.end())
                return found->second.table;
        return 0;
    }

    /// @return of what is all shown, how much adds up, in words
    std::string add(
        const LinesOfQuestion& lines, const std::string& larger, const std::set<std::string>& members)
    {
        std::map<Block, std::vector<AreaSum>> blocks;
        for (const auto& [name, counts] : lines.lines)
            if (auto sum = sum_of(counts, larger, members))
                blocks[name.first].push_back(std::move(*sum));
        std::size_t held = 0;
        std::size_t failed = 0;
        for (auto& [block, sums] : blocks) {
            std::size_t held_here = 0;
            std::size_t failed_here = 0;
            for (const auto& sum : sums)
                if (const auto holds = adds_up(sum))
                    ++(*holds ? held_here : failed_here);
            held += held_here;
            failed += failed_here;
            if (failed_here == 0)
                std::ranges::move(sums, std::back_inserter(result_.sums));
        }
        if (held + failed == 0)
            return ": no line shows all of it, so this could not be checked";
        return fmt::format(": it adds up in {} of {} lines where all of it is shown{}", held, held + failed,
            failed == 0 ? "" : ", and is not used in parts of the table where it does not");
    }

    [[nodiscard]] std::optional<AreaSum> sum_of(
        const CountsOfLine& counts, const std::string& larger, const std::set<std::string>& members) const
    {
        const auto whole = counts.find(larger);
        if (whole == counts.end() || !has_number(cell_of(whole->second)))
            return std::nullopt;
        AreaSum sum { whole->second, {}, true };
        for (const auto& member : members) {
            const auto found = counts.find(member);
            if (found == counts.end() || cell_of(found->second).printed.kind == PrintedKind::Unavailable)
                sum.is_all = false;
            else
                sum.parts.push_back(found->second);
        }
        return sum;
    }

    [[nodiscard]] const PublishedCell& cell_of(const CellOfTable& place) const
    {
        return tables_[place.table].cells[place.cell];
    }

    /// Nothing where something is hidden. What is not applicable is nobody.
    [[nodiscard]] std::optional<bool> adds_up(const AreaSum& sum) const
    {
        double left = 0;
        const auto take = [&](const CellOfTable& place, double sign) {
            const auto& printed = cell_of(place).printed;
            if (printed.kind != PrintedKind::Number && printed.kind != PrintedKind::NotApplicable)
                return false;
            left += sign * printed.number;
            return true;
        };
        if (!take(sum.whole, 1)
            || !std::ranges::all_of(sum.parts, [&](const auto& part) { return take(part, -1); }))
            return std::nullopt;
        const auto least = -rounded_by_ * static_cast<double>(sum.parts.size() + 1);
        return left >= least && (!sum.is_all || left <= -least);
    }

    const std::vector<PublishedTable>& tables_;
    const AreaHierarchy& hierarchy_;
    double rounded_by_;
    std::map<Question, LinesOfQuestion> questions_;
    JoinedAreas result_;
};

} // namespace

JoinedAreas areas_joined(
    const std::vector<PublishedTable>& tables, const AreaHierarchy& hierarchy, double rounded_by)
{
    return AreaJoiner(tables, hierarchy, rounded_by).join();
}

} // namespace wres::published
