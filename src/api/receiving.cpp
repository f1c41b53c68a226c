// SPDX-License-Identifier: MIT
#include "api/receiving.h"

#include "base/text.h"

namespace wres::api {

std::unique_ptr<Receiving> Receiving::begin(Call& call, Body body)
{
    std::unique_ptr<Receiving> receiving(new Receiving(call, body));
    if (const auto done = receiving->begin_body(); !done)
        receiving->trouble_ = done.error();
    return receiving;
}

Done Receiving::begin_body()
{
    const auto type = call_.request.headers.text("content-type");
    if (lower_case(type).starts_with("multipart/")) {
        reader_ = TRY(http::MultipartReader::for_content_type(type, *this));
        return {};
    }
    const auto name = call_.request.target.query.text("name");
    if (trimmed(name).empty())
        return failure("form.name_missing",
            "A file that is the body itself is named in the query: ?name=staff.csv. Its ending says what it "
            "is.");
    return begin({ "", std::string(name.substr(name.find_last_of("/\\") + 1)) });
}

bool Receiving::receive(std::string_view piece)
{
    if (trouble_)
        return false;
    if (auto done = reader_ ? reader_->receive(piece) : data(piece); !done)
        trouble_ = std::move(done).error();
    return !trouble_;
}

Done Receiving::finish()
{
    if (trouble_)
        return std::unexpected(*trouble_);
    TRY_DONE(reader_ ? reader_->finish() : end());
    if (call_.received.empty() && call_.files.empty())
        return failure("form.no_file",
            "No file came. Send it as the body with ?name=staff.csv, or as multipart/form-data with a file "
            "name.");
    return {};
}

Done Receiving::begin(const http::PartHead& head)
{
    files_.give_up();
    holds_file_ = false;
    if (!head.file_name || head.file_name->empty())
        return {}; // a field that is no file says nothing here
    holds_file_ = body_ == Body::HeldFiles;
    if (!holds_file_)
        return files_.begin(*head.file_name);
    call_.files.push_back({ *head.file_name, {} });
    return {};
}

Done Receiving::data(std::string_view piece)
{
    if (holds_file_)
        return service::hold(call_, piece);
    return files_.is_under_way() ? files_.add(piece) : Done {};
}

Done Receiving::end()
{
    if (files_.is_under_way())
        call_.received.push_back(TRY(files_.finish()));
    return {};
}

} // namespace wres::api
