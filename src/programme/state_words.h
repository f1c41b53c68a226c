// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "collection/standing.h"
#include "markup/html.h"
#include "store/collection_states.h"
#include "submission/request.h"

namespace wres::programme {

/// Where a service of a council stands, in its words, and what is to be noted: late, overdue, corrected.
/// @param own  how far the council's own collection on this server is, if it has one: before something is
///             sent, it says that a council has started, or has its numbers checked
void write_standing(markup::Html& html, const collection::ServiceStanding& service,
    std::optional<store::CollectionState> own, const submission::Request& request, Date today);

/// The same in words alone: "signed off", "submitted, late".
[[nodiscard]] std::string standing_words(const collection::ServiceStanding& service,
    std::optional<store::CollectionState> own, const submission::Request& request, Date today);

/// "3 October 2025, 10:15 UTC", of "2025-10-03T10:15:00Z".
[[nodiscard]] std::string time_words(const std::string& at);

/// "3 October 2025", of "2025-10-03".
[[nodiscard]] std::string day_words(const std::string& day);

/// The label of a service as its standard has it: "Adult social care".
[[nodiscard]] std::string service_words(const standard::Standard& standard, std::string_view scope);

/// Several of them, with commas between.
[[nodiscard]] std::string services_words(
    const standard::Standard& standard, const std::vector<std::string>& scopes);

} // namespace wres::programme
