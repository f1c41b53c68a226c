// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::http {

/// What stands before one part of a form.
struct PartHead {
    std::string name; // of the field
    std::optional<std::string> file_name; // its last component alone; empty when no file was chosen
};

/// Takes the parts of a form, one after the other.
class PartSink {
public:
    virtual ~PartSink() = default;

    virtual Done begin(const PartHead& head) = 0;
    virtual Done data(std::string_view piece) = 0;
    virtual Done end() = 0;
};

/// Reads a form with files as it arrives, in pieces of any length, and keeps no more of it than a part's head
/// or a boundary.
/// @source RFC 7578; RFC 2046, section 5.1; WHATWG HTML, multipart/form-data (how browsers escape names)
class MultipartReader {
public:
    static constexpr std::size_t most_parts = 1000;
    static constexpr std::size_t most_head_bytes = 8 * 1024;

    /// @errors multipart.faulty  when the Content-Type names no boundary
    static Result<MultipartReader> for_content_type(std::string_view content_type, PartSink& sink);

    /// @errors multipart.faulty; whatever the sink says
    Done receive(std::string_view piece);

    /// @errors multipart.faulty  when the form ended before its last boundary
    Done finish();

private:
    enum class State : std::uint8_t { Preamble, AfterDelimiter, Head, Content, Epilogue };

    MultipartReader(std::string delimiter, PartSink& sink);

    Result<bool> step();
    Result<bool> find_delimiter();
    Result<bool> read_delimiter_end();
    Result<bool> read_head();
    Done emit(std::string_view content);

    std::string delimiter_;
    PartSink* sink_;
    State state_ = State::Preamble;
    std::string pending_;
    std::size_t parts_ = 0;
};

} // namespace wres::http
