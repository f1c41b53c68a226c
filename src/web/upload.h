// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "frame/call.h"
#include "frame/route.h"
#include "http/fields.h"
#include "http/multipart.h"
#include "service/file_arrival.h"

namespace wres::web {

/// A form with files on its way from a browser. Its files go into the call's collection as they come, or are
/// held in the call.
class Upload final : private http::PartSink {
public:
    [[nodiscard]] static std::unique_ptr<Upload> begin(frame::Call& call, frame::Body body);

    /// False when it cannot go on; finish() says why.
    [[nodiscard]] bool receive(std::string_view piece);

    /// @errors multipart.faulty, form.stale, upload.too_long; those of service::FileArrival
    Done finish();

    /// The other fields of the form, and "received": how many files came, if any.
    [[nodiscard]] const http::Fields& fields() const { return fields_; }

private:
    Upload(frame::Call& call, frame::Body body) : call_(call), body_(body), files_(call) { }

    Done begin(const http::PartHead& head) override;
    Done data(std::string_view piece) override;
    Done end() override;

    frame::Call& call_;
    frame::Body body_;
    std::optional<http::MultipartReader> reader_;
    std::optional<Error> trouble_;
    http::Fields fields_;
    std::string field_name_; // of the part that is being read; empty for a file
    std::string field_value_;
    service::FileArrival files_;
    bool holds_file_ = false; // a part is a file that is held
    bool token_was_right_ = false;
    int received_ = 0;
};

} // namespace wres::web
