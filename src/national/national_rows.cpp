// SPDX-License-Identifier: MIT
#include "national/national_rows.h"

#include <cmath>

#include "base/csv.h"
#include "base/text.h"
#include "document/number_words.h"
#include "national/middle_council.h"
#include "report/json_writer.h"

namespace wres::national {
namespace {

using disclosure::Hidden;
using disclosure::Shown;
using disclosure::ShownEstimate;
using statistics::EstimateWithInterval;

constexpr auto level = statistics::ConfidenceLevel::percent_95();

ShownEstimate alone(Shown<double> value)
{
    return { std::move(value), Hidden::NotApplicable, Hidden::NotApplicable };
}

ShownEstimate alone(std::size_t count)
{
    return alone(Shown<double>(static_cast<double>(count)));
}

ShownEstimate shown(const EstimateWithInterval& estimate)
{
    return { estimate.value, estimate.interval.lower, estimate.interval.upper };
}

ShownEstimate bounds(const statistics::Interval& interval)
{
    return { Hidden::NotApplicable, interval.lower, interval.upper };
}

/// The rows of one question about England or one council.
class Rows {
public:
    Rows(const disclosure::PicturedQuestion& question, std::string_view area, std::string_view name,
        const VisitRow& visit)
        : question_(question)
        , area_(area)
        , name_(name)
        , visit_(visit)
    {
    }

    void add(std::string_view measure, std::string_view unit, const ShownEstimate& number,
        std::string_view row = {}) const
    {
        visit_({ question_, area_, name_, row, measure, unit, number });
    }

    void add_counts(const indicators::FourCounts& counts, std::string_view row = {}) const
    {
        add("group_numerator", "people", alone(std::size_t { counts.group_numerator }), row);
        add("group_denominator", "people", alone(std::size_t { counts.group_denominator }), row);
        add("reference_numerator", "people", alone(std::size_t { counts.reference_numerator }), row);
        add("reference_denominator", "people", alone(std::size_t { counts.reference_denominator }), row);
    }

private:
    const disclosure::PicturedQuestion& question_;
    std::string_view area_;
    std::string_view name_;
    const VisitRow& visit_;
};

void visit_councils_together(const Rows& rows, const QuestionEstimates& estimates)
{
    const auto& estimate = estimates.estimate;
    if (!estimates.councils_speak || !estimate.within)
        return;
    rows.add("ratio_within_councils", "ratio", shown(*estimate.within));
    if (has_middle(estimates)) {
        rows.add("ratio_middle_council", "ratio", shown(estimate.middle.ratio(level)));
        rows.add("ratio_of_one_more_council", "ratio", bounds(estimate.middle.one_more(level)));
    }
    if (estimate.between && estimate.between->strata > 1) {
        rows.add("i_squared", "proportion", alone(Shown<double>(estimate.between->i_squared)));
        rows.add("heterogeneity", "p_value", alone(Shown<double>(estimate.between->heterogeneity.p)));
    }
    if (estimates.ranks.size() > 1)
        rows.add("pairs_told_apart", "proportion", alone(Shown<double>(estimates.pairs_told_apart)));
}

void visit_change(const Rows& rows, const QuestionEstimates& estimates)
{
    if (!estimates.change)
        return;
    const auto& change = *estimates.change;
    rows.add("change_councils_in_both", "councils", alone(change.councils_in_both));
    rows.add("change_whole", "ratio", alone(Shown<double>(change.whole)));
    rows.add("change_other_councils", "ratio", alone(Shown<double>(change.other_councils)));
    rows.add("change_same_councils", "ratio", shown(change.same_councils));
    rows.add("change_same_councils", "p_value", alone(Shown<double>(change.p)));
}

void visit_england(
    const Rows& rows, const disclosure::PicturedQuestion& question, const QuestionEstimates& estimates)
{
    rows.add("councils", "councils", alone(question.councils.size()));
    rows.add("councils_with_a_hidden_count", "councils", alone(estimates.hidden));
    if (question.group_residents_share && question.reference_residents_share) {
        rows.add(
            "group_residents_share", "proportion", alone(Shown<double>(*question.group_residents_share)));
        rows.add("reference_residents_share", "proportion",
            alone(Shown<double>(*question.reference_residents_share)));
    }
    if (estimates.together)
        rows.add_counts(*estimates.together);
    if (estimates.crude)
        rows.add("ratio_added_up", "ratio", shown(*estimates.crude));
    if (estimates.within_regions)
        rows.add("ratio_within_regions", "ratio", shown(*estimates.within_regions));
    visit_councils_together(rows, estimates);
    visit_change(rows, estimates);
    if (estimates.if_all_had_reported) {
        rows.add("bounds_within_factor", "ratio", bounds(estimates.if_all_had_reported->within_factor));
        rows.add("bounds_nothing_assumed", "ratio", bounds(estimates.if_all_had_reported->whatever_they_are));
    }
    for (const auto& of : estimates.representation) {
        rows.add("group", "people", alone(std::size_t { of.people.group }), of.label);
        rows.add("known", "people", alone(std::size_t { of.people.known }), of.label);
        rows.add("representation", "ratio", shown(of.people.ratio), of.label);
    }
}

void visit_council(const Rows& rows, const QuestionEstimates& estimates, std::size_t at)
{
    const auto& place = estimates.estimate.places[at];
    rows.add_counts(place.counts);
    if (place.counts.group_numerator + place.counts.reference_numerator > 0)
        rows.add("ratio", "ratio", shown(place.ratio));
    rows.add("ratio_shrunken", "ratio", shown(place.shrunken));
    if (!estimates.councils_speak)
        return;
    rows.add("deviation", "standard_errors", alone(Shown<double>(place.deviation)));
    rows.add("stands_apart", "p_value", alone(Shown<double>(place.p_adjusted)));
    if (at < estimates.ranks.size())
        rows.add("rank", "rank",
            { estimates.ranks[at].mean, static_cast<double>(estimates.ranks[at].lower),
                static_cast<double>(estimates.ranks[at].upper) });
}

constexpr std::string_view header = "standard,indicator,scope,period,definition,area,area_name,row,measure,"
                                    "unit,value,lower_limit,upper_limit\n";

void append_shown(std::string& csv, const Shown<double>& number)
{
    csv += ',';
    if (!number.visible())
        csv += document::shorthand(number.hidden());
    else if (std::isinf(number.value()))
        csv += "INF";
    else
        append_number(csv, number.value());
}

void append_row(std::string& csv, const disclosure::Release& release, const NationalRow& row)
{
    csv += csv_cell(release.standard_name);
    for (const std::string_view text :
        { std::string_view(row.question.indicator), std::string_view(row.question.scope),
            std::string_view(row.question.period), std::string_view(row.question.definition), row.area,
            row.area_name, row.row, row.measure, row.unit }) {
        csv += ',';
        csv += text.empty() ? "[z]" : csv_cell(text);
    }
    append_shown(csv, row.number.value);
    append_shown(csv, row.number.lower);
    append_shown(csv, row.number.upper);
    csv += '\n';
}

void write_number(report::JsonWriter& json, std::string_view name, const Shown<double>& number)
{
    json.key(name);
    if (!number.visible())
        json.value(document::shorthand(number.hidden()));
    else if (std::isinf(number.value()))
        json.value("INF");
    else
        json.value(number.value());
}

void write_row(report::JsonWriter& json, const NationalRow& row)
{
    json.begin_object();
    for (const auto& [name, text] :
        { std::pair<std::string_view, std::string_view> { "indicator", row.question.indicator },
            { "scope", row.question.scope }, { "period", row.question.period },
            { "definition", row.question.definition }, { "area", row.area }, { "area_name", row.area_name },
            { "row", row.row }, { "measure", row.measure }, { "unit", row.unit } }) {
        if (!text.empty())
            json.member(name, text);
    }
    write_number(json, "value", row.number.value);
    write_number(json, "lower_limit", row.number.lower);
    write_number(json, "upper_limit", row.number.upper);
    json.end_object();
}

} // namespace

void visit_national_rows(const PictureEstimates& all, const VisitRow& visit)
{
    const auto& picture = all.picture;
    const bool is_public = picture.audience == disclosure::Audience::Public;
    const std::string nation = picture.sums.results.empty() ? "" : picture.sums.results.front().area;
    for (const auto& estimates : all.questions) {
        const auto& question = picture.questions[estimates.question];
        visit_england(Rows(question, nation, "England", visit), question, estimates);
        // By the other definitions the councils' counts are in the counts themselves.
        const auto& definitions = picture.sums.definitions;
        if (definitions.empty() || question.definition != definitions.front().id)
            continue;
        std::size_t council = 0; // both lists are in the order of the codes
        for (std::size_t at = 0; at < estimates.estimate.places.size(); ++at) {
            const auto& area = estimates.estimate.places[at].area;
            while (council < picture.councils.size() && picture.councils[council].area != area)
                ++council;
            if (council < picture.councils.size() && (!is_public || picture.councils[council].is_named))
                visit_council(Rows(question, area, picture.councils[council].name, visit), estimates, at);
        }
    }
}

void visit_pack_rows(const OneCouncil& council, const VisitRow& visit)
{
    const auto& picture = council.all->picture;
    const auto& itself = picture.councils[council.council];
    for (const auto& line : place_of(council)) {
        const Rows rows(picture.questions[line.question], itself.area, itself.name, visit);
        rows.add_counts(line.own);
        if (line.own.group_numerator + line.own.reference_numerator > 0)
            rows.add("ratio", "ratio", shown(line.ratio));
        if (line.others_in_nation)
            rows.add("ratio_added_up", "ratio", shown(*line.others_in_nation), "others_in_nation");
        if (line.others_in_region)
            rows.add("ratio_added_up", "ratio", shown(*line.others_in_region), "others_in_region");
        if (line.change)
            rows.add("change", "ratio", shown(line.change->same_councils), line.before);
        if (!line.councils_speak)
            continue;
        rows.add("stands_apart", "p_value", alone(Shown<double>(line.p_adjusted)));
        for (const auto& [name, held] :
            { std::pair<std::string_view, const nation::HeldAgainst&> { "nation", line.nation },
                { "region", line.region }, { "neighbours", line.neighbours } }) {
            rows.add("councils", "councils", alone(held.councils), name);
            if (held.together)
                rows.add("ratio_within_councils", "ratio", shown(*held.together), name);
            if (held.standing == nation::Standing::TooFewToTell)
                continue;
            rows.add("deviation", "standard_errors", alone(Shown<double>(held.deviation)), name);
            rows.add("usual_95", "ratio", bounds(held.usual_95), name);
            rows.add("usual_99_8", "ratio", bounds(held.usual_99_8), name);
        }
    }
}

std::string national_csv(const disclosure::Released<PictureEstimates>& estimates)
{
    std::string csv(header);
    visit_national_rows(estimates.value(),
        [&](const NationalRow& row) { append_row(csv, estimates.value().picture.sums, row); });
    return csv;
}

std::string pack_csv(const disclosure::Released<OneCouncil>& council)
{
    std::string csv(header);
    visit_pack_rows(council.value(),
        [&](const NationalRow& row) { append_row(csv, council.value().all->picture.sums, row); });
    return csv;
}

std::string csv_metadata(std::string_view file_name)
{
    report::JsonWriter json;
    json.begin_object();
    json.member("@context", "http://www.w3.org/ns/csvw");
    json.member("url", file_name);
    json.key("tableSchema");
    json.begin_object();
    json.key("columns");
    json.begin_array();
    const std::string names(header.substr(0, header.size() - 1));
    for (const auto name : split(names, ',')) {
        const bool is_number = name == "value" || name.ends_with("_limit");
        json.begin_object();
        json.member("name", name);
        json.member("titles", name);
        json.member("datatype", is_number ? "double" : "string");
        json.key("null");
        json.begin_array();
        json.value("[z]");
        if (is_number) {
            json.value("[c]");
            json.value("[x]");
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.end_object();
    return std::move(json).finish();
}

std::string national_json(const disclosure::Released<PictureEstimates>& estimates)
{
    const auto& picture = estimates.value().picture;
    report::JsonWriter json;
    json.begin_object();
    json.member("format", "wres-national-1");
    json.member("audience", picture.audience == disclosure::Audience::Public ? "public" : "internal");
    json.member("standard", std::string_view(picture.sums.standard_name));
    json.member("standard_checksum", std::string_view(picture.sums.standard_checksum));
    json.member("made_on", std::string_view(picture.sums.made_on));
    json.member("version", std::uint64_t { picture.correction.version });
    if (!picture.correction.what.empty())
        json.member("correction", std::string_view(picture.correction.what));
    json.key("numbers");
    json.begin_array();
    visit_national_rows(estimates.value(), [&](const NationalRow& row) { write_row(json, row); });
    json.end_array();
    json.end_object();
    return std::move(json).finish();
}

} // namespace wres::national
