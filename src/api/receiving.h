// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "api/call.h"
#include "api/route.h"
#include "base/result.h"
#include "http/multipart.h"
#include "service/file_arrival.h"

namespace wres::api {

/// Files on their way from a program: one as the body itself, named by the query, or any number as
/// multipart/form-data. They go into the call's collection as they come, or are held in the call.
class Receiving final : private http::PartSink {
public:
    [[nodiscard]] static std::unique_ptr<Receiving> begin(Call& call, Body body);

    /// False when it cannot go on; finish() says why.
    [[nodiscard]] bool receive(std::string_view piece);

    /// The files that came are in the call.
    /// @errors form.no_file, form.name_missing, multipart.faulty, upload.too_long; those of
    /// service::FileArrival
    Done finish();

private:
    Receiving(Call& call, Body body) : call_(call), body_(body), files_(call) { }

    Done begin_body();
    Done begin(const http::PartHead& head) override;
    Done data(std::string_view piece) override;
    Done end() override;

    Call& call_;
    Body body_;
    bool holds_file_ = false; // a part is a file that is held
    service::FileArrival files_;
    std::optional<http::MultipartReader> reader_; // nothing: the body is a file
    std::optional<Error> trouble_;
};

} // namespace wres::api
