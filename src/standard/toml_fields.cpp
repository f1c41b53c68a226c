// SPDX-License-Identifier: MIT
#include "standard/toml_fields.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::standard {
namespace {

const char* name_of(TomlNode::Kind kind)
{
    switch (kind) {
    case TomlNode::Kind::Text: return "a text in quotation marks";
    case TomlNode::Kind::Integer: return "a whole number";
    case TomlNode::Kind::Decimal: return "a decimal number";
    case TomlNode::Kind::Boolean: return "true or false";
    case TomlNode::Kind::Date: return "a date or time without quotation marks";
    case TomlNode::Kind::List: return "a list in square brackets";
    case TomlNode::Kind::Table: return "a table";
    }
    return "";
}

} // namespace

TomlFields::TomlFields(std::string file, const TomlNode& table) : file_(std::move(file)), table_(&table) { }

Place TomlFields::place(std::string_view key) const
{
    for (const auto& [name, node] : table_->fields)
        if (name == key)
            return { file_, node.line };
    return { file_, table_->line };
}

void TomlFields::trouble(std::string_view key, std::string_view words)
{
    if (!trouble_)
        trouble_ = faulty(place(key), words).error();
}

const TomlNode* TomlFields::ask(std::string_view key, bool required)
{
    asked_.emplace(key);
    for (const auto& [name, node] : table_->fields)
        if (name == key)
            return &node;
    if (required)
        trouble(key, fmt::format("`{}` is missing; add it.", key));
    return nullptr;
}

std::string TomlFields::text(std::string_view key)
{
    const auto* node = ask(key, true);
    if (node == nullptr)
        return {};
    if (node->kind != TomlNode::Kind::Text || trimmed(node->text).empty()) {
        trouble(key, fmt::format("`{}` must be a text in quotation marks, with something in it.", key));
        return {};
    }
    return node->text;
}

std::string TomlFields::text_or(std::string_view key, std::string_view otherwise)
{
    const auto* node = ask(key, false);
    if (node == nullptr)
        return std::string(otherwise);
    if (node->kind != TomlNode::Kind::Text)
        trouble(
            key, fmt::format("`{}` must be a text in quotation marks, and is {}.", key, name_of(node->kind)));
    return node->text;
}

std::optional<std::int64_t> TomlFields::optional_integer(std::string_view key)
{
    const auto* node = ask(key, false);
    if (node == nullptr)
        return std::nullopt;
    if (node->kind != TomlNode::Kind::Integer || node->integer < 0) {
        trouble(key, fmt::format("`{}` must be a whole number from 0.", key));
        return std::nullopt;
    }
    return node->integer;
}

std::int64_t TomlFields::integer(std::string_view key)
{
    const auto value = optional_integer(key);
    if (!value)
        trouble(key, fmt::format("`{}` is missing; add it.", key));
    return value.value_or(0);
}

double TomlFields::number_or(std::string_view key, double otherwise)
{
    const auto* node = ask(key, false);
    if (node == nullptr)
        return otherwise;
    if (node->kind == TomlNode::Kind::Integer)
        return static_cast<double>(node->integer);
    if (node->kind != TomlNode::Kind::Decimal)
        trouble(key, fmt::format("`{}` must be a number, and is {}.", key, name_of(node->kind)));
    return node->decimal;
}

bool TomlFields::boolean_or(std::string_view key, bool otherwise)
{
    const auto* node = ask(key, false);
    if (node == nullptr)
        return otherwise;
    if (node->kind != TomlNode::Kind::Boolean)
        trouble(key, fmt::format("`{}` must be true or false, without quotation marks.", key));
    return node->boolean;
}

bool TomlFields::boolean(std::string_view key)
{
    if (ask(key, true) == nullptr)
        return false;
    return boolean_or(key, false);
}

std::vector<std::string> TomlFields::texts_of(std::string_view key, const TomlNode& node)
{
    if (node.kind != TomlNode::Kind::List) {
        trouble(key,
            fmt::format(
                "`{}` must be a list of texts, such as [\"yes\"], and is {}.", key, name_of(node.kind)));
        return {};
    }
    std::vector<std::string> all;
    for (const auto& item : node.items) {
        if (item.kind != TomlNode::Kind::Text)
            trouble(key,
                fmt::format(
                    "`{}` must hold texts in quotation marks, and one is {}.", key, name_of(item.kind)));
        all.push_back(item.text);
    }
    return all;
}

std::vector<std::string> TomlFields::texts_or_none(std::string_view key)
{
    const auto* node = ask(key, false);
    return node == nullptr ? std::vector<std::string> {} : texts_of(key, *node);
}

std::vector<std::string> TomlFields::texts(std::string_view key)
{
    const auto* node = ask(key, true);
    if (node == nullptr)
        return {};
    auto all = texts_of(key, *node);
    if (all.empty())
        trouble(key, fmt::format("`{}` must not be empty.", key));
    return all;
}

std::vector<std::pair<std::string, std::vector<std::string>>> TomlFields::lists_or_none(std::string_view key)
{
    std::vector<std::pair<std::string, std::vector<std::string>>> all;
    const auto* node = ask(key, false);
    if (node == nullptr)
        return all;
    if (node->kind != TomlNode::Kind::Table) {
        trouble(key,
            fmt::format("`{}` must be a table, such as {{ column = [\"code\"] }}, and is {}.", key,
                name_of(node->kind)));
        return all;
    }
    for (const auto& [name, value] : node->fields) {
        if (value.kind == TomlNode::Kind::Text)
            all.emplace_back(name, std::vector { value.text });
        else
            all.emplace_back(name, texts_of(key, value));
    }
    return all;
}

std::vector<TomlFields> TomlFields::tables(std::string_view key)
{
    std::vector<TomlFields> all;
    const auto* node = ask(key, false);
    if (node == nullptr)
        return all;
    if (node->kind != TomlNode::Kind::List) {
        trouble(key, fmt::format("`{}` must be written with two brackets, [[{}]].", key, key));
        return all;
    }
    for (const auto& item : node->items) {
        if (item.kind != TomlNode::Kind::Table)
            trouble(key, fmt::format("`{}` must be written with two brackets, [[{}]].", key, key));
        else
            all.emplace_back(file_, item);
    }
    return all;
}

std::size_t TomlFields::one_of(std::string_view key, const std::vector<std::string>& names)
{
    const auto written = text(key);
    const auto found = std::ranges::find(names, written);
    if (found != names.end())
        return static_cast<std::size_t>(found - names.begin());
    trouble(key, fmt::format("`{}` is \"{}\", and can only be {}.", key, written, alternatives(names)));
    return 0;
}

Done TomlFields::finish() const
{
    if (trouble_)
        return std::unexpected(*trouble_);

    const std::vector<std::string> known(asked_.begin(), asked_.end());
    for (const auto& [name, node] : table_->fields) {
        if (!asked_.contains(name))
            return faulty({ file_, node.line },
                fmt::format("`{}` is not a key that is used here.{} Use {}, or remove it.", name,
                    suggestion(name, known), alternatives(known)));
    }
    return {};
}

} // namespace wres::standard
