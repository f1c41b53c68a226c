// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "store/store.h"

namespace wres::frame {

/// An actor of the store in words: the name of a person as others see it, or "somebody who has left".
[[nodiscard]] Result<std::string> actor_words(store::View& view, std::string_view actor);

/// "3 March 2026, 14:05 UTC"
[[nodiscard]] std::string moment_words(store::Moment moment);

} // namespace wres::frame
