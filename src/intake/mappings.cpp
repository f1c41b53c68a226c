// SPDX-License-Identifier: MIT
#include "intake/mappings.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "base/date.h"
#include "base/text.h"

namespace wres::intake {
namespace {

using Names = std::map<std::string, std::string, std::less<>>;

std::unexpected<Error> faulty(std::string_view name, const toml::source_region& where, std::string_view what)
{
    return failure("mappings.faulty", fmt::format("{}, line {}: {}", name, where.begin.line, what));
}

/// A table of text to text.
Done read_names(std::string_view name, const toml::node& node, std::string_view section, Names& names)
{
    const auto* const table = node.as_table();
    if (table == nullptr)
        return faulty(
            name, node.source(), fmt::format("[{}] must be a table of \"theirs\" = \"ours\".", section));
    for (const auto& [key, value] : *table) {
        const auto text = value.value_exact<std::string>();
        if (!text)
            return faulty(name, value.source(),
                fmt::format("in [{}] what stands right of = must be in quotes.", section));
        names.emplace(key.str(), *text);
    }
    return {};
}

Result<ethnicity::Decision> read_decision(std::string_view name, const toml::node& node)
{
    const auto* const table = node.as_table();
    if (table == nullptr)
        return faulty(
            name, node.source(), "each decision on a label is an [[ethnicity]] section of its own.");

    ethnicity::Decision decision;
    const std::map<std::string_view, std::string*> fields { { "label", &decision.label },
        { "group", &decision.group }, { "who", &decision.who }, { "when", &decision.when },
        { "why", &decision.why } };
    for (const auto& [key, value] : *table) {
        const auto field = fields.find(key.str());
        if (field == fields.end())
            return faulty(
                name, value.source(), "an [[ethnicity]] section has only label, group, who, when and why.");
        const auto text = value.value_exact<std::string>();
        if (!text)
            return faulty(name, value.source(), fmt::format("{} must be in quotes.", field->first));
        *field->second = *text;
    }
    if (decision.label.empty() || decision.group.empty() || decision.who.empty())
        return faulty(name, node.source(), "an [[ethnicity]] section needs at least label, group and who.");
    if (!decision.when.empty() && !parse_iso_date(decision.when))
        return faulty(name, node.source(), "when must be a day such as \"2025-09-30\".");
    return decision;
}

Done read_decisions(
    std::string_view name, const toml::node& node, std::vector<ethnicity::Decision>& decisions)
{
    const auto* const list = node.as_array();
    if (list == nullptr)
        return faulty(
            name, node.source(), "each decision on a label is an [[ethnicity]] section of its own.");
    for (const auto& item : *list)
        decisions.push_back(TRY(read_decision(name, item)));
    return {};
}

/// A TOML basic string.
std::string quoted(std::string_view text)
{
    std::string written = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            written += fmt::format("\\{}", c);
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            written += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        else
            written += c;
    }
    return written + '"';
}

void write_names(std::string& out, std::string_view section, const Names& names)
{
    if (names.empty())
        return;
    out += fmt::format("\n[{}]\n", section);
    for (const auto& [theirs, ours] : names)
        out += fmt::format("{} = {}\n", quoted(theirs), quoted(ours));
}

} // namespace

Result<Mappings> parse_mappings(std::string_view name, std::string_view toml)
{
    toml::table document;
    try {
        document = toml::parse(toml, name);
    } catch (const toml::parse_error& error) {
        return faulty(name, error.source(), fmt::format("this is not TOML: {}.", error.description()));
    }

    Mappings mappings;
    for (const auto& [key, value] : document) {
        if (key.str() == "columns")
            TRY_DONE(read_names(name, value, "columns", mappings.columns));
        else if (key.str() == "files")
            TRY_DONE(read_names(name, value, "files", mappings.files));
        else if (key.str() == "ethnicity")
            TRY_DONE(read_decisions(name, value, mappings.ethnicity));
        else
            return faulty(
                name, value.source(), "a mapping file has only [columns], [files] and [[ethnicity]].");
    }
    return mappings;
}

std::string write_mappings(const Mappings& mappings)
{
    std::string out = "# What people decided about these files: read by --mappings, written by --map.\n";
    write_names(out, "columns", mappings.columns);
    write_names(out, "files", mappings.files);

    auto decisions = mappings.ethnicity;
    std::ranges::sort(decisions, {}, [](const ethnicity::Decision& decision) {
        return std::tie(decision.label, decision.group, decision.who, decision.when, decision.why);
    });
    for (const auto& decision : decisions) {
        out += fmt::format("\n[[ethnicity]]\nlabel = {}\ngroup = {}\nwho = {}\nwhen = {}\nwhy = {}\n",
            quoted(decision.label), quoted(decision.group), quoted(decision.who), quoted(decision.when),
            quoted(decision.why));
    }
    return out;
}

} // namespace wres::intake
