// SPDX-License-Identifier: MIT
#include "disclosure/form_words.h"

#include <bit>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::disclosure {

namespace {

constexpr int most_groups_named = 3;

std::string groups_in_words(GroupSet groups, const standard::Classification& classification)
{
    if (std::popcount(groups) > most_groups_named)
        return fmt::format("{} ethnic groups together", std::popcount(groups));
    std::vector<std::string> labels;
    for (std::size_t group = 0; group < classification.groups.size(); ++group)
        if ((groups >> group & 1U) != 0)
            labels.push_back(classification.groups[group].label);
    return join(labels, " and ");
}

} // namespace

std::string words_of(const CountForm& form, const standard::Standard& standard)
{
    std::vector<std::string> measures;
    for (const auto& measure : form.measures) {
        const auto* known = standard.measure(measure);
        measures.push_back(known == nullptr ? measure : known->label);
    }
    std::vector<std::string> words { join(measures, " and "),
        groups_in_words(form.groups, *standard.classification), join(form.scopes, ", ") };
    if (!form.dimension.empty())
        words.push_back(fmt::format("{}: {}", form.dimension, form.value));
    words.push_back(form.area);
    words.push_back(form.period);
    return join(words, "; ");
}

} // namespace wres::disclosure
