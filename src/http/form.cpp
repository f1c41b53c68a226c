// SPDX-License-Identifier: MIT
#include "http/form.h"

#include "base/text.h"
#include "http/percent_code.h"

namespace wres::http {
namespace {

std::unexpected<Error> faulty()
{
    return failure("form.faulty",
        "The form did not arrive as a browser sends it. Go back, load the page again, and send it again.");
}

} // namespace

Result<Fields> parse_form(std::string_view text)
{
    Fields fields;
    std::size_t count = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('&', from), text.size());
        const auto pair = text.substr(from, end - from);
        from = end + 1;
        if (pair.empty())
            continue;
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = percent_decoded(pair.substr(0, equals), Plus::IsSpace);
        auto value = percent_decoded(pair.substr(std::min(equals + 1, pair.size())), Plus::IsSpace);
        if (!name || !value || !is_utf8(*name) || !is_utf8(*value) || ++count > most_form_fields)
            return faulty();
        fields.add(*std::move(name), *std::move(value));
    }
    return fields;
}

} // namespace wres::http
