// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "frame/call.h"
#include "http/fields.h"
#include "http/multipart.h"
#include "service/file_arrival.h"

namespace wres::web {

/// A form with files on its way from a browser; its files go into the call's collection as they come.
class Upload final : private http::PartSink {
public:
    [[nodiscard]] static std::unique_ptr<Upload> begin(frame::Call& call);

    /// False when it cannot go on; finish() says why.
    [[nodiscard]] bool receive(std::string_view piece);

    /// @errors multipart.faulty, form.stale; those of service::FileArrival
    Done finish();

    /// The other fields of the form, and "received": how many files came, if any.
    [[nodiscard]] const http::Fields& fields() const { return fields_; }

private:
    explicit Upload(frame::Call& call) : call_(call), files_(call) { }

    Done begin(const http::PartHead& head) override;
    Done data(std::string_view piece) override;
    Done end() override;

    frame::Call& call_;
    std::optional<http::MultipartReader> reader_;
    std::optional<Error> trouble_;
    http::Fields fields_;
    std::string field_name_; // of the part that is being read; empty for a file
    std::string field_value_;
    service::FileArrival files_;
    bool token_was_right_ = false;
    int received_ = 0;
};

} // namespace wres::web
