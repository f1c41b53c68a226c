// SPDX-License-Identifier: MIT
#include "calculator/calculator.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "calculator/registry.h"

namespace wres::calculator {
namespace {

using Json = nlohmann::ordered_json;

/// JSON has no infinities: they are written as the words that everybody knows.
void name_what_is_not_finite(Json& value)
{
    if (value.is_number_float() && !std::isfinite(value.get<double>())) {
        const double number = value.get<double>();
        value = std::isnan(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    } else if (value.is_structured()) {
        for (auto& part : value)
            name_what_is_not_finite(part);
    }
}

std::string word_of(const Json& question, const char* name)
{
    const auto found = question.find(name);
    return found != question.end() && found->is_string() ? found->get<std::string>() : "";
}

Result<Json> result_of(const Json& question)
{
    const auto statistic = word_of(question, "statistic");
    const auto method = word_of(question, "method");
    const auto& methods = all_methods();
    auto found = std::ranges::find_if(
        methods, [&](const Method& entry) { return entry.statistic == statistic && entry.method == method; });
    if (found == methods.end())
        return failure("calc.unknown_method",
            fmt::format("There is no method \"{}\" of the statistic \"{}\". See: wres calc --list", method,
                statistic));
    const auto inputs = question.find("inputs");
    if (inputs == question.end() || !inputs->is_object())
        return failure("calc.missing_input", "The question has no object \"inputs\".");
    return found->answer(Inputs(*inputs));
}

std::string answer_line(const Json& question)
{
    Json line;
    line["id"] = question.contains("id") ? question["id"] : Json();
    auto result = result_of(question);
    if (result) {
        name_what_is_not_finite(*result);
        line["result"] = std::move(*result);
    } else {
        line["result"] = nullptr;
        line["not_calculable"] = { { "code", result.error().code }, { "reason", result.error().message } };
    }
    return line.dump() + "\n";
}

Result<Json> parse(std::string_view text, std::size_t line)
{
    auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return failure("calc.not_json", fmt::format("Line {} is not JSON.", line));
    return json;
}

} // namespace

Result<std::string> answer(std::string_view questions)
{
    std::string answers;
    if (trimmed(questions).starts_with('[')) {
        const auto all = TRY(parse(questions, 1));
        for (const auto& question : all)
            answers += answer_line(question);
        return answers;
    }
    std::size_t line = 0;
    for (const auto text : split(questions, '\n')) {
        ++line;
        if (trimmed(text).empty())
            continue;
        const auto question = TRY(parse(text, line));
        answers += answer_line(question);
    }
    return answers;
}

std::string list_methods()
{
    std::string table;
    for (const auto& method : all_methods())
        table += fmt::format("{}{}{}\n    inputs: {}\n    source: {}\n", method.statistic,
            method.method.empty() ? "" : ", ", method.method, method.inputs, method.source);
    return table;
}

} // namespace wres::calculator
