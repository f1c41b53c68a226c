// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>

#include "base/result.h"
#include "store/people.h"

namespace wres::service {
class Service;
}

namespace wres::frame {

/// Sends somebody the link with which they choose a passphrase. What went wrong is logged, without a name or
/// address.
/// @param link  the whole address
/// @errors mail.none (no mail server is set), those of network::send_letter()
Done send_link(const service::Service& service, const store::Person& person, const std::string& link,
    std::chrono::hours lasts);

} // namespace wres::frame
