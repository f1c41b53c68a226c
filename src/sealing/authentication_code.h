// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "sealing/master_key.h"

namespace wres::sealing {

/// HMAC-SHA-256 (FIPS 198-1): 32 bytes that only somebody with the key can make.
[[nodiscard]] std::string authentication_code(const Key& key, std::string_view message);

/// Whether two codes are the same, in a time that does not tell where they differ.
[[nodiscard]] bool same_code(std::string_view left, std::string_view right);

/// The code of a message that comes in pieces.
class RunningAuthenticationCode {
public:
    explicit RunningAuthenticationCode(const Key& key);
    ~RunningAuthenticationCode();
    RunningAuthenticationCode(RunningAuthenticationCode&&) noexcept;
    RunningAuthenticationCode& operator=(RunningAuthenticationCode&&) noexcept;

    void add(std::string_view piece);

    /// 32 bytes; nothing may be added afterwards.
    [[nodiscard]] std::string finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace wres::sealing
