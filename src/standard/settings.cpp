// SPDX-License-Identifier: MIT
#include "standard/settings.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/invariant.h"
#include "base/text.h"
#include "standard/derivations.h"
#include "standard/fault.h"

namespace wres::standard {
namespace {

std::vector<std::string> names_of(const std::vector<Setting>& settings)
{
    std::vector<std::string> names;
    for (const auto& setting : settings)
        names.push_back(setting.id);
    return names;
}

std::vector<std::string> names_of(const std::vector<Option>& options)
{
    std::vector<std::string> names;
    for (const auto& option : options)
        names.push_back(option.id);
    return names;
}

std::string in_pounds(std::int64_t pence)
{
    const auto pounds = with_thousands(static_cast<std::uint64_t>(pence / 100));
    return pence % 100 == 0 ? fmt::format("£{}", pounds) : fmt::format("£{}.{:02}", pounds, pence % 100);
}

} // namespace

Settings::Settings(const Standard& standard) : standard_(&standard), pay_bands_(standard.pay_bands)
{
    for (const auto& setting : standard.settings)
        values_.emplace(setting.id, setting.default_value);
}

Done Settings::choose(std::string_view id, std::string_view value)
{
    const auto* setting = standard_->setting(id);
    if (setting == nullptr) {
        const auto names = names_of(standard_->settings);
        return failure("setting.unknown",
            fmt::format("{} has no setting `{}`.{} It has {}.", standard_->name(), id, suggestion(id, names),
                alternatives(names)));
    }
    if (setting->options.empty()) {
        const auto number = parse_decimal(value);
        if (!number || *number < setting->minimum || *number > setting->maximum)
            return failure("setting.not_an_option",
                fmt::format("The setting `{}` must be a number from {} to {}, and \"{}\" is not.", id,
                    setting->minimum, setting->maximum, value));
    } else if (setting->option(value) == nullptr) {
        const auto names = names_of(setting->options);
        return failure("setting.not_an_option",
            fmt::format("The setting `{}` cannot be \"{}\".{} Choose {}.", id, value,
                suggestion(value, names), alternatives(names)));
    }
    values_.insert_or_assign(std::string(id), std::string(value));
    return {};
}

Done check_pay_bands(const std::vector<PayBand>& bands)
{
    if (bands.empty())
        return failure("pay_bands.empty", "There are no pay bands; give at least one.");
    std::int64_t next = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const auto& band = bands[i];
        if (band.from_pence > next)
            return failure("pay_bands.gap",
                fmt::format("No pay band holds pay from {} to less than {}. Let \"{}\" begin at {}.",
                    in_pounds(next), in_pounds(band.from_pence), band.label, in_pounds(next)));
        if (band.from_pence < next)
            return failure("pay_bands.overlap",
                fmt::format("The pay band \"{}\" begins at {}, below {} where the one before it ends. Let it "
                            "begin there.",
                    band.label, in_pounds(band.from_pence), in_pounds(next)));
        const bool last = i + 1 == bands.size();
        if (last && band.below_pence)
            return failure("pay_bands.gap",
                fmt::format(
                    "No pay band holds pay of {} and more. Leave the last band, \"{}\", open at the top.",
                    in_pounds(*band.below_pence), band.label));
        if (!last && (!band.below_pence || *band.below_pence <= band.from_pence))
            return failure("pay_bands.overlap",
                fmt::format("The pay band \"{}\" must end above {}, where it begins; only the last one is "
                            "open at the top.",
                    band.label, in_pounds(band.from_pence)));
        next = band.below_pence.value_or(0);
    }
    return {};
}

Done Settings::choose_pay_bands(std::vector<PayBand> bands)
{
    TRY_DONE(check_pay_bands(bands));
    pay_bands_ = std::move(bands);
    return {};
}

const std::string& Settings::value(std::string_view id) const
{
    const auto found = values_.find(id);
    INVARIANT(found != values_.end(), "only settings that the standard has are asked for");
    return found->second;
}

double Settings::number(std::string_view id) const
{
    const auto number = parse_decimal(value(id));
    INVARIANT(number, "a number is asked only of a setting that is one");
    return *number;
}

std::vector<Code> Settings::codes(const Column& column) const
{
    if (find_derivation(column.derivation) != Derivation::PayBand)
        return column.codes;
    std::vector<Code> codes;
    for (const auto& band : pay_bands_)
        codes.push_back({ band.id, band.label, {} });
    return codes;
}

const std::vector<Filter>& Settings::takes(const Column& column) const
{
    const auto* setting = standard_->setting(column.setting);
    INVARIANT(setting != nullptr, "a column that obeys a setting names one, as the loader has checked");
    const auto* option = setting->option(value(setting->id));
    INVARIANT(option != nullptr, "a setting of a column has options, and its value is one of them");
    return option->takes;
}

const std::string& Settings::denominator(const Indicator& indicator) const
{
    if (indicator.denominator_setting.empty())
        return indicator.denominator;
    return indicator.denominator_choice.at(value(indicator.denominator_setting));
}

std::vector<Definition> Settings::definitions() const
{
    auto definitions = standard_->classification->definitions;
    if (standard_->setting("minority_definition") != nullptr)
        std::ranges::stable_partition(definitions,
            [&](const auto& definition) { return definition.id == value("minority_definition"); });
    return definitions;
}

bool Settings::is_default(std::string_view id) const
{
    const auto* setting = standard_->setting(id);
    return setting != nullptr && setting->default_value == value(id);
}

bool Settings::pay_bands_are_default() const
{
    return pay_bands_ == standard_->pay_bands;
}

} // namespace wres::standard
