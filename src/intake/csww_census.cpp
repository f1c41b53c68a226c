// SPDX-License-Identifier: MIT
#include "intake/csww_census.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/date.h"
#include "base/text.h"
#include "formats/xml.h"
#include "intake/coded_row.h"
#include "intake/pay_cell.h"
#include "intake/record_writer.h"

namespace wres::intake {
namespace {

constexpr std::string_view worker_element = "CSWWWorker";
constexpr int first_year_with_pay = 2025;
constexpr std::size_t longest_name_repeated = 40;

/// The elements of a worker in the schemas of 2021 to 2025.
constexpr std::array<std::string_view, 27> worker_elements = { "AgencyWorker", "SWENo", "FTE",
    "PersonBirthDate", "Sex", "GenderCurrent", "Ethnicity", "QualInst", "QualLevel", "StepUpGrad", "OrgRole",
    "RoleStartDate", "StartOrigin", "RoleEndDate", "LeaverDestination", "ReasonLeave", "FTE30", "Cases30",
    "WorkingDaysLost", "ContractWeeks", "FrontlineGrad", "Absat30Sept", "ReasonAbsence", "CFKSSstatus",
    "BaseSalary", "RRPayments", "OtherPayments" };

using Fields = std::map<std::string, std::string, std::less<>>;

std::string_view role_of(std::string_view org_role)
{
    static constexpr std::array<std::string_view, 6> roles = { "senior_manager", "middle_manager",
        "first_line_manager", "senior_practitioner", "case_holder", "qualified_without_cases" };
    const auto number = parse_integer(org_role);
    return number && *number >= 1 && *number <= 6 ? roles[static_cast<std::size_t>(*number - 1)]
                                                  : std::string_view();
}

/// 9 is not known and 10 not yet collected.
std::string_view reason_of(std::string_view reason_leave)
{
    static constexpr std::array<std::string_view, 10> reasons = { "resignation", "voluntary_redundancy",
        "compulsory_redundancy", "dismissed", "retirement", "deceased", "moved_within_council", "other",
        "not_known", "not_known" };
    const auto number = parse_integer(reason_leave);
    return number && *number >= 1 && *number <= 10 ? reasons[static_cast<std::size_t>(*number - 1)]
                                                   : std::string_view();
}

/// Sex since 2023, GenderCurrent before (0 not known, 1 male, 2 female, 9 not specified).
std::string_view sex_of(std::string_view code)
{
    static const std::map<std::string_view, std::string_view> sexes { { "F", "female" }, { "M", "male" },
        { "1", "male" }, { "2", "female" }, { "0", "not_stated" }, { "9", "not_stated" } };
    const auto found = sexes.find(code);
    return found == sexes.end() ? std::string_view() : found->second;
}

/// Two letters and ten digits, as the schema has it; the specification's own example is shorter.
bool is_full_number(std::string_view number)
{
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    return number.size() == 12 && is_letter(number[0]) && is_letter(number[1])
        && number.substr(2).find_first_not_of("0123456789") == std::string_view::npos;
}

/// Stops nothing, keeps nothing: only looks for the name of the collection.
class CollectionName final : public formats::XmlSink {
public:
    std::string root;
    std::string collection;
    bool has_workers = false;

    void element_begins(std::string_view name, std::uint64_t) override
    {
        if (root.empty())
            root = name;
        has_workers = has_workers || name == worker_element;
    }

    void element_ends(std::string_view name, std::string_view text, std::uint64_t) override
    {
        if (name == "Collection" && collection.empty())
            collection = text;
    }
};

class CensusReader final : public formats::XmlSink {
public:
    CensusReader(Submission& submission, const std::string& file, std::uint16_t workforce_number,
        std::uint16_t leavers_number)
        : submission_(submission)
        , file_(file)
        , staff_row_(table("workforce"))
        , has_leavers_table_(submission.standard.record_table("leavers") != nullptr)
        , leavers_row_(table(leavers_table()))
        , staff_(submission, place("workforce"), file, workforce_number, everything("workforce"),
              ScopeFallback { .directorate = {}, .named = {}, .one_service = true })
        , leavers_(submission, place(leavers_table()), file, leavers_number, everything(leavers_table()),
              ScopeFallback { .directorate = {}, .named = {}, .one_service = true })
    {
    }

    void element_begins(std::string_view name, std::uint64_t line) override
    {
        if (name == worker_element) {
            in_worker_ = true;
            fields_.clear();
            line_ = line;
        }
    }

    void element_ends(std::string_view name, std::string_view text, std::uint64_t line) override
    {
        if (name == worker_element) {
            in_worker_ = false;
            read_worker();
            return;
        }
        if (in_worker_) {
            note_element(name, line);
            fields_[std::string(name)] = text;
        } else if (name == "Year") {
            take_year(text);
        }
    }

    void end(std::vector<FileReport>& reports)
    {
        if (year_ && *year_ < first_year_with_pay)
            find("csww_no_pay", 0, {}, { std::to_string(*year_) });
        const bool has_leavers = leavers_.used() + leavers_.left_out() > 0;
        const auto label = year_ ? fmt::format("Children's social work workforce census {}", *year_)
                                 : std::string("Children's social work workforce census");
        staff_.end();
        reports.push_back({ file_, label, workers_, staff_.used(), staff_.left_out(), columns() });
        if (has_leavers) {
            leavers_.end();
            reports.back().used += leavers_.used();
            reports.back().left_out += leavers_.left_out();
        }
    }

private:
    /// NHS WRES asks for no leavers.
    [[nodiscard]] std::string_view leavers_table() const
    {
        return has_leavers_table_ ? "leavers" : "workforce";
    }

    [[nodiscard]] std::size_t place(std::string_view id) const
    {
        const auto& tables = submission_.standard.record_tables;
        return static_cast<std::size_t>(
            std::ranges::find(tables, id, &standard::RecordTable::id) - tables.begin());
    }

    [[nodiscard]] const standard::RecordTable& table(std::string_view id) const
    {
        return submission_.standard.record_tables[place(id)];
    }

    /// The census says what it says: nothing is taken from other files.
    [[nodiscard]] std::vector<bool> everything(std::string_view id) const
    {
        return std::vector<bool>(table(id).columns.size(), true);
    }

    [[nodiscard]] static std::vector<std::pair<std::string, std::string>> columns()
    {
        return { { "SWENo", "Person" }, { "Ethnicity", "Ethnic group" }, { "OrgRole", "Job role" },
            { "Sex", "Sex" }, { "BaseSalary", "Annual pay" }, { "RoleEndDate", "Leaving date" },
            { "ReasonLeave", "Reason for leaving" } };
    }

    void find(std::string code, std::uint64_t line, std::string_view element,
        std::vector<std::string> details = {}) const
    {
        submission_.find(std::move(code), { file_, line, std::string(element) }, std::move(details));
    }

    [[nodiscard]] std::string_view field(std::string_view name) const
    {
        const auto found = fields_.find(name);
        return found == fields_.end() ? std::string_view() : std::string_view(found->second);
    }

    void take_year(std::string_view text)
    {
        const auto year = parse_integer(text);
        if (!year || *year < 2000 || *year > 2999)
            return;
        year_ = static_cast<int>(*year);
        if (std::to_string(*year_) != submission_.circumstances.period)
            find("csww_year_differs", 0, {}, { std::to_string(*year_), submission_.circumstances.period });
    }

    void note_element(std::string_view name, std::uint64_t line)
    {
        const bool known = std::ranges::find(worker_elements, name) != worker_elements.end();
        if (known || !unknown_elements_.emplace(name).second || name.size() > longest_name_repeated)
            return;
        find("csww_element_unknown", line, {}, { std::string(name) });
    }

    /// The day after the last census's snapshot, to this one's.
    [[nodiscard]] Period census_year() const
    {
        const auto year = std::to_string(year_.value_or(0));
        const auto period = period_of("30_september", year_ ? year : submission_.circumstances.period);
        return period.value_or(Period { Date::min(), Date::max() });
    }

    void read_worker()
    {
        ++workers_;
        const auto ended = parse_iso_date(field("RoleEndDate").substr(0, 10));
        if (!field("RoleEndDate").empty() && !ended)
            find("not_a_date", line_, "RoleEndDate");
        const auto year = census_year();
        if (ended && *ended < year.first) {
            find("row_left_out", line_, "RoleEndDate", { "the role ended before the year of the census" });
            staff_.leave_out();
            return;
        }
        const bool left = ended && year.contains(*ended);
        if (left && !has_leavers_table_) {
            find("row_left_out", line_, "RoleEndDate", { "the person left before the snapshot" });
            staff_.leave_out();
            return;
        }
        auto& writer = left ? leavers_ : staff_;
        const auto& row = left ? leavers_row_ : staff_row_;
        auto& values = writer.begin(line_);
        read_common(row, values);
        if (left) {
            row.set_code(values, "leaving_reason", reason_of(field("ReasonLeave")));
            row.set_date(values, "leaving_date", ended);
        }
        row.set_pence(values, "pay_annual",
            read_pay(writer, line_, "BaseSalary", field("BaseSalary"), PayBasis::Annual,
                submission_.full_time_hours()));
        writer.finish();
    }

    void read_common(const CodedRow& row, RowValues& values)
    {
        const bool agency = field("AgencyWorker") == "1" || field("AgencyWorker") == "true";
        const auto number = field("SWENo");
        if (number.empty())
            find("person_number_blank", line_, "SWENo");
        else if (!is_full_number(number))
            find("csww_number_form", line_, "SWENo");
        row.set_person(values, identity_of(submission_.hash, number));
        row.set_scope(values, "children");
        row.set_code(values, "contract", agency ? "agency" : "");
        row.set_code(values, "regulator", "social_work_england");
        row.set_code(values, "sex", sex_of(field("Sex").empty() ? field("GenderCurrent") : field("Sex")));

        const auto role = role_of(field("OrgRole"));
        row.set_code(values, "role", role);
        if (field("OrgRole").empty() && !agency)
            find("csww_element_missing", line_, {}, { "OrgRole" });
        else if (role.empty() && !agency)
            find("code_unknown_not_shown", line_, "OrgRole", { "OrgRole", "1 to 6" });
        read_group(values, agency);
    }

    void read_group(RowValues& values, bool agency)
    {
        const auto code = field("Ethnicity");
        const auto group = submission_.standard.classification->find("dfe_csww", code);
        values.group = group.value_or(submission_.group_not_known);
        if (agency)
            return; // optional for agency workers, who are not counted
        if (!group)
            find("code_unknown_not_shown", line_, "Ethnicity",
                { "Ethnicity", "WBRI, WIRI and the other codes of the census" });
        else if (*group == submission_.group_blank)
            find("ethnic_group_blank", line_, "Ethnicity");
    }

    Submission& submission_;
    std::string file_;
    CodedRow staff_row_;
    bool has_leavers_table_;
    CodedRow leavers_row_;
    RecordWriter staff_;
    RecordWriter leavers_;
    bool in_worker_ = false;
    Fields fields_;
    std::uint64_t line_ = 0;
    std::uint64_t workers_ = 0;
    std::optional<int> year_;
    std::set<std::string, std::less<>> unknown_elements_;
};

} // namespace

Result<bool> is_csww_census(const SourceFile& file)
{
    CollectionName name;
    TRY_DONE(formats::read_xml(file.name, *file.bytes, name));
    return name.root == "Message"
        && (name.collection == "CSWW" || (name.collection.empty() && name.has_workers));
}

Done read_csww_census(Submission& submission, const SourceFile& file, std::uint16_t& file_number,
    std::vector<FileReport>& reports)
{
    const auto staff = ++file_number;
    const auto leavers = ++file_number;
    CensusReader census(submission, file.name, staff, leavers);
    TRY_DONE(formats::read_xml(file.name, *file.bytes, census));
    census.end(reports);
    return {};
}

} // namespace wres::intake
