// SPDX-License-Identifier: MIT
//
// What of a request is read by us and not by Boost.Beast. The first byte says how long the pieces are in which a form with files
// arrives; the rest is read as everything that a stranger may write.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/invariant.h"
#include "base/text.h"
#include "http/cookie.h"
#include "http/form.h"
#include "http/multipart.h"
#include "http/path_pattern.h"
#include "http/target.h"

namespace {

using namespace wres;
using namespace wres::http;

/// Holds the reader to what multipart.h promises: a part begins, has content, and ends, one after the other.
class Promises final : public PartSink {
public:
    Done begin(const PartHead& head) override
    {
        INVARIANT(!open_, "a part ends before the next begins");
        INVARIANT(is_utf8(head.name), "names are UTF-8");
        if (head.file_name)
            INVARIANT(head.file_name->find_first_of("/\\\r\n") == std::string::npos, "a file's name is one component on one line");
        open_ = true;
        written += "[" + head.name + "|" + head.file_name.value_or("") + "]";
        return {};
    }

    Done data(std::string_view piece) override
    {
        INVARIANT(open_ && !piece.empty(), "content is of a part");
        written += piece;
        return {};
    }

    Done end() override
    {
        INVARIANT(open_, "only a part that began ends");
        open_ = false;
        return {};
    }

    [[nodiscard]] bool open() const { return open_; }

    std::string written;

private:
    bool open_ = false;
};

std::string read_in_pieces(std::string_view text, std::size_t size)
{
    Promises parts;
    auto reader = MultipartReader::for_content_type("multipart/form-data; boundary=b", parts);
    INVARIANT(reader.has_value(), "the boundary is one");
    for (std::size_t at = 0; at < text.size(); at += size) {
        if (!reader->receive(text.substr(at, size)))
            return "faulty";
    }
    if (!reader->finish())
        return "faulty";
    INVARIANT(!parts.open(), "a complete form has complete parts");
    return parts.written;
}

void read_multipart(std::string_view text, std::size_t size)
{
    INVARIANT(read_in_pieces(text, size) == read_in_pieces(text, text.size() + 1), "the same parts in pieces of any length");
    Promises parts;
    static_cast<void>(MultipartReader::for_content_type(text, parts));
}

void read_target(std::string_view text)
{
    const auto target = parse_target(text);
    if (!target)
        return;
    const auto again = parse_target(target->path());
    INVARIANT(again && again->segments == target->segments, "a path that is written is read as it was");
    for (const auto& segment : target->segments)
        INVARIANT(segment != ".." && segment.find_first_of("/\\") == std::string::npos, "a segment leads nowhere else");
    static_cast<void>(PathPattern("/collections/:id/files").match(target->segments));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
    read_multipart(text, data[0] + std::size_t { 1 });
    read_target(text);
    static_cast<void>(parse_form(text));
    static_cast<void>(parse_cookies(text));
    return 0;
}
