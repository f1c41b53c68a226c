// SPDX-License-Identifier: MIT
#include "standard/settings.h"

#include <doctest/doctest.h>

#include "standard/library.h"
#include "support/standards.h"

using namespace wres::standard;

namespace {

const Standard& year_2025()
{
    static const auto standard = load_standard(wres::test::standards_folder(), "sc-wres/2025").value();
    return standard;
}

std::string band_of(const Settings& settings, std::int64_t pence)
{
    for (const auto& band : settings.pay_bands())
        if (pence >= band.from_pence && (!band.below_pence || pence < *band.below_pence))
            return band.id;
    return "none";
}

std::string code_of(const wres::Done& done)
{
    return done ? "" : done.error().code;
}

} // namespace

TEST_CASE("settings begin with the defaults of the standard")
{
    const Settings settings(year_2025());
    CHECK(settings.value("minority_definition") == "excluding_white_minorities");
    CHECK(settings.number("worthwhile_ratio") == 1.25);
    CHECK(settings.number("confidence_level") == 95);
    for (const auto& setting : year_2025().settings)
        CHECK(settings.is_default(setting.id));
    CHECK(settings.pay_bands_are_default());
}

TEST_CASE("a setting or an answer that is not there is refused, with those that are")
{
    Settings settings(year_2025());
    const auto unknown = settings.choose("leaver_denominatr", "closing_headcount");
    CHECK(code_of(unknown) == "setting.unknown");
    CHECK(unknown.error().message.find("Did you mean `leaver_denominator`?") != std::string::npos);
    const auto no_option = settings.choose("leaver_denominator", "average");
    CHECK(code_of(no_option) == "setting.not_an_option");
    CHECK(no_option.error().message.find("`closing_headcount` or `staff_and_leavers`") != std::string::npos);
    for (const auto* text : { "1", "abc", "", "nan", "99" })
        CHECK(code_of(settings.choose("worthwhile_ratio", text)) == "setting.not_an_option");
    CHECK(settings.value("leaver_denominator") == "closing_headcount");
    CHECK(settings.number("worthwhile_ratio") == 1.25);
}

TEST_CASE("a chosen denominator is the one an indicator is divided by")
{
    Settings settings(year_2025());
    const auto& leavers = *year_2025().indicator("8");
    CHECK(settings.denominator(leavers) == "headcount");
    REQUIRE(settings.choose("leaver_denominator", "staff_and_leavers"));
    CHECK_FALSE(settings.is_default("leaver_denominator"));
    CHECK(settings.denominator(leavers) == "headcount_and_leavers");
    CHECK(year_2025().counted_measures("headcount_and_leavers")
        == std::vector<std::string> { "headcount", "leavers" });
    CHECK(year_2025().counted_measures("headcount") == std::vector<std::string> { "headcount" });
}

TEST_CASE("a chosen option changes which codes make a derived column yes")
{
    Settings settings(year_2025());
    const auto& senior = *year_2025().record_table("workforce")->column("senior_manager");
    const auto roles = [&] {
        for (const auto& filter : settings.takes(senior))
            if (filter.column == "role")
                return filter.any_of;
        return std::vector<std::string> {};
    };
    CHECK(roles() == std::vector<std::string> { "senior_manager" });
    REQUIRE(settings.choose("senior_manager", "senior_and_middle_managers"));
    CHECK(roles() == std::vector<std::string> { "senior_manager", "middle_manager" });
}

TEST_CASE("the chosen definition of minority comes first, and the other stays")
{
    Settings settings(year_2025());
    CHECK(settings.definitions().front().id == "excluding_white_minorities");
    REQUIRE(settings.choose("minority_definition", "including_white_minorities"));
    REQUIRE(settings.definitions().size() == 2);
    CHECK(settings.definitions()[0].id == "including_white_minorities");
    CHECK(settings.definitions()[1].id == "excluding_white_minorities");
}

TEST_CASE("the gap of the published bands, £69,000.01 to £69,999.99, belongs to the second band")
{
    const Settings settings(year_2025());
    CHECK(band_of(settings, 0) == "under_30000");
    CHECK(band_of(settings, 29'999'99) == "under_30000");
    CHECK(band_of(settings, 30'000'00) == "30000_to_69999");
    CHECK(band_of(settings, 69'000'01) == "30000_to_69999");
    CHECK(band_of(settings, 69'999'99) == "30000_to_69999");
    CHECK(band_of(settings, 70'000'00) == "70000_and_over");
}

TEST_CASE("pay bands of one's own must leave no gap and share nothing")
{
    Settings settings(year_2025());
    const PayBand low { "low", "Low", 0, 2'500'000 };
    const PayBand high { "high", "High", 2'500'000, std::nullopt };
    CHECK(code_of(settings.choose_pay_bands({})) == "pay_bands.empty");
    CHECK(code_of(settings.choose_pay_bands({ low, { "high", "High", 2'500'001, std::nullopt } }))
        == "pay_bands.gap");
    CHECK(code_of(settings.choose_pay_bands({ low, { "high", "High", 2'400'000, std::nullopt } }))
        == "pay_bands.overlap");
    CHECK(code_of(settings.choose_pay_bands({ { "low", "Low", 100, 2'500'000 }, high })) == "pay_bands.gap");
    CHECK(code_of(settings.choose_pay_bands({ low })) == "pay_bands.gap");
    CHECK(code_of(settings.choose_pay_bands({ high, low })) == "pay_bands.gap");
    CHECK(code_of(settings.choose_pay_bands({ { "all", "All", 0, std::nullopt }, high }))
        == "pay_bands.overlap");
    CHECK(settings.pay_bands_are_default());

    REQUIRE(settings.choose_pay_bands({ low, high }));
    CHECK_FALSE(settings.pay_bands_are_default());
    const auto codes = settings.codes(*year_2025().record_table("workforce")->column("pay_band"));
    REQUIRE(codes.size() == 2);
    CHECK(codes[1].label == "High");
}
