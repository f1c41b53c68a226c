// SPDX-License-Identifier: MIT
#include "sealing/authentication_code.h"

#include <sodium.h>

#include "sealing/library.h"

namespace wres::sealing {

struct RunningAuthenticationCode::State {
    crypto_auth_hmacsha256_state hash {};

    ~State() { sodium_memzero(&hash, sizeof hash); }
};

RunningAuthenticationCode::RunningAuthenticationCode(const Key& key) : state_(std::make_unique<State>())
{
    start_library();
    crypto_auth_hmacsha256_init(&state_->hash, key.data(), Key::size);
}

RunningAuthenticationCode::~RunningAuthenticationCode() = default;
RunningAuthenticationCode::RunningAuthenticationCode(RunningAuthenticationCode&&) noexcept = default;
RunningAuthenticationCode& RunningAuthenticationCode::operator=(
    RunningAuthenticationCode&&) noexcept = default;

void RunningAuthenticationCode::add(std::string_view piece)
{
    crypto_auth_hmacsha256_update(
        &state_->hash, reinterpret_cast<const unsigned char*>(piece.data()), piece.size());
}

std::string RunningAuthenticationCode::finish()
{
    std::string code(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_final(&state_->hash, reinterpret_cast<unsigned char*>(code.data()));
    return code;
}

std::string authentication_code(const Key& key, std::string_view message)
{
    RunningAuthenticationCode code(key);
    code.add(message);
    return code.finish();
}

bool same_code(std::string_view left, std::string_view right)
{
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace wres::sealing
