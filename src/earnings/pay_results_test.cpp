// SPDX-License-Identifier: MIT
//
// Lists small enough to be worked out by hand; what a list may hold, and what is refused.

#include "earnings/pay_results.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "base/bytes.h"
#include "ethnicity/vocabulary.h"
#include "standard/settings.h"
#include "support/standards.h"

using namespace wres;
using earnings::PayList;
using earnings::PayResults;

namespace {

const standard::Standard& the_standard()
{
    static const auto loaded = standard::load_standard(test::standards_folder(), "sc-wres/2025");
    return *loaded;
}

const ethnicity::Resolver& resolver()
{
    static const auto made = ethnicity::Resolver::make(*the_standard().classification,
        *ethnicity::load_vocabulary(test::standards_folder(), *the_standard().classification), {});
    return *made;
}

const earnings::PayRules& rules()
{
    static const auto loaded = earnings::load_pay_rules(test::standards_folder());
    return *loaded;
}

Result<PayList> list_of(const std::string& csv)
{
    return earnings::read_pay_list("pay.csv", *bytes_of(csv), rules(), resolver());
}

PayResults results_of(const PayList& list)
{
    return earnings::pay_results(
        list, *the_standard().classification, standard::Settings(the_standard()).definitions(), rules());
}

// Four of one group paid 10, 12, 14 and 16 an hour, four of the other 12, 16, 20 and 32; bonuses of 100 and
// 300 against 200 and 600.
const std::string small_list =
    "Ethnic group,Hourly rate,Bonus\n"
    "Indian,10.00,100\nCaribbean,12.00,\nAfrican,14.00,300\nArab,16.00,0\n"
    "White British,12.00,200\nWhite British,16.00,\nWhite British,20.00,600\nWhite British,32.00,\n";

} // namespace

TEST_CASE("the measures of a small list are those worked out by hand")
{
    const auto list = list_of(small_list);
    REQUIRE_MESSAGE(list, list.error().message);
    const auto results = results_of(*list);
    const auto& found = results.comparisons.front();
    CHECK(results.employees == 8);
    CHECK(*found.mean_gap == doctest::Approx((20.0 - 13.0) / 20.0)); // means 13 and 20
    CHECK(*found.median_gap == doctest::Approx((18.0 - 13.0) / 18.0)); // medians 13 and 18
    CHECK(!found.mean_limits); // fewer than ten on each side
    CHECK(*found.mean_bonus_gap == doctest::Approx((400.0 - 200.0) / 400.0));
    CHECK(*found.median_bonus_gap == doctest::Approx((400.0 - 200.0) / 400.0));
    CHECK(found.group_paid_bonus->value == doctest::Approx(0.5));
    CHECK(found.reference_paid_bonus->value == doctest::Approx(0.5));
    // By pay: 10, 12 12, 14, 16 16, 20, 32: quarters of two; the two at 12 share the places two and three,
    // and the two at 16 the places five and six.
    const auto& quarters = *found.group_share_of_quarter;
    CHECK(quarters[0] == doctest::Approx(0.75));
    CHECK(quarters[1] == doctest::Approx(0.75));
    CHECK(quarters[2] == doctest::Approx(0.5));
    CHECK(quarters[3] == doctest::Approx(0.0));
    CHECK(found.group.in_quarter[0] == doctest::Approx(1.5));
    CHECK(found.reference.in_quarter[3] == doctest::Approx(2.0));
}

TEST_CASE("whoever has no hourly pay counts for composition and bonuses, and not for hourly pay")
{
    const auto list = list_of(
        "ethnicity;hourly_pay;bonus\nIndian;;50\nIndian;12;\nWhite British;15;\nWhite British;£1,200;70\n");
    REQUIRE_MESSAGE(list, list.error().message);
    const auto results = results_of(*list);
    CHECK(results.employees == 4);
    CHECK(results.without_hourly_pay == 2); // one blank, one that nobody is paid an hour
    CHECK(list->odd_rows.size() == 1);
    CHECK(*results.comparisons.front().mean_gap == doctest::Approx(0.2));
    CHECK(results.comparisons.front().group.with_bonus == 1);
}

TEST_CASE("who changes sides between two definitions is counted")
{
    const auto list = list_of("Ethnic group,Hourly pay\nIrish,10\nIrish,\nIndian,11\nWhite British,12\n");
    REQUIRE(list);
    const auto results = results_of(*list);
    REQUIRE(results.overlaps.size() == 1);
    REQUIRE(results.overlaps.front().moved.size() == 1);
    CHECK(results.overlaps.front().moved.front().employees == 2);
    CHECK(results.overlaps.front().moved.front().with_hourly_pay == 1);
}

TEST_CASE("groups that are not known are declared by nobody, and are in no measure")
{
    const auto list = list_of("Ethnic group,Hourly pay\nIndian,10\nWhite British,20\nNot stated,30\n,40\n");
    REQUIRE(list);
    const auto results = results_of(*list);
    CHECK(results.employees == 4);
    CHECK(results.declared == 2);
    CHECK(*results.comparisons.front().mean_gap == doctest::Approx(0.5));
}

TEST_CASE("a file that is no pay list is refused with what to do")
{
    CHECK(list_of("Name,Salary\nA,1\n").error().code == "pay_list.no_columns");
    CHECK(list_of("Ethnic group,Hourly pay\n").error().code == "pay_list.empty");
    const auto unknown = list_of("Ethnic group,Hourly pay\nPurple people,12\n");
    CHECK(unknown.error().code == "pay_list.unknown_groups");
    CHECK(unknown.error().message.find("Purple people") != std::string::npos);
}

TEST_CASE("a setting is chosen by its name, within its limits")
{
    auto chosen = rules();
    CHECK(chosen.value("smallest_group") == 10);
    REQUIRE(chosen.choose("smallest_group", "20"));
    CHECK(chosen.value("smallest_group") == 20);
    CHECK(chosen.choose("smallest_group", "2").error().code == "setting.not_an_option");
    CHECK(chosen.choose("smallest", "20").error().code == "setting.unknown");
}

TEST_CASE("a definition of the pay gap that is wrong is refused with its file")
{
    for (const auto& [sound, put] :
        { std::pair<std::string, std::string> { "name = \"bonus_pay\"", "name = \"bonus\"" },
            { "id = \"smallest_group\"", "id = \"smallest\"" }, { "default = 10", "default = 4" },
            { "required = true", "required = 1" }, { "title = ", "titel = " } }) {
        auto folder = test::standards_folder();
        auto& content = folder.at("pay-gap/2026.toml");
        content.replace(content.find(sound), sound.size(), put);
        const auto loaded = earnings::load_pay_rules(folder);
        REQUIRE(!loaded);
        CHECK(loaded.error().code == "standard.faulty");
        CHECK(loaded.error().message.find("pay-gap/2026.toml") != std::string::npos);
    }
}
