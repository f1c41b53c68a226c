// SPDX-License-Identifier: MIT
#include "support/made_up_release.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wres::test {
namespace {

using namespace disclosure;
using Method = IndicatorWords::Method;

constexpr std::uint64_t threshold = 10;

/// Counts and the rough limits drawn from them, with small counts hidden from the public.
class Maker {
public:
    explicit Maker(Audience audience) : audience_(audience) { }

    [[nodiscard]] Shown<std::uint64_t> count(std::uint64_t people) const
    {
        if (audience_ == Audience::Public && people < threshold)
            return Hidden::Confidential;
        return people;
    }

    [[nodiscard]] ShownEstimate share(std::uint64_t part, std::uint64_t whole) const
    {
        if (whole == 0)
            return {};
        if (!count(part).visible())
            return { Hidden::Confidential, Hidden::Confidential, Hidden::Confidential };
        const double value = double(part) / double(whole);
        const double half = 1.96 * std::sqrt(value * (1 - value) / double(whole) + 1e-6);
        return { value, std::max(0.0, value - half), std::min(1.0, value + half) };
    }

    [[nodiscard]] ReleasedSide side(std::uint64_t part, std::uint64_t whole) const
    {
        return { count(part), count(whole), share(part, whole) };
    }

    [[nodiscard]] ReleasedComparison comparison(
        std::array<std::uint64_t, 4> counts, bool higher_is_adverse) const
    {
        const auto [group, of_group, reference, of_reference] = counts;
        ReleasedComparison made;
        made.group = side(group, of_group);
        made.reference = side(reference, of_reference);
        if (of_group == 0 || of_reference == 0 || reference == 0) {
            made.not_calculable = "Nobody in the reference group had this outcome, so there is nothing to "
                                  "hold the group against.";
            return made;
        }
        if (!made.group.rate.value.visible() || !made.reference.rate.value.visible()) {
            made.verdict = ReleasedVerdict::Withheld;
            for (auto* estimate : { &made.ratio, &made.ratio_koopman, &made.ratio_miettinen_nurminen,
                     &made.ratio_katz, &made.difference })
                *estimate = { Hidden::Confidential, Hidden::Confidential, Hidden::Confidential };
            for (auto* p : { &made.p_score, &made.p_fisher, &made.p_mid, &made.p_adjusted })
                *p = Hidden::Confidential;
            return made;
        }
        add_numbers(made, counts, higher_is_adverse);
        return made;
    }

private:
    static void add_numbers(
        ReleasedComparison& made, std::array<std::uint64_t, 4> counts, bool higher_is_adverse)
    {
        const auto [group, of_group, reference, of_reference] = counts;
        const double p1 = double(group) / double(of_group);
        const double p2 = double(reference) / double(of_reference);
        const double ratio = p1 / p2;
        const double half = 1.96 * std::sqrt(1 / (double(group) + 0.5) + 1 / double(reference));
        const double lower = group == 0 ? 0.0 : ratio * std::exp(-half);
        const double upper = group == 0 ? std::exp(half) / double(of_group) / p2 : ratio * std::exp(half);
        made.ratio = { ratio, lower, upper };
        made.ratio_koopman = { ratio, lower * 0.99, upper * 1.01 };
        made.ratio_miettinen_nurminen = { ratio, lower * 0.98, upper * 1.02 };
        made.ratio_katz = { ratio, lower * 1.01, upper * 0.99 };
        made.difference = { p1 - p2, p1 - p2 - 0.05, p1 - p2 + 0.05 };
        const bool clear = lower > 1 || upper < 1;
        made.p_score = clear ? 0.012 : 0.4;
        made.p_fisher = clear ? 0.014 : 0.43;
        made.p_mid = clear ? 0.011 : 0.39;
        made.p_adjusted = clear ? 0.03 : 0.8;
        if (clear)
            made.verdict =
                (ratio > 1) == higher_is_adverse ? ReleasedVerdict::Adverse : ReleasedVerdict::Favourable;
        else
            made.verdict = upper < 1.25 && lower > 0.8 ? ReleasedVerdict::NoClearDifference
                                                       : ReleasedVerdict::TooFewToTell;
    }

    Audience audience_;
};

struct Made {
    const char* id;
    const char* title;
    const char* wording;
    Method method;
    bool turned;
    bool higher_is_adverse;
    const char* numerator;
    const char* denominator;
    const char* people;
    const char* event;
    std::array<std::uint64_t, 4> counts;
};

const std::array all_made {
    Made { "1", "Staff in each pay band",
        "Percentage of directly employed staff from a minority ethnic background, within each pay band, "
        "compared with the percentage of white staff.",
        Method::ShareByLevel, false, false, "Staff in the pay band", "Staff directly employed", "staff",
        "to be in the highest pay band", { 28, 690, 192, 2440 } },
    Made { "2", "Appointed from shortlisting",
        "Relative likelihood of staff from a minority ethnic background being appointed from shortlisting in "
        "the last 12 months, compared to white staff.",
        Method::RelativeLikelihood, false, false, "Applicants appointed", "Applicants shortlisted",
        "shortlisted applicants", "to be appointed", { 61, 512, 404, 1766 } },
    Made { "3", "Entering the formal disciplinary process",
        "Relative likelihood of directly employed staff from a minority ethnic background entering the "
        "formal disciplinary process compared to white staff.",
        Method::RelativeLikelihood, false, true, "Staff entering the formal disciplinary process",
        "Staff directly employed", "staff", "to enter the formal disciplinary process",
        { 17, 690, 44, 2440 } },
    Made { "4", "Entering the fitness-to-practise process",
        "Relative likelihood of directly employed regulated professionals from a minority ethnic background "
        "entering the fitness-to-practise process.",
        Method::RelativeLikelihood, false, true, "Professionals referred", "Regulated professionals employed",
        "regulated professionals", "to enter the fitness-to-practise process", { 2, 180, 3, 512 } },
    Made { "5", "Funded non-mandatory training",
        "Relative likelihood of accessing funded non-mandatory continuous professional development.",
        Method::RelativeLikelihood, true, false, "Staff who had funded training", "Staff directly employed",
        "staff", "to have had funded non-mandatory training", { 276, 690, 988, 2440 } },
    Made { "6", "Harassment, bullying or abuse from the public",
        "Percentage experiencing harassment, bullying or abuse from people who use social care, their "
        "relatives, or the public in the last 12 months.",
        Method::RelativeLikelihood, false, true, "Staff who said that they had", "Staff who answered",
        "respondents", "to say that they experienced harassment, bullying or abuse from the public",
        { 88, 231, 266, 940 } },
    Made { "7a", "Harassment, bullying or abuse from colleagues",
        "Percentage experiencing harassment, bullying or abuse in the last 12 months from colleagues.",
        Method::RelativeLikelihood, false, true, "Staff who said that they had", "Staff who answered",
        "respondents", "to say that they experienced harassment, bullying or abuse from colleagues",
        { 41, 231, 140, 940 } },
    Made { "7b", "Harassment, bullying or abuse from managers",
        "Percentage experiencing harassment, bullying or abuse in the last 12 months from managers.",
        Method::RelativeLikelihood, false, true, "Staff who said that they had", "Staff who answered",
        "respondents", "to say that they experienced harassment, bullying or abuse from managers",
        { 3, 231, 0, 940 } },
    Made { "8", "Leaving the organisation",
        "Relative likelihood of leaving the organisation during the last year.", Method::RelativeLikelihood,
        false, true, "Leavers", "Staff directly employed", "staff", "to leave", { 92, 690, 390, 2440 } },
    Made { "9", "Senior managers",
        "Percentage difference between the organisation's senior management membership and its overall "
        "workforce.",
        Method::PercentagePointDifference, false, false, "Senior managers", "All staff", "staff", "",
        { 5, 64, 690, 3130 } },
};

const std::array groups { "Bangladeshi", "Chinese", "Indian", "Pakistani", "Any other Asian background",
    "African", "Caribbean", "Any other Black, Black British or Caribbean background", "White and Asian",
    "White and Black African", "White and Black Caribbean", "Any other Mixed or multiple ethnic background",
    "Gypsy or Irish Traveller", "Irish", "Roma", "Any other White background", "Arab",
    "Any other ethnic group" };

ReleasedRow row(std::string id, std::string label, ReleasedComparison comparison)
{
    return { std::move(id), std::move(label), std::move(comparison) };
}

std::array<std::uint64_t, 4> part(
    const std::array<std::uint64_t, 4>& counts, double of_group, double of_reference)
{
    return { std::uint64_t(double(counts[0]) * of_group), std::uint64_t(double(counts[1]) * of_group),
        std::uint64_t(double(counts[2]) * of_reference), std::uint64_t(double(counts[3]) * of_reference) };
}

void add_levels(ReleasedResult& result, const Maker& maker)
{
    struct Band {
        const char* id;
        const char* label;
        std::uint64_t group;
        std::uint64_t reference;
        std::uint64_t unknown;
    };
    const std::array bands { Band { "to_30000", "Below £30,000", 402, 1198, 91 },
        Band { "to_70000", "£30,000 to £69,999", 260, 1050, 60 },
        Band { "from_70000", "£70,000 and over", 28, 192, 4 } };
    result.level_dimension = "pay_band";
    result.level_label = "Pay band";
    const auto composition = [&](const char* id, const char* label, std::uint64_t group,
                                 std::uint64_t reference, std::uint64_t unknown) {
        const auto all = group + reference + unknown;
        return ReleasedComposition { id, label, maker.count(group), maker.count(reference),
            maker.count(unknown), maker.share(group, group + reference), maker.share(group, all),
            maker.share(reference, all), maker.share(unknown, all) };
    };
    result.composition = { composition("", "Everybody", 690, 2440, 155) };
    for (const auto& band : bands) {
        result.composition.push_back(
            composition(band.id, band.label, band.group, band.reference, band.unknown));
        result.levels.push_back(
            row(band.id, band.label, maker.comparison({ band.group, 690, band.reference, 2440 }, false)));
    }
    result.levels[1].comparison.verdict = ReleasedVerdict::Different;
}

void add_detail(ReleasedResult& result, const Made& made, const Maker& maker)
{
    std::uint64_t turn = 3;
    for (const auto* label : groups) {
        turn = (turn * 7 + 5) % 19;
        const std::uint64_t of_group = 4 + turn * made.counts[1] / 150;
        const std::uint64_t group = of_group * made.counts[0] / made.counts[1] * (turn % 3) / 1 > of_group
            ? of_group
            : of_group * made.counts[0] / made.counts[1];
        const std::array counts { group, of_group, made.counts[2], made.counts[3] };
        result.groups_against_reference.push_back(
            row(label, label, maker.comparison(counts, made.higher_is_adverse)));
        result.groups_against_others.push_back(row(label, label,
            maker.comparison({ group, of_group, made.counts[0] + made.counts[2] - group,
                                 made.counts[1] + made.counts[3] - of_group },
                made.higher_is_adverse)));
    }
    result.multiplicity = "Holm";

    ReleasedBreakdown directorate;
    directorate.dimension = "directorate";
    directorate.label = "Directorate";
    directorate.rows = { row("adults", "Adults and Health",
                             maker.comparison(part(made.counts, 0.6, 0.4), made.higher_is_adverse)),
        row("children", "Children and Families",
            maker.comparison(part(made.counts, 0.3, 0.5), made.higher_is_adverse)),
        row("central", "Central services",
            maker.comparison(part(made.counts, 0.1, 0.1), made.higher_is_adverse)) };
    directorate.crude = result.headline.ratio;
    directorate.mantel_haenszel = { 0.97, 0.8, 1.18 };
    directorate.p_cmh = 0.77;
    directorate.p_homogeneity = 0.61;
    directorate.strata_used = 3;
    directorate.disagrees = made.id == std::string("2");
    result.breakdowns.push_back(directorate);
}

void add_population(ReleasedResult& result, const Maker& maker)
{
    for (const auto& [area, share, residents] :
        { std::tuple { "Sampleford", 0.21, 812'000UL }, std::tuple { "Middle Region", 0.145, 5'480'537UL },
            std::tuple { "England", 0.19, 56'490'048UL } }) {
        auto people = maker.share(690, 3130);
        ShownEstimate difference { people.value.value() - share, people.lower.value() - share,
            people.upper.value() - share };
        result.population.push_back(
            { area, "Census 2021, table TS021", share, residents, people, difference });
    }
}

ReleasedResult result_of(const Made& made, const Maker& maker, const std::string& period,
    const std::string& definition, double size)
{
    ReleasedResult result;
    result.indicator = made.id;
    result.period = period;
    result.definition = definition;
    auto counts = made.counts;
    for (auto& count : counts)
        count = std::uint64_t(double(count) * size);
    counts[0] = std::uint64_t(double(counts[0]) * (1 + 0.03 * (2025 - std::stoi(period))));
    result.headline = maker.comparison(counts, made.higher_is_adverse);
    if (made.method == Method::PercentagePointDifference)
        result.headline.ratio = {};
    result.left_out = {
        { "Not known", maker.count(std::uint64_t(61 * size)), maker.count(std::uint64_t(118 * size)) },
        { "Prefer not to say", maker.count(std::uint64_t(4 * size)), maker.count(std::uint64_t(37 * size)) }
    };
    if (result.headline.ratio.value.visible()) {
        result.if_all_left_out_in_group = { 0.61, 0.5, 0.75 };
        result.if_all_left_out_in_reference = { 0.5, 0.4, 0.63 };
    }
    if (made.method == Method::ShareByLevel) {
        add_levels(result, maker);
        result.headline = result.levels.back().comparison;
    }
    if (made.id == std::string("1") || made.id == std::string("9"))
        add_population(result, maker);
    return result;
}

void add_results(Release& release, const Maker& maker)
{
    struct Area {
        const char* code;
        const char* name;
        double size;
    };
    for (const auto& area : { Area { "E08000099", "Sampleford", 1 }, Area { "E12000099", "Middle Region", 8 },
             Area { "E92000001", "England", 90 } }) {
        for (const auto& period : release.periods) {
            for (const auto& definition : release.definitions) {
                for (const auto& scope : release.scopes) {
                    for (const auto& made : all_made) {
                        const double scale = scope.id == "social_care" ? 1 : scope.id == "adult" ? 0.6 : 0.4;
                        auto result = result_of(made, maker, period, definition.id, area.size * scale);
                        result.area = area.code;
                        result.area_name = area.name;
                        result.scope = scope.id;
                        if (area.size == 1 && scale == 1 && made.method == Method::RelativeLikelihood)
                            add_detail(result, made, maker);
                        release.results.push_back(std::move(result));
                    }
                }
            }
        }
    }
}

void add_quality(Release& release)
{
    release.files = { { "staff.xlsx, sheet Staff", "workforce", 3301, 3285, 16 },
        { "recruitment.csv", "recruitment", 9120, 9120, 0 } };
    release.quality = { { "error", "staff.xlsx, sheet Staff, column Ethnicity",
                            "\"White Britsh\" is not an ethnic group of this standard.",
                            "These people are left out of every comparison.",
                            "Correct the label, or say what it means with a mapping.", 3 },
        { "warning", "recruitment.csv, row 214, column appointed",
            "This person is appointed without having been shortlisted.",
            "A rate of appointment could come out above 100%.",
            "Check the row against the recruitment system.", 12 },
        { "note", "staff.xlsx", "Agency workers are not directly employed.",
            "They are left out of every indicator.", "Nothing to do.", 16 } };
}

} // namespace

Release made_up_release(Audience audience)
{
    Release release;
    release.audience = audience;
    release.profile_label =
        audience == Audience::Internal ? "None: full counts" : "Counts below 10 are hidden";
    release.profile_source = "Social Work England's practice in its files for this standard";
    release.standard_name = "sc-wres/2025";
    release.standard_title = "Social Care Workforce Race Equality Standard 2025";
    release.standard_about = "A voluntary standard for English councils, run by Skills for Care.";
    release.standard_checksum = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    release.council_name = "Sampleford";
    release.periods = { "2023", "2024", "2025" };
    release.made_on = "30 September 2025";
    for (const auto& made : all_made)
        release.indicators.push_back({ made.id, made.title, made.wording,
            "Skills for Care programme page, 2023", made.method, made.turned, made.higher_is_adverse,
            made.numerator, made.denominator, made.people, made.event });
    release.definitions = { { "excluding_white_minorities", "White minorities counted as white",
                                "minority ethnic", "white" },
        { "including_white_minorities", "White minorities counted as minority ethnic",
            "minority ethnic (including white minorities)", "White British" } };
    release.scopes = { { "social_care", "All social care" }, { "adult", "Adult social care" },
        { "children", "Children's social care" } };
    release.detailed_reference_label = "White British";
    release.settings = {
        { "Which headcount are leavers held against?", "Headcount at the end of the year",
            "The published text does not say; the closing headcount is what councils hold.", true },
        { "Which ratio is a difference worth having?", "1.25", "NHS England classifies trusts by it.", false }
    };
    release.counts_shown = 4200;
    release.counts_hidden_small = audience == Audience::Public ? 310 : 0;
    release.counts_hidden_to_protect = audience == Audience::Public ? 95 : 0;
    add_results(release, Maker(audience));
    add_quality(release);
    return release;
}

void change_every_text(Release& release, const std::function<void(std::string&)>& change)
{
    for (auto* text : { &release.profile_label, &release.profile_source, &release.standard_name,
             &release.standard_title, &release.standard_about, &release.standard_checksum,
             &release.council_name, &release.made_on, &release.detailed_reference_label })
        change(*text);
    for (auto& words : release.indicators)
        for (auto* text : { &words.title, &words.wording, &words.wording_source, &words.numerator_label,
                 &words.denominator_label, &words.people, &words.event })
            change(*text);
    for (auto& words : release.definitions)
        for (auto* text : { &words.label, &words.group_words, &words.reference_words })
            change(*text);
    for (auto& words : release.scopes)
        change(words.label);
    for (auto& words : release.settings)
        for (auto* text : { &words.question, &words.answer, &words.why })
            change(*text);
    const auto change_rows = [&](std::vector<ReleasedRow>& rows) {
        for (auto& each : rows) {
            change(each.label);
            change(each.comparison.not_calculable);
        }
    };
    for (auto& result : release.results) {
        change(result.area_name);
        change(result.headline.not_calculable);
        change(result.level_label);
        change(result.multiplicity);
        for (auto& left_out : result.left_out)
            change(left_out.label);
        for (auto& composition : result.composition)
            change(composition.label);
        for (auto* rows : { &result.levels, &result.groups_against_reference, &result.groups_against_others })
            change_rows(*rows);
        for (auto& breakdown : result.breakdowns) {
            change(breakdown.label);
            change_rows(breakdown.rows);
        }
        for (auto& population : result.population) {
            change(population.area_name);
            change(population.source);
        }
    }
    for (auto& line : release.files)
        for (auto* text : { &line.file, &line.recognised_as })
            change(*text);
    for (auto& line : release.quality)
        for (auto* text : { &line.severity, &line.where, &line.sentence, &line.why, &line.remedy })
            change(*text);
}

} // namespace wres::test
