// SPDX-License-Identifier: MIT
#include "report/json_writer.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "base/invariant.h"
#include "base/text.h"

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
    const auto is_plain = [](char c) {
        return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
    };
    for (auto rest = text; !rest.empty();) {
        const auto special = std::ranges::find_if_not(rest, is_plain);
        const auto plain = static_cast<std::size_t>(special - rest.begin());
        out_ += rest.substr(0, plain);
        if (special == rest.end())
            break;
        if (static_cast<unsigned char>(*special) < 0x20)
            fmt::format_to(std::back_inserter(out_), "\\u{:04x}", static_cast<unsigned char>(*special));
        else
            out_.append("\\").push_back(*special);
        rest.remove_prefix(plain + 1);
    }
    out_ += '"';
}

void JsonWriter::value(double number)
{
    INVARIANT(std::isfinite(number), "JSON has no infinity; the caller writes it as a text");
    separate();
    append_number(out_, number);
}

void JsonWriter::value(std::uint64_t number)
{
    separate();
    const fmt::format_int digits(number);
    out_.append(digits.data(), digits.size());
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
