// SPDX-License-Identifier: MIT
#include "standard/compare.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "standard/disclosure_words.h"

namespace wres::standard {
namespace {

using Facts = std::vector<Fact>;

/// States one thing, unless there is nothing to state.
void state(Facts& facts, const std::string& item, std::string what, std::vector<std::string> values)
{
    std::erase(values, "");
    if (!values.empty())
        facts.push_back({ item, std::move(what), std::move(values) });
}

std::string in_words(bool yes)
{
    return yes ? "yes" : "no";
}

std::string in_words(const PayBand& band)
{
    return band.below_pence
        ? fmt::format("{} (from {} to below {} pence)", band.label, band.from_pence, *band.below_pence)
        : fmt::format("{} (from {} pence)", band.label, band.from_pence);
}

std::string in_words(const Filter& filter)
{
    return fmt::format("{} is {}", filter.column, join(filter.any_of, " or "));
}

template <typename Items, typename Words>
std::vector<std::string> each(const Items& items, Words words)
{
    std::vector<std::string> all;
    for (const auto& item : items)
        all.push_back(words(item));
    return all;
}

void state_the_whole(Facts& facts, const Standard& standard)
{
    state(facts, "standard", "title", { standard.title });
    state(facts, "standard", "about", { standard.about });
    state(facts, "standard", "sources", standard.sources);
    state(facts, "standard", "ethnic groups", { standard.classification->id });
    state(facts, "standard", "pay bands",
        each(standard.pay_bands, [](const auto& band) { return in_words(band); }));
    state(facts, "standard", "why these pay bands", { standard.pay_bands_why });
    state(facts, "standard", "scopes", each(standard.scopes, [](const auto& scope) {
        return fmt::format("{}: {}", scope.label, join(scope.counted, " and "));
    }));
}

void state_settings(Facts& facts, const Standard& standard)
{
    for (const auto& setting : standard.settings) {
        const auto item = "setting " + setting.id;
        state(facts, item, "question", { setting.question });
        state(facts, item, "default", { setting.default_value });
        state(facts, item, "options", each(setting.options, [](const auto& option) {
            const auto takes = each(option.takes, [](const auto& filter) { return in_words(filter); });
            return fmt::format("{}: {}{}{}", option.id, option.label, takes.empty() ? "" : "; takes ",
                join(takes, ", or else "));
        }));
        if (setting.options.empty())
            state(facts, item, "limits", { fmt::format("{} to {}", setting.minimum, setting.maximum) });
        state(facts, item, "why", { setting.why });
    }
}

void state_indicators(Facts& facts, const Standard& standard)
{
    for (const auto& indicator : standard.indicators) {
        const auto item = "indicator " + indicator.id;
        state(facts, item, "title", { indicator.title });
        state(facts, item, "method", { name_of(indicator.method) });
        state(facts, item, "numerator", { indicator.numerator });
        state(facts, item, "denominator", { indicator.denominator });
        state(facts, item, "denominator by setting",
            each(indicator.denominator_choice, [&](const auto& choice) {
                return fmt::format("{} {}: {}", indicator.denominator_setting, choice.first, choice.second);
            }));
        state(facts, item, "printed as", { name_of(indicator.orientation) });
        state(facts, item, "adverse when", { name_of(indicator.adverse) });
        state(facts, item, "people", { indicator.people });
        state(facts, item, "event", { indicator.event });
        state(facts, item, "levels", indicator.levels);
        state(facts, item, "breakdowns", indicator.breakdowns);
        state(facts, item, "compared with residents", { in_words(indicator.compare_with_population) });
        state(facts, item, "action plan", { indicator.plan_theme });
        state(facts, item, "wording", { indicator.wording });
        state(facts, item, "read in", { indicator.wording_source });
    }
}

void state_measures(Facts& facts, const Standard& standard)
{
    for (const auto& measure : standard.measures) {
        const auto item = "measure " + measure.id;
        state(facts, item, "label", { measure.label });
        state(facts, item, "counted from", { measure.record_table });
        state(
            facts, item, "where", each(measure.filters, [](const auto& filter) { return in_words(filter); }));
        state(facts, item, "part of", { measure.part_of });
        state(facts, item, "sum of", measure.sum_of);
    }
}

void state_files(Facts& facts, const Standard& standard)
{
    for (const auto& table : standard.record_tables) {
        state(facts, "file " + table.id, "label", { table.label });
        state(facts, "file " + table.id, "columns",
            each(table.columns, [](const auto& column) { return column.name; }));
        for (const auto& column : table.columns) {
            const auto item = fmt::format("file {}, column {}", table.id, column.name);
            state(facts, item, "type", { name_of(column.type) });
            state(facts, item, "label", { column.label });
            state(facts, item, "required", { in_words(column.required) });
            state(facts, item, "may be quoted", { in_words(column.privacy == Privacy::MayBeQuoted) });
            state(facts, item, "breakdown", { in_words(column.breakdown) });
            state(facts, item, "codes", each(column.codes, [](const auto& code) {
                return fmt::format("{} = {}{}{}", code.id, code.label, code.synonyms.empty() ? "" : ", also ",
                    join(code.synonyms, ", "));
            }));
            state(facts, item, "derived by", { column.derivation });
            state(facts, item, "derived from", column.derived_from);
            state(facts, item, "setting", { column.setting });
            state(facts, item, "when blank", { column.when_blank });
            state(facts, item, "headings", column.headings);
            state(facts, item, "guidance", { column.guidance });
        }
    }
}

void state_messages_and_rules(Facts& facts, const Standard& standard)
{
    for (const auto& text : standard.findings)
        state(facts, "finding " + text.code, "words",
            { name_of(text.severity), text.sentence, text.why, text.remedy });
    for (const auto& profile : standard.disclosure_profiles) {
        auto rules = rules_in_words(profile);
        rules.insert(rules.begin(), { profile.label, profile.source });
        state(facts, "disclosure " + profile.id, "rules", rules);
    }
    for (const auto& audience : standard.audiences)
        state(facts, "audience " + audience.id, "rules",
            { audience.label, audience.default_profile, audience.note });
}

const Fact* found_in(const Facts& facts, const Fact& like)
{
    const auto found = std::ranges::find_if(
        facts, [&](const auto& fact) { return fact.item == like.item && fact.what == like.what; });
    return found == facts.end() ? nullptr : &*found;
}

/// The values of one list that another does not have.
std::vector<std::string> without(
    const std::vector<std::string>& values, const std::vector<std::string>& others)
{
    std::vector<std::string> rest;
    for (const auto& value : values)
        if (std::ranges::find(others, value) == others.end())
            rest.push_back(value);
    return rest;
}

} // namespace

std::vector<Fact> facts(const Standard& standard)
{
    Facts all;
    state_the_whole(all, standard);
    state_settings(all, standard);
    state_indicators(all, standard);
    state_measures(all, standard);
    state_files(all, standard);
    state_messages_and_rules(all, standard);
    return all;
}

std::vector<Difference> compare(const Standard& first, const Standard& second)
{
    const auto before = facts(first);
    const auto after = facts(second);
    std::vector<Difference> all;
    for (const auto& fact : after) {
        const auto* old = found_in(before, fact);
        if (old == nullptr) {
            all.push_back({ fact.item, fact.what, {}, fact.values });
        } else if (*old != fact) {
            auto gone = without(old->values, fact.values);
            auto fresh = without(fact.values, old->values);
            if (gone.empty() && fresh.empty()) { // the same values in another order
                gone = { join(old->values, ", ") };
                fresh = { join(fact.values, ", ") };
            }
            all.push_back({ fact.item, fact.what, std::move(gone), std::move(fresh) });
        }
    }
    for (const auto& fact : before)
        if (found_in(after, fact) == nullptr)
            all.push_back({ fact.item, fact.what, fact.values, {} });
    return all;
}

bool count_alike(const Standard& first, const Standard& second)
{
    return std::ranges::none_of(compare(first, second), [](const Difference& difference) {
        if (difference.item == "standard")
            return difference.what == "ethnic groups" || difference.what == "pay bands"
                || difference.what == "scopes";
        return difference.item.starts_with("setting ") || difference.item.starts_with("measure ")
            || difference.item.starts_with("file ");
    });
}

std::string name_of(Method method)
{
    switch (method) {
    case Method::ShareByLevel: return "share by level";
    case Method::RelativeLikelihood: return "relative likelihood";
    case Method::PercentagePointDifference: return "percentage-point difference";
    }
    return "";
}

std::string name_of(Orientation orientation)
{
    switch (orientation) {
    case Orientation::GroupOverReference: return "group / reference";
    case Orientation::ReferenceOverGroup: return "reference / group";
    }
    return "";
}

std::string name_of(Adverse adverse)
{
    switch (adverse) {
    case Adverse::Higher: return "the likelihood is higher";
    case Adverse::Lower: return "the likelihood is lower";
    }
    return "";
}

std::string name_of(ColumnType type)
{
    switch (type) {
    case ColumnType::PersonId: return "person's number";
    case ColumnType::EthnicGroup: return "ethnic group";
    case ColumnType::Scope: return "scope";
    case ColumnType::Code: return "one of a list";
    case ColumnType::Label: return "any words";
    case ColumnType::Date: return "date";
    case ColumnType::Money: return "pounds";
    case ColumnType::Number: return "number";
    case ColumnType::Derived: return "derived";
    }
    return "";
}

std::string name_of(Severity severity)
{
    switch (severity) {
    case Severity::Refused: return "refused";
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Note: return "note";
    }
    return "";
}

} // namespace wres::standard
