// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "sealing/master_key.h"

namespace wres::sealing {

enum class Piece : std::uint8_t { Further, Last };

/// Seals a long content piece by piece: pieces that are changed, left out, put in another order, taken from
/// another stream or cut off at the end are refused when it is opened.
/// @source libsodium crypto_secretstream (XChaCha20-Poly1305)
class StreamSealer {
public:
    /// `context` says what the stream is (such as the file's identifier) and must be the same when it is
    /// opened.
    StreamSealer(const Key& key, std::string context);
    ~StreamSealer();
    StreamSealer(StreamSealer&&) noexcept;
    StreamSealer& operator=(StreamSealer&&) noexcept;

    /// Needed to open the stream; not secret.
    [[nodiscard]] const std::string& header() const { return header_; }

    /// After the last piece, no other.
    [[nodiscard]] std::string seal(std::string_view piece, Piece which);

private:
    struct State;
    std::unique_ptr<State> state_;
    std::string header_;
    std::string context_;
};

class StreamOpener {
public:
    /// @errors sealing.not_ours  when the header is no header
    static Result<StreamOpener> start(const Key& key, std::string_view header, std::string context);
    ~StreamOpener();
    StreamOpener(StreamOpener&&) noexcept;
    StreamOpener& operator=(StreamOpener&&) noexcept;

    /// @errors sealing.not_ours  another key or context, or a piece that is not the next of this stream
    Result<std::string> open(std::string_view sealed);

    /// Whether the last piece was opened. A stream that ends before it was cut off.
    [[nodiscard]] bool complete() const { return complete_; }

private:
    struct State;
    explicit StreamOpener(std::string context);

    std::unique_ptr<State> state_;
    std::string context_;
    bool complete_ = false;
};

} // namespace wres::sealing
