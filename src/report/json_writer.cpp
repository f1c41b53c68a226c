// SPDX-License-Identifier: MIT
#include "report/json_writer.h"

#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "base/invariant.h"

namespace wres::report {

void JsonWriter::separate()
{
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (has_items_.empty())
        return;
    out_ += has_items_.back() ? ",\n" : "\n";
    has_items_.back() = true;
}

void JsonWriter::begin_object()
{
    separate();
    out_ += '{';
    has_items_.push_back(false);
}

void JsonWriter::end_object()
{
    has_items_.pop_back();
    out_ += '}';
}

void JsonWriter::begin_array()
{
    separate();
    out_ += '[';
    has_items_.push_back(false);
}

void JsonWriter::end_array()
{
    has_items_.pop_back();
    out_ += ']';
}

void JsonWriter::key(std::string_view name)
{
    value(name);
    out_ += ": ";
    after_key_ = true;
}

void JsonWriter::value(std::string_view text)
{
    separate();
    out_ += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out_ += '\\';
            out_ += c;
        } else if (static_cast<unsigned char>(c) < 0x20)
            fmt::format_to(std::back_inserter(out_), "\\u{:04x}", static_cast<unsigned char>(c));
        else
            out_ += c;
    }
    out_ += '"';
}

void JsonWriter::value(double number)
{
    INVARIANT(std::isfinite(number), "JSON has no infinity; the caller writes it as a text");
    separate();
    fmt::format_to(std::back_inserter(out_), "{}", number);
}

void JsonWriter::value(std::uint64_t number)
{
    separate();
    fmt::format_to(std::back_inserter(out_), "{}", number);
}

void JsonWriter::value(bool truth)
{
    separate();
    out_ += truth ? "true" : "false";
}

std::string JsonWriter::finish() &&
{
    INVARIANT(has_items_.empty(), "everything begun has ended");
    return std::move(out_) + "\n";
}

} // namespace wres::report
