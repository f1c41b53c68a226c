// SPDX-License-Identifier: MIT
#include "report/json_report.h"
#include "report/unreleased.h"

#include <cmath>

#include "document/number_words.h"
#include "document/verdict_words.h"
#include "report/detail.h"
#include "report/json_writer.h"
#include "report/release_index.h"
#include "report/sentence.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::Release;
using disclosure::ReleasedComparison;
using disclosure::ReleasedResult;
using disclosure::Shown;
using disclosure::ShownEstimate;
using document::shorthand;
using document::verdict_code;

void write(JsonWriter& json, std::string_view name, const Shown<std::uint64_t>& shown)
{
    if (shown.visible())
        json.member(name, shown.value());
    else
        json.member(name, shorthand(shown.hidden()));
}

void write(JsonWriter& json, std::string_view name, const Shown<double>& shown)
{
    if (!shown.visible())
        json.member(name, shorthand(shown.hidden()));
    else if (std::isinf(shown.value()))
        json.member(name, "INF");
    else
        json.member(name, shown.value());
}

void write(JsonWriter& json, std::string_view name, const ShownEstimate& shown)
{
    json.key(name);
    json.begin_object();
    write(json, "value", shown.value);
    write(json, "lower_limit", shown.lower);
    write(json, "upper_limit", shown.upper);
    json.end_object();
}

void write(JsonWriter& json, std::string_view name, const disclosure::ReleasedSide& side)
{
    json.key(name);
    json.begin_object();
    write(json, "numerator", side.numerator);
    write(json, "denominator", side.denominator);
    write(json, "rate", side.rate);
    json.end_object();
}

/// An array with what `write_item` makes of each item.
template <typename Items, typename WriteItem>
void write_array(JsonWriter& json, std::string_view name, const Items& items, WriteItem write_item)
{
    json.key(name);
    json.begin_array();
    for (const auto& item : items) {
        json.begin_object();
        write_item(item);
        json.end_object();
    }
    json.end_array();
}

void write_comparison(JsonWriter& json, const ReleasedComparison& shown)
{
    write(json, "group", shown.group);
    write(json, "reference", shown.reference);
    write(json, "ratio", shown.ratio);
    write(json, "difference", shown.difference);
    write(json, "p_score", shown.p_score);
    write(json, "p_adjusted", shown.p_adjusted);
    json.member("finding", verdict_code(shown.verdict));
    if (!shown.not_calculable.empty())
        json.member("not_calculable", shown.not_calculable);
}

void write_headline(JsonWriter& json, const ReleasedComparison& shown)
{
    json.key("headline");
    json.begin_object();
    write_comparison(json, shown);
    write(json, "ratio_koopman", shown.ratio_koopman);
    write(json, "ratio_miettinen_nurminen", shown.ratio_miettinen_nurminen);
    write(json, "ratio_katz", shown.ratio_katz);
    write(json, "p_fisher", shown.p_fisher);
    write(json, "p_mid", shown.p_mid);
    json.end_object();
}

void write_rows(JsonWriter& json, std::string_view name, const std::vector<disclosure::ReleasedRow>& rows)
{
    write_array(json, name, rows, [&](const disclosure::ReleasedRow& row) {
        json.member("id", row.id);
        json.member("label", row.label);
        write_comparison(json, row.comparison);
    });
}

void write_unknown(JsonWriter& json, const ReleasedResult& result)
{
    write_array(json, "unknown", result.left_out, [&](const disclosure::ReleasedLeftOut& shown) {
        json.member("label", shown.label);
        write(json, "numerator", shown.numerator);
        write(json, "denominator", shown.denominator);
    });
    write(json, "if_all_unknown_in_group", result.if_all_left_out_in_group);
    write(json, "if_all_unknown_in_reference", result.if_all_left_out_in_reference);
}

void write_composition(JsonWriter& json, const ReleasedResult& result)
{
    write_array(json, "composition", result.composition, [&](const disclosure::ReleasedComposition& shown) {
        json.member("id", shown.id);
        json.member("label", shown.label);
        write(json, "group", shown.group);
        write(json, "reference", shown.reference);
        write(json, "unknown", shown.left_out);
        write(json, "group_of_known", shown.group_of_known);
        write(json, "group_of_all", shown.group_of_all);
        write(json, "reference_of_all", shown.reference_of_all);
        write(json, "unknown_of_all", shown.left_out_of_all);
    });
}

void write_breakdowns(JsonWriter& json, const ReleasedResult& result)
{
    write_array(json, "breakdowns", result.breakdowns, [&](const disclosure::ReleasedBreakdown& shown) {
        json.member("dimension", shown.dimension);
        json.member("label", shown.label);
        write_rows(json, "rows", shown.rows);
        write(json, "ratio_crude", shown.crude);
        write(json, "ratio_mantel_haenszel", shown.mantel_haenszel);
        write(json, "p_cochran_mantel_haenszel", shown.p_cmh);
        write(json, "p_homogeneity", shown.p_homogeneity);
        json.member("strata_used", std::uint64_t { shown.strata_used });
        json.member("crude_and_adjusted_disagree", shown.disagrees);
    });
}

void write_population(JsonWriter& json, const ReleasedResult& result)
{
    write_array(json, "population", result.population, [&](const disclosure::ReleasedPopulation& shown) {
        json.member("area_name", shown.area_name);
        json.member("source", shown.source);
        json.member("residents", shown.residents);
        json.member("residents_share", shown.residents_share);
        write(json, "share", shown.share);
        write(json, "difference", shown.difference);
    });
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

void write_result(JsonWriter& json, const ReleaseIndex& index, const ReleasedResult& result)
{
    json.member("indicator", result.indicator);
    json.member("area", result.area);
    json.member("area_name", result.area_name);
    json.member("scope", result.scope);
    json.member("period", result.period);
    json.member("definition", result.definition);
    const auto* indicator = find(index.release().indicators, result.indicator);
    const auto* definition = find(index.release().definitions, result.definition);
    if (indicator != nullptr && definition != nullptr)
        json.member("sentence", sentence(*indicator, *definition, result));
    write_headline(json, result.headline);
    write_unknown(json, result);
    write_composition(json, result);
    json.member("level_dimension", result.level_dimension);
    json.member("level_label", result.level_label);
    write_rows(json, "levels", result.levels);
    write_population(json, result);
    if (detail_of(index, result) == Detail::HeadlineAndLevels)
        return;
    write_rows(json, "groups_against_reference", result.groups_against_reference);
    write_rows(json, "groups_against_others", result.groups_against_others);
    json.member("multiplicity", result.multiplicity);
    write_breakdowns(json, result);
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

void write_indicators(JsonWriter& json, const Release& release)
{
    write_array(json, "indicators", release.indicators, [&](const IndicatorWords& words) {
        json.member("id", words.id);
        json.member("title", words.title);
        json.member("wording", words.wording);
        json.member("wording_source", words.wording_source);
        json.member("method", method_code(words.method));
        json.member("printed_reference_over_group", words.printed_reference_over_group);
        json.member("higher_is_adverse", words.higher_is_adverse);
        json.member("numerator_label", words.numerator_label);
        json.member("denominator_label", words.denominator_label);
        json.member("people", words.people);
        json.member("event", words.event);
    });
}

void write_words(JsonWriter& json, const Release& release)
{
    write_indicators(json, release);
    write_array(json, "definitions", release.definitions, [&](const disclosure::DefinitionWords& words) {
        json.member("id", words.id);
        json.member("label", words.label);
        json.member("group_words", words.group_words);
        json.member("reference_words", words.reference_words);
    });
    write_array(json, "scopes", release.scopes, [&](const disclosure::ScopeWords& words) {
        json.member("id", words.id);
        json.member("label", words.label);
    });
    json.member("detailed_reference", release.detailed_reference_label);
    write_array(json, "settings", release.settings, [&](const disclosure::SettingWords& words) {
        json.member("question", words.question);
        json.member("answer", words.answer);
        json.member("is_default", words.is_default);
        json.member("why", words.why);
    });
}

void write_quality(JsonWriter& json, const Release& release)
{
    write_array(json, "files", release.files, [&](const disclosure::FileLine& line) {
        json.member("file", line.file);
        json.member("recognised_as", line.recognised_as);
        json.member("rows", line.rows);
        json.member("used", line.used);
        json.member("left_out", line.left_out);
    });
    write_array(json, "findings", release.quality, [&](const disclosure::QualityLine& line) {
        json.member("severity", line.severity);
        json.member("where", line.where);
        json.member("sentence", line.sentence);
        json.member("why", line.why);
        json.member("remedy", line.remedy);
        json.member("times", line.times);
    });
}

void write_title(JsonWriter& json, const Release& release)
{
    json.member("format", "wres-release/1");
    json.member("audience", release.audience == disclosure::Audience::Internal ? "internal" : "public");
    json.key("disclosure");
    json.begin_object();
    json.member("profile", release.profile_label);
    json.member("source", release.profile_source);
    if (!release.counts_are_exact) {
        json.member("counts_within", release.counts_within);
        json.member("what_was_done", release.disclosure_sentence);
    }
    json.member("counts_shown", release.counts_shown);
    json.member("counts_hidden_small", release.counts_hidden_small);
    json.member("counts_hidden_to_protect", release.counts_hidden_to_protect);
    if (release.hiding_cost > 0) {
        json.member("hiding_cost", release.hiding_cost);
        json.member("hiding_cost_bound", release.hiding_cost_bound);
    }
    json.end_object();
    json.key("standard");
    json.begin_object();
    json.member("name", release.standard_name);
    json.member("title", release.standard_title);
    json.member("about", release.standard_about);
    json.member("checksum", release.standard_checksum);
    json.end_object();
    json.member("council", release.council_name);
    json.key("periods");
    json.begin_array();
    for (const auto& period : release.periods)
        json.value(std::string_view(period));
    json.end_array();
    json.member("made_on", release.made_on);
}

} // namespace

std::string json_of(const Release& release)
{
    const ReleaseIndex index(release);
    JsonWriter json;
    json.begin_object();
    write_title(json, release);
    write_words(json, release);
    write_array(json, "results", release.results,
        [&](const ReleasedResult& result) { write_result(json, index, result); });
    write_array(json, "commentary", release.commentary, [&](const disclosure::Commentary& said) {
        json.member("indicator", said.indicator);
        json.member("text", said.text);
    });
    write_quality(json, release);
    json.end_object();
    return std::move(json).finish();
}

std::string json_report(const disclosure::Released<Release>& release)
{
    return json_of(release.value());
}

} // namespace wres::report
