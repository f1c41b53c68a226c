// SPDX-License-Identifier: MIT
#include "service/mapping_questions.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

namespace wres::service {
namespace {

using store::MappingKind;

/// Which findings ask something, and which of their details says what about; the file itself when none.
struct AskingFinding {
    std::string_view code;
    MappingKind kind;
    std::optional<std::size_t> detail;
    bool stops_the_file;
};

constexpr std::array asking {
    AskingFinding { "required_column_near", MappingKind::Column, 1, true },
    AskingFinding { "file_not_recognised", MappingKind::File, std::nullopt, true },
    AskingFinding { "file_ambiguous", MappingKind::File, std::nullopt, true },
    AskingFinding { "unknown_ethnic_group", MappingKind::EthnicGroup, 0, false },
    AskingFinding { "ethnic_group_unsure", MappingKind::EthnicGroup, 0, false },
    AskingFinding { "column_near", MappingKind::Column, 1, false },
    AskingFinding { "taken_for_workforce", MappingKind::File, std::nullopt, false },
    AskingFinding { "unmapped_column", MappingKind::Column, 0, false },
};

/// What a group of findings that share what they are about has in place of it.
constexpr std::string_view not_told_apart = "others";
constexpr std::string_view not_repeated = "not shown";

std::optional<MappingQuestion> question_of(const intake::FindingGroup& group)
{
    const auto& finding = group.first;
    const auto found = std::ranges::find(asking, finding.code, &AskingFinding::code);
    if (found == asking.end() || (found->detail && *found->detail >= finding.details.size()))
        return std::nullopt;
    const auto& file = finding.position.file;
    MappingQuestion question { found->kind, found->detail ? finding.details[*found->detail] : file, file,
        found->kind == MappingKind::EthnicGroup ? group.times : 0, found->stops_the_file };
    if (question.theirs.empty() || question.theirs == not_told_apart || question.theirs == not_repeated)
        return std::nullopt;
    return question;
}

} // namespace

std::vector<MappingQuestion> mapping_questions(const std::vector<intake::FindingGroup>& findings)
{
    std::vector<MappingQuestion> questions;
    for (const auto& group : findings) {
        auto question = question_of(group);
        if (!question)
            continue;
        const auto known = std::ranges::find_if(questions, [&](const MappingQuestion& other) {
            return other.kind == question->kind && other.theirs == question->theirs;
        });
        if (known == questions.end()) {
            questions.push_back(*std::move(question));
            continue;
        }
        known->times += question->times;
        known->stops_the_file |= question->stops_the_file;
        if (known->where != question->where && !known->where.ends_with(" and others"))
            known->where += " and others";
    }
    std::ranges::stable_sort(questions, [](const MappingQuestion& left, const MappingQuestion& right) {
        return left.stops_the_file > right.stops_the_file
            || (left.stops_the_file == right.stops_the_file && left.times > right.times);
    });
    return questions;
}

std::vector<MappingAnswer> mapping_answers(MappingKind kind, const standard::Standard& standard)
{
    std::vector<MappingAnswer> answers;
    if (kind == MappingKind::EthnicGroup) {
        for (const auto& group : standard.classification->groups)
            answers.push_back({ group.code, group.label, {} });
        return answers;
    }
    for (const auto& table : standard.record_tables) {
        if (kind == MappingKind::File) {
            answers.push_back({ table.id, table.label, {} });
            continue;
        }
        for (const auto& column : table.columns) {
            if (column.type != standard::ColumnType::Derived)
                answers.push_back({ fmt::format("{}.{}", table.id, column.name), column.label, table.label });
        }
    }
    return answers;
}

} // namespace wres::service
