// SPDX-License-Identifier: MIT
#include "submission/keys.h"

#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "sealing/key_text.h"

namespace wres::submission {
namespace {

struct Kind {
    std::string_view beginning;
    std::string_view words;
};

constexpr Kind council_secret { "wres-council-secret-1", "a council's secret key" };
constexpr Kind council_public { "wres-council-public-1", "a council's public key" };
constexpr Kind programme_secret { "wres-programme-secret-1", "the programme's secret key" };
constexpr Kind programme_public { "wres-programme-public-1", "the programme's public key" };
constexpr std::array kinds { council_secret, council_public, programme_secret, programme_public };

/// The message never repeats the text: it may be a secret.
Result<std::string> bytes_of(const Kind& wanted, std::string_view text)
{
    for (const auto& kind : kinds) {
        const bool is_another =
            kind.beginning != wanted.beginning && trimmed(text).starts_with(kind.beginning);
        if (is_another)
            return failure("key.not_a_key",
                fmt::format("This is {}, and {} is needed here: it begins with {}-.", kind.words,
                    wanted.words, wanted.beginning));
    }
    return sealing::parse_key_text(wanted.beginning, text);
}

} // namespace

std::string text_of(const sealing::SigningKey& key)
{
    return sealing::key_text(council_secret.beginning, key.seed().bytes());
}

std::string text_of(const sealing::VerifyingKey& key)
{
    return sealing::key_text(council_public.beginning, key.bytes());
}

std::string text_of(const sealing::OpeningKey& key)
{
    return sealing::key_text(programme_secret.beginning, key.secret().bytes());
}

std::string text_of(const sealing::BoxKey& key)
{
    return sealing::key_text(programme_public.beginning, key.bytes());
}

bool is_key_like(std::string_view text)
{
    return trimmed(text).starts_with("wres-") && trimmed(text).find('\n') == std::string_view::npos;
}

Result<sealing::SigningKey> parse_council_secret(std::string_view text)
{
    return sealing::SigningKey(sealing::Key(TRY(bytes_of(council_secret, text))));
}

Result<sealing::VerifyingKey> parse_council_public(std::string_view text)
{
    return sealing::VerifyingKey(TRY(bytes_of(council_public, text)));
}

Result<sealing::OpeningKey> parse_programme_secret(std::string_view text)
{
    return sealing::OpeningKey(sealing::Key(TRY(bytes_of(programme_secret, text))));
}

Result<sealing::BoxKey> parse_programme_public(std::string_view text)
{
    return sealing::BoxKey(TRY(bytes_of(programme_public, text)));
}

} // namespace wres::submission
