// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wres::test {

/// What a server answered.
struct Reply {
    unsigned status {};
    std::vector<std::pair<std::string, std::string>> headers; // names in lower case
    std::string body;

    /// The first header of a name; empty when there is none.
    [[nodiscard]] std::string header(std::string_view name) const;
};

/// A client of a server on this machine. It keeps cookies as a browser does, follows no redirection, and
/// takes any certificate.
class HttpClient {
public:
    enum class Speaks : std::uint8_t { Http, Https };

    explicit HttpClient(std::uint16_t port, Speaks speaks = Speaks::Http) : port_(port), speaks_(speaks) { }

    using Headers = std::vector<std::pair<std::string, std::string>>;

    [[nodiscard]] Reply request(std::string_view method, const std::string& target,
        const Headers& headers = {}, const std::string& body = "");
    [[nodiscard]] Reply get(const std::string& target) { return request("GET", target); }

    /// A plain form.
    [[nodiscard]] Reply post(
        const std::string& target, const std::vector<std::pair<std::string, std::string>>& fields);

    std::map<std::string, std::string> cookies;

private:
    std::uint16_t port_;
    Speaks speaks_;
};

/// Sends bytes that may be no HTTP at all, and gives all that comes back until the server closes.
[[nodiscard]] std::string send_bytes(std::uint16_t port, std::string_view bytes);

/// The value of the first attribute of this name in the element that has `inside` in its tag; empty when
/// there is none.
[[nodiscard]] std::string attribute_of(
    const std::string& html, std::string_view inside, std::string_view name);

} // namespace wres::test
