// SPDX-License-Identifier: MIT
#include "account/passphrase_again.h"

#include "account/signing_in.h"

namespace wres::account {

using namespace frame;

void write_passphrase_field(markup::Html& html, const Call& call, const std::vector<FieldError>& errors)
{
    if (call.who->person.has_passphrase)
        write_text_field(html,
            { .id = "passphrase",
                .label = "Your passphrase",
                .hint = "Asked again, so that nobody else does this at your screen.",
                .type = "password",
                .autocomplete = "current-password",
                .value = {} },
            errors);
}

Result<std::vector<FieldError>> faults_of_proof(Call& call)
{
    if (!call.who->person.has_passphrase)
        return std::vector<FieldError> {};
    const bool is_right = TRY(knows_passphrase(call, call.form.text("passphrase")));
    return is_right
        ? std::vector<FieldError> {}
        : std::vector<FieldError> { { "passphrase", "The passphrase is wrong, or was wrong too often" } };
}

} // namespace wres::account
