// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "http/application.h"

namespace wres::web {

class Service;

/// One request of the service: who may not come in is answered, and his body not read; a form is read whole;
/// files are sealed into the store as they come.
[[nodiscard]] std::unique_ptr<http::Exchange> begin_exchange(Service& service, http::Request request);

} // namespace wres::web
