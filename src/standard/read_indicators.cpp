// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "standard/definition_files.h"
#include "standard/standard_parts.h"

namespace wres::standard {
namespace {

const std::vector<std::string> method_names { "share_by_level", "relative_likelihood",
    "percentage_point_difference" };
const std::vector<std::string> orientation_names { "group_over_reference", "reference_over_group" };
const std::vector<std::string> adverse_names { "higher", "lower" };

/// Every record table that a measure is counted from.
std::vector<const RecordTable*> tables_of(const Standard& standard, const std::string& measure)
{
    std::vector<const RecordTable*> tables;
    for (const auto& counted : standard.counted_measures(measure))
        tables.push_back(standard.record_table(standard.measure(counted)->record_table));
    return tables;
}

Done check_measure(
    const TomlFields& fields, std::string_view key, const std::string& measure, const Standard& standard)
{
    if (standard.measure(measure) != nullptr)
        return {};
    std::vector<std::string> ids;
    for (const auto& known : standard.measures)
        ids.push_back(known.id);
    return faulty(fields.place(key),
        fmt::format("`{}` names the measure `{}`, which is not in measures.toml.{}", key, measure,
            suggestion(measure, ids)));
}

Done check_breakdown(const TomlFields& fields, std::string_view key, const std::string& name,
    const std::string& measure, const Standard& standard)
{
    for (const auto* table : tables_of(standard, measure)) {
        const auto* column = table->column(name);
        if (column == nullptr || !column->breakdown)
            return faulty(fields.place(key),
                fmt::format("`{}` names `{}`, which is no column with `breakdown` yes of `{}`, from which "
                            "`{}` is counted.",
                    key, name, table->id, measure));
    }
    return {};
}

Done check_denominator_choice(const TomlFields& fields, const Indicator& indicator, const Standard& standard)
{
    if (indicator.denominator_setting.empty() != indicator.denominator_choice.empty())
        return faulty(fields.place("denominator"),
            "`denominator_setting` and `denominator_choice` go together; add the other.");
    if (indicator.denominator_setting.empty())
        return {};
    const auto place = fields.place("denominator_choice");
    const auto* setting = standard.setting(indicator.denominator_setting);
    if (setting == nullptr)
        return faulty(
            place, fmt::format("there is no setting `{}` in settings.toml.", indicator.denominator_setting));
    for (const auto& option : setting->options)
        if (!indicator.denominator_choice.contains(option.id))
            return faulty(
                place, fmt::format("`denominator_choice` has no measure for the option `{}`.", option.id));
    for (const auto& [option, measure] : indicator.denominator_choice) {
        if (setting->option(option) == nullptr)
            return faulty(place, fmt::format("`{}` is no option of `{}`.", option, setting->id));
        TRY_DONE(check_measure(fields, "denominator_choice", measure, standard));
    }
    if (indicator.denominator_choice.at(setting->default_value) != indicator.denominator)
        return faulty(place, "`denominator` must be the measure that the setting's default chooses.");
    return {};
}

Done check_indicator(const TomlFields& fields, const Indicator& indicator, const Standard& standard)
{
    TRY_DONE(check_measure(fields, "numerator", indicator.numerator, standard));
    TRY_DONE(check_measure(fields, "denominator", indicator.denominator, standard));
    TRY_DONE(check_denominator_choice(fields, indicator, standard));
    std::vector<std::string> measures { indicator.numerator, indicator.denominator };
    for (const auto& [option, measure] : indicator.denominator_choice)
        measures.push_back(measure);
    for (const auto& measure : measures)
        for (const auto& breakdown : indicator.breakdowns)
            TRY_DONE(check_breakdown(fields, "breakdowns", breakdown, measure, standard));
    for (const auto& level : indicator.levels)
        TRY_DONE(check_breakdown(fields, "levels", level, indicator.numerator, standard));
    if ((indicator.method == Method::ShareByLevel) == indicator.levels.empty())
        return faulty(
            fields.place("method"), "`levels` goes with the method share_by_level, and only with it.");
    return {};
}

Result<Indicator> read_indicator(TomlFields& fields)
{
    Indicator indicator;
    indicator.id = fields.text("id");
    indicator.title = fields.text("title");
    indicator.wording = fields.text("wording");
    indicator.wording_source = fields.text("wording_source");
    indicator.method = static_cast<Method>(fields.one_of("method", method_names));
    indicator.numerator = fields.text("numerator");
    indicator.denominator = fields.text("denominator");
    indicator.denominator_setting = fields.text_or("denominator_setting", "");
    for (auto& [option, measures] : fields.lists_or_none("denominator_choice"))
        indicator.denominator_choice.emplace(option, measures.empty() ? "" : measures.front());
    indicator.orientation = static_cast<Orientation>(fields.one_of("orientation", orientation_names));
    indicator.adverse = static_cast<Adverse>(fields.one_of("adverse", adverse_names));
    indicator.people = fields.text("people");
    indicator.event = fields.text("event");
    indicator.levels = fields.texts_or_none("levels");
    indicator.breakdowns = fields.texts_or_none("breakdowns");
    indicator.compare_with_population = fields.boolean_or("compare_with_population", false);
    indicator.plan_theme = fields.text_or("plan_theme", "");
    TRY_DONE(fields.finish());
    return indicator;
}

/// "2" before "10", "7" before "7a".
bool by_number(const Indicator& left, const Indicator& right)
{
    const auto number = [](const std::string& id) { return std::strtoul(id.c_str(), nullptr, 10); };
    return std::pair { number(left.id), left.id } < std::pair { number(right.id), right.id };
}

} // namespace

Done read_indicators(const Folder& folder, const std::string& own_folder, Standard& standard)
{
    const auto prefix = own_folder + "indicators/";
    for (auto file = folder.lower_bound(prefix); file != folder.end() && file->first.starts_with(prefix);
         ++file) {
        const auto node = TRY(read_toml(folder, file->first));
        TomlFields fields(file->first, node);
        auto indicator = TRY(read_indicator(fields));
        if (file->first != prefix + indicator.id + ".toml")
            return faulty(fields.place("id"),
                fmt::format(
                    "the indicator is `{}`, so its file must be {}.toml.", indicator.id, indicator.id));
        TRY_DONE(check_indicator(fields, indicator, standard));
        standard.indicators.push_back(std::move(indicator));
    }
    if (standard.indicators.empty())
        return faulty({ own_folder + "indicators", 0 }, "there is no indicator; add a file for each.");
    std::ranges::sort(standard.indicators, by_number);
    return {};
}

} // namespace wres::standard
