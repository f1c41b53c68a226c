// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#include "http/application.h"
#include "service/service.h"

namespace wres::service {

/// An answer with what every answer of ours carries: the number of the request, and what protects it.
[[nodiscard]] http::Response finished(
    const Service& service, const http::Request& request, http::Response response);

/// A request that is answered by its head alone.
class Answered final : public http::Exchange {
public:
    explicit Answered(http::Response response) : response_(std::move(response)) { }

    [[nodiscard]] std::uint64_t most_body_bytes() const override { return 0; }
    [[nodiscard]] bool receive(std::string_view) override { return false; }
    [[nodiscard]] http::Response respond() override { return std::move(response_); }

private:
    http::Response response_;
};

/// The longest body that is no file: a form, or JSON.
inline constexpr std::uint64_t most_form_bytes = 256 * 1024;

} // namespace wres::service
