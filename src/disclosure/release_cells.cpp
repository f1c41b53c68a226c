// SPDX-License-Identifier: MIT
#include "disclosure/release_cells.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>

#include "base/invariant.h"

namespace wres::disclosure {

namespace {

constexpr std::uint32_t total = 0; // the column that is none
constexpr std::uint32_t not_recorded = std::numeric_limits<std::uint32_t>::max();

/// The place of a name in a list, adding it at the end when it is new.
std::uint32_t place_of(std::vector<std::string>& names, const std::string& name)
{
    const auto found = std::ranges::find(names, name);
    const auto place = static_cast<std::uint32_t>(found - names.begin());
    if (found == names.end())
        names.push_back(name);
    return place;
}

std::uint32_t place_in(const std::vector<std::string>& names, const std::string& name)
{
    const auto found = std::ranges::find(names, name);
    INVARIANT(found != names.end(), "every name of a form was listed");
    return static_cast<std::uint32_t>(found - names.begin());
}

/// The coarsest division of the groups such that every set given is a union of parts. Groups in no set are
/// left out.
std::vector<GroupSet> division(const std::set<GroupSet>& sets)
{
    std::map<std::vector<bool>, GroupSet> parts;
    for (std::size_t group = 0; group < standard::most_groups; ++group) {
        const auto bit = GroupSet { 1 } << group;
        std::vector<bool> signature;
        for (const auto set : sets)
            signature.push_back((set & bit) != 0);
        if (std::ranges::find(signature, true) != signature.end())
            parts[signature] |= bit;
    }
    std::vector<GroupSet> division;
    for (const auto& [signature, part] : parts)
        division.push_back(part);
    std::ranges::sort(division);
    return division;
}

/// The finest division in which no set given is divided: sets that overlap are joined.
std::vector<GroupSet> joined(std::vector<GroupSet> sets)
{
    std::vector<GroupSet> blocks;
    for (auto set : sets) {
        std::erase_if(blocks, [&](GroupSet block) {
            if ((block & set) == 0)
                return false;
            set |= block;
            return true;
        });
        blocks.push_back(set);
    }
    std::ranges::sort(blocks);
    return blocks;
}

std::int64_t people_in(const standard::GroupCounts& counts, GroupSet groups)
{
    std::int64_t people = 0;
    for (std::size_t group = 0; group < counts.size(); ++group)
        if ((groups >> group & 1U) != 0)
            people += static_cast<std::int64_t>(counts[group]);
    return people;
}

/// How far up an area is by its code in the Government Statistical Service's register: councils, regions,
/// England.
int height(const std::string& area)
{
    if (area.starts_with("E92"))
        return 2;
    return area.starts_with("E12") ? 1 : 0;
}

/// Calls with each measure and one that it can never exceed.
template <typename Visit>
void for_each_measure_order(const standard::Standard& standard, Visit visit)
{
    for (const auto& measure : standard.measures)
        if (!measure.part_of.empty())
            visit(measure.id, measure.part_of);
    for (const auto& indicator : standard.indicators)
        if (indicator.numerator != indicator.denominator)
            visit(indicator.numerator, indicator.denominator);
}

/// Everything that can be reached from a start, the start included, sorted.
std::vector<std::uint32_t> reach(
    std::uint32_t start, const std::map<std::uint32_t, std::vector<std::uint32_t>>& larger)
{
    std::set<std::uint32_t> reached { start };
    std::vector<std::uint32_t> waiting { start };
    while (!waiting.empty()) {
        const auto from = waiting.back();
        waiting.pop_back();
        if (const auto next = larger.find(from); next != larger.end())
            for (const auto to : next->second)
                if (reached.insert(to).second)
                    waiting.push_back(to);
    }
    return { reached.begin(), reached.end() };
}

} // namespace

ReleaseCells::ReleaseCells(
    const std::vector<CountForm>& forms, const counts::Cube& cube, const standard::Standard& standard)
{
    name_everything(forms, standard);
    divide_groups(forms);
    add_tables(cube);
    add_equalities();
    add_orders();
    add_sums(forms);
}

void ReleaseCells::name_everything(const std::vector<CountForm>& forms, const standard::Standard& standard)
{
    columns_.emplace_back();
    std::set<std::vector<std::string>> scope_sets;
    for (const auto& form : forms) {
        INVARIANT(period_.empty() || period_ == form.period, "a system of cells is of one period");
        period_ = form.period;
        const auto area = place_of(areas_, form.area);
        const auto column = place_of(columns_, form.dimension);
        for (const auto& scope : form.scopes) {
            place_of(scopes_, scope);
            scope_sets.insert({ scope });
        }
        scope_sets.insert(form.scopes);
        for (const auto& name : form.measures) {
            const auto measure = place_of(measures_, name);
            tables_[{ area, measure, total }];
            groups_of_[{ area, measure, column }] |= form.groups;
            if (column != total)
                place_of(tables_[{ area, measure, column }], form.value);
        }
    }
    scope_sets_.assign(scope_sets.begin(), scope_sets.end());

    for_each_measure_order(standard, [&](const std::string& smaller, const std::string& larger) {
        if (std::ranges::find(measures_, smaller) == measures_.end()
            || std::ranges::find(measures_, larger) == measures_.end())
            return;
        auto& all = larger_measures_[place_in(measures_, smaller)];
        if (const auto place = place_in(measures_, larger); std::ranges::find(all, place) == all.end())
            all.push_back(place);
    });
    for (std::size_t inner = 0; inner < areas_.size(); ++inner)
        for (std::size_t outer = 0; outer < areas_.size(); ++outer)
            if (height(areas_[inner]) < height(areas_[outer]))
                larger_areas_[static_cast<std::uint32_t>(inner)].push_back(static_cast<std::uint32_t>(outer));
}

void ReleaseCells::divide_groups(const std::vector<CountForm>& forms)
{
    std::set<GroupSet> any;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<GroupSet>> of_breakdowns;
    for (const auto& form : forms) {
        any.insert(form.groups);
        if (form.dimension.empty())
            continue;
        for (const auto& measure : form.measures)
            of_breakdowns[{ place_in(measures_, measure), place_in(columns_, form.dimension) }].insert(
                form.groups);
    }
    groups_ = division(any);
    for (const auto& [breakdown, sets] : of_breakdowns)
        sides_[breakdown] = division(sets);
}

const std::vector<GroupSet>& ReleaseCells::division_of(const Table& table) const
{
    return table.column == total ? groups_ : sides_.at({ table.measure, table.column });
}

counts::SliceKey ReleaseCells::slice(const Place& place) const
{
    const auto& values = tables_.at({ place.area, place.measure, place.column });
    return { areas_[place.area], period_, scopes_[place.scope], measures_[place.measure],
        columns_[place.column], place.column == total ? std::string() : values[place.value] };
}

void ReleaseCells::add_tables(const counts::Cube& cube)
{
    // The values of a breakdown that no row shows are known to be there: they take part in the total.
    for (auto& [table, values] : tables_) {
        if (table.column == total)
            continue;
        for (const auto& scope : scopes_) {
            counts::SliceKey from { areas_[table.area], period_, scope, measures_[table.measure],
                columns_[table.column], "" };
            for (auto at = cube.slices().lower_bound(from); at != cube.slices().end(); ++at) {
                from.value = at->first.value;
                if (at->first != from)
                    break;
                place_of(values, from.value);
            }
        }
    }
    for (const auto& [table, values] : tables_)
        add_table(table, cube);
}

bool ReleaseCells::anybody_there(const Place& place, const counts::Cube& cube) const
{
    auto key = slice(place);
    const auto somebody = [&] {
        const auto* people = cube.find(key);
        return people != nullptr && (place.column == total || *people != standard::GroupCounts {});
    };
    if (somebody())
        return true;
    if (place.column == total)
        return false;
    const auto larger = larger_measures_.find(place.measure);
    if (larger == larger_measures_.end())
        return false;
    return std::ranges::any_of(larger->second, [&](std::uint32_t measure) {
        key.measure = measures_[measure];
        return somebody();
    });
}

void ReleaseCells::add_table(const Table& table, const counts::Cube& cube)
{
    const auto& values = tables_.at(table);
    const auto rows = table.column == total ? std::size_t { 1 } : values.size();
    for (std::uint32_t scope = 0; scope < scopes_.size(); ++scope) {
        if (cube.find(slice({ table.area, table.measure, total, 0, scope, 0 })) == nullptr)
            continue;
        for (std::uint32_t value = 0; value < rows; ++value) {
            Place place { table.area, table.measure, table.column, value, scope, 0 };
            if (!anybody_there(place, cube))
                continue;
            const auto* counts = cube.find(slice(place));
            for (const auto groups : division_of(table)) {
                if ((groups & groups_of_.at(table)) == 0)
                    continue;
                place.groups = groups;
                add_cell(place, counts == nullptr ? 0 : people_in(*counts, groups));
            }
        }
    }
}

void ReleaseCells::add_cell(const Place& place, std::int64_t count)
{
    const auto cell = system_.add_cell();
    counts_.push_back(count);
    places_.push_back(place);
    cells_.emplace(place, cell);
    cells_of_table_[{ place.area, place.measure, place.column }].push_back(cell);
}

void ReleaseCells::add_equalities()
{
    std::map<Place, std::vector<Cell>> parts; // of the whole: all values of one column, scope and side
    for (std::size_t cell = 0; cell < places_.size(); ++cell) {
        auto whole = places_[cell];
        whole.value = 0;
        if (whole.column != total)
            parts[whole].push_back(static_cast<Cell>(cell));
    }
    for (const auto& [whole, cells] : parts)
        add_equality(whole, cells);
}

void ReleaseCells::add_equality(const Place& whole, const std::vector<Cell>& parts)
{
    cells::Equality equality { parts, {} };
    std::int64_t missing = 0;
    for (const auto cell : cells_of_table_.at({ whole.area, whole.measure, total })) {
        if (places_[cell].scope == whole.scope && (places_[cell].groups & whole.groups) != 0) {
            equality.right.push_back(cell);
            missing += counts_[cell];
        }
    }
    for (const auto cell : parts)
        missing -= counts_[cell];
    // People can have several values of a breakdown; then nobody can subtract, and there is no equality.
    if (missing < 0)
        return;
    if (missing > 0) {
        auto place = whole;
        place.value = not_recorded;
        add_cell(place, missing);
        equality.left.push_back(static_cast<Cell>(places_.size() - 1));
    }
    system_.add_equality(std::move(equality));
}

void ReleaseCells::add_orders()
{
    for (const auto& [table, values] : tables_) {
        if (const auto measures = larger_measures_.find(table.measure); measures != larger_measures_.end())
            for (const auto measure : measures->second)
                add_orders(table, { table.area, measure, table.column });
        if (const auto areas = larger_areas_.find(table.area); areas != larger_areas_.end())
            for (const auto area : areas->second)
                add_orders(table, { area, table.measure, table.column });
    }
}

/// Value by value and scope by scope. Where the tables divide the groups differently, what is compared is the
/// least sets of groups that are made up of cells of both.
void ReleaseCells::add_orders(const Table& smaller, const Table& larger)
{
    const auto known = tables_.find(larger);
    if (known == tables_.end())
        return;
    const auto& values = tables_.at(smaller);
    auto sets = division_of(smaller);
    sets.insert(sets.end(), division_of(larger).begin(), division_of(larger).end());
    const auto blocks = joined(std::move(sets));
    const auto cells_in = [&](Place place, const Table& table, GroupSet block) {
        std::vector<Cell> cells;
        for (const auto groups : division_of(table)) {
            place.groups = groups;
            if (const auto found = cells_.find(place); (groups & block) != 0 && found != cells_.end())
                cells.push_back(found->second);
        }
        return cells;
    };
    const auto rows = smaller.column == total ? std::size_t { 1 } : values.size();
    for (std::uint32_t value = 0; value < rows; ++value) {
        // Values are numbered within their table, so that of the larger one is looked for by its name.
        std::uint32_t same = 0;
        if (smaller.column != total) {
            const auto at = std::ranges::find(known->second, values[value]);
            if (at == known->second.end())
                continue;
            same = static_cast<std::uint32_t>(at - known->second.begin());
        }
        for (std::uint32_t scope = 0; scope < scopes_.size(); ++scope) {
            for (const auto block : blocks) {
                const auto parts = cells_in(
                    { smaller.area, smaller.measure, smaller.column, value, scope, 0 }, smaller, block);
                const auto wholes =
                    cells_in({ larger.area, larger.measure, larger.column, same, scope, 0 }, larger, block);
                add_order(parts, wholes);
            }
        }
    }
}

/// Only where it is true, and where the larger cells are of all the groups that the smaller are of.
void ReleaseCells::add_order(const std::vector<Cell>& smaller, const std::vector<Cell>& larger)
{
    GroupSet smaller_groups = 0;
    GroupSet larger_groups = 0;
    std::int64_t slack = 0;
    for (const auto cell : smaller) {
        smaller_groups |= places_[cell].groups;
        slack -= counts_[cell];
    }
    for (const auto cell : larger) {
        larger_groups |= places_[cell].groups;
        slack += counts_[cell];
    }
    if (smaller.empty() || larger.empty() || slack < 0 || (smaller_groups & ~larger_groups) != 0)
        return;
    const auto part = as_one_cell(smaller);
    system_.add_order({ part, as_one_cell(larger) });
}

/// The cell itself, or a new one for all of them together.
Cell ReleaseCells::as_one_cell(const std::vector<Cell>& cells)
{
    if (cells.size() == 1)
        return cells.front();
    auto place = places_[cells.front()];
    std::int64_t count = 0;
    for (const auto cell : cells) {
        place.groups |= places_[cell].groups;
        count += counts_[cell];
    }
    if (const auto found = cells_.find(place); found != cells_.end())
        return found->second;
    add_cell(place, count);
    const auto one = cells_.at(place);
    system_.add_equality({ cells, { one } });
    return one;
}

std::vector<Cell> ReleaseCells::cells_of(const CountForm& form) const
{
    Place place;
    place.area = place_in(areas_, form.area);
    place.column = place_in(columns_, form.dimension);
    std::vector<Cell> cells;
    for (const auto& measure : form.measures) {
        place.measure = place_in(measures_, measure);
        if (place.column != total)
            place.value = place_in(tables_.at({ place.area, place.measure, place.column }), form.value);
        for (const auto& scope : form.scopes) {
            place.scope = place_in(scopes_, scope);
            add_cells(cells, place, form.groups);
        }
    }
    std::ranges::sort(cells);
    return cells;
}

std::optional<std::vector<Cell>> ReleaseCells::cells_adding_up_to(
    const CountForm& form, std::int64_t count) const
{
    const auto has = [](const std::vector<std::string>& names, const std::string& name) {
        return std::ranges::find(names, name) != names.end();
    };
    auto known = form;
    std::erase_if(known.measures, [&](const std::string& measure) {
        if (!has(measures_, measure) || !has(areas_, form.area) || !has(columns_, form.dimension))
            return true;
        const auto table = tables_.find({ place_in(areas_, form.area), place_in(measures_, measure),
            place_in(columns_, form.dimension) });
        return table == tables_.end() || (!form.dimension.empty() && !has(table->second, form.value));
    });
    std::erase_if(known.scopes, [&](const std::string& scope) { return !has(scopes_, scope); });
    auto cells = known.measures.empty() ? std::vector<Cell>() : cells_of(known);
    const bool all_inside =
        std::ranges::all_of(cells, [&](Cell cell) { return (places_[cell].groups & ~form.groups) == 0; });
    if (!all_inside || cells::value_of({ cells, {} }, counts_) != count)
        return std::nullopt;
    return cells;
}

CellTopic ReleaseCells::topic_of(Cell cell) const
{
    const auto& place = places_[cell];
    CellTopic topic { measures_[place.measure], columns_[place.column], "", place.value != not_recorded,
        scopes_[place.scope], place.groups };
    if (place.column != total && topic.is_recorded)
        topic.value = tables_.at({ place.area, place.measure, place.column })[place.value];
    return topic;
}

void ReleaseCells::add_cells(std::vector<Cell>& cells, Place place, GroupSet groups) const
{
    for (const auto part : division_of({ place.area, place.measure, place.column })) {
        if ((part & groups) == 0)
            continue;
        place.groups = part;
        if (const auto found = cells_.find(place); found != cells_.end())
            cells.push_back(found->second);
    }
}

void ReleaseCells::add_sums(const std::vector<CountForm>& forms)
{
    for (const auto& form : forms) {
        auto cells = cells_of(form);
        if (cells.empty())
            continue;
        system_.add_sum(std::move(cells));
        forms_.push_back(form);
    }
}

std::optional<std::size_t> ReleaseCells::sum_of(const CountForm& form) const
{
    const auto found = std::ranges::lower_bound(forms_, form);
    if (found == forms_.end() || *found != form)
        return std::nullopt;
    return static_cast<std::size_t>(found - forms_.begin());
}

std::vector<SignedSum> ReleaseCells::numbers() const
{
    std::set<SignedSum> numbers;
    for (const auto& cells : system_.sums())
        numbers.insert({ cells, {} });

    // The same part of the people over every set of scopes, on its own and as the side that breakdowns show.
    std::map<Place, std::vector<Cell>> over_scopes;
    for (std::size_t cell = 0; cell < places_.size(); ++cell) {
        auto place = places_[cell];
        place.scope = 0;
        over_scopes[place].push_back(static_cast<Cell>(cell));
        if (place.column != total)
            continue;
        std::set<GroupSet> sides;
        for (const auto& [breakdown, sets] : sides_)
            if (breakdown.first == place.measure)
                for (const auto side : sets)
                    if (side != place.groups && (side & place.groups) != 0)
                        sides.insert(side);
        for (const auto side : sides) {
            place.groups = side;
            over_scopes[place].push_back(static_cast<Cell>(cell));
        }
    }
    for (const auto& [place, cells] : over_scopes) {
        for (const auto& scopes : scope_sets_) {
            std::vector<Cell> chosen;
            for (const auto cell : cells)
                if (std::ranges::find(scopes, scopes_[places_[cell].scope]) != scopes.end())
                    chosen.push_back(cell);
            if (!chosen.empty())
                numbers.insert({ std::move(chosen), {} });
        }
    }
    for (const auto& form : forms_) {
        const auto inner = place_in(areas_, form.area);
        const auto areas = larger_areas_.find(inner);
        if (areas == larger_areas_.end())
            continue;
        for (const auto area : areas->second) {
            auto larger = form;
            larger.area = areas_[area];
            if (std::ranges::binary_search(forms_, larger))
                numbers.insert({ cells_of(larger), cells_of(form) });
        }
    }
    return { numbers.begin(), numbers.end() };
}

std::vector<ReleaseCells::Table> ReleaseCells::larger_tables(const Table& table) const
{
    std::vector<Table> tables;
    for (const auto area : reach(table.area, larger_areas_))
        for (const auto measure : reach(table.measure, larger_measures_))
            tables.push_back({ area, measure, table.column });
    return tables;
}

std::vector<Cell> ReleaseCells::around(const SignedSum& number, std::size_t level) const
{
    std::set<Table> tables;
    std::set<std::uint32_t> scopes;
    const auto add_breakdowns = [&](const Table& table) {
        for (std::uint32_t column = 0; column < columns_.size(); ++column)
            tables.insert({ table.area, table.measure, column });
    };
    for (const auto* cells : { &number.plus, &number.minus }) {
        for (const auto cell : *cells) {
            const auto& place = places_[cell];
            scopes.insert(place.scope);
            const Table table { place.area, place.measure, place.column };
            add_breakdowns(table);
            if (level > 0)
                for (const auto& larger : larger_tables(table))
                    add_breakdowns(larger);
        }
    }
    std::vector<Cell> around;
    for (const auto& table : tables)
        if (const auto cells = cells_of_table_.find(table); cells != cells_of_table_.end())
            std::ranges::copy_if(cells->second, std::back_inserter(around),
                [&](Cell cell) { return level == 2 || scopes.contains(places_[cell].scope); });
    return around;
}

} // namespace wres::disclosure
