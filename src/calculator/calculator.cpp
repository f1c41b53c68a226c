// SPDX-License-Identifier: MIT
#include "calculator/calculator.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "calculator/registry.h"

namespace wres::calculator {
namespace {

using Json = nlohmann::ordered_json;

/// JSON has no infinities: they are written as the words that everybody knows.
///
/// @return the reason of the last of them that was found, or nothing
const char* name_what_is_not_finite(Json& value)
{
    const char* reason = nullptr;
    if (value.is_number_float() && !std::isfinite(value.get<double>())) {
        const double number = value.get<double>();
        value = std::isnan(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        return std::isnan(number) ? "These inputs leave nothing to calculate it from, such as 0 divided by 0."
                                  : "These inputs set no bound to it, such as a number divided by 0.";
    }
    if (value.is_structured())
        for (auto& part : value)
            if (const char* found = name_what_is_not_finite(part))
                reason = found;
    return reason;
}

/// Why each part of an answer that holds such a word is not a number.
Json reasons_for_what_is_not_finite(Json& result)
{
    Json reasons = Json::object();
    for (auto& [name, value] : result.items())
        if (const char* reason = name_what_is_not_finite(value))
            reasons[name] = reason;
    return reasons;
}

/// The methods of a statistic, or the statistics when there is none of that name.
std::string what_there_is(const std::string& statistic)
{
    std::vector<std::string_view> names;
    for (const auto& method : all_methods())
        if (method.statistic == statistic)
            names.push_back(method.method);
    if (names.size() == 1 && names.front().empty())
        return fmt::format(
            "The statistic \"{}\" has one method, without a name: leave \"method\" out.", statistic);
    if (!names.empty())
        return fmt::format("The methods of \"{}\" are: {}.", statistic, fmt::join(names, "; "));
    for (const auto& method : all_methods())
        if (names.empty() || names.back() != method.statistic)
            names.push_back(method.statistic);
    return fmt::format("The statistics are: {}. Their methods: wres calc --list", fmt::join(names, ", "));
}

std::string word_of(const Json& question, const char* name)
{
    const auto found = question.find(name);
    return found != question.end() && found->is_string() ? found->get<std::string>() : "";
}

Result<Json> result_of(const Json& question)
{
    if (!question.is_object())
        return failure("calc.not_a_question",
            "A question is a JSON object with \"id\", \"statistic\", \"method\" and \"inputs\".");
    const auto statistic = word_of(question, "statistic");
    if (statistic.empty())
        return failure("calc.no_statistic", "The question has no text \"statistic\". " + what_there_is(""));
    const auto method = word_of(question, "method");
    const auto& methods = all_methods();
    auto found = std::ranges::find_if(
        methods, [&](const Method& entry) { return entry.statistic == statistic && entry.method == method; });
    if (found == methods.end())
        return failure("calc.unknown_method",
            fmt::format("There is no method \"{}\" of a statistic \"{}\". {}", method, statistic,
                what_there_is(statistic)));
    const auto inputs = question.find("inputs");
    if (inputs == question.end() || !inputs->is_object())
        return failure("calc.missing_input",
            fmt::format("The question has no object \"inputs\". This method takes: {}.", found->inputs));
    return found->answer(Inputs(*inputs));
}

std::string answer_line(const Json& question)
{
    Json line;
    line["id"] = question.is_object() && question.contains("id") ? question["id"] : Json();
    auto result = result_of(question);
    if (result) {
        auto reasons = reasons_for_what_is_not_finite(*result);
        line["result"] = std::move(*result);
        if (!reasons.empty())
            line["not_finite"] = std::move(reasons);
    } else {
        line["result"] = nullptr;
        line["not_calculable"] = { { "code", result.error().code }, { "reason", result.error().message } };
    }
    return line.dump() + "\n";
}

Result<Json> parse(std::string_view text, const std::string& trouble)
{
    auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return failure("calc.not_json", trouble);
    return json;
}

} // namespace

Result<std::string> answer(std::string_view questions)
{
    std::string answers;
    if (trimmed(questions).empty())
        return failure(
            "calc.no_questions", "There is no question to answer. What can be asked: wres calc --list");
    if (trimmed(questions).starts_with('[')) {
        const auto all = TRY(parse(questions,
            "The questions begin with [ but are not a JSON array: look for a comma or a bracket that is "
            "missing or "
            "one too many."));
        for (const auto& question : all)
            answers += answer_line(question);
        return answers;
    }
    std::size_t line = 0;
    for (const auto text : split(questions, '\n')) {
        ++line;
        if (trimmed(text).empty())
            continue;
        const auto question = TRY(parse(text,
            fmt::format(
                "Line {} is not JSON. Write each question on one line, or all of them as an array in [ ].",
                line)));
        answers += answer_line(question);
    }
    return answers;
}

std::string list_methods()
{
    std::string table =
        "Ask with one JSON object a line, or an array of them:\n"
        "{\"id\": 1, \"statistic\": \"risk_ratio_ci\", \"method\": \"scas\", \"inputs\": {\"x1\": 2, "
        "\"n1\": 10, \"x2\": 117, \"n2\": 389}}\n\n";
    for (const auto& method : all_methods()) {
        table += fmt::format("\"statistic\": \"{}\"", method.statistic);
        if (!method.method.empty())
            table += fmt::format(", \"method\": \"{}\"", method.method);
        table += fmt::format("\n    inputs: {}\n    source: {}\n", method.inputs, method.source);
    }
    return table;
}

} // namespace wres::calculator
