// SPDX-License-Identifier: MIT
#include "cells/read_suppression_problem.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cells/magnitude_rules.h"

namespace wres::cells {

namespace {

using Json = nlohmann::ordered_json;

constexpr double usual_lower_bound = 0;
constexpr double usual_upper_bound = 1e6;
constexpr std::uint64_t most_dominating = 1000;

std::unexpected<Error> wrong_field(const std::string& where, std::string_view what)
{
    return failure("suppression.field", fmt::format("{} {}.", where, what));
}

/// A misspelt field would otherwise be a rule that silently does not hold.
Done refuse_unknown_fields(
    const Json& object, std::initializer_list<std::string_view> known, const std::string& where)
{
    for (const auto& item : object.items())
        if (std::ranges::find(known, item.key()) == known.end())
            return wrong_field(where,
                fmt::format("has a field \"{}\", which is not known. Known are: {}", item.key(),
                    fmt::join(known, ", ")));
    return {};
}

Result<double> number_in(
    const Json& object, const char* name, std::optional<double> if_left_out, const std::string& where)
{
    const auto found = object.find(name);
    if (found == object.end() && if_left_out)
        return *if_left_out;
    if (found == object.end() || !found->is_number())
        return wrong_field(where, fmt::format("needs a number \"{}\"", name));
    return found->get<double>();
}

class ProblemReader {
public:
    Result<SuppressionProblem> read(const Json& json)
    {
        if (!json.is_object())
            return wrong_field(
                "The problem", "has to be a JSON object with the lists cells, constraints and primary");
        TRY_DONE(refuse_unknown_fields(json,
            { "cells", "constraints", "primary", "protection", "never_suppress", "cell_lower_bound",
                "cell_upper_bound", "status", "single_contributor", "published", "within", "zeros_stay",
                "rules" },
            "The problem"));
        TRY_DONE(read_cells(json));
        TRY_DONE(read_totals(json));
        TRY_DONE(read_primary(json));
        TRY_DONE(apply_rules(json));
        TRY_DONE(read_status(json));
        TRY_DONE(read_published(json));
        problem_.never_suppress = TRY(cells_in(json, "never_suppress"));
        for (const auto cell : TRY(cells_in(json, "single_contributor")))
            add_single_contributor(cell);
        TRY_DONE(check(problem_));
        return std::move(problem_);
    }

private:
    [[nodiscard]] Result<Cell> cell_called(const Json& id, const std::string& where) const
    {
        if (!id.is_string())
            return wrong_field(where, "has to list cells by their ids, which are texts");
        const auto found = cells_.find(id.get<std::string>());
        if (found == cells_.end())
            return failure("suppression.unknown_cell",
                fmt::format(
                    "{} names the cell \"{}\", which is not among the cells.", where, id.get<std::string>()));
        return found->second;
    }

    /// A list of ids; none where the field is left out.
    [[nodiscard]] Result<std::vector<Cell>> cells_in(const Json& object, const char* name) const
    {
        std::vector<Cell> cells;
        const auto found = object.find(name);
        if (found == object.end())
            return cells;
        const auto where = fmt::format("The list \"{}\"", name);
        if (!found->is_array())
            return wrong_field(where, "has to be a list of ids");
        for (const auto& id : *found)
            cells.push_back(TRY(cell_called(id, where)));
        return cells;
    }

    Done read_cells(const Json& json)
    {
        const double lower = TRY(number_in(json, "cell_lower_bound", usual_lower_bound, "The problem"));
        const double upper = TRY(number_in(json, "cell_upper_bound", usual_upper_bound, "The problem"));
        const auto found = json.find("cells");
        if (found == json.end() || !found->is_array())
            return wrong_field("The problem", "needs a list \"cells\"");
        for (const auto& entry : *found) {
            const auto id = entry.is_object() ? entry.find("id") : entry.end();
            if (!entry.is_object() || id == entry.end() || !id->is_string())
                return wrong_field(
                    fmt::format("Cell {} of the list", problem_.cells.size() + 1), "needs a text \"id\"");
            TableCell cell;
            cell.id = id->get<std::string>();
            const auto where = fmt::format("Cell \"{}\"", cell.id);
            TRY_DONE(refuse_unknown_fields(entry,
                { "id", "value", "cost", "lower_bound", "upper_bound", "key", "contributions",
                    "contributors" },
                where));
            cell.value = TRY(number_in(entry, "value", std::nullopt, where));
            cell.cost = TRY(number_in(entry, "cost", cell.value, where));
            cell.lower_bound = TRY(number_in(entry, "lower_bound", lower, where));
            cell.upper_bound = TRY(number_in(entry, "upper_bound", upper, where));
            if (entry.contains("key"))
                cell.key = TRY(number_in(entry, "key", std::nullopt, where));
            if (!cells_.emplace(cell.id, static_cast<Cell>(problem_.cells.size())).second)
                return failure("suppression.repeated_cell",
                    fmt::format("Two cells are called \"{}\". Give each its own id.", cell.id));
            if (entry.contains("contributions") || entry.contains("contributors"))
                contributions_.emplace(static_cast<Cell>(problem_.cells.size()),
                    TRY(contributions_in(entry, cell.value, where)));
            problem_.cells.push_back(std::move(cell));
        }
        return {};
    }

    /// The contributions listed, the greatest first; all of them unless it says that there are more.
    static Result<Contributions> contributions_in(const Json& entry, double value, const std::string& where)
    {
        Contributions contributions { value, {}, 0 };
        const auto list = entry.find("contributions");
        if (list != entry.end() && !list->is_array())
            return wrong_field(where, "needs a list of numbers \"contributions\"");
        if (list != entry.end()) {
            for (const auto& number : *list) {
                if (!number.is_number())
                    return wrong_field(where, "needs a list of numbers \"contributions\"");
                contributions.greatest.push_back(number.get<double>());
            }
        }
        std::ranges::sort(contributions.greatest, std::greater());
        contributions.contributors = contributions.greatest.size();
        if (const auto all = entry.find("contributors"); all != entry.end()) {
            if (!all->is_number_unsigned())
                return wrong_field(where, "needs a whole number of \"contributors\"");
            contributions.contributors = all->get<std::uint64_t>();
        }
        return contributions;
    }

    Done read_totals(const Json& json)
    {
        const auto found = json.find("constraints");
        if (found == json.end() || !found->is_array())
            return wrong_field("The problem", "needs a list \"constraints\"");
        for (const auto& entry : *found) {
            const auto where = fmt::format("Constraint {} of the list", problem_.totals.size() + 1);
            if (!entry.is_object() || !entry.contains("total") || !entry.contains("parts")
                || !entry["parts"].is_array())
                return wrong_field(where, "needs the id of a \"total\" and a list of \"parts\"");
            TRY_DONE(refuse_unknown_fields(entry, { "total", "parts" }, where));
            TotalOfParts total;
            total.total = TRY(cell_called(entry["total"], where));
            for (const auto& part : entry["parts"])
                total.parts.push_back(TRY(cell_called(part, where)));
            problem_.totals.push_back(std::move(total));
        }
        return {};
    }

    Done read_primary(const Json& json)
    {
        const auto cells = TRY(cells_in(json, "primary"));
        const auto levels = json.find("protection");
        if (levels != json.end() && !levels->is_object())
            return wrong_field(
                "The field \"protection\"", "has to be an object with a level for each primary cell");
        for (const auto cell : cells) {
            const auto& id = problem_.cells[cell].id;
            if (levels == json.end() || !levels->contains(id) || !(*levels)[id].is_object())
                return failure("suppression.no_level",
                    fmt::format("The primary cell \"{}\" has no level in \"protection\". Give {{\"lower\", "
                                "\"upper\", "
                                "\"range\"}}; a range of 0.001 means: not to be worked out exactly.",
                        id));
            const auto& level = (*levels)[id];
            const auto where = fmt::format("The protection of cell \"{}\"", id);
            TRY_DONE(refuse_unknown_fields(level, { "lower", "upper", "range" }, where));
            problem_.primary.push_back({ cell,
                { TRY(number_in(level, "lower", 0, where)), TRY(number_in(level, "upper", 0, where)),
                    TRY(number_in(level, "range", 0, where)) } });
        }
        if (levels == json.end())
            return {};
        for (const auto& item : levels->items()) {
            const auto cell = TRY(cell_called(Json(item.key()), "The field \"protection\""));
            if (std::ranges::find(cells, cell) == cells.end())
                return wrong_field("The field \"protection\"",
                    fmt::format("has a level for the cell \"{}\", which is not primary", item.key()));
        }
        return {};
    }

    static Result<MagnitudeRules> rules_in(const Json& json)
    {
        const std::string where = "The field \"rules\"";
        if (!json.is_object())
            return wrong_field(where, "has to be an object");
        TRY_DONE(refuse_unknown_fields(
            json, { "p_percent", "q_percent", "dominance", "least_contributors", "level_percent" }, where));
        MagnitudeRules rules;
        if (json.contains("p_percent") || json.contains("q_percent"))
            rules.estimate = { TRY(number_in(json, "p_percent", std::nullopt, where)),
                TRY(number_in(json, "q_percent", 100, where)) };
        if (const auto found = json.find("dominance"); found != json.end()) {
            if (!found->is_object() || !found->contains("n") || !(*found)["n"].is_number_unsigned()
                || (*found)["n"].get<std::uint64_t>() > most_dominating)
                return wrong_field(
                    where, "needs a \"dominance\" of {\"n\", \"k\"}, where n is a whole number");
            TRY_DONE(refuse_unknown_fields(*found, { "n", "k" }, where));
            rules.dominance = { (*found)["n"].get<std::uint32_t>(),
                TRY(number_in(*found, "k", std::nullopt, where)) };
        }
        if (const auto found = json.find("least_contributors"); found != json.end()) {
            if (!found->is_number_unsigned())
                return wrong_field(where, "needs a whole number of \"least_contributors\"");
            rules.contributors = { found->get<std::uint64_t>(),
                TRY(number_in(json, "level_percent", std::nullopt, where)) };
        } else if (json.contains("level_percent")) {
            return wrong_field(where, "has a \"level_percent\", which is of the rule \"least_contributors\"");
        }
        TRY_DONE(check(rules));
        return rules;
    }

    /// Makes cells primary that break a rule. A level that was given stands.
    Done apply_rules(const Json& json)
    {
        const auto found = json.find("rules");
        if (found == json.end())
            return {};
        const auto rules = TRY(rules_in(*found));
        std::vector<bool> is_total(problem_.cells.size(), false);
        for (const auto& total : problem_.totals)
            is_total[total.total] = true;
        for (Cell cell = 0; cell < problem_.cells.size(); ++cell) {
            const auto& id = problem_.cells[cell].id;
            const auto contributions = contributions_.find(cell);
            if (contributions == contributions_.end()) {
                if (is_total[cell])
                    continue;
                return failure("suppression.contributions",
                    fmt::format(
                        "Cell \"{}\" has no \"contributions\", and there are rules about them. List the "
                        "greatest, and how many \"contributors\" there are in all.",
                        id));
            }
            TRY_DONE(check(contributions->second, rules, id));
            if (contributions->second.contributors == 1)
                add_single_contributor(cell);
            const bool is_primary =
                std::ranges::find(problem_.primary, cell, &PrimaryCell::cell) != problem_.primary.end();
            if (const auto level = level_for(contributions->second, rules); level && !is_primary)
                problem_.primary.push_back({ cell, *level });
        }
        return {};
    }

    void add_single_contributor(Cell cell)
    {
        if (std::ranges::find(problem_.single_contributor, cell) == problem_.single_contributor.end())
            problem_.single_contributor.push_back(cell);
    }

    Done read_status(const Json& json)
    {
        const auto found = json.find("status");
        if (found == json.end())
            return {};
        if (!found->is_object())
            return wrong_field("The field \"status\"", "has to be an object with a word for each cell");
        static const std::map<std::string, CellStatus> words { { "published", CellStatus::Published },
            { "primary", CellStatus::Primary }, { "secondary", CellStatus::Secondary } };
        problem_.status.assign(problem_.cells.size(), CellStatus::Published);
        for (const auto& item : found->items()) {
            const auto cell = TRY(cell_called(Json(item.key()), "The field \"status\""));
            const auto word =
                item.value().is_string() ? words.find(item.value().get<std::string>()) : words.end();
            if (word == words.end())
                return wrong_field(fmt::format("The status of cell \"{}\"", item.key()),
                    "has to be one of the words published, primary and secondary");
            problem_.status[cell] = word->second;
        }
        return {};
    }

    Done read_published(const Json& json)
    {
        const auto found = json.find("published");
        if (found == json.end()) {
            if (json.contains("within") || json.contains("zeros_stay"))
                return wrong_field("The problem",
                    "says how far published numbers are from the values, and has no field \"published\"");
            return {};
        }
        const std::string where = "The field \"published\"";
        if (!found->is_object())
            return wrong_field(where, "has to be an object with a number for each cell that was shown");
        if (json.contains("status"))
            return wrong_field(where, "takes the place of \"status\". Leave one of them out");
        PerturbedValues perturbed;
        perturbed.published.resize(problem_.cells.size());
        for (const auto& item : found->items()) {
            const auto cell = TRY(cell_called(Json(item.key()), where));
            if (!item.value().is_number())
                return wrong_field(where, fmt::format("has no number for cell \"{}\"", item.key()));
            perturbed.published[cell] = item.value().get<double>();
        }
        perturbed.within = TRY(number_in(json, "within", std::nullopt, "The problem"));
        if (const auto stay = json.find("zeros_stay"); stay != json.end()) {
            if (!stay->is_boolean())
                return wrong_field("The field \"zeros_stay\"", "has to be true or false");
            perturbed.zeros_stay = stay->get<bool>();
        }
        problem_.perturbed = std::move(perturbed);
        return {};
    }

    SuppressionProblem problem_;
    std::map<std::string, Cell> cells_;
    std::map<Cell, Contributions> contributions_;
};

} // namespace

Result<SuppressionProblem> read_suppression_problem(std::string_view text)
{
    const auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return failure("suppression.not_json",
            "The problem is not JSON. It has to be one object with the lists cells, constraints and "
            "primary.");
    return ProblemReader().read(json);
}

} // namespace wres::cells
