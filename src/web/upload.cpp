// SPDX-License-Identifier: MIT
#include "web/upload.h"

namespace wres::web {

using namespace frame;
namespace {

constexpr std::size_t most_field_bytes = 4 * 1024;

std::unexpected<Error> stale_form()
{
    return failure("form.stale",
        "This form is not from this visit, or the page was open for too long. Load the page again, and send "
        "the files again.");
}

} // namespace

std::unique_ptr<Upload> Upload::begin(Call& call, Body body)
{
    std::unique_ptr<Upload> upload(new Upload(call, body));
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
    files_.give_up();
    holds_file_ = false;
    field_value_.clear();
    field_name_ = head.file_name ? "" : head.name;
    if (!head.file_name || head.file_name->empty()) // a picker from which nothing was picked
        return {};
    if (!token_was_right_)
        return stale_form();
    holds_file_ = body_ == Body::HeldFiles;
    if (!holds_file_)
        return files_.begin(*head.file_name);
    call_.files.push_back({ *head.file_name, {} });
    return {};
}

Done Upload::data(std::string_view piece)
{
    if (files_.is_under_way())
        return files_.add(piece);
    if (holds_file_)
        return service::hold(call_, piece);
    if (field_value_.size() + piece.size() > most_field_bytes)
        return failure(
            "form.faulty", "A field of the form is too long. Load the page again, and send the files again.");
    field_value_ += piece;
    return {};
}

Done Upload::end()
{
    if (files_.is_under_way()) {
        TRY(files_.finish());
        ++received_;
    } else if (holds_file_)
        ++received_;
    else if (field_name_ == "form_token")
        token_was_right_ = field_value_ == call_.form_token;
    else if (!field_name_.empty())
        fields_.add(field_name_, field_value_);
    return {};
}

} // namespace wres::web
