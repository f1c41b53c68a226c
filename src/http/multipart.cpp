// SPDX-License-Identifier: MIT
#include "http/multipart.h"

#include <algorithm>

#include "base/text.h"

namespace wres::http {
namespace {

std::unexpected<Error> faulty()
{
    return failure("multipart.faulty",
        "The files did not arrive as a browser sends them. Load the page again, and send them again.");
}

/// One parameter of a header's value, such as filename in `form-data; name="a"; filename="b"`. In quotes, \"
/// is a quote; a backslash before anything else is itself, as browsers send it.
std::optional<std::string> parameter(std::string_view value, std::string_view wanted)
{
    auto at = value.find(';');
    while (at < value.size()) {
        const auto equals = value.find('=', at);
        if (equals == std::string_view::npos)
            return std::nullopt;
        const auto name = lower_case(trimmed(value.substr(at + 1, equals - at - 1)));
        std::string text;
        std::size_t next = equals + 1;
        if (next < value.size() && value[next] == '"') {
            for (++next; next < value.size() && value[next] != '"'; ++next) {
                if (value[next] == '\\' && next + 1 < value.size() && value[next + 1] == '"')
                    ++next;
                text += value[next];
            }
            if (next >= value.size())
                return std::nullopt; // the quotes are never closed
            next = std::min(value.find(';', next), value.size());
        } else {
            next = std::min(value.find(';', equals), value.size());
            text = trimmed(value.substr(equals + 1, next - equals - 1));
        }
        if (name == wanted)
            return text;
        at = next;
    }
    return std::nullopt;
}

/// Browsers write a quote as %22 and line ends as %0D and %0A, and nothing else.
std::string without_browser_escapes(std::string text)
{
    constexpr std::pair<std::string_view, std::string_view> escapes[] { { "%22", "\"" }, { "%0D", " " },
        { "%0A", " " } };
    for (const auto& [escape, meaning] : escapes) {
        for (auto at = text.find(escape); at != std::string::npos;
             at = text.find(escape, at + meaning.size()))
            text.replace(at, escape.size(), meaning);
    }
    return text;
}

std::string last_component(const std::string& path)
{
    const auto slash = path.find_last_of("/\\");
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// Half a line end, or a zero byte, within a field is a way to smuggle another field in (RFC 9110, 5.5).
bool is_one_line(std::string_view field)
{
    return field.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

Result<PartHead> parse_head(std::string_view lines)
{
    for (std::size_t from = 0; from < lines.size();) {
        const auto end = std::min(lines.find("\r\n", from), lines.size());
        const auto line = lines.substr(from, end - from);
        from = end + 2;
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || !is_utf8(line) || !is_one_line(line))
            return faulty();
        if (lower_case(line.substr(0, colon)) != "content-disposition")
            continue;
        const auto value = trimmed(line.substr(colon + 1));
        const auto kind = lower_case(trimmed(value.substr(0, std::min(value.find(';'), value.size()))));
        const auto name = parameter(value, "name");
        if (kind != "form-data" || !name)
            return faulty();
        PartHead head { without_browser_escapes(*name), std::nullopt };
        if (const auto file_name = parameter(value, "filename"))
            head.file_name = last_component(without_browser_escapes(*file_name));
        return head;
    }
    return faulty();
}

} // namespace

Result<MultipartReader> MultipartReader::for_content_type(std::string_view content_type, PartSink& sink)
{
    const auto kind =
        lower_case(trimmed(content_type.substr(0, std::min(content_type.find(';'), content_type.size()))));
    const auto boundary = parameter(content_type, "boundary");
    if (kind != "multipart/form-data" || !boundary || boundary->empty() || boundary->size() > 70)
        return faulty();
    return MultipartReader("\r\n--" + *boundary, sink);
}

MultipartReader::MultipartReader(std::string delimiter, PartSink& sink)
    : delimiter_(std::move(delimiter))
    , sink_(&sink)
    , pending_("\r\n") // so that the first boundary, which begins the body, is found like any other
{
}

Done MultipartReader::receive(std::string_view piece)
{
    pending_ += piece;
    for (;;) {
        const bool moved = TRY(step());
        if (!moved)
            return {};
    }
}

Done MultipartReader::finish()
{
    if (state_ != State::Epilogue)
        return faulty();
    return {};
}

Result<bool> MultipartReader::step()
{
    switch (state_) {
    case State::Preamble:
    case State::Content: return find_delimiter();
    case State::AfterDelimiter: return read_delimiter_end();
    case State::Head: return read_head();
    case State::Epilogue: pending_.clear(); return false;
    }
    return false;
}

Done MultipartReader::emit(std::string_view content)
{
    if (state_ == State::Content && !content.empty())
        return sink_->data(content);
    return {};
}

Result<bool> MultipartReader::find_delimiter()
{
    const auto at = pending_.find(delimiter_);
    if (at == std::string::npos) {
        const auto kept = std::min(pending_.size(), delimiter_.size() - 1);
        TRY_DONE(emit(std::string_view(pending_).substr(0, pending_.size() - kept)));
        pending_.erase(0, pending_.size() - kept);
        return false;
    }
    TRY_DONE(emit(std::string_view(pending_).substr(0, at)));
    if (state_ == State::Content)
        TRY_DONE(sink_->end());
    pending_.erase(0, at + delimiter_.size());
    state_ = State::AfterDelimiter;
    return true;
}

Result<bool> MultipartReader::read_delimiter_end()
{
    const auto past_padding = std::min(pending_.find_first_not_of(" \t"), pending_.size());
    if (past_padding > most_head_bytes)
        return faulty();
    if (pending_.size() < past_padding + 2)
        return false;
    const auto two = std::string_view(pending_).substr(past_padding, 2);
    if (two == "--" && past_padding == 0) {
        state_ = State::Epilogue;
        return true;
    }
    if (two != "\r\n" || ++parts_ > most_parts)
        return faulty();
    pending_.erase(0, past_padding); // its line end is kept: a head that is empty ends with it
    state_ = State::Head;
    return true;
}

Result<bool> MultipartReader::read_head()
{
    const auto end = pending_.find("\r\n\r\n");
    if (std::min(end, pending_.size()) > most_head_bytes)
        return faulty();
    if (end == std::string::npos)
        return false;
    const auto lines = std::string_view(pending_).substr(0, end);
    const auto head = TRY(parse_head(lines.substr(std::min<std::size_t>(2, lines.size()))));
    TRY_DONE(sink_->begin(head));
    pending_.erase(0, end + 4);
    state_ = State::Content;
    return true;
}

} // namespace wres::http
