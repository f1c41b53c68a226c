// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"

namespace wres::formats {

/// The attributes of one element; valid until the handler returns.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) { }

    /// By its local name: `id` finds r:id. Nothing when the element has no such attribute.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

private:
    const char** pairs_;
};

/// Takes the events of a document. Names are local: a prefix is dropped.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;

    virtual void begins(std::string_view name, const XmlAttributes& attributes) = 0;
    /// A piece of text; one text can come in several.
    virtual void text(std::string_view piece) = 0;
    virtual void ends(std::string_view name) = 0;

    /// Whether the rest of the document is of no interest.
    [[nodiscard]] virtual bool has_enough() const { return false; }

    /// Set by the handler when it cannot go on: no further event comes.
    [[nodiscard]] const std::optional<Error>& refused() const { return refused_; }

protected:
    void refuse(Error error)
    {
        if (!refused_)
            refused_ = std::move(error);
    }

private:
    std::optional<Error> refused_;
};

enum class XmlFaultKind : std::uint8_t {
    NotWellFormed,
    CutShort,
    Doctype,
    TooDeep,
    TooLong, // one tag, attribute or comment larger than the limit
    UnknownEncoding,
    Refused, // by the handler, which has the reason
};

struct XmlFault {
    XmlFaultKind kind;
    std::uint64_t line;
};

using XmlDone = std::expected<void, XmlFault>;

/// A document read a piece at a time by expat, with what could harm taken out: no DOCTYPE (and so no
/// entities), a limit to depth and to the size of one tag.
class XmlStream {
public:
    static constexpr std::size_t deepest = 100;
    static constexpr std::size_t longest_tag_bytes = std::size_t { 16 } * 1024 * 1024;

    explicit XmlStream(XmlHandler& handler);
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    /// Room for the next bytes of the document.
    [[nodiscard]] std::span<char> room(std::size_t size);

    /// Takes the first `count` bytes put into the room; none means that the document ends.
    [[nodiscard]] XmlDone take(std::size_t count);

    /// The line of the event at hand, from 1.
    [[nodiscard]] std::uint64_t line() const;

    /// What expat calls back; in the source file.
    struct Parser;

private:
    std::unique_ptr<Parser> parser_;
};

} // namespace wres::formats
