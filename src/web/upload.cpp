// SPDX-License-Identifier: MIT
#include "web/upload.h"

#include "web/service.h"
#include "workflow/store_place.h"

namespace wres::web {
namespace {

constexpr std::size_t most_field_bytes = 4 * 1024;

std::unexpected<Error> stale_form()
{
    return failure("form.stale",
        "This form is not from this visit, or the page was open for too long. Load the page again, and send "
        "the files again.");
}

/// What the files of the collection hold that are counted.
Result<std::uint64_t> bytes_kept(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<std::uint64_t> {
        std::uint64_t bytes = 0;
        for (const auto& file : TRY(store::uploads_of(view, call.collection->id))) {
            if (file.state == store::UploadState::Received)
                bytes += static_cast<std::uint64_t>(file.size_bytes);
        }
        return bytes;
    });
}

} // namespace

std::unique_ptr<Upload> Upload::begin(Call& call)
{
    std::unique_ptr<Upload> upload(new Upload(call));
    auto reader = http::MultipartReader::for_content_type(call.request.headers.text("content-type"), *upload);
    if (reader)
        upload->reader_ = *std::move(reader);
    else
        upload->trouble_ = std::move(reader).error();
    return upload;
}

bool Upload::receive(std::string_view piece)
{
    if (trouble_)
        return false;
    if (auto done = reader_->receive(piece); !done)
        trouble_ = std::move(done).error();
    return !trouble_;
}

Done Upload::finish()
{
    if (trouble_)
        return std::unexpected(*trouble_);
    TRY_DONE(reader_->finish());
    if (!token_was_right_)
        return stale_form();
    if (received_ > 0)
        fields_.add("received", std::to_string(received_));
    return {};
}

Done Upload::begin(const http::PartHead& head)
{
    arrival_.reset();
    field_value_.clear();
    field_name_ = head.file_name ? "" : head.name;
    if (!head.file_name || head.file_name->empty()) // a picker from which nothing was picked
        return {};
    if (!token_was_right_)
        return stale_form();
    collection_bytes_ = TRY(bytes_kept(call_));
    arrival_ =
        TRY(store::Arrival::begin(call_.store, call_.occasion(), call_.collection->id, *head.file_name));
    return {};
}

Done Upload::data(std::string_view piece)
{
    if (arrival_) {
        collection_bytes_ += piece.size();
        if (collection_bytes_ > call_.service.terms.most_collection_bytes)
            return failure("upload.collection_full",
                "The files of this collection would be too large together. Remove those that are not needed, "
                "or send them without "
                "columns and sheets that are not needed.");
        return arrival_->add(piece);
    }
    if (field_value_.size() + piece.size() > most_field_bytes)
        return failure(
            "form.faulty", "A field of the form is too long. Load the page again, and send the files again.");
    field_value_ += piece;
    return {};
}

Done Upload::end()
{
    if (arrival_) {
        TRY(arrival_->finish(workflow::now()));
        arrival_.reset();
        ++received_;
    } else if (field_name_ == "form_token")
        token_was_right_ = field_value_ == call_.form_token;
    else if (!field_name_.empty())
        fields_.add(field_name_, field_value_);
    return {};
}

} // namespace wres::web
