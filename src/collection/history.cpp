// SPDX-License-Identifier: MIT
#include "collection/history.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/checksum.h"

namespace wres::collection {
namespace {

using nlohmann::json;

constexpr std::array kinds { EventKind::Invited, EventKind::SignedOff, EventKind::Submitted,
    EventKind::Noticed, EventKind::LeftAside, EventKind::Questioned, EventKind::Answered, EventKind::Returned,
    EventKind::Accepted, EventKind::Withdrawn, EventKind::Reminded, EventKind::AgreedToBeNamed,
    EventKind::NoLongerNamed, EventKind::Closed, EventKind::Reopened };
constexpr std::array answers { Answer::NumbersAreRight, Answer::WillBeCorrected };

template <typename Words>
auto named(const Words& words, std::string_view word) -> std::optional<typename Words::value_type>
{
    const auto found = std::ranges::find_if(words, [&](auto each) { return word_of(each) == word; });
    return found == words.end() ? std::nullopt : std::optional(*found);
}

json json_of(const plausibility::Question& question)
{
    auto beside = json::array();
    for (const auto& row : question.beside)
        beside.push_back({ row.what, row.sent, row.compared });
    return { { "code", question.code }, { "scope", question.scope }, { "measures", question.measures },
        { "sentence", question.sentence }, { "beside", beside } };
}

bool is_about_a_question(EventKind kind)
{
    using enum EventKind;
    return kind == Noticed || kind == LeftAside || kind == Questioned || kind == Answered || kind == Returned;
}

/// An answer always says its note, even an empty one; other events have one where somebody wrote one.
bool has_note(const Event& event)
{
    return event.kind == EventKind::Answered || !event.note.empty();
}

std::string line_of(const Event& event, const std::string& previous)
{
    json line { { "event", word_of(event.kind) }, { "at", event.at }, { "council", event.area },
        { "previous", previous } };
    if (!event.scopes.empty())
        line["services"] = event.scopes;
    if (event.kind == EventKind::Submitted) {
        line["number"] = event.number;
        line["digest"] = event.digest;
        line["signed_off_on"] = event.signed_off_on;
    }
    if (event.kind == EventKind::SignedOff) {
        line["digest"] = event.digest;
        line["post"] = event.post;
    }
    if (is_about_a_question(event.kind))
        line["question"] = event.question_number;
    if (event.kind == EventKind::Noticed || event.kind == EventKind::Questioned)
        line["asked"] = json_of(event.question);
    if (event.kind == EventKind::Answered)
        line["answer"] = word_of(event.answer);
    if (has_note(event))
        line["note"] = event.note;
    return line.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

std::string text_at(const json& line, const char* name)
{
    return line.contains(name) && line.at(name).is_string() ? line.at(name).get<std::string>()
                                                            : std::string();
}

std::uint32_t number_at(const json& line, const char* name)
{
    const bool is_number = line.contains(name) && line.at(name).is_number_unsigned();
    const auto number = is_number ? line.at(name).get<std::uint64_t>() : 0;
    return number > std::numeric_limits<std::uint32_t>::max() ? 0 : static_cast<std::uint32_t>(number);
}

std::vector<std::string> texts_of(const json& list)
{
    std::vector<std::string> texts;
    if (!list.is_array())
        return texts;
    for (const auto& text : list) {
        if (text.is_string())
            texts.push_back(text.get<std::string>());
    }
    return texts;
}

plausibility::Question question_of(const json& asked)
{
    plausibility::Question question { text_at(asked, "code"), text_at(asked, "scope"), {},
        text_at(asked, "sentence"), {} };
    if (asked.contains("measures"))
        question.measures = texts_of(asked.at("measures"));
    if (asked.contains("beside") && asked.at("beside").is_array()) {
        for (const auto& row : asked.at("beside")) {
            const auto cells = texts_of(row);
            if (cells.size() == 3)
                question.beside.push_back({ cells[0], cells[1], cells[2] });
        }
    }
    return question;
}

/// What the line says; that it says it in full is found by writing it again.
std::optional<Event> event_of(const json& line)
{
    if (!line.is_object())
        return std::nullopt;
    const auto kind = named(kinds, text_at(line, "event"));
    if (!kind)
        return std::nullopt;
    Event event;
    event.kind = *kind;
    event.at = text_at(line, "at");
    event.area = text_at(line, "council");
    if (line.contains("services"))
        event.scopes = texts_of(line.at("services"));
    event.number = number_at(line, "number");
    event.digest = text_at(line, "digest");
    event.signed_off_on = text_at(line, "signed_off_on");
    event.post = text_at(line, "post");
    event.question_number = number_at(line, "question");
    if (line.contains("asked") && line.at("asked").is_object())
        event.question = question_of(line.at("asked"));
    event.answer = named(answers, text_at(line, "answer")).value_or(Answer::NumbersAreRight);
    event.note = text_at(line, "note");
    return event;
}

} // namespace

Result<History> History::parse(std::string_view name, std::string_view content)
{
    History history;
    std::size_t number = 0;
    while (true) {
        const auto end = content.find('\n', history.kept_bytes_);
        if (end == std::string_view::npos)
            return history;
        const auto line = content.substr(history.kept_bytes_, end + 1 - history.kept_bytes_);
        ++number;
        const auto event = event_of(json::parse(line, nullptr, false));
        if (!event || line_of(*event, history.last_line_checksum_) != line)
            return failure("history.damaged",
                fmt::format(
                    "{}, line {}: what happened in this collection was changed after it was written, or a "
                    "line is missing before this one. Take the copy of your last backup.",
                    name, number));
        history.events_.push_back(*event);
        history.last_line_checksum_ = sha256(line);
        history.kept_bytes_ = end + 1;
    }
}

std::string History::add(const std::vector<Event>& events)
{
    std::string lines;
    for (const auto& event : events) {
        const auto line = line_of(event, last_line_checksum_);
        last_line_checksum_ = sha256(line);
        kept_bytes_ += line.size();
        events_.push_back(event);
        lines += line;
    }
    return lines;
}

} // namespace wres::collection
