// SPDX-License-Identifier: MIT
#include "intake/finding_groups.h"

#include <utility>

namespace wres::intake {
namespace {

constexpr char between = '\x1F';

bool alike(const Finding& left, const Finding& right)
{
    return left.code == right.code && left.position.column == right.position.column
        && left.position.file == right.position.file && left.details == right.details;
}

std::string column_key(const Finding& finding)
{
    return finding.code + between + finding.position.file + between + finding.position.column;
}

std::string detail_key(const Finding& finding)
{
    auto key = column_key(finding);
    for (const auto& detail : finding.details)
        key += between + detail;
    return key;
}

void count(FindingGroup& group, std::uint64_t row)
{
    ++group.times;
    if (row != 0 && group.rows.size() < FindingGroups::rows_named)
        group.rows.push_back(row);
}

} // namespace

void FindingGroups::add(Finding finding)
{
    // A million rows with one problem come one after the other: no look-up, no copy.
    if (!groups_.empty() && alike(groups_[last_].first, finding)) {
        count(groups_[last_], finding.position.row);
        return;
    }

    const auto key = detail_key(finding);
    if (const auto found = by_detail_.find(key); found != by_detail_.end()) {
        last_ = found->second;
        count(groups_[last_], finding.position.row);
        return;
    }

    auto& told_apart = details_by_column_[column_key(finding)];
    if (told_apart >= details_told_apart) {
        // The key without details stands for all those not told apart.
        const auto [rest, is_new] =
            by_detail_.try_emplace(column_key(finding) + between + between, groups_.size());
        last_ = rest->second;
        if (is_new) {
            finding.details.assign(finding.details.size(), "others");
            groups_.push_back({ std::move(finding), 0, {} });
            count(groups_.back(), groups_.back().first.position.row);
        } else {
            count(groups_[last_], finding.position.row);
        }
        return;
    }

    ++told_apart;
    last_ = groups_.size();
    by_detail_.emplace(key, last_);
    const auto row = finding.position.row;
    groups_.push_back({ std::move(finding), 0, {} });
    count(groups_.back(), row);
}

} // namespace wres::intake
