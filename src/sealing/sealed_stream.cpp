// SPDX-License-Identifier: MIT
#include "sealing/sealed_stream.h"

#include <sodium.h>

#include "base/invariant.h"
#include "sealing/library.h"
#include "sealing/raw_bytes.h"

namespace wres::sealing {
namespace {

std::unexpected<Error> refused()
{
    return failure("sealing.not_ours",
        "Sealed content cannot be opened: it was changed, cut short, or sealed with another key. "
        "Restore a backup, or send the file again.");
}

} // namespace

struct StreamSealer::State {
    crypto_secretstream_xchacha20poly1305_state stream {};
    bool ended = false;

    ~State() { sodium_memzero(&stream, sizeof stream); }
};

StreamSealer::StreamSealer(const Key& key, std::string context)
    : state_(std::make_unique<State>())
    , header_(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0')
    , context_(std::move(context))
{
    start_library();
    crypto_secretstream_xchacha20poly1305_init_push(&state_->stream, raw(header_), key.data());
}

StreamSealer::~StreamSealer() = default;
StreamSealer::StreamSealer(StreamSealer&&) noexcept = default;
StreamSealer& StreamSealer::operator=(StreamSealer&&) noexcept = default;

std::string StreamSealer::seal(std::string_view piece, Piece which)
{
    INVARIANT(!state_->ended, "nothing follows the last piece of a stream");
    state_->ended = which == Piece::Last;
    std::string sealed(piece.size() + crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
    crypto_secretstream_xchacha20poly1305_push(&state_->stream, raw(sealed), nullptr, raw(piece),
        piece.size(), raw(context_), context_.size(),
        which == Piece::Last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                             : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return sealed;
}

struct StreamOpener::State {
    crypto_secretstream_xchacha20poly1305_state stream {};

    ~State() { sodium_memzero(&stream, sizeof stream); }
};

StreamOpener::StreamOpener(std::string context)
    : state_(std::make_unique<State>())
    , context_(std::move(context))
{
}

StreamOpener::~StreamOpener() = default;
StreamOpener::StreamOpener(StreamOpener&&) noexcept = default;
StreamOpener& StreamOpener::operator=(StreamOpener&&) noexcept = default;

Result<StreamOpener> StreamOpener::start(const Key& key, std::string_view header, std::string context)
{
    start_library();
    StreamOpener opener(std::move(context));
    if (header.size() != crypto_secretstream_xchacha20poly1305_HEADERBYTES
        || crypto_secretstream_xchacha20poly1305_init_pull(&opener.state_->stream, raw(header), key.data())
            != 0)
        return refused();
    return opener;
}

Result<std::string> StreamOpener::open(std::string_view sealed)
{
    if (complete_ || sealed.size() < crypto_secretstream_xchacha20poly1305_ABYTES)
        return refused();
    std::string piece(sealed.size() - crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&state_->stream, raw(piece), nullptr, &tag, raw(sealed),
            sealed.size(), raw(context_), context_.size())
        != 0)
        return refused();
    complete_ = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return piece;
}

} // namespace wres::sealing
