// SPDX-License-Identifier: MIT
#include "report/json_report.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "report/number_words.h"
#include "report/sentence.h"
#include "report/verdict_words.h"

namespace wres::report {
namespace {

using Json = nlohmann::ordered_json;
using disclosure::IndicatorWords;
using disclosure::Release;
using disclosure::ReleasedResult;
using disclosure::Shown;

Json number(const Shown<std::uint64_t>& shown)
{
    return shown.visible() ? Json(shown.value()) : Json(shorthand(shown.hidden()));
}

Json number(const Shown<double>& shown)
{
    if (!shown.visible())
        return shorthand(shown.hidden());
    return std::isinf(shown.value()) ? Json("INF") : Json(shown.value());
}

Json estimate(const disclosure::ShownEstimate& shown)
{
    return { { "value", number(shown.value) }, { "lower_limit", number(shown.lower) },
        { "upper_limit", number(shown.upper) } };
}

Json side(const disclosure::ReleasedSide& shown)
{
    return { { "numerator", number(shown.numerator) }, { "denominator", number(shown.denominator) },
        { "rate", estimate(shown.rate) } };
}

Json comparison(const disclosure::ReleasedComparison& shown)
{
    Json json { { "group", side(shown.group) }, { "reference", side(shown.reference) },
        { "ratio", estimate(shown.ratio) }, { "ratio_koopman", estimate(shown.ratio_koopman) },
        { "ratio_miettinen_nurminen", estimate(shown.ratio_miettinen_nurminen) },
        { "ratio_katz", estimate(shown.ratio_katz) }, { "difference", estimate(shown.difference) },
        { "p_score", number(shown.p_score) }, { "p_fisher", number(shown.p_fisher) },
        { "p_mid", number(shown.p_mid) }, { "p_adjusted", number(shown.p_adjusted) },
        { "finding", verdict_code(shown.verdict) } };
    if (!shown.not_calculable.empty())
        json["not_calculable"] = shown.not_calculable;
    return json;
}

/// An array with one object for each item; `[]` when there are none.
template <typename Items, typename ToJson>
Json array_of(const Items& items, ToJson to_json)
{
    Json json = Json::array();
    for (const auto& item : items)
        json.push_back(to_json(item));
    return json;
}

Json row(const disclosure::ReleasedRow& shown)
{
    return { { "id", shown.id }, { "label", shown.label }, { "comparison", comparison(shown.comparison) } };
}

Json left_out(const disclosure::ReleasedLeftOut& shown)
{
    return { { "label", shown.label }, { "numerator", number(shown.numerator) },
        { "denominator", number(shown.denominator) } };
}

Json composition(const disclosure::ReleasedComposition& shown)
{
    return { { "id", shown.id }, { "label", shown.label }, { "group", number(shown.group) },
        { "reference", number(shown.reference) }, { "unknown", number(shown.left_out) },
        { "group_of_known", estimate(shown.group_of_known) },
        { "group_of_all", estimate(shown.group_of_all) },
        { "reference_of_all", estimate(shown.reference_of_all) },
        { "unknown_of_all", estimate(shown.left_out_of_all) } };
}

Json breakdown(const disclosure::ReleasedBreakdown& shown)
{
    return { { "dimension", shown.dimension }, { "label", shown.label },
        { "rows", array_of(shown.rows, row) }, { "ratio_crude", estimate(shown.crude) },
        { "ratio_mantel_haenszel", estimate(shown.mantel_haenszel) },
        { "p_cochran_mantel_haenszel", number(shown.p_cmh) },
        { "p_homogeneity", number(shown.p_homogeneity) }, { "strata_used", shown.strata_used },
        { "crude_and_adjusted_disagree", shown.disagrees } };
}

Json population(const disclosure::ReleasedPopulation& shown)
{
    return { { "area_name", shown.area_name }, { "source", shown.source }, { "residents", shown.residents },
        { "residents_share", shown.residents_share }, { "share", estimate(shown.share) },
        { "difference", estimate(shown.difference) } };
}

template <typename Words>
const Words* find(const std::vector<Words>& all, const std::string& id)
{
    for (const auto& words : all) {
        if (words.id == id)
            return &words;
    }
    return nullptr;
}

Json result(const Release& release, const ReleasedResult& shown)
{
    Json json { { "indicator", shown.indicator }, { "area", shown.area }, { "area_name", shown.area_name },
        { "scope", shown.scope }, { "period", shown.period }, { "definition", shown.definition } };
    const auto* indicator = find(release.indicators, shown.indicator);
    const auto* definition = find(release.definitions, shown.definition);
    if (indicator != nullptr && definition != nullptr)
        json["sentence"] = sentence(*indicator, *definition, shown);
    json["headline"] = comparison(shown.headline);
    json["unknown"] = array_of(shown.left_out, left_out);
    json["if_all_unknown_in_group"] = estimate(shown.if_all_left_out_in_group);
    json["if_all_unknown_in_reference"] = estimate(shown.if_all_left_out_in_reference);
    json["composition"] = array_of(shown.composition, composition);
    json["level_dimension"] = shown.level_dimension;
    json["level_label"] = shown.level_label;
    json["levels"] = array_of(shown.levels, row);
    json["breakdowns"] = array_of(shown.breakdowns, breakdown);
    json["groups_against_reference"] = array_of(shown.groups_against_reference, row);
    json["groups_against_others"] = array_of(shown.groups_against_others, row);
    json["multiplicity"] = shown.multiplicity;
    json["population"] = array_of(shown.population, population);
    return json;
}

std::string_view method_code(IndicatorWords::Method method)
{
    switch (method) {
    case IndicatorWords::Method::ShareByLevel: return "share_by_level";
    case IndicatorWords::Method::RelativeLikelihood: return "relative_likelihood";
    case IndicatorWords::Method::PercentagePointDifference: return "percentage_point_difference";
    }
    return "relative_likelihood";
}

Json indicator_words(const IndicatorWords& words)
{
    return { { "id", words.id }, { "title", words.title }, { "wording", words.wording },
        { "wording_source", words.wording_source }, { "method", method_code(words.method) },
        { "printed_reference_over_group", words.printed_reference_over_group },
        { "higher_is_adverse", words.higher_is_adverse }, { "numerator_label", words.numerator_label },
        { "denominator_label", words.denominator_label }, { "people", words.people },
        { "event", words.event } };
}

Json definition_words(const disclosure::DefinitionWords& words)
{
    return { { "id", words.id }, { "label", words.label }, { "group_words", words.group_words },
        { "reference_words", words.reference_words } };
}

Json setting_words(const disclosure::SettingWords& words)
{
    return { { "question", words.question }, { "answer", words.answer }, { "is_default", words.is_default },
        { "why", words.why } };
}

Json file_line(const disclosure::FileLine& line)
{
    return { { "file", line.file }, { "recognised_as", line.recognised_as }, { "rows", line.rows },
        { "used", line.used }, { "left_out", line.left_out } };
}

Json quality_line(const disclosure::QualityLine& line)
{
    return { { "severity", line.severity }, { "where", line.where }, { "sentence", line.sentence },
        { "why", line.why }, { "remedy", line.remedy }, { "times", line.times } };
}

} // namespace

std::string json_of(const Release& release)
{
    Json json;
    json["format"] = "wres-release/1";
    json["audience"] = release.audience == disclosure::Audience::Internal ? "internal" : "public";
    json["disclosure"] = { { "profile", release.profile_label }, { "source", release.profile_source },
        { "counts_shown", release.counts_shown }, { "counts_hidden_small", release.counts_hidden_small },
        { "counts_hidden_to_protect", release.counts_hidden_to_protect } };
    json["standard"] = { { "name", release.standard_name }, { "title", release.standard_title },
        { "about", release.standard_about }, { "checksum", release.standard_checksum } };
    json["council"] = release.council_name;
    json["periods"] = release.periods;
    json["made_on"] = release.made_on;
    json["indicators"] = array_of(release.indicators, indicator_words);
    json["definitions"] = array_of(release.definitions, definition_words);
    json["scopes"] = array_of(release.scopes, [](const auto& scope) -> Json {
        return { { "id", scope.id }, { "label", scope.label } };
    });
    json["detailed_reference"] = release.detailed_reference_label;
    json["settings"] = array_of(release.settings, setting_words);
    json["results"] = array_of(release.results, [&](const auto& shown) { return result(release, shown); });
    json["files"] = array_of(release.files, file_line);
    json["findings"] = array_of(release.quality, quality_line);
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string json_report(const disclosure::Released<Release>& release)
{
    return json_of(release.value());
}

} // namespace wres::report
