// SPDX-License-Identifier: MIT
#include "workflow/national_record.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/checksum.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

using Json = nlohmann::ordered_json;
using standard::NationalTemplate;

constexpr std::string_view format = "wres-national-inputs-1";

Json json_of(const std::vector<NationalTemplate::Part>& parts)
{
    auto json = Json::array();
    for (const auto& [part, heading, text] : parts)
        json.push_back({ { "part", part }, { "heading", heading }, { "text", text } });
    return json;
}

std::vector<NationalTemplate::Part> parts_of(const Json& json)
{
    std::vector<NationalTemplate::Part> parts;
    for (const auto& part : json)
        parts.push_back({ part.at("part"), part.at("heading"), part.at("text") });
    return parts;
}

Json json_of(const PictureTerms& terms)
{
    auto participation = Json::array();
    for (const auto& [words, councils] : terms.participation)
        participation.push_back({ { "words", words }, { "councils", councils } });
    return { { "named", terms.named }, { "neighbours", terms.neighbours },
        { "participation", std::move(participation) }, { "version", terms.correction.version },
        { "correction", terms.correction.what }, { "inputs", terms.inputs },
        { "template",
            { { "title", terms.report_template.title },
                { "sections", json_of(terms.report_template.sections) },
                { "indicator", json_of(terms.report_template.of_each_indicator) } } } };
}

PictureTerms terms_of(const Json& json)
{
    PictureTerms terms;
    terms.named = json.at("named").get<std::set<std::string>>();
    terms.neighbours = json.at("neighbours").get<nation::NeighbourList>();
    for (const auto& line : json.at("participation"))
        terms.participation.push_back({ line.at("words"), line.at("councils") });
    terms.correction = { json.at("version"), json.at("correction") };
    terms.inputs = json.at("inputs").get<std::vector<std::string>>();
    const auto& report_template = json.at("template");
    terms.report_template = { report_template.at("title"), parts_of(report_template.at("sections")),
        parts_of(report_template.at("indicator")) };
    return terms;
}

Json json_of(const NationalRecord& record)
{
    const auto& order = record.order;
    auto settings = Json::array();
    for (const auto& [setting, value] : order.counted.settings)
        settings.push_back({ setting, value });
    return { { "format", format }, { "made_by", made_by }, { "standard", order.counted.standard },
        { "standard_checksum", record.standard_checksum }, { "settings", std::move(settings) },
        { "pay_bands", order.counted.pay_bands_csv }, { "made_on", iso_date(order.terms.made_on) },
        { "audience", order.audience == disclosure::Audience::Public ? "public" : "internal" },
        { "profile", order.profile }, { "earlier", record.earlier },
        { "workbooks", order.forms.workbooks == Workbooks::With },
        { "papers", order.forms.papers == Papers::With }, { "terms", json_of(order.terms) },
        { "files", record.files } };
}

NationalRecord record_of(const Json& json)
{
    NationalRecord record;
    record.standard_checksum = json.at("standard_checksum");
    auto& order = record.order;
    order.counted.standard = json.at("standard");
    for (const auto& setting : json.at("settings"))
        order.counted.settings.emplace_back(setting.at(0), setting.at(1));
    order.counted.pay_bands_csv = json.at("pay_bands");
    order.audience =
        json.at("audience") == "public" ? disclosure::Audience::Public : disclosure::Audience::Internal;
    order.profile = json.at("profile");
    order.forms.workbooks = json.at("workbooks") ? Workbooks::With : Workbooks::Without;
    order.forms.papers = json.at("papers") ? Papers::With : Papers::Without;
    order.terms = terms_of(json.at("terms"));
    order.terms.made_on = parse_iso_date(json.at("made_on").get<std::string>()).value();
    record.earlier = json.at("earlier");
    record.files = json.at("files").get<Checksums>();
    return record;
}

} // namespace

std::string write_national_record(const NationalRecord& record)
{
    return json_of(record).dump(1) + "\n";
}

Result<NationalRecord> parse_national_record(std::string_view name, std::string_view content)
{
    const auto json = Json::parse(content, nullptr, false);
    try {
        if (json.is_object() && json.at("format") == format)
            return record_of(json);
    } catch (const std::exception&) {
        // Something is missing or of another kind: said below.
    }
    return failure("inputs.not_kept",
        fmt::format(
            "{} is no record of a national report that this program can read. Name the folder that was "
            "written beside the report, whose name ends in \"-inputs\".",
            name));
}

Result<Basis> basis_of(const standard::Folder& standards, const NationalRecord& record)
{
    const auto& counted = record.order.counted;
    Instructions instructions;
    instructions.standard = counted.standard;
    instructions.settings = counted.settings;
    if (!counted.pay_bands_csv.empty())
        instructions.pay_bands_csv = counted.pay_bands_csv;
    auto basis = TRY(prepare(standards, instructions));
    if (basis.standard->checksum != record.standard_checksum)
        return failure("inputs.other_standard",
            fmt::format("The standard {} has changed since this report was made, so it cannot be made again "
                        "from the one here. Name the folder of standards of then with --standards.",
                counted.standard));
    return basis;
}

void add_checksums(Checksums& checksums, const std::string& folder, const std::vector<store::KeptFile>& files)
{
    for (const auto& file : files)
        checksums[fmt::format("{}/{}", folder, file.name)] = sha256(file.content);
}

std::vector<std::string> those_that_differ(const Checksums& was, const Checksums& is, NationalParts parts)
{
    std::vector<std::string> differ;
    for (const auto& [path, checksum] : was) {
        const bool is_pack = path.starts_with(packs_part);
        if (is_pack ? parts == NationalParts::Report : parts == NationalParts::Packs)
            continue;
        const auto now = is.find(path);
        if (now == is.end() || now->second != checksum)
            differ.push_back(path);
    }
    return differ;
}

} // namespace wres::workflow
