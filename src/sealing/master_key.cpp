// SPDX-License-Identifier: MIT
#include "sealing/master_key.h"

#include <cstring>

#include <sodium.h>

#include "base/invariant.h"
#include "base/text.h"
#include "sealing/key_text.h"
#include "sealing/library.h"

namespace wres::sealing {
namespace {

constexpr std::string_view kind = "wres-key-1";
constexpr char derivation_context[crypto_kdf_CONTEXTBYTES + 1] = "wreskey1";

} // namespace

Key::Key(std::string_view bytes)
{
    INVARIANT(bytes.size() == size, "a key has 32 bytes");
    std::memcpy(bytes_.data(), bytes.data(), size);
}

Key::~Key()
{
    sodium_memzero(bytes_.data(), bytes_.size());
}

Key Key::draw()
{
    start_library();
    Key key;
    randombytes_buf(key.data(), size);
    return key;
}

std::string_view Key::bytes() const
{
    return { reinterpret_cast<const char*>(bytes_.data()), size };
}

MasterKey MasterKey::draw()
{
    return MasterKey(Key::draw());
}

Result<MasterKey> MasterKey::parse(std::string_view text)
{
    if (!trimmed(text).starts_with(kind))
        return failure("key.not_a_key",
            "This is not a key of this program: a key begins with wres-key-1-. Draw one with: wres key new");
    return MasterKey(Key(TRY(parse_key_text(kind, text))));
}

std::string MasterKey::text() const
{
    return key_text(kind, key_.bytes());
}

Key MasterKey::derive(Purpose purpose) const
{
    start_library();
    Key derived;
    crypto_kdf_derive_from_key(
        derived.data(), Key::size, static_cast<std::uint64_t>(purpose), derivation_context, key_.data());
    return derived;
}

} // namespace wres::sealing
