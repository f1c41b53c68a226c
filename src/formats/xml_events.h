// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"

namespace wres::formats {

struct XmlAttribute {
    std::string_view name; // with its prefix
    std::string_view value;
};

/// The attributes of one element; valid until the handler returns.
class XmlAttributes {
public:
    explicit XmlAttributes(std::span<const XmlAttribute> attributes) : attributes_(attributes) { }

    /// The attribute of this name, or else one of this local name: `id` finds r:id. A declaration of a prefix
    /// (xmlns:id) is no attribute. Nothing when the element has no such attribute.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

    [[nodiscard]] auto begin() const { return attributes_.begin(); }
    [[nodiscard]] auto end() const { return attributes_.end(); }

private:
    std::span<const XmlAttribute> attributes_;
};

/// Takes the events of a document. Names of elements are local: a prefix is dropped.
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

/// What no document of ours comes near.
struct XmlLimits {
    static constexpr std::size_t deepest = 100;
    static constexpr std::size_t longest_tag_bytes = std::size_t { 16 } * 1024 * 1024;
};

/// The name without its prefix.
[[nodiscard]] std::string_view local_name(std::string_view name);

} // namespace wres::formats
