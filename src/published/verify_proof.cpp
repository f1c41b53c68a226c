// SPDX-License-Identifier: MIT
#include "published/verify_proof.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "attack/changed_count.h"
#include "attack/survey.h"
#include "attack/system_knowledge.h"
#include "base/checksum.h"
#include "base/csv.h"
#include "base/text.h"

namespace wres::published {

namespace {

using cells::Proof;
using cells::ProvedNumber;
using cells::ProvedSum;
using cells::ProvedSystem;

constexpr std::uint64_t largest_file = 1ULL << 30;
constexpr std::size_t most_faults = 50;

/// The columns that name a line, in the order of a place.
constexpr std::array<std::string_view, 11> key_columns { "indicator", "area", "scope", "period", "definition",
    "part", "dimension", "row", "label", "side", "measure" };

/// A text that a spreadsheet would run is led by an apostrophe, which is no part of it.
std::string_view without_guard(std::string_view cell)
{
    const bool guarded = cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@\t").contains(cell[1]);
    return guarded ? cell.substr(1) : cell;
}

attack::Limits limits_of(std::int64_t shown, std::int64_t within)
{
    const auto exact = static_cast<double>(shown);
    return within == 0 ? attack::Limits { exact, exact } : attack::limits_of({ shown, within });
}

attack::Knowledge knowledge_of(const ProvedSystem& system)
{
    cells::CellSystem of;
    for (std::size_t cell = 0; cell < system.cells; ++cell)
        of.add_cell();
    for (const auto& equality : system.equalities)
        of.add_equality(equality);
    for (const auto& order : system.orders)
        of.add_order(order);
    std::vector<attack::Limits> known;
    for (const auto& sum : system.sums) {
        of.add_sum(sum.cells);
        known.push_back(sum.shown ? limits_of(*sum.shown, sum.within) : attack::Limits {});
    }
    return attack::knowledge_of(of, known);
}

class Verifier {
public:
    Verifier(const Proof& proof, const std::vector<PublishedFile>& published)
        : proof_(proof)
        , published_(published)
    {
    }

    Verification verify()
    {
        if (proof_.systems.empty())
            fault("The proof is about nothing: it holds no period.");
        index_places();
        bool has_table = false;
        for (const auto& file : proof_.files)
            has_table = check_file(file) || has_table;
        if (!has_table)
            fault(
                fmt::format("{} is not among the files of the proof, so what is published cannot be checked.",
                    table_of_numbers));
        for (const auto& system : proof_.systems)
            check_system(system);
        return std::move(result_);
    }

private:
    void fault(std::string sentence)
    {
        if (result_.faults.size() < most_faults)
            result_.faults.push_back(std::move(sentence));
    }

    void index_places()
    {
        for (const auto& system : proof_.systems)
            for (const auto& sum : system.sums)
                for (const auto& place : sum.places)
                    sum_at_.emplace(place, &sum);
    }

    /// @return whether it is the release's own table of numbers
    bool check_file(const cells::ProvedFile& file)
    {
        const auto found = std::ranges::find(published_, file.name, &PublishedFile::name);
        if (found == published_.end()) {
            fault(fmt::format("{} is not beside the proof.", file.name));
            return false;
        }
        auto content = read_all(*found->bytes, largest_file);
        if (!content) {
            fault(fmt::format("{} could not be read.", file.name));
            return false;
        }
        if (sha256(*content) != file.sha256)
            fault(
                fmt::format("{} is not the file that the proof is about: its checksum differs.", file.name));
        else
            ++result_.files;
        const bool is_own = file.name == table_of_numbers;
        // Of a nation, those of its councils too.
        if (is_own || file.name.ends_with(fmt::format("/{}", table_of_numbers)))
            check_table(file.name, *content);
        return is_own;
    }

    void check_table(const std::string& name, const std::string& content)
    {
        const auto table = CsvTable::parse(name, content);
        const bool has_all = table
            && std::ranges::all_of(key_columns, [&](auto column) { return table->has(column); })
            && table->has("unit") && table->has("value");
        if (!has_all) {
            fault(fmt::format("{} is not a table of numbers as this program writes it.", name));
            return;
        }
        for (std::size_t row = 0; row < table->rows(); ++row) {
            if (table->at(row, "unit") != "people" || table->at(row, "part") == "population")
                continue;
            ++result_.printed;
            std::string key;
            for (const auto column : key_columns)
                key += (key.empty() ? "" : "|") + std::string(without_guard(table->at(row, column)));
            const auto sum = sum_at_.find(key);
            check_line(name, table->line(row), table->at(row, "value"),
                sum == sum_at_.end() ? nullptr : sum->second);
        }
    }

    /// A count that the proof does not know is no danger when it is hidden, or nobody.
    void check_line(
        const std::string& table, std::size_t line, const std::string& value, const ProvedSum* sum)
    {
        const auto number = parse_integer(value);
        if (!number)
            return;
        if (sum == nullptr && *number != 0)
            fault(fmt::format("{}, line {}, shows a number that the proof does not know of.", table, line));
        else if (sum != nullptr && sum->shown != number)
            fault(fmt::format(
                "{}, line {}, shows a number that the proof calls hidden, or another one.", table, line));
    }

    void check_system(const ProvedSystem& system)
    {
        const auto knowledge = knowledge_of(system);
        std::vector<std::uint8_t> agrees;
        for (std::size_t world = 0; world < system.worlds.size(); ++world) {
            agrees.push_back(attack::agrees(knowledge, system.worlds[world]) ? 1 : 0);
            if (agrees.back() == 0)
                fault(
                    fmt::format("{}: world {} does not agree with what is shown.", system.period, world + 1));
        }
        std::map<std::vector<cells::Cell>, const ProvedNumber*> numbers;
        for (const auto& number : system.numbers)
            if (number.number.minus.empty())
                numbers.emplace(number.number.plus, &number);
        std::optional<attack::Survey> survey;
        for (const auto& sum : system.sums) {
            if (sum.shown && !proof_.rules.changes_counts)
                continue;
            ++(sum.shown ? result_.changed : result_.hidden);
            const auto found = numbers.find(sum.cells);
            if (found == numbers.end())
                fault(fmt::format("{}: a {} number is not proved: {}.", system.period,
                    sum.shown ? "changed" : "hidden", place_of(sum)));
            else
                check_number(system, knowledge, agrees, sum, *found->second, survey);
        }
    }

    static std::string place_of(const ProvedSum& sum)
    {
        return sum.places.empty() ? "it stands nowhere" : sum.places.front();
    }

    void check_number(const ProvedSystem& system, const attack::Knowledge& knowledge,
        const std::vector<std::uint8_t>& agrees, const ProvedSum& sum, const ProvedNumber& number,
        std::optional<attack::Survey>& survey)
    {
        const auto form = attack::form_of(number.number);
        const bool both_agree = agrees[number.least_world] != 0 && agrees[number.most_world] != 0;
        const auto least = both_agree ? attack::value_in(system.worlds[number.least_world], form) : 0;
        const auto most = both_agree ? attack::value_in(system.worlds[number.most_world], form) : 0;
        if (both_agree && most - least >= proof_.rules.apart) {
            ++result_.apart;
            return;
        }
        if (!survey)
            survey.emplace(knowledge);
        if (!survey->possible()) {
            fault(fmt::format("{}: no counts of people agree with what is shown.", system.period));
            return;
        }
        if (proof_.rules.changes_counts) {
            fault(fmt::format("{}: no two worlds {} apart are given for a number: {}.", system.period,
                proof_.rules.apart, place_of(sum)));
            return;
        }
        const auto range = survey->range(form);
        const bool stated = number.least && static_cast<double>(*number.least) == range.whole.lower
            && (number.most ? static_cast<double>(*number.most) == range.whole.upper
                            : range.whole.upper == attack::endless);
        if (!stated)
            fault(fmt::format(
                "{}: the attacker finds other bounds than stated: {}.", system.period, place_of(sum)));
        const bool nobody = range.whole.upper == 0 && !proof_.rules.zero_is_protected;
        if (range.whole.lower >= static_cast<double>(proof_.rules.threshold) || nobody)
            ++result_.not_small;
        else
            fault(fmt::format("{}: a hidden number can be narrowed down to fewer than {} values: {}.",
                system.period, proof_.rules.threshold, place_of(sum)));
    }

    const Proof& proof_;
    const std::vector<PublishedFile>& published_;
    std::map<std::string_view, const ProvedSum*> sum_at_;
    Verification result_;
};

} // namespace

Verification verify_proof(const Proof& proof, const std::vector<PublishedFile>& published)
{
    return Verifier(proof, published).verify();
}

std::string verification_text(const Proof& proof, const Verification& verification)
{
    std::string text;
    if (verification.holds() && proof.rules.changes_counts)
        text = fmt::format("The proof holds. {} files are those it is about. Their table has {} numbers of "
                           "people: {} different "
                           "ones, none of which is the true one for certain, and {} hidden ones. Each could "
                           "be one of two numbers "
                           "at least {} apart, for all that anybody can tell. Made on {} by {}, by the rules "
                           "\"{}\".\n",
            verification.files, verification.printed, verification.changed, verification.hidden,
            proof.rules.apart, proof.made_on, proof.made_by, proof.rules.label);
    else if (verification.holds())
        text = fmt::format("The proof holds. {} files are those it is about. Of {} numbers of people in "
                           "their tables, {} different ones "
                           "are hidden: {} could each be one of two numbers at least {} apart, for all that "
                           "anybody can tell, and {} "
                           "are known only to be no small number. Made on {} by {}, by the rules \"{}\".\n",
            verification.files, verification.printed, verification.hidden, verification.apart,
            proof.rules.threshold, verification.not_small, proof.made_on, proof.made_by, proof.rules.label);
    else
        text = "The proof does not hold. Do not rely on this release until whoever made it has looked at "
               "this:\n";
    for (const auto& fault : verification.faults)
        text += "  - " + fault + "\n";
    return text;
}

std::string verification_json(const Proof& proof, const Verification& verification)
{
    const nlohmann::ordered_json json = { { "format", "wres-verification/1" },
        { "holds", verification.holds() }, { "threshold", proof.rules.threshold },
        { "files", verification.files }, { "printed", verification.printed },
        { "changed", verification.changed }, { "hidden", verification.hidden },
        { "apart", verification.apart }, { "not_small", verification.not_small },
        { "faults", verification.faults } };
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace wres::published
