// SPDX-License-Identifier: MIT
#include "service/error_status.h"

#include <array>
#include <string_view>

namespace wres::service {
namespace {

using http::Status;

struct Kind {
    std::string_view code;
    Status status;
};
constexpr std::array kinds {
    Kind { "store.no_such_", Status::NotFound },
    Kind { "store.link_not_valid", Status::NotFound },
    Kind { "store.changed_meanwhile", Status::Conflict },
    Kind { "store.not_collecting", Status::Conflict },
    Kind { "store.step_not_allowed", Status::Conflict },
    Kind { "collection.closed", Status::Conflict },
    Kind { "council.not_approved", Status::Conflict },
    Kind { "council.not_signed_off", Status::Conflict },
    Kind { "council.numbers_changed", Status::Conflict },
    Kind { "form.stale", Status::CannotBeProcessed },
    Kind { "form.", Status::BadRequest },
    Kind { "body.", Status::BadRequest },
    Kind { "multipart.", Status::BadRequest },
    Kind { "upload.collection_full", Status::TooLarge },
    Kind { "upload.too_long", Status::TooLarge },
    Kind { "calculation.busy", Status::NotReady },
    Kind { "database.", Status::NotReady },
    Kind { "store.wrong_key", Status::NotReady },
};

} // namespace

Status status_of(const Error& error)
{
    for (const auto& kind : kinds) {
        if (error.code.starts_with(kind.code))
            return kind.status;
    }
    return Status::CannotBeProcessed;
}

} // namespace wres::service
