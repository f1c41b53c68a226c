// SPDX-License-Identifier: MIT
#include "published/published_knowledge.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "published/percentages.h"
#include "published/rounding.h"

namespace wres::published {

namespace {

using attack::Limits;
using attack::Unknown;

/// Proportions are compared to a billionth: more decimals are those of a spreadsheet.
constexpr int most_decimals = 9;

/// Tables are of the same people when so many numbers other than 0 agree, or one so large.
constexpr std::size_t numbers_that_agree = 2;
constexpr double number_large_enough = 20;
constexpr std::size_t labels_in_a_sentence = 12;

std::string place_of(const PublishedTable& table, const PublishedCell& cell)
{
    std::string labels;
    for (std::size_t dimension = 0; dimension < table.dimensions.size(); ++dimension) {
        const auto& of = table.dimensions[dimension];
        // A division into one says nothing.
        if (of.labels.size() < 2 && table.dimensions.size() > 1)
            continue;
        const auto& text = of.labels[cell.labels[dimension]].text;
        if (!text.empty())
            labels += (labels.empty() ? "" : ", ") + text;
    }
    return labels;
}

/// What names a number in whatever table it stands: its labels without those of totals, in any order.
using Key = std::vector<std::string>;

Key key_of(const PublishedTable& table, const PublishedCell& cell)
{
    Key key;
    for (std::size_t dimension = 0; dimension < table.dimensions.size(); ++dimension) {
        const auto& text = table.dimensions[dimension].labels[cell.labels[dimension]].text;
        auto words = is_total_word(text) ? std::string() : comparable(text);
        if (!words.empty())
            key.push_back(std::move(words));
    }
    std::ranges::sort(key);
    return key;
}

/// One table, and what is made of it.
struct TableReading {
    const PublishedTable& table;
    double base = 0;
    std::vector<Total> totals;
    std::vector<Percentage> percentages;
    bool prints_zero = false;
    std::vector<Key> keys; // by cell; empty keys for cells that are not counts
    std::vector<std::optional<Unknown>> unknowns; // by cell
};

/// Halves may have gone up or down.
double rounded_by(double base)
{
    return std::floor(base / 2);
}

/// What a printed cell says of its number.
Limits limits_of(const PrintedCell& printed, const TableReading& reading, double threshold)
{
    switch (printed.kind) {
    case PrintedKind::Number:
        return { std::max(0.0, printed.number - rounded_by(reading.base)),
            printed.number + rounded_by(reading.base) };
    case PrintedKind::Within:
        return { printed.limits.lower == 0 && reading.prints_zero ? 1 : printed.limits.lower,
            printed.limits.upper };
    case PrintedKind::Low: return { 1, reading.base > 0 ? rounded_by(reading.base) : threshold - 1 };
    case PrintedKind::NotApplicable: return { 0, 0 };
    case PrintedKind::Hidden:
    case PrintedKind::Unavailable:
    case PrintedKind::Blank:
    case PrintedKind::Text: break;
    }
    return {};
}

std::string name_of(const PublishedTable& table, std::size_t dimension, std::uint32_t label)
{
    const auto& text = table.dimensions[dimension].labels[label].text;
    return text.empty() ? "(blank)" : "\"" + text + "\"";
}

std::string in_words(const PublishedTable& table, const Total& total)
{
    std::vector<std::string> parts;
    for (const auto part : total.of.parts) {
        if (parts.size() == labels_in_a_sentence) {
            parts.push_back(fmt::format("{} more", total.of.parts.size() - parts.size()));
            break;
        }
        parts.push_back(name_of(table, total.dimension, part));
    }
    std::string evidence;
    const auto& found = total.evidence;
    if (found.held > 0)
        evidence = fmt::format(
            "it adds up in {} of {} lines where all of it is shown", found.held, found.held + found.failed);
    else
        evidence = "no line shows all of it, so this could not be checked";
    if (found.failed > 0 && found.held > 0)
        evidence += ", and is not used in the others";
    return fmt::format("{} is taken to be {}: {}.", name_of(table, total.dimension, total.of.total),
        join(parts, " + "), evidence);
}

/// Builds the knowledge, table by table.
class Builder {
public:
    Builder(
        const std::vector<PublishedTable>& tables, const AuditOptions& options, double threshold, Trust trust)
        : tables_(tables)
        , options_(options)
        , threshold_(threshold)
        , trust_(trust)
    {
        for (const auto& table : tables)
            read(table);
    }

    PublishedKnowledge build()
    {
        for (auto& reading : readings_) {
            name_numbers(reading);
            add_totals(reading);
            if (trust_ != Trust::CountsAlone)
                add_percentages(reading);
        }
        say_what_own_tables_leave_out();
        if (trust_ == Trust::Everything)
            add_areas();
        return std::move(result_);
    }

private:
    void assume(const PublishedTable& table, std::string sentence)
    {
        result_.assumptions.push_back({ table.file, table.sheet, std::move(sentence) });
    }

    void read(const PublishedTable& table)
    {
        TableReading reading { table, options_.rounding_base, {}, {}, false, {}, {} };
        if (reading.base == 0) {
            reading.base = rounding_base_of(table);
            if (reading.base > 0)
                assume(table,
                    fmt::format("Counts are taken to be rounded to the nearest {}: all are multiples of it.",
                        reading.base));
        }
        reading.totals = totals_of(table, options_.totals, rounded_by(reading.base));
        // Nobody can tell what percentages beside rounded counts were made from.
        if (reading.base == 0)
            reading.percentages = percentages_of(table, reading.totals);
        bool says_fewer = false;
        for (const auto& cell : table.cells) {
            const auto& printed = cell.printed;
            if (cell.use != CellUse::Count)
                continue;
            reading.prints_zero =
                reading.prints_zero || (printed.kind == PrintedKind::Number && printed.number == 0);
            says_fewer = says_fewer || (printed.kind == PrintedKind::Within && printed.limits.lower == 0);
        }
        if (says_fewer && reading.prints_zero)
            assume(table,
                "Zeros are printed as 0, so a symbol for fewer than a number is taken to be at least 1.");
        readings_.push_back(std::move(reading));
    }

    /// The numbers of tables that are of the same people.
    using Cluster = std::map<Key, Unknown>;

    static bool is_count(const PublishedCell& cell)
    {
        return cell.use == CellUse::Count && cell.printed.number >= 0;
    }

    void name_numbers(TableReading& reading)
    {
        const auto& cells = reading.table.cells;
        std::map<Key, std::size_t> times;
        reading.keys.resize(cells.size());
        for (std::size_t cell = 0; cell < cells.size(); ++cell)
            if (is_count(cells[cell])) {
                reading.keys[cell] = key_of(reading.table, cells[cell]);
                ++times[reading.keys[cell]];
            }
        const bool each_once =
            std::ranges::all_of(times, [](const auto& entry) { return entry.second == 1; });
        Cluster* cluster = each_once ? cluster_for(reading) : nullptr;
        if (cluster == nullptr) {
            clusters_.emplace_back();
            cluster = &clusters_.back();
        }
        reading.unknowns.resize(cells.size());
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            if (!is_count(cells[cell]))
                continue;
            auto key = reading.keys[cell];
            if (!each_once)
                key.push_back(std::to_string(cell));
            add_number(*cluster, key, reading, cell);
        }
    }

    void add_number(Cluster& cluster, const Key& key, TableReading& reading, std::size_t cell)
    {
        const auto& of = reading.table.cells[cell];
        const auto limits = limits_of(of.printed, reading, threshold_);
        const auto found = cluster.find(key);
        const auto unknown =
            found != cluster.end() ? found->second : result_.knowledge.add_unknown({ 0, attack::endless });
        cluster.try_emplace(key, unknown);
        result_.knowledge.narrow(unknown, limits);
        reading.unknowns[cell] = unknown;
        if (of.printed.kind == PrintedKind::Number)
            ++result_.shown;
        if (!of.printed.is_hidden())
            return;
        const auto [place, is_new] = hidden_.emplace(unknown, result_.hidden.size());
        if (is_new)
            result_.hidden.push_back({ unknown, {}, false, {} });
        auto& hidden = result_.hidden[place->second];
        hidden.stated.lower = std::max(hidden.stated.lower, limits.lower);
        hidden.stated.upper = std::min(hidden.stated.upper, limits.upper);
        hidden.says_limits = hidden.says_limits || of.printed.kind != PrintedKind::Hidden;
        hidden.places.push_back({ reading.table.file, reading.table.sheet, of.row, of.column,
            place_of(reading.table, of), of.printed.text });
    }

    /// Tables before this one that show the same numbers under the same labels, and never another.
    Cluster* cluster_for(const TableReading& reading)
    {
        if (trust_ != Trust::Everything)
            return nullptr;
        for (auto& cluster : clusters_) {
            std::size_t agree = 0;
            bool large = false;
            bool differ = false;
            for (std::size_t cell = 0; cell < reading.keys.size() && !differ; ++cell) {
                if (!is_count(reading.table.cells[cell]))
                    continue;
                const auto found = cluster.find(reading.keys[cell]);
                if (found == cluster.end())
                    continue;
                const auto& printed = reading.table.cells[cell].printed;
                const auto limits = limits_of(printed, reading, threshold_);
                const auto& known = result_.knowledge.limits(found->second);
                differ = limits.lower > known.upper || limits.upper < known.lower;
                if (printed.kind == PrintedKind::Number && printed.number > 0 && known.lower == known.upper) {
                    ++agree;
                    large = large || printed.number >= number_large_enough;
                }
            }
            if (!differ && (agree >= numbers_that_agree || large)) {
                assume(reading.table,
                    fmt::format(
                        "{} numbers stand under the same labels in a table before it and agree, so both "
                        "are taken to be of the same people.",
                        agree));
                return &cluster;
            }
        }
        return nullptr;
    }

    void add_totals(const TableReading& reading)
    {
        const auto half = rounded_by(reading.base);
        for (const auto& total : reading.totals) {
            bool used = false;
            for (const auto& line : lines_along(reading.table, total.dimension)) {
                const bool present = line[total.of.total]
                    && std::ranges::all_of(total.of.parts, [&](auto part) { return line[part].has_value(); });
                if (!present)
                    continue;
                if (is_all_shown(reading.table, line, total.of)) {
                    // Rounded numbers that are all shown still narrow what was rounded.
                    if (half == 0 || !adds_up(reading.table, line, total.of, half))
                        continue;
                }
                add_total(reading, line, total.of);
                used = true;
            }
            if (used)
                assume(reading.table, in_words(reading.table, total));
        }
    }

    void add_total(const TableReading& reading, const Line& line, const TotalOfLabels& total)
    {
        std::map<Unknown, std::int64_t> form;
        const auto add = [&](std::uint32_t label, std::int64_t factor) {
            if (const auto unknown = reading.unknowns[*line[label]])
                form[*unknown] += factor;
        };
        add(total.total, -1);
        for (const auto part : total.parts)
            add(part, 1);
        add_fact(form, { 0, 0 });
    }

    /// Once, however many areas there are.
    void say_what_own_tables_leave_out()
    {
        const auto first = std::ranges::find(
            tables_, true, [](const PublishedTable& table) { return table.is_own_results; });
        if (first == tables_.end())
            return;
        const auto others = std::count_if(std::next(first), tables_.end(),
            [](const PublishedTable& table) { return table.is_own_results; });
        assume(*first,
            fmt::format(
                "This is a table of numbers that openwres wrote{}. How the counts of an area add up is "
                "not in it: check it with the proof that was written beside it, by --verify.",
                others == 0 ? "" : fmt::format(", and so are {} more", others)));
    }

    /// Councils to regions to the country, in tables that this program wrote.
    void add_areas()
    {
        double half = 0;
        for (const auto& reading : readings_)
            half = reading.table.is_own_results ? std::max(half, rounded_by(reading.base)) : half;
        const auto joined = areas_joined(tables_, options_.hierarchy, half);
        for (const auto& sum : joined.sums) {
            std::map<Unknown, std::int64_t> form;
            const auto add = [&](const CellOfTable& place, std::int64_t factor) {
                if (const auto unknown = readings_[place.table].unknowns[place.cell])
                    form[*unknown] += factor;
            };
            add(sum.whole, 1);
            for (const auto& part : sum.parts)
                add(part, -1);
            add_fact(form, { 0, sum.is_all ? 0 : attack::endless });
        }
        if (options_.hierarchy.empty())
            say_that_areas_stand_alone();
        for (const auto& area : joined.areas)
            assume(tables_[area.table], area.sentence);
    }

    void say_that_areas_stand_alone()
    {
        std::set<std::string> areas;
        for (const auto& table : tables_) {
            areas.insert(table.area_codes.begin(), table.area_codes.end());
            if (areas.size() > 1) {
                assume(table,
                    "Which area lies in which is not known here, so no areas were added up. Name the folder "
                    "of standards with --standards.");
                return;
            }
        }
    }

    void add_fact(const std::map<Unknown, std::int64_t>& form, Limits limits)
    {
        attack::Fact fact { {}, limits };
        for (const auto& [unknown, factor] : form)
            if (factor != 0)
                fact.form.push_back({ unknown, factor });
        if (!fact.form.empty())
            result_.knowledge.add_fact(std::move(fact));
    }

    /// part / whole lies within half a unit of the last decimal: 2 x 10^d x scale x part - (2 R +- 1) x
    /// whole.
    void add_percentages(const TableReading& reading)
    {
        std::set<std::string> said;
        for (const auto& percentage : reading.percentages) {
            const auto part = reading.unknowns[percentage.part];
            const auto whole = reading.unknowns[percentage.whole];
            if (!part || !whole || *part == *whole)
                continue;
            const auto decimals = std::min(percentage.printed.decimals, most_decimals);
            const auto power = static_cast<std::int64_t>(std::llround(std::pow(10.0, decimals)));
            const auto units = std::llround(percentage.printed.value * static_cast<double>(power));
            const auto of_part = 2 * power * std::llround(percentage.scale);
            result_.knowledge.add_fact(
                { { { *part, of_part }, { *whole, -(2 * units - 1) } }, { 0, attack::endless } });
            if (2 * units + 1 != 0)
                result_.knowledge.add_fact(
                    { { { *part, of_part }, { *whole, -(2 * units + 1) } }, { -attack::endless, 0 } });
            const auto& of = reading.table.cells;
            const auto sentence = fmt::format("Percentages in column {} are taken to be column {} out of {}: "
                                              "this agrees wherever all is shown.",
                percentage.column, of[percentage.part].column,
                of[percentage.whole].row == percentage.row
                    ? fmt::format("column {}", of[percentage.whole].column)
                    : "the total of that column");
            if (said.insert(sentence).second)
                assume(reading.table, sentence);
        }
    }

    const std::vector<PublishedTable>& tables_;
    const AuditOptions& options_;
    double threshold_;
    Trust trust_;
    std::vector<TableReading> readings_;
    std::vector<Cluster> clusters_;
    std::map<Unknown, std::size_t> hidden_;
    PublishedKnowledge result_;
};

} // namespace

PublishedKnowledge knowledge_of(
    const std::vector<PublishedTable>& tables, const AuditOptions& options, double threshold, Trust trust)
{
    return Builder(tables, options, threshold, trust).build();
}

std::optional<double> threshold_in(const std::vector<PublishedTable>& tables)
{
    std::optional<double> threshold;
    for (const auto& table : tables)
        for (const auto& cell : table.cells)
            if (cell.use == CellUse::Count && cell.printed.kind == PrintedKind::Within
                && cell.printed.limits.lower <= 1 && cell.printed.limits.upper < attack::endless)
                threshold = std::max(threshold.value_or(0), cell.printed.limits.upper + 1);
    return threshold;
}

} // namespace wres::published
