// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "api/forms.h"
#include "base/result.h"

namespace wres::api {

/// The object that is the body of a call.
/// @errors body.faulty
[[nodiscard]] Result<Json> object_of(const Call& call);

/// A member of an object that must be there, and be a text.
/// @errors body.faulty
[[nodiscard]] Result<std::string> text_in(const Json& object, std::string_view name);

/// A member that may be missing: nothing then.
/// @errors body.faulty  it is there, and no text
[[nodiscard]] Result<std::optional<std::string>> text_if_any(const Json& object, std::string_view name);

/// A member that must be there, and be a whole number.
/// @errors body.faulty
[[nodiscard]] Result<std::int64_t> number_in(const Json& object, std::string_view name);

} // namespace wres::api
