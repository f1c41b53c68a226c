// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// Who a calendar that asks for a feed asks for. What they may see is looked up at each request.
struct CalendarFeed {
    PersonId person;
    OrganisationId organisation;
};

/// The secret part of the address of somebody's feed: shown once; the one before ends.
[[nodiscard]] Result<std::string> make_calendar_feed(
    Change& change, const PersonId& person, const OrganisationId& organisation);

/// @errors store.no_such_feed
[[nodiscard]] Result<CalendarFeed> calendar_feed(View& view, std::string_view secret);

/// Ends somebody's feed, if there is one.
Done end_calendar_feed(Change& change, const PersonId& person, const OrganisationId& organisation);

} // namespace wres::store
