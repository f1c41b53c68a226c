// SPDX-License-Identifier: MIT
#include "intake/code_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::intake {

CodeWords::CodeWords(const std::vector<standard::Code>& codes)
{
    std::vector<std::string> labels;
    for (std::size_t code = 0; code < codes.size(); ++code) {
        add(codes[code].id, code);
        labels.push_back(codes[code].label);
    }
    for (std::size_t code = 0; code < codes.size(); ++code) {
        add(codes[code].label, code);
        for (const auto& synonym : codes[code].synonyms)
            add(synonym, code);
    }
    for (std::size_t code = 0; code < codes.size(); ++code) {
        if (codes[code].id == "yes") {
            for (const auto* words : { "y", "true", "t", "1" })
                add(words, code);
        }
        if (codes[code].id == "no") {
            for (const auto* words : { "n", "false", "f", "0" })
                add(words, code);
        }
    }
    accepted_ = listed(labels, "or");
}

void CodeWords::add(std::string_view words, std::size_t code)
{
    by_exact_.try_emplace(lower_case(trimmed(words)), code);
    if (auto identifier = as_identifier(words); !identifier.empty())
        by_identifier_.try_emplace(std::move(identifier), code);
}

std::optional<std::size_t> CodeWords::find(std::string_view text) const
{
    text = trimmed(text);
    if (const auto found = by_exact_.find(lower_case(text)); found != by_exact_.end())
        return found->second;
    // A sign in front is part of a number: "-1" is not "1".
    if (text.starts_with('-'))
        return std::nullopt;
    if (const auto found = by_identifier_.find(as_identifier(text)); found != by_identifier_.end())
        return found->second;
    return std::nullopt;
}

std::string listed(const std::vector<std::string>& words, std::string_view last)
{
    if (words.size() < 2)
        return words.empty() ? std::string() : words.front();
    return fmt::format("{} {} {}", join({ words.begin(), words.end() - 1 }, ", "), last, words.back());
}

} // namespace wres::intake
