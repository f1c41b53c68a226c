// SPDX-License-Identifier: MIT
#include "report/sentence.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>

#include "support/case_table.h"

using namespace wres;
using namespace wres::disclosure;
using wres::report::likelihood_words;

namespace {

Shown<double> shown(const test::Case& row, std::string_view column)
{
    const auto& text = row.text(column);
    if (text == "[c]")
        return Hidden::Confidential;
    if (text == "[z]" || text.empty())
        return Hidden::NotApplicable;
    if (text == "inf")
        return std::numeric_limits<double>::infinity();
    return row.number(column);
}

ReleasedSide side(const test::Case& row, const std::string& name)
{
    if (row.text(name + "_numerator").empty())
        return {};
    const auto numerator = row.count(name + "_numerator");
    const auto denominator = row.count(name + "_denominator");
    return { .numerator = numerator,
        .denominator = denominator,
        .rate = { .value = double(numerator) / double(denominator), .lower = 0.0, .upper = 1.0 } };
}

ReleasedComparison comparison(const test::Case& row)
{
    static const std::map<std::string, ReleasedVerdict> verdicts { { "Adverse", ReleasedVerdict::Adverse },
        { "Favourable", ReleasedVerdict::Favourable }, { "Different", ReleasedVerdict::Different },
        { "NoClearDifference", ReleasedVerdict::NoClearDifference },
        { "TooFewToTell", ReleasedVerdict::TooFewToTell },
        { "NotCalculable", ReleasedVerdict::NotCalculable }, { "Withheld", ReleasedVerdict::Withheld } };
    ReleasedComparison made;
    made.group = side(row, "group");
    made.reference = side(row, "reference");
    made.ratio = { shown(row, "ratio"), shown(row, "lower"), shown(row, "upper") };
    made.difference = { shown(row, "difference"), shown(row, "difference_lower"),
        shown(row, "difference_upper") };
    made.verdict = verdicts.at(row.text("verdict"));
    made.not_calculable = row.text("reason");
    return made;
}

IndicatorWords indicator(const test::Case& row)
{
    IndicatorWords words;
    words.method = row.text("method") == "difference" ? IndicatorWords::Method::PercentagePointDifference
                                                      : IndicatorWords::Method::RelativeLikelihood;
    words.printed_reference_over_group = row.text("turned") == "yes";
    words.people = row.text("people");
    words.event = row.text("event");
    words.numerator_label = row.text("numerator_label");
    words.denominator_label = row.text("denominator_label");
    return words;
}

const DefinitionWords definition { "excluding_white_minorities", "white minorities counted as white",
    "minority ethnic", "white" };

} // namespace

TEST_CASE("sentences read as they were written by hand")
{
    for (const auto& row : test::cases("report/sentence.csv")) {
        INFO(row.where());
        CHECK(report::sentence(indicator(row), definition, "2025", comparison(row)) == row.text("expected"));
    }
}

TEST_CASE("a share by level names the lowest and the highest level, and what can be said of the highest")
{
    IndicatorWords pay;
    pay.method = IndicatorWords::Method::ShareByLevel;
    pay.people = "staff";
    ReleasedResult result;
    result.period = "2025";
    const auto level = [](std::string label, std::uint64_t group, std::uint64_t reference) {
        ReleasedComposition made;
        made.id = made.label = std::move(label);
        made.group = group;
        made.reference = reference;
        made.group_of_known = { double(group) / double(group + reference), 0.0, 1.0 };
        return made;
    };
    result.composition = { level("", 190, 810), level("the lowest band", 180, 720),
        level("the highest band", 10, 90) };
    result.composition.push_back(level("Not recorded", 3, 5));
    ReleasedRow highest;
    highest.id = "the highest band";
    highest.label = highest.id;
    highest.comparison.verdict = ReleasedVerdict::TooFewToTell;
    highest.comparison.group.numerator = 10;
    highest.comparison.reference.numerator = 90;
    ReleasedRow lowest;
    lowest.id = lowest.label = "the lowest band";
    ReleasedRow not_recorded;
    not_recorded.id = not_recorded.label = "Not recorded";
    result.levels = { lowest, highest, not_recorded };
    result.headline = highest.comparison;

    CHECK(report::summary_sentence(pay, definition, result)
        == "In 2025, minority ethnic staff were 20.0% of those in ‘the lowest band’ (180 of 900) and 10.0% "
           "of those in ‘the "
           "highest band’ (10 of 100), where the ethnic group is known.");

    CHECK(report::sentence(pay, definition, result)
        == "In 2025, minority ethnic staff were 20.0% of those in ‘the lowest band’ (180 of 900) and 10.0% "
           "of those in ‘the "
           "highest band’ (10 of 100), where the ethnic group is known. There are too few people in ‘the "
           "highest band’ to "
           "tell whether that is more than chance.");

    result.composition[2].group = Hidden::Confidential;
    CHECK(report::sentence(pay, definition, result)
        == "For 2025, the shares of the lowest and the highest level are not both shown, so that nobody can "
           "be identified "
           "from small numbers.");
}

TEST_CASE("the summary gives a reason and leaves the remedy to the section")
{
    IndicatorWords leavers;
    ReleasedResult result;
    result.period = "2025";
    result.headline.not_calculable = "No leavers were supplied; they come from the file of leavers.";
    CHECK(report::summary_sentence(leavers, definition, result)
        == "For 2025, this cannot be calculated. No leavers were supplied.");
    CHECK(report::sentence(leavers, definition, result)
        == "For 2025, this cannot be calculated. No leavers were supplied; they come from the file of "
           "leavers.");
}

TEST_CASE("levels that have no order have no highest one")
{
    IndicatorWords roles;
    roles.method = IndicatorWords::Method::ShareByLevel;
    roles.people = "staff";
    ReleasedResult result;
    result.period = "2025";
    result.headline.not_calculable = "Role has no order from low to high.";
    ReleasedComposition everybody;
    everybody.group = 190;
    everybody.reference = 810;
    everybody.group_of_known = { 0.19, 0.17, 0.22 };
    result.composition = { everybody };

    CHECK(report::sentence(roles, definition, result)
        == "In 2025, 19.0% of the staff whose ethnic group is known were minority ethnic (190 of 1,000). "
           "Role has no order "
           "from low to high.");
}

TEST_CASE("the words of a ratio agree with the ratio as printed")
{
    CHECK(likelihood_words(0.5249) == "48% less likely than");
    CHECK(likelihood_words(1.999) == "twice as likely as");
    CHECK(likelihood_words(2.0) == "twice as likely as");
    CHECK(likelihood_words(2.99) == "more than twice as likely as");
    CHECK(likelihood_words(1.0) == "as likely as");
    CHECK(likelihood_words(0.004) == "more than 99% less likely than");
    CHECK(likelihood_words(10.5) == "more than 10 times as likely as");
}
