// SPDX-License-Identifier: MIT
#include "improvement/plan_file.h"

#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "improvement/is_among.h"
#include "improvement/plan_fields.h"
#include "standard/toml_document.h"

namespace wres::improvement {
namespace {

using standard::TomlNode;

std::string line_of(const TomlNode& node)
{
    return fmt::format("line {}", node.line);
}

/// What a node says as texts; nothing for what a field cannot be.
std::optional<std::string> text_of(const TomlNode& node)
{
    switch (node.kind) {
    case TomlNode::Kind::Text: return node.text;
    case TomlNode::Kind::Integer: return fmt::format("{}", node.integer);
    case TomlNode::Kind::Decimal: {
        if (std::isinf(node.decimal))
            return node.decimal > 0 ? "inf" : "-inf";
        if (std::isnan(node.decimal))
            return "nan";
        std::string text;
        append_number(text, node.decimal);
        return text;
    }
    case TomlNode::Kind::Boolean: return node.boolean ? "true" : "false";
    default: return std::nullopt;
    }
}

bool holds_tables(const TomlNode& node)
{
    return node.kind == TomlNode::Kind::List && !node.items.empty()
        && node.items.front().kind == TomlNode::Kind::Table;
}

class Raw {
public:
    RawRecord record(const TomlNode& table)
    {
        RawRecord raw { .place = line_of(table), .values = {}, .lists = {} };
        for (const auto& [key, node] : table.fields) {
            if (holds_tables(node))
                add_list(raw.lists[key], node);
            else
                raw.values[key] = value(key, node);
        }
        return raw;
    }

    std::vector<PlanFault> faults;

private:
    void add_list(std::vector<RawRecord>& list, const TomlNode& node)
    {
        for (const auto& item : node.items) {
            if (item.kind == TomlNode::Kind::Table)
                list.push_back(record(item));
            else
                faults.push_back(
                    { line_of(item), "A list holds sections or values, not both; separate them." });
        }
    }

    RawValue value(const std::string& key, const TomlNode& node)
    {
        RawValue raw { .place = line_of(node), .texts = {} };
        const auto take = [&](const TomlNode& one) {
            if (auto text = text_of(one))
                raw.texts.push_back(*std::move(text));
            else if (one.kind == TomlNode::Kind::Date)
                faults.push_back({ line_of(one),
                    fmt::format("`{}` is a day: write it in quotation marks, \"2026-03-31\".", key) });
            else
                faults.push_back(
                    { line_of(one), fmt::format("`{}` must be a text, a number or a list.", key) });
        };
        if (node.kind == TomlNode::Kind::List)
            for (const auto& item : node.items)
                take(item);
        else
            take(node);
        if (raw.texts.size() == 1 && raw.texts.front().empty())
            raw.texts.clear();
        return raw;
    }
};

std::string escaped(std::string_view text)
{
    std::string all;
    for (const char letter : text) {
        if (letter == '"' || letter == '\\')
            all += '\\';
        if (letter == '\t')
            all += "\\t";
        else
            all += letter;
    }
    return all;
}

std::string toml_list(const std::vector<std::string>& texts)
{
    std::vector<std::string> quoted;
    for (const auto& one : texts)
        quoted.push_back(toml_text(one));
    return "[" + join(quoted, ", ") + "]";
}

/// @param not_shown  keys of which nothing is written, not even what a field is when nobody says
template <typename Record>
std::string section(const Record& record, std::span<const Field<Record>> fields,
    const std::vector<std::string>& not_shown = {})
{
    std::string text;
    for (const auto& field : fields) {
        if (is_among(not_shown, field.key))
            continue;
        const auto slot = field.slot(const_cast<Record&>(record));
        const auto texts = texts_of(slot);
        if (texts.empty())
            continue;
        if (is_list(slot)) {
            text += fmt::format("{} = {}\n", field.key, toml_list(texts));
        } else {
            text += fmt::format(
                "{} = {}\n", field.key, is_number(slot) ? texts.front() : toml_text(texts.front()));
        }
    }
    if (!not_shown.empty())
        text += fmt::format("{} = {}\n", not_shown_key, toml_list(not_shown));
    return text;
}

template <typename Record>
std::string sections(
    std::string_view name, const std::vector<Record>& records, std::span<const Field<Record>> fields)
{
    std::string text;
    for (const auto& record : records)
        text += fmt::format("\n[[{}]]\n{}", name, section(record, fields));
    return text;
}

std::string template_value(const Slot& slot)
{
    if (is_list(slot))
        return "[]";
    if (is_number(slot))
        return "";
    const auto words = words_of(slot);
    return words.empty() ? "\"\"" : fmt::format("\"{}\"", words.front());
}

template <typename Record>
std::string template_section(std::span<const Field<Record>> fields)
{
    std::string text;
    Record record {};
    for (const auto& field : fields) {
        text += fmt::format("# {}{}{}{}\n", field.label, field.needed == Needed::Always ? " (needed)" : "",
            field.guidance.empty() ? "" : ": ", field.guidance);
        const auto value = template_value(field.slot(record));
        text += fmt::format(
            "{}{} = {}\n", value.empty() || field.needed == Needed::WhenKnown ? "# " : "", field.key, value);
    }
    return text;
}

} // namespace

PlanReading read_plan(std::string_view content, PlanCopies copies)
{
    const auto document = standard::parse_toml(content);
    if (!document)
        return { {}, { { fmt::format("line {}", document.error().line), document.error().words } } };
    Raw raw;
    const auto record = raw.record(*document);
    auto reading = plan_of(record, copies);
    if (!raw.faults.empty()) {
        reading.plan.reset();
        reading.faults.insert(reading.faults.begin(), raw.faults.begin(), raw.faults.end());
    }
    return reading;
}

std::string toml_text(std::string_view text)
{
    if (text.contains('\n'))
        return fmt::format("\"\"\"\n{}\"\"\"", escaped(text));
    return fmt::format("\"{}\"", escaped(text));
}

std::string write_plan(const Plan& plan)
{
    std::string text = section(plan, plan_fields(), plan.not_shown);
    if (plan.copy_of != 0)
        text += fmt::format("{} = {}\n", copy_of_key, plan.copy_of);
    text += sections("sign_off", plan.sign_offs, sign_off_fields());
    text += sections("priority", plan.priorities, priority_fields());
    text += sections("indicator", plan.indicators, indicator_fields());
    for (const auto& action : plan.actions) {
        text += fmt::format("\n[[action]]\n{}", section(action, action_fields(), action.not_shown));
        text += sections("action.baseline", action.measure.baseline.periods, baseline_fields());
        text += sections("action.milestone", action.milestones, milestone_fields());
        text += sections("action.note", action.notes, note_fields());
        text += sections("action.evidence", action.evidence, evidence_fields());
        text += sections("action.so_what", action.so_what, so_what_fields());
    }
    return text;
}

std::string plan_template(std::string_view standard)
{
    std::string text = "# An action plan. Fill in what is needed; remove the # before what you use.\n\n";
    text += template_section<Plan>(plan_fields());
    const auto at = text.find("standard = \"\"");
    text.replace(at, 13, fmt::format("standard = \"{}\"", standard));
    text += "\n# A plan is signed off by two sponsors: one for adults' and one for children's "
            "services.\n[[sign_off]]\n"
        + template_section<SignOff>(sign_off_fields());
    text += "\n# One section an action.\n[[action]]\n" + template_section<Action>(action_fields());
    text += "\n[[action.milestone]]\n" + template_section<Milestone>(milestone_fields());
    return text;
}

} // namespace wres::improvement
