// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "base/result.h"
#include "site/council.h"
#include "site/site_facts.h"
#include "site/site_file.h"

namespace wres::site {

/// A site that grows council by council: the pages of a council are handed over at once, and of it there
/// stays what the first page, the search, the site map, the feed and the catalogue say of it. The same
/// releases of the same day give the same bytes.
class Site {
public:
    Site(SiteFacts facts, FileTaker take);
    ~Site();

    /// @errors of the taker
    Done add(const Council& council);

    /// What needs to know of every council. At least one was added.
    /// @errors of the taker
    Done finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace wres::site
