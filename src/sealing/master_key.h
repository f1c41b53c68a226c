// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::sealing {

/// 256 bits that nobody but the program sees; wiped when they are done with.
class Key {
public:
    static constexpr std::size_t size = 32;

    Key() = default;
    explicit Key(std::string_view bytes);
    Key(const Key&) = default;
    Key& operator=(const Key&) = default;
    ~Key();

    static Key draw();

    [[nodiscard]] const unsigned char* data() const { return bytes_.data(); }
    [[nodiscard]] unsigned char* data() { return bytes_.data(); }
    [[nodiscard]] std::string_view bytes() const;

private:
    std::array<unsigned char, size> bytes_ {};
};

/// What a derived key is for. The numbers are part of every store that exists: never change or reuse one.
enum class Purpose : std::uint8_t {
    DatabasePages = 1,
    UploadKeys = 2,
    Secrets = 3,
    AuditTrail = 4,
    Backup = 5,
    Fingerprints = 6,
    Tokens = 7,
    StoreIdentity = 8,
    CellKeys = 9,
};

/// The one key an operator keeps: random, never a passphrase, written as text that can be kept in a file, put
/// into an environment variable or pasted at a prompt.
class MasterKey {
public:
    static MasterKey draw();

    /// Reads what text() wrote; white space around it does not matter.
    /// @errors key.not_a_key  with what is wrong: it is no key at all, it is cut short, or a character is
    /// mistaken
    static Result<MasterKey> parse(std::string_view text);

    /// wres-key-1-, 64 hexadecimal digits, and 8 more that tell a slip of the pen from a wrong key.
    [[nodiscard]] std::string text() const;

    /// The key for one purpose. Knowing it tells nothing about the others.
    /// @source libsodium crypto_kdf (BLAKE2b)
    [[nodiscard]] Key derive(Purpose purpose) const;

private:
    explicit MasterKey(const Key& key) : key_(key) { }

    Key key_;
};

} // namespace wres::sealing
