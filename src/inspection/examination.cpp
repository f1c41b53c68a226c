// SPDX-License-Identifier: MIT
#include "inspection/examination.h"

#include <algorithm>

#include "base/text.h"

namespace wres::inspection {
namespace {

/// What comes from a file is shown on terminals: no control characters, and UTF-8.
std::string shown(std::string text)
{
    constexpr std::size_t longest = 200;
    if (text.size() > longest) {
        text.resize(longest);
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xc0) == 0x80)
            text.pop_back();
        if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xc0)
            text.pop_back();
    }
    const bool is_text = is_utf8(text);
    std::ranges::replace_if(
        text,
        [&](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || (!is_text && c < 0); },
        '?');
    return text;
}

} // namespace

std::size_t Inspection::count(Outcome outcome) const
{
    return static_cast<std::size_t>(std::ranges::count(results, outcome, &CheckResult::outcome));
}

Examination::Examination(const CheckList& list, FileKind kind)
{
    for (const auto& check : list.checks()) {
        if (std::ranges::find(check.kinds, kind) == check.kinds.end())
            continue;
        index_.emplace(check.code, results_.size());
        results_.push_back(
            { .check = check, .outcome = Outcome::NotApplicable, .faults = {}, .fault_count = 0 });
    }
}

CheckResult* Examination::find(std::string_view code)
{
    const auto found = index_.find(code);
    return found == index_.end() ? nullptr : &results_[found->second];
}

void Examination::applies(std::string_view code)
{
    if (auto* result = find(code); result != nullptr && result->outcome == Outcome::NotApplicable)
        result->outcome = Outcome::Passed;
}

void Examination::fault(std::string_view code, std::string place, std::string found)
{
    auto* result = find(code);
    if (result == nullptr)
        return;
    result->outcome = Outcome::Failed;
    ++result->fault_count;
    if (result->faults.size() < most_places)
        result->faults.push_back({ shown(std::move(place)), shown(std::move(found)) });
}

void Examination::require(std::string_view code, bool holds, std::string_view place, std::string_view found)
{
    if (holds)
        applies(code);
    else
        fault(code, std::string(place), std::string(found));
}

std::vector<CheckResult> Examination::results() &&
{
    return std::move(results_);
}

} // namespace wres::inspection
