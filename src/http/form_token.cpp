// SPDX-License-Identifier: MIT
#include "http/form_token.h"

#include "sealing/authentication_code.h"
#include "sealing/hexadecimal.h"

namespace wres::http {

std::string form_token(const sealing::Key& key, std::string_view visit)
{
    return sealing::to_hexadecimal(sealing::authentication_code(key, visit));
}

bool is_form_token_of(const sealing::Key& key, std::string_view visit, std::string_view token)
{
    return !visit.empty() && sealing::same_code(form_token(key, visit), token);
}

bool comes_from_another_site(const Request& request)
{
    if (const auto* site = request.headers.find("sec-fetch-site"))
        return *site != "same-origin" && *site != "none";
    const auto* origin = request.headers.find("origin");
    if (origin == nullptr)
        return false;
    const auto scheme_end = origin->find("://");
    return scheme_end == std::string::npos || origin->substr(scheme_end + 3) != request.headers.text("host");
}

} // namespace wres::http
