// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::test {

/// A standard small enough to follow by hand: three files, ten groups, every method. For tests of what is
/// done with any standard; the project's own standards are read by load_standard.
inline standard::Standard small_standard()
{
    using namespace standard;
    using enum standard::Membership;

    Classification classification;
    classification.id = "small";
    const auto add = [&](std::string code, std::string label, std::string broad, GroupLevel level) {
        classification.groups.push_back({ std::move(code), std::move(label), std::move(broad), level, {} });
    };
    add("asian_indian", "Indian", "asian", GroupLevel::Detailed); // 0
    add("black_african", "Black African", "black", GroupLevel::Detailed); // 1
    add("white_british", "White British", "white", GroupLevel::Detailed); // 2
    add("white_irish", "White Irish", "white", GroupLevel::Detailed); // 3
    add("asian_not_specified", "Asian", "asian", GroupLevel::Broad); // 4
    add("white_not_specified", "White", "white", GroupLevel::Broad); // 5
    add("minority", "Minority ethnic", "", GroupLevel::Binary); // 6
    add("not_known", "Not known", "", GroupLevel::Unknown); // 7
    add("not_stated", "Not stated", "", GroupLevel::Unknown); // 8
    add("blank", "Blank", "", GroupLevel::Unknown); // 9
    classification.detailed_reference = 2;
    classification.definitions = {
        { "excluding_white_minorities", "White minorities counted as white", "minority ethnic", "white",
            { Group, Group, Reference, Reference, Group, Reference, Group, Undetermined, Undetermined,
                Undetermined } },
        { "including_white_minorities", "White minorities counted as minority ethnic",
            "minority ethnic (including white minorities)", "White British",
            { Group, Group, Reference, Group, Group, Undetermined, Group, Undetermined, Undetermined,
                Undetermined } },
    };

    const auto column = [](std::string name, ColumnType type, std::vector<Code> codes, std::string label) {
        Column made;
        made.name = std::move(name);
        made.type = type;
        made.codes = std::move(codes);
        made.label = std::move(label);
        return made;
    };
    const auto scope = column("scope", ColumnType::Scope,
        { { "adult", "adult services", {} }, { "children", "children's services", {} } }, "Service");
    const auto directorate = column("directorate", ColumnType::Label, {}, "Directorate");
    auto pay_band = column("pay_band", ColumnType::Derived, {}, "Pay band");
    pay_band.derivation = "pay_band";
    auto senior =
        column("senior", ColumnType::Code, { { "yes", "Yes", {} }, { "no", "No", {} } }, "Senior manager");
    senior.setting = "senior_manager";
    auto sex = column("sex", ColumnType::Code, { { "female", "Female", {} }, { "male", "Male", {} } }, "Sex");
    sex.breakdown = true;

    Standard standard;
    standard.id = "small";
    standard.year = "2025";
    standard.checksum = "c0ffee";
    standard.classification = std::make_shared<const Classification>(std::move(classification));
    standard.record_tables = {
        { "workforce", "Workforce", { scope, directorate, pay_band, senior, sex } },
        { "recruitment", "Recruitment",
            { scope, directorate,
                column("stage", ColumnType::Code,
                    { { "shortlisted", "Shortlisted", {} }, { "appointed", "Appointed", {} } }, "Stage") } },
        { "disciplinary", "Disciplinary cases", { scope, directorate } },
    };
    standard.measures = {
        { "headcount", "Staff", "workforce", {}, "", {} },
        { "senior_managers", "Senior managers", "workforce", { { "senior", { "yes" } } }, "headcount", {} },
        { "shortlisted", "Applicants shortlisted", "recruitment",
            { { "stage", { "shortlisted", "appointed" } } }, "", {} },
        { "appointed", "Applicants appointed", "recruitment", { { "stage", { "appointed" } } }, "shortlisted",
            {} },
        { "disciplinary", "Staff who entered the process", "disciplinary", {}, "headcount", {} },
        { "staff_and_cases", "Staff and cases", "", {}, "", { "headcount", "disciplinary" } },
    };
    const auto indicator = [](std::string id, Method method, std::string numerator, std::string denominator,
                               Adverse adverse, std::string people, std::string event) {
        Indicator made;
        made.id = std::move(id);
        made.method = method;
        made.numerator = std::move(numerator);
        made.denominator = std::move(denominator);
        made.adverse = adverse;
        made.people = std::move(people);
        made.event = std::move(event);
        return made;
    };
    standard.indicators = {
        indicator("1", Method::ShareByLevel, "headcount", "headcount", Adverse::Lower, "staff",
            "to be in the band"),
        indicator("2", Method::RelativeLikelihood, "appointed", "shortlisted", Adverse::Lower,
            "shortlisted applicants", "to be appointed"),
        indicator("3", Method::RelativeLikelihood, "disciplinary", "headcount", Adverse::Higher, "staff",
            "to enter the disciplinary process"),
        indicator("9", Method::RelativeLikelihood, "senior_managers", "headcount", Adverse::Lower, "staff",
            "to be senior managers"),
        indicator("9_difference", Method::PercentagePointDifference, "senior_managers", "headcount",
            Adverse::Lower, "staff", "to be senior managers"),
    };
    standard.indicators[0].levels = { "pay_band", "directorate" };
    standard.indicators[1].breakdowns = { "directorate" };
    standard.indicators[2].breakdowns = { "directorate", "sex" };
    standard.indicators[0].compare_with_population = true;
    standard.indicators[4].compare_with_population = true;
    standard.settings = {
        { "senior_manager", "Who is a senior manager?", "", { { "marked", "Those marked", {} } }, "marked", 0,
            0 },
        { "worthwhile_ratio", "What is worth acting on?", "", {}, "1.25", 1.01, 5 },
    };
    standard.pay_bands = {
        { "lower", "Lower quartile", 0, 2'000'000 },
        { "lower_middle", "Lower middle quartile", 2'000'000, 3'000'000 },
        { "upper_middle", "Upper middle quartile", 3'000'000, 4'000'000 },
        { "upper", "Upper quartile", 4'000'000, std::nullopt },
    };
    standard.scopes = {
        { "social_care", "Adult and children's services", { "adult", "children" } },
        { "adult", "Adult services", { "adult" } },
        { "children", "Children's services", { "children" } },
    };
    return standard;
}

} // namespace wres::test
