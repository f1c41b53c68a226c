// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "standard/definition_files.h"
#include "standard/disclosure_words.h"
#include "standard/standard_parts.h"

namespace wres::standard {
namespace {

std::uint64_t people(TomlFields& fields, std::string_view key)
{
    return static_cast<std::uint64_t>(fields.integer(key));
}

template <typename Enum, std::size_t count>
Enum one_of(TomlFields& fields, std::string_view key, const std::array<Enum, count>& values)
{
    std::vector<std::string> names;
    for (const auto value : values)
        names.emplace_back(name_of(value));
    return values[std::min(fields.one_of(key, names), count - 1)];
}

Result<HidingCost> read_cost(TomlFields& fields)
{
    HidingCost cost;
    cost.id = fields.text("id");
    cost.label = fields.text("label");
    cost.source = fields.text("source");
    cost.rule = one_of(fields, "rule", hiding_cost_rules);
    if (cost.rule == HidingCost::Rule::Priority) {
        for (const auto part : printed_parts)
            part_of(cost, part) = static_cast<double>(fields.integer(name_of(part)));
        cost.first_definition_times = static_cast<double>(fields.integer("first_definition_times"));
    }
    TRY_DONE(fields.finish());
    if (cost.rule == HidingCost::Rule::Priority) {
        for (const auto part : printed_parts)
            if (part_of(cost, part) < 1)
                return faulty(fields.place(name_of(part)),
                    "hiding a count has to cost something; write a whole number from 1.");
        if (cost.first_definition_times < 1)
            return faulty(fields.place("first_definition_times"), "write a whole number from 1.");
    }
    return cost;
}

Result<StaysPublic> read_stays_public(TomlFields& fields, const Standard& standard)
{
    StaysPublic stays;
    stays.part = one_of(fields, "part", printed_parts);
    stays.indicator = fields.text_or("indicator", "");
    stays.scope = fields.text_or("scope", "");
    stays.definition = fields.text_or("definition", "");
    TRY_DONE(fields.finish());
    if (!stays.indicator.empty() && standard.indicator(stays.indicator) == nullptr)
        return faulty(fields.place("indicator"), fmt::format("there is no indicator `{}`.", stays.indicator));
    if (!stays.scope.empty() && standard.scope(stays.scope) == nullptr)
        return faulty(fields.place("scope"), fmt::format("there is no scope `{}`.", stays.scope));
    if (!stays.definition.empty() && standard.classification != nullptr
        && standard.classification->definition(stays.definition) == nullptr)
        return faulty(
            fields.place("definition"), fmt::format("there is no definition `{}`.", stays.definition));
    return stays;
}

/// Suppression where nothing is said.
DisclosureMethod read_method(TomlFields& fields)
{
    if (fields.text_or("method", "").empty())
        return DisclosureMethod::Suppression;
    return one_of(fields, "method", disclosure_methods);
}

/// What the methods need that print other numbers in the place of counts.
void read_perturbation(TomlFields& fields, DisclosureProfile& profile)
{
    profile.method = read_method(fields);
    if (profile.method == DisclosureMethod::Suppression)
        return;
    profile.least_apart = people(fields, "least_apart");
    if (profile.method == DisclosureMethod::CellKey) {
        profile.noise_most = people(fields, "noise_most");
        profile.noise_variance = fields.number_or("noise_variance", 0);
    }
}

/// Whether they agree with each other.
Done check_perturbation(const TomlFields& fields, const DisclosureProfile& profile)
{
    if (profile.method == DisclosureMethod::Suppression)
        return {};
    if (profile.complementary || profile.threshold != 0)
        return faulty(fields.place("method"),
            "rules that round or add noise hide no count for being small: write `complementary = false` and "
            "`threshold = 0`.");
    const bool rounds = profile.method == DisclosureMethod::ControlledRounding;
    if (rounds == (profile.rounding_base < 2))
        return faulty(fields.place("rounding_base"),
            rounds ? "controlled rounding needs a base of 2 or more."
                   : "counts with noise are not rounded as well: write 1.");
    const auto most = rounds ? profile.rounding_base - 1 : profile.noise_most;
    if (profile.least_apart < 1 || profile.least_apart > most)
        return faulty(fields.place("least_apart"),
            fmt::format("write a whole number from 1 to {}: what is printed as 0 leaves no more.", most));
    if (!rounds && !(profile.noise_variance > 0))
        return faulty(fields.place("noise_variance"), "write a number greater than 0.");
    return {};
}

Result<DisclosureProfile> read_profile(TomlFields& fields, const Standard& standard)
{
    DisclosureProfile profile;
    profile.id = fields.text("id");
    profile.label = fields.text("label");
    profile.source = fields.text("source");
    profile.threshold = people(fields, "threshold");
    profile.zero_is_protected = fields.boolean("zero_is_protected");
    profile.rounding_base = people(fields, "rounding_base");
    profile.complementary = fields.boolean("complementary");
    profile.group_disclosure = one_of(fields, "group_disclosure", group_disclosures);
    profile.reader_may_be_counted = fields.boolean("reader_may_be_counted");
    profile.minimum_percentage_denominator = people(fields, "minimum_percentage_denominator");
    profile.minimum_ratio_denominator = people(fields, "minimum_ratio_denominator");
    read_perturbation(fields, profile);
    const auto cost = fields.text("cost");
    for (auto& stays : fields.tables("stays_public"))
        profile.stays_public.push_back(TRY(read_stays_public(stays, standard)));
    TRY_DONE(fields.finish());
    const auto* known = standard.hiding_cost(cost);
    if (known == nullptr)
        return faulty(fields.place("cost"), fmt::format("there is no [[cost]] `{}` in this file.", cost));
    profile.cost = *known;
    TRY_DONE(check_perturbation(fields, profile));
    if (!profile.complementary
        && (profile.group_disclosure != GroupDisclosure::NotProtected || profile.reader_may_be_counted
            || !profile.stays_public.empty()))
        return faulty(fields.place("complementary"),
            "group_disclosure, reader_may_be_counted and stays_public need `complementary = true`: without "
            "it, counts are hidden one by one.");
    return profile;
}

} // namespace

Done read_disclosure(const Folder& folder, const std::string& path, Standard& standard)
{
    const auto node = TRY(read_toml(folder, path));
    TomlFields root(path, node);
    for (auto& fields : root.tables("cost")) {
        auto cost = TRY(read_cost(fields));
        if (standard.hiding_cost(cost.id) != nullptr)
            return faulty(
                fields.place("id"), fmt::format("the cost `{}` is there twice; remove one.", cost.id));
        standard.hiding_costs.push_back(std::move(cost));
    }
    for (auto& fields : root.tables("profile")) {
        auto profile = TRY(read_profile(fields, standard));
        if (standard.disclosure_profile(profile.id) != nullptr)
            return faulty(
                fields.place("id"), fmt::format("the profile `{}` is there twice; remove one.", profile.id));
        standard.disclosure_profiles.push_back(std::move(profile));
    }
    for (auto& fields : root.tables("audience")) {
        AudienceRules audience { fields.text("id"), fields.text("label"), fields.text("default_profile"),
            fields.text("note") };
        TRY_DONE(fields.finish());
        if (standard.disclosure_profile(audience.default_profile) == nullptr)
            return faulty(fields.place("default_profile"),
                fmt::format("there is no profile `{}` in this file.", audience.default_profile));
        standard.audiences.push_back(std::move(audience));
    }
    TRY_DONE(root.finish());
    if (standard.audiences.empty())
        return faulty({ path, 0 }, "there is no [[audience]]; add at least one.");
    return {};
}

} // namespace wres::standard
