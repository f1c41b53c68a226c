// SPDX-License-Identifier: MIT
#include "cells/proof.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace wres::cells {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format_name = "wres-proof/1";
constexpr std::string_view about = "For whoever audits the release beside it; not for publication.";

template <typename T>
Json optional(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

/// A world is written as the differences from the first, which most of it repeats.
Json differences(const CellCounts& world, const CellCounts& first)
{
    auto json = Json::array();
    for (std::size_t cell = 0; cell < world.size(); ++cell)
        if (world[cell] != first[cell])
            json.push_back({ cell, world[cell] });
    return json;
}

Json as_json(const ProvedRules& rules)
{
    Json json = { { "id", rules.id }, { "label", rules.label }, { "threshold", rules.threshold },
        { "zero_is_protected", rules.zero_is_protected } };
    if (rules.changes_counts) {
        json["changes_counts"] = true;
        json["apart"] = rules.apart;
    }
    return json;
}

Json as_json(const ProvedSystem& system)
{
    auto equalities = Json::array();
    for (const auto& equality : system.equalities)
        equalities.push_back({ equality.left, equality.right });
    auto orders = Json::array();
    for (const auto& order : system.orders)
        orders.push_back({ order.smaller, order.larger });
    auto sums = Json::array();
    for (const auto& sum : system.sums) {
        Json json = { { "cells", sum.cells }, { "shown", optional(sum.shown) }, { "places", sum.places } };
        if (sum.within != 0)
            json["within"] = sum.within;
        sums.push_back(std::move(json));
    }
    auto numbers = Json::array();
    for (const auto& number : system.numbers) {
        Json json = { { "plus", number.number.plus }, { "minus", number.number.minus },
            { "worlds", { number.least_world, number.most_world } } };
        if (number.least)
            json["bounds"] = { *number.least, optional(number.most) };
        numbers.push_back(std::move(json));
    }
    auto worlds = Json::array();
    for (std::size_t world = 0; world < system.worlds.size(); ++world)
        worlds.push_back(
            world == 0 ? Json(system.worlds[0]) : differences(system.worlds[world], system.worlds[0]));
    return { { "period", system.period }, { "cost", system.cost }, { "cost_bound", system.cost_bound },
        { "cells", system.cells }, { "equalities", equalities }, { "orders", orders }, { "sums", sums },
        { "numbers", numbers }, { "worlds", worlds } };
}

std::unexpected<Error> wrong(std::string_view what)
{
    return failure("proof.field",
        fmt::format("The proof is damaged, or is none: {}. Ask for the file as it was written.", what));
}

/// Reads a proof that anybody could have written: every index is checked.
class ProofReader {
public:
    Result<Proof> read(const Json& json)
    {
        if (!json.is_object() || text(json, "format") != format_name)
            return wrong(fmt::format("its format is not {}", format_name));
        Proof proof;
        proof.made_by = text(json, "made_by");
        proof.made_on = text(json, "made_on");
        TRY_DONE(read_rules(json, proof.rules));
        for (const auto& file : list(json, "files")) {
            if (!file.is_object())
                return wrong("a file is no object");
            proof.files.push_back({ text(file, "name"), text(file, "sha256"),
                static_cast<std::uint64_t>(whole(file, "bytes").value_or(0)) });
        }
        for (const auto& system : list(json, "systems"))
            proof.systems.push_back(TRY(read_system(system)));
        return proof;
    }

private:
    static std::string text(const Json& json, const char* name)
    {
        const auto found = json.find(name);
        return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    }

    static std::optional<std::int64_t> whole(const Json& json, const char* name)
    {
        const auto found = json.find(name);
        return found != json.end() && found->is_number_integer() ? std::optional(found->get<std::int64_t>())
                                                                 : std::nullopt;
    }

    static const Json& list(const Json& json, const char* name)
    {
        static const Json none = Json::array();
        const auto found = json.find(name);
        return found != json.end() && found->is_array() ? *found : none;
    }

    static Done read_rules(const Json& json, ProvedRules& rules)
    {
        const auto found = json.find("rules");
        if (found == json.end() || !found->is_object())
            return wrong("it has no rules");
        const auto threshold = whole(*found, "threshold");
        if (!threshold || *threshold < 0)
            return wrong("its rules have no threshold");
        rules.id = text(*found, "id");
        rules.label = text(*found, "label");
        rules.threshold = *threshold;
        rules.zero_is_protected =
            found->contains("zero_is_protected") && (*found)["zero_is_protected"] == true;
        rules.changes_counts = found->contains("changes_counts") && (*found)["changes_counts"] == true;
        rules.apart = whole(*found, "apart").value_or(*threshold);
        if (rules.apart < 1 && rules.changes_counts)
            return wrong("its rules do not say how far apart worlds have to be");
        return {};
    }

    [[nodiscard]] Result<std::vector<Cell>> cells(const Json& json) const
    {
        std::vector<Cell> cells;
        if (!json.is_array())
            return wrong("cells are no list");
        for (const auto& cell : json)
            cells.push_back(static_cast<Cell>(TRY(index(cell, cells_, "a cell"))));
        return cells;
    }

    static Result<std::size_t> index(const Json& json, std::size_t end, std::string_view what)
    {
        if (!json.is_number_unsigned() || json.get<std::size_t>() >= end)
            return wrong(fmt::format("{} is not among those there are", what));
        return json.get<std::size_t>();
    }

    /// Sums of such numbers are no trouble to 64 bits.
    static bool is_number_of_people(const Json& json)
    {
        constexpr std::int64_t most = 1'000'000'000'000;
        return (!json.is_number_unsigned() || json.get<std::uint64_t>() <= most)
            && json.get<std::int64_t>() >= -most;
    }

    static bool is_pair(const Json& json) { return json.is_array() && json.size() == 2; }

    Result<ProvedSystem> read_system(const Json& json)
    {
        constexpr std::int64_t most_cells = 50'000'000;
        ProvedSystem system;
        const auto cell_count = json.is_object() ? whole(json, "cells") : std::nullopt;
        if (!cell_count || *cell_count < 0 || *cell_count > most_cells)
            return wrong("a period has no number of cells");
        system.period = text(json, "period");
        for (const auto& [name, number] :
            { std::pair { "cost", &system.cost }, std::pair { "cost_bound", &system.cost_bound } })
            if (json.contains(name) && json[name].is_number())
                *number = json[name].get<double>();
        system.cells = cells_ = static_cast<std::size_t>(*cell_count);
        for (const auto& equality : list(json, "equalities")) {
            if (!is_pair(equality))
                return wrong("an equality has not two sides");
            auto left = TRY(cells(equality[0]));
            auto right = TRY(cells(equality[1]));
            system.equalities.push_back({ std::move(left), std::move(right) });
        }
        for (const auto& order : list(json, "orders")) {
            const auto pair = TRY(cells(order));
            if (pair.size() != 2)
                return wrong("an order is not of two cells");
            system.orders.push_back({ pair[0], pair[1] });
        }
        TRY_DONE(read_sums(json, system));
        TRY_DONE(read_worlds(json, system));
        TRY_DONE(read_numbers(json, system));
        return system;
    }

    Done read_sums(const Json& json, ProvedSystem& system)
    {
        for (const auto& entry : list(json, "sums")) {
            if (!entry.is_object())
                return wrong("a sum is no object");
            ProvedSum sum;
            sum.cells = TRY(cells(list(entry, "cells")));
            sum.shown = whole(entry, "shown");
            sum.within = whole(entry, "within").value_or(0);
            if (sum.within < 0)
                return wrong("a number lies within less than nothing of the truth");
            for (const auto& place : list(entry, "places")) {
                if (!place.is_string())
                    return wrong("a place is no text");
                sum.places.push_back(place.get<std::string>());
            }
            system.sums.push_back(std::move(sum));
        }
        return {};
    }

    Done read_worlds(const Json& json, ProvedSystem& system)
    {
        for (const auto& entry : list(json, "worlds")) {
            if (!entry.is_array())
                return wrong("a world is no list");
            const bool is_first = system.worlds.empty();
            auto world = is_first ? CellCounts(cells_) : system.worlds.front();
            if (is_first && entry.size() != cells_)
                return wrong("the first world has not every cell");
            for (std::size_t place = 0; place < entry.size(); ++place) {
                auto cell = place;
                const auto* number = &entry[place];
                if (!is_first) {
                    if (!is_pair(*number))
                        return wrong("a difference of worlds is not a cell and its number");
                    cell = TRY(index((*number)[0], cells_, "a cell of a world"));
                    number = &(*number)[1];
                }
                if (!number->is_number_integer() || !is_number_of_people(*number))
                    return wrong("a world holds what is no number of people");
                world[cell] = number->get<std::int64_t>();
            }
            system.worlds.push_back(std::move(world));
        }
        return {};
    }

    Done read_numbers(const Json& json, ProvedSystem& system)
    {
        for (const auto& entry : list(json, "numbers")) {
            if (!entry.is_object() || !is_pair(list(entry, "worlds")))
                return wrong("a number has not two worlds");
            ProvedNumber number;
            number.number.plus = TRY(cells(list(entry, "plus")));
            number.number.minus = TRY(cells(list(entry, "minus")));
            const auto least = TRY(index(entry["worlds"][0], system.worlds.size(), "a world"));
            const auto most = TRY(index(entry["worlds"][1], system.worlds.size(), "a world"));
            number.least_world = static_cast<std::uint32_t>(least);
            number.most_world = static_cast<std::uint32_t>(most);
            if (const auto& bounds = list(entry, "bounds");
                is_pair(bounds) && bounds[0].is_number_integer()) {
                number.least = bounds[0].get<std::int64_t>();
                if (bounds[1].is_number_integer())
                    number.most = bounds[1].get<std::int64_t>();
            }
            system.numbers.push_back(std::move(number));
        }
        return {};
    }

    std::size_t cells_ = 0;
};

} // namespace

std::string write_proof(const Proof& proof)
{
    auto files = Json::array();
    for (const auto& file : proof.files)
        files.push_back({ { "name", file.name }, { "sha256", file.sha256 }, { "bytes", file.bytes } });
    auto systems = Json::array();
    for (const auto& system : proof.systems)
        systems.push_back(as_json(system));
    const Json json = { { "format", format_name }, { "about", about }, { "made_by", proof.made_by },
        { "made_on", proof.made_on }, { "rules", as_json(proof.rules) }, { "files", files },
        { "systems", systems } };
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Proof> read_proof(std::string_view text)
{
    const auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return failure("proof.not_json", "The proof is not JSON. Ask for the file as it was written.");
    return ProofReader().read(json);
}

} // namespace wres::cells
