// SPDX-License-Identifier: MIT
#include "http/target.h"

#include <algorithm>

#include "base/text.h"
#include "http/form.h"
#include "http/percent_code.h"

namespace wres::http {
namespace {

std::unexpected<Error> faulty()
{
    return failure("target.faulty", "The address is not one of ours. Check it, or begin at the start page.");
}

bool is_harmless(const std::string& segment)
{
    const bool has_trouble = std::ranges::any_of(segment, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F || c == '/' || c == '\\';
    });
    return !segment.empty() && segment != "." && segment != ".." && !has_trouble && is_utf8(segment);
}

} // namespace

std::string Target::path() const
{
    if (segments.empty())
        return "/";
    std::string path;
    for (const auto& segment : segments)
        path += "/" + percent_encoded(segment);
    return path;
}

Result<Target> parse_target(std::string_view text)
{
    if (!text.starts_with('/'))
        return faulty();
    Target target;
    const auto question = std::min(text.find('?'), text.size());
    const auto path = text.substr(1, question - 1);
    if (!path.empty()) {
        for (const auto piece : split(path, '/')) {
            auto segment = percent_decoded(piece, Plus::IsPlus);
            if (!segment || !is_harmless(*segment))
                return faulty();
            target.segments.push_back(*std::move(segment));
        }
    }
    auto query = parse_form(text.substr(std::min(question + 1, text.size())));
    if (!query)
        return faulty();
    target.query = *std::move(query);
    return target;
}

} // namespace wres::http
