// SPDX-License-Identifier: MIT
#include "intake/mappings.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "base/date.h"
#include "base/text.h"
#include "standard/toml_document.h"

namespace wres::intake {
namespace {

using standard::TomlNode;
using Names = std::map<std::string, std::string, std::less<>>;

std::unexpected<Error> faulty(std::string_view name, std::size_t line, std::string_view what)
{
    return failure("mappings.faulty", fmt::format("{}, line {}: {}", name, line, what));
}

/// A table of text to text.
Done read_names(std::string_view name, const TomlNode& node, std::string_view section, Names& names)
{
    if (node.kind != TomlNode::Kind::Table)
        return faulty(
            name, node.line, fmt::format("[{}] must be a table of \"theirs\" = \"ours\".", section));
    for (const auto& [key, value] : node.fields) {
        if (value.kind != TomlNode::Kind::Text)
            return faulty(
                name, value.line, fmt::format("in [{}] what stands right of = must be in quotes.", section));
        names.emplace(key, value.text);
    }
    return {};
}

Result<ethnicity::Decision> read_decision(std::string_view name, const TomlNode& node)
{
    if (node.kind != TomlNode::Kind::Table)
        return faulty(name, node.line, "each decision on a label is an [[ethnicity]] section of its own.");

    ethnicity::Decision decision;
    const std::map<std::string_view, std::string*> fields { { "label", &decision.label },
        { "group", &decision.group }, { "who", &decision.who }, { "when", &decision.when },
        { "why", &decision.why } };
    for (const auto& [key, value] : node.fields) {
        const auto field = fields.find(key);
        if (field == fields.end())
            return faulty(
                name, value.line, "an [[ethnicity]] section has only label, group, who, when and why.");
        if (value.kind != TomlNode::Kind::Text)
            return faulty(name, value.line, fmt::format("{} must be in quotes.", field->first));
        *field->second = value.text;
    }
    if (decision.label.empty() || decision.group.empty() || decision.who.empty())
        return faulty(name, node.line, "an [[ethnicity]] section needs at least label, group and who.");
    if (!decision.when.empty() && !parse_iso_date(decision.when))
        return faulty(name, node.line, "when must be a day such as \"2025-09-30\".");
    return decision;
}

Done read_decisions(std::string_view name, const TomlNode& node, std::vector<ethnicity::Decision>& decisions)
{
    if (node.kind != TomlNode::Kind::List)
        return faulty(name, node.line, "each decision on a label is an [[ethnicity]] section of its own.");
    for (const auto& item : node.items)
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
    const auto document = standard::parse_toml(toml);
    if (!document)
        return faulty(name, document.error().line, document.error().words);

    Mappings mappings;
    for (const auto& [key, value] : document->fields) {
        if (key == "columns")
            TRY_DONE(read_names(name, value, "columns", mappings.columns));
        else if (key == "files")
            TRY_DONE(read_names(name, value, "files", mappings.files));
        else if (key == "ethnicity")
            TRY_DONE(read_decisions(name, value, mappings.ethnicity));
        else
            return faulty(name, value.line, "a mapping file has only [columns], [files] and [[ethnicity]].");
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
