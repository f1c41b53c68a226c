// SPDX-License-Identifier: MIT
#include "workflow/national_inputs.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <ranges>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/checksum.h"
#include "counts/cube_file.h"
#include "workflow/disk.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using standard::NationalTemplate;

constexpr std::string_view format = "wres-national-inputs-1";
constexpr std::string_view record_file = "record.json";
constexpr std::string_view counts_file = "counts.wrescube";

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
        { "pay_bands", order.counted.pay_bands_csv }, { "made_on", iso_date(record.made_on) },
        { "audience", order.audience == disclosure::Audience::Public ? "public" : "internal" },
        { "profile", order.profile }, { "earlier", order.earlier.size() },
        { "workbooks", order.forms.workbooks == Workbooks::With },
        { "papers", order.forms.papers == Papers::With }, { "terms", json_of(order.terms) },
        { "files", record.files } };
}

NationalRecord record_of(const Json& json)
{
    NationalRecord record;
    record.standard_checksum = json.at("standard_checksum");
    record.made_on = parse_iso_date(json.at("made_on").get<std::string>()).value();
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
    order.terms.made_on = british_date(record.made_on);
    order.earlier.resize(json.at("earlier"));
    record.files = json.at("files").get<std::map<std::string, std::string>>();
    return record;
}

std::string earlier_folder(const std::string& inputs, std::size_t at)
{
    return fmt::format("{}/earlier-{}", inputs, at + 1);
}

/// Of an earlier release of a nation, what one is held together with: the numbers of each area.
Done keep_earlier(const std::string& from, const std::string& to)
{
    std::error_code trouble;
    for (const auto& entry : fs::directory_iterator(from, trouble)) {
        const auto results = entry.path() / "results.csv";
        if (!entry.is_directory() || !fs::is_regular_file(results))
            continue;
        const auto content = TRY(read_file(results.string()));
        const auto folder = to + "/" + entry.path().filename().string();
        TRY_DONE(make_folder(folder));
        TRY_DONE(write_file(folder + "/results.csv", content));
    }
    return {};
}

std::vector<std::string> those_that_differ(const std::map<std::string, std::string>& was,
    const std::map<std::string, std::string>& is, const std::string& part)
{
    std::vector<std::string> differ;
    for (const auto& [path, checksum] : was) {
        if (!path.starts_with(part))
            continue;
        const auto now = is.find(path.substr(part.size()));
        if (now == is.end() || now->second != checksum)
            differ.push_back(path);
    }
    return differ;
}

} // namespace

std::string inputs_folder(const std::string& folder)
{
    auto path = fs::path(folder).lexically_normal().string();
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path + "-inputs";
}

Done write_national_inputs(
    const std::string& folder, const Basis& basis, const Submission& submission, const NationalRecord& record)
{
    TRY_DONE(make_folder(folder));
    for (std::size_t at = 0; at < record.order.earlier.size(); ++at)
        TRY_DONE(keep_earlier(record.order.earlier[at], earlier_folder(folder, at)));
    TRY_DONE(write_file(fmt::format("{}/{}", folder, counts_file),
        counts::write_cube(submission.cube, *basis.standard->classification, made_by)));
    return write_file(fmt::format("{}/{}", folder, record_file), json_of(record).dump(1) + "\n");
}

Result<NationalRecord> read_national_record(const std::string& folder)
{
    const auto path = fmt::format("{}/{}", folder, record_file);
    const auto content = TRY(read_file(path));
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
            path));
}

Result<std::map<std::string, std::string>> checksums_below(const std::string& folder)
{
    std::map<std::string, std::string> checksums;
    std::error_code trouble;
    for (const auto& entry : fs::recursive_directory_iterator(folder, trouble)) {
        if (!entry.is_regular_file())
            continue;
        const auto content = TRY(read_file(entry.path().string()));
        checksums[fs::path(entry.path()).lexically_relative(folder).generic_string()] = sha256(content);
    }
    return checksums;
}

Result<std::vector<std::string>> make_nation_again(const standard::Folder& standards,
    const std::string& inputs, const std::string& folder, const std::string& packs,
    const std::function<void(const std::string&)>& written)
{
    auto record = TRY(read_national_record(inputs));
    Instructions instructions;
    const auto& counted = record.order.counted;
    instructions.standard = counted.standard;
    instructions.settings = counted.settings;
    if (!counted.pay_bands_csv.empty())
        instructions.pay_bands_csv = counted.pay_bands_csv;
    const auto basis = TRY(prepare(standards, instructions));
    if (basis.standard->checksum != record.standard_checksum)
        return failure("inputs.other_standard",
            fmt::format("The standard {} has changed since this report was made, so it cannot be made again "
                        "from the one "
                        "here. Name the folder of standards of then with --standards.",
                counted.standard));
    const auto submission = TRY(receive(basis, instructions, { fmt::format("{}/{}", inputs, counts_file) }));
    for (std::size_t at = 0; at < record.order.earlier.size(); ++at)
        record.order.earlier[at] = earlier_folder(inputs, at);
    record.order.folder = folder;
    record.order.packs = packs;
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(record.made_on.time_since_epoch()).count();
    setenv("SOURCE_DATE_EPOCH", std::to_string(seconds).c_str(), 1); // that day again, for papers too
    TRY_DONE(write_nation(basis, submission, record.order, written));
    std::vector<std::string> differ;
    for (const auto& [part, place] :
        { std::pair { std::string(report_part), folder }, std::pair { std::string(packs_part), packs } }) {
        if (place.empty())
            continue;
        const auto of_part = those_that_differ(record.files, TRY(checksums_below(place)), part);
        differ.insert(differ.end(), of_part.begin(), of_part.end());
    }
    return differ;
}

} // namespace wres::workflow
