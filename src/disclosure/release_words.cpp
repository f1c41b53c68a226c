// SPDX-License-Identifier: MIT
#include "disclosure/release_words.h"

#include "base/text.h"
#include "language/phrase.h"

namespace wres::disclosure {

namespace {

IndicatorWords::Method words_of(standard::Method method)
{
    switch (method) {
    case standard::Method::ShareByLevel: return IndicatorWords::Method::ShareByLevel;
    case standard::Method::RelativeLikelihood: return IndicatorWords::Method::RelativeLikelihood;
    case standard::Method::PercentagePointDifference:
        return IndicatorWords::Method::PercentagePointDifference;
    }
    return IndicatorWords::Method::RelativeLikelihood;
}

std::string measure_label(const standard::Standard& standard, const std::string& measure)
{
    const auto* found = standard.measure(measure);
    return found != nullptr ? found->label : measure;
}

IndicatorWords words_of(const standard::Indicator& indicator, const standard::Standard& standard,
    const standard::Settings& settings)
{
    IndicatorWords words;
    words.id = indicator.id;
    words.title = indicator.title;
    words.wording = indicator.wording;
    words.wording_source = indicator.wording_source;
    words.method = words_of(indicator.method);
    words.printed_reference_over_group = indicator.orientation == standard::Orientation::ReferenceOverGroup;
    words.higher_is_adverse = indicator.adverse == standard::Adverse::Higher;
    words.numerator_label = measure_label(standard, indicator.numerator);
    words.denominator_label = measure_label(standard, settings.denominator(indicator));
    words.people = indicator.people;
    words.event = indicator.event;
    return words;
}

/// The label of the option taken; a number is its own answer.
SettingWords words_of(const standard::Setting& setting, const standard::Settings& settings)
{
    const auto& value = settings.value(setting.id);
    SettingWords words { setting.question, value, setting.why, value == setting.default_value };
    for (const auto& option : setting.options)
        if (option.id == value)
            words.answer = option.label;
    return words;
}

/// The pay bands are a choice like any other, and are printed with the settings.
SettingWords words_of_pay_bands(const standard::Standard& standard, const standard::Settings& settings)
{
    std::vector<std::string> labels;
    for (const auto& band : settings.pay_bands())
        labels.push_back(language::known_phrase(band.label));
    return { language::phrase("Which pay bands?"), join(labels, "; "), standard.pay_bands_why,
        settings.pay_bands_are_default() };
}

} // namespace

void add_words(Release& release, const standard::Standard& standard, const standard::Settings& settings)
{
    release.standard_name = standard.name();
    release.standard_title = standard.title;
    release.standard_about = standard.about;
    release.standard_checksum = standard.checksum;
    for (const auto& indicator : standard.indicators)
        release.indicators.push_back(words_of(indicator, standard, settings));
    const auto& classification = *standard.classification;
    for (const auto& definition : settings.definitions())
        release.definitions.push_back(
            { definition.id, definition.label, definition.group_words, definition.reference_words });
    for (const auto& scope : standard.scopes)
        release.scopes.push_back({ scope.id, scope.label });
    release.detailed_reference_label = classification.groups[classification.detailed_reference].label;
    for (const auto& setting : standard.settings)
        release.settings.push_back(words_of(setting, settings));
    if (!settings.pay_bands().empty())
        release.settings.push_back(words_of_pay_bands(standard, settings));
}

} // namespace wres::disclosure
