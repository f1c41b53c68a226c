// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "document/document.h"
#include "report/release_index.h"

namespace wres::report {

/// What stands around the sections of every document of a release: whose it is, who may see it, what it is
/// made from.
[[nodiscard]] document::Document frame_of(const ReleaseIndex& index);

/// The services reported, in one line.
[[nodiscard]] std::string services_of(const disclosure::Release& release);

} // namespace wres::report
