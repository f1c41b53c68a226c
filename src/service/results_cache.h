// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "disclosure/release.h"
#include "disclosure/released.h"
#include "document/document.h"

namespace wres::service {

/// What one audience may see of one calculation, and the document made of it.
struct ShownResults {
    disclosure::Released<disclosure::Release> release;
    disclosure::Released<document::Document> document;
};

/// The results that were looked at last, so that a page is not calculated again for each reader. A
/// calculation never changes, so what is kept is never out of date.
class ResultsCache {
public:
    /// Null when it is not kept.
    [[nodiscard]] std::shared_ptr<const ShownResults> find(const std::string& name);

    void keep(const std::string& name, std::shared_ptr<const ShownResults> results);

private:
    static constexpr std::size_t most = 16;

    std::mutex mutex_;
    std::deque<std::pair<std::string, std::shared_ptr<const ShownResults>>> kept_; // the newest first
};

} // namespace wres::service
