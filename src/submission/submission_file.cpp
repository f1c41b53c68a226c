// SPDX-License-Identifier: MIT
#include "submission/submission_file.h"

#include <algorithm>
#include <limits>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/checksum.h"
#include "base/text.h"
#include "counts/cube_file.h"

namespace wres::submission {
namespace {

using nlohmann::json;

constexpr int file_version = 1;
constexpr std::string_view magic = "wressubmission ";
constexpr std::size_t longest_first_line = 80;
constexpr std::string_view cube_made_by =
    "openwres"; // no version: a text of the writer's choice would travel

std::unexpected<Error> refused(std::string code, std::string_view name, std::string_view words)
{
    return failure("submission." + std::move(code), fmt::format("{} {}", name, words));
}

std::unexpected<Error> damaged(std::string_view name)
{
    return refused("damaged", name,
        "does not say what a submission says, in the one form it can have, so nothing of it is used. Ask the "
        "council to make it again with this program.");
}

std::string fingerprint(const sealing::BoxKey& programme)
{
    return sha256(programme.bytes()).substr(0, 16);
}

/// What is signed: the form, for whom, and all that is said.
std::string to_sign(std::string_view statement, const sealing::BoxKey& programme)
{
    return fmt::format("wres submission {}\n{}{}", file_version, programme.bytes(), statement);
}

json header_of(const Submission& submission)
{
    return { { "format", "wressubmission" }, { "version", file_version }, { "area", submission.area },
        { "period", submission.period }, { "number", submission.number },
        { "made_on", iso_date(submission.made_on) },
        { "signed_off_on", submission.signed_off_on ? iso_date(*submission.signed_off_on) : "" },
        { "rows", submission.quality.rows }, { "rows_used", submission.quality.rows_used },
        { "rows_left_out", submission.quality.rows_left_out },
        { "findings", json(submission.quality.findings) } };
}

bool is_text(const json& object, const char* name)
{
    return object.contains(name) && object.at(name).is_string();
}

bool is_count(const json& object, const char* name)
{
    return object.contains(name) && object.at(name).is_number_unsigned();
}

/// Everything of a submission but its counts; nothing when it is not there. What is there besides is found by
/// writing it again.
std::optional<Submission> read_header(std::string_view line)
{
    const auto object = json::parse(line, nullptr, false);
    if (!object.is_object())
        return std::nullopt;
    for (const auto* name : { "area", "period", "made_on", "signed_off_on" }) {
        if (!is_text(object, name))
            return std::nullopt;
    }
    for (const auto* name : { "number", "rows", "rows_used", "rows_left_out" }) {
        if (!is_count(object, name))
            return std::nullopt;
    }
    const auto made_on = parse_iso_date(object.at("made_on").get<std::string>());
    const auto signed_off = object.at("signed_off_on").get<std::string>();
    const auto signed_off_on = parse_iso_date(signed_off);
    const auto number = object.at("number").get<std::uint64_t>();
    if (!made_on || signed_off_on.has_value() == signed_off.empty()
        || number > std::numeric_limits<std::uint32_t>::max() || !object.contains("findings")
        || !object.at("findings").is_object())
        return std::nullopt;

    Submission submission;
    submission.area = object.at("area").get<std::string>();
    submission.period = object.at("period").get<std::string>();
    submission.number = static_cast<std::uint32_t>(number);
    submission.made_on = *made_on;
    submission.signed_off_on = signed_off_on;
    submission.quality.rows = object.at("rows").get<std::uint64_t>();
    submission.quality.rows_used = object.at("rows_used").get<std::uint64_t>();
    submission.quality.rows_left_out = object.at("rows_left_out").get<std::uint64_t>();
    for (const auto& [code, times] : object.at("findings").items()) {
        if (!times.is_number_unsigned())
            return std::nullopt;
        submission.quality.findings.emplace(code, times.get<std::uint64_t>());
    }
    return submission;
}

struct Halves {
    std::string_view header;
    std::string_view cube;
};

std::optional<Halves> halves_of(std::string_view statement)
{
    const auto end = statement.find('\n');
    if (end == std::string_view::npos || !is_utf8(statement.substr(0, end)))
        return std::nullopt;
    return Halves { statement.substr(0, end), statement.substr(end + 1) };
}

/// The sealed part of a file, once its first line was found to be for this programme and to fit.
Result<std::string_view> sealed_part(
    std::string_view name, std::string_view content, const sealing::OpeningKey& programme)
{
    const auto end = content.substr(0, longest_first_line).find('\n');
    const auto words = split(content.substr(0, end == std::string_view::npos ? 0 : end), ' ');
    if (!content.starts_with(magic) || words.size() != 4)
        return refused(
            "not_one", name, "is not a submission. Send the file that wres submit wrote, as it is.");
    if (words[1] != fmt::format("{}", file_version))
        return refused("other_version", name,
            "was written by another version of the program, in a form that this one does not know. Use the "
            "same "
            "version on both sides.");
    if (words[2] != fingerprint(programme.box_key()))
        return refused("other_recipient", name,
            "is sealed to another key than this programme's, so it cannot be read here. Ask the council to "
            "make it "
            "again for the programme's key that holds now.");
    const auto sealed = content.substr(end + 1);
    const auto size = parse_integer(words[3]);
    const bool is_size = size && fmt::format("{}", *size) == words[3];
    if (is_size && std::cmp_less(sealed.size(), *size))
        return refused("truncated", name,
            fmt::format("is cut short: {} of {} bytes arrived. Ask the council to send it again.",
                with_thousands(sealed.size()), with_thousands(static_cast<std::uint64_t>(*size))));
    if (!is_size || !std::cmp_equal(sealed.size(), *size))
        return refused("changed", name, "is not as it was sealed. Ask the council to send it again.");
    return sealed;
}

} // namespace

std::string write_statement(const Submission& submission, const standard::Classification& classification)
{
    return header_of(submission).dump(-1, ' ', false, json::error_handler_t::replace) + "\n"
        + counts::write_cube(submission.cube, classification, cube_made_by);
}

Result<Submission> read_statement(
    std::string_view name, std::string_view content, const standard::Standard& standard)
{
    const auto halves = halves_of(content);
    auto submission = halves ? read_header(halves->header) : std::nullopt;
    if (!submission)
        return damaged(name);
    auto cube = counts::read_cube(name, halves->cube, standard);
    if (!cube && cube.error().code == "cube.other_standard")
        return refused("other_standard", name,
            fmt::format("was not made with this edition of {}, so its counts may mean something else. Ask "
                        "the council "
                        "to make it again with the edition that the programme uses.",
                standard.name()));
    if (!cube)
        return failure("submission.damaged", cube.error().message);
    submission->cube = std::move(*cube);
    if (write_statement(*submission, *standard.classification) != content)
        return damaged(name);
    return *std::move(submission);
}

std::string write_submission(const Submission& submission, const standard::Classification& classification,
    const sealing::SigningKey& council, const sealing::BoxKey& programme)
{
    const auto statement = write_statement(submission, classification);
    const auto sealed = programme.seal(council.sign(to_sign(statement, programme)) + statement);
    return fmt::format("{}{} {} {}\n{}", magic, file_version, fingerprint(programme), sealed.size(), sealed);
}

Result<Submission> open_submission(std::string_view name, std::string_view content,
    const sealing::OpeningKey& programme, const CouncilRegister& councils, const standard::Standard& standard)
{
    if (content.size() > most_submission_bytes)
        return refused(
            "not_one", name, "is far larger than counts can be. Send the file that wres submit wrote.");
    const auto sealed = TRY(sealed_part(name, content, programme));
    const auto opened = programme.open(sealed);
    if (!opened || opened->size() < sealing::SigningKey::signature_size)
        return refused("changed", name, "is not as it was sealed. Ask the council to send it again.");
    const std::string_view signature(opened->data(), sealing::SigningKey::signature_size);
    const auto statement = std::string_view(*opened).substr(signature.size());

    const auto halves = halves_of(statement);
    const auto header = halves ? read_header(halves->header) : std::nullopt;
    if (!header)
        return damaged(name);
    const auto key = councils.find(header->area);
    if (!key)
        return refused("not_registered", name,
            "names a council whose public key is not in the register. Ask the council for its key over a way "
            "you "
            "trust, and add it.");
    if (!key->verifies(to_sign(statement, programme.box_key()), signature))
        return refused("forged", name,
            "is not signed with the key of the council it names, so it is not taken. Ask the council, over a "
            "way you "
            "trust, whether it sent it and whether its key is a new one.");
    return read_statement(name, statement, standard);
}

} // namespace wres::submission
