// SPDX-License-Identifier: MIT
#include <utility> // before Boost.Asio 1.74, which forgets it

#include "support/http_client.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include "base/text.h"
#include "http/percent_code.h"

namespace wres::test {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;
using tcp = asio::ip::tcp;

std::string text_of(boost::string_view text)
{
    return { text.data(), text.size() };
}

tcp::endpoint here(std::uint16_t port)
{
    return { asio::ip::make_address("127.0.0.1"), port };
}

template <typename Stream>
Reply answer_to(Stream& stream, const wire::request<wire::string_body>& request)
{
    boost::system::error_code code;
    wire::write(stream, request, code); // a server may have answered and closed before all of it was sent
    wire::response_parser<wire::string_body> parser;
    parser.body_limit(boost::none);
    parser.skip(request.method() == wire::verb::head);
    beast::flat_buffer buffer;
    wire::read(stream, buffer, parser);
    Reply reply { parser.get().result_int(), {}, parser.get().body() };
    for (const auto& field : parser.get())
        reply.headers.emplace_back(lower_case(text_of(field.name_string())), text_of(field.value()));
    return reply;
}

} // namespace

std::string Reply::header(std::string_view name) const
{
    for (const auto& [known, value] : headers) {
        if (known == name)
            return value;
    }
    return {};
}

Reply HttpClient::request(
    std::string_view method, const std::string& target, const Headers& headers, const std::string& body)
{
    wire::request<wire::string_body> request;
    request.version(11);
    request.method_string({ method.data(), method.size() });
    request.target(target);
    request.set(wire::field::host, "127.0.0.1:" + std::to_string(port_));
    std::string cookie;
    for (const auto& [name, value] : cookies)
        cookie += (cookie.empty() ? "" : "; ") + name + "=" + value;
    if (!cookie.empty())
        request.set(wire::field::cookie, cookie);
    for (const auto& [name, value] : headers)
        request.set(name, value);
    request.body() = body;
    request.prepare_payload();

    asio::io_context io;
    Reply reply;
    if (speaks_ == Speaks::Https) {
        asio::ssl::context context(asio::ssl::context::tls_client);
        beast::ssl_stream<beast::tcp_stream> stream(io, context);
        beast::get_lowest_layer(stream).connect(here(port_));
        stream.handshake(asio::ssl::stream_base::client);
        reply = answer_to(stream, request);
    } else {
        beast::tcp_stream stream(io);
        stream.connect(here(port_));
        reply = answer_to(stream, request);
    }
    for (const auto& [name, value] : reply.headers) {
        if (name != "set-cookie")
            continue;
        const auto equals = value.find('=');
        const auto content = value.substr(equals + 1, value.find(';') - equals - 1);
        if (content.empty())
            cookies.erase(value.substr(0, equals));
        else
            cookies[value.substr(0, equals)] = content;
    }
    return reply;
}

Reply HttpClient::post(
    const std::string& target, const std::vector<std::pair<std::string, std::string>>& fields)
{
    std::string body;
    for (const auto& [name, value] : fields)
        body += (body.empty() ? "" : "&") + http::percent_encoded(name) + "=" + http::percent_encoded(value);
    return request("POST", target, { { "Content-Type", "application/x-www-form-urlencoded" } }, body);
}

std::string send_bytes(std::uint16_t port, std::string_view bytes)
{
    asio::io_context io;
    tcp::socket socket(io);
    socket.connect(here(port));
    boost::system::error_code code;
    asio::write(socket, asio::buffer(bytes.data(), bytes.size()), code);
    std::string answer;
    std::array<char, 4096> piece {};
    while (!code) {
        const auto count = socket.read_some(asio::buffer(piece), code);
        answer.append(piece.data(), count);
    }
    return answer;
}

std::string attribute_of(const std::string& html, std::string_view inside, std::string_view name)
{
    const auto at = html.find(inside);
    if (at == std::string::npos)
        return {};
    const auto begin = html.rfind('<', at);
    const auto tag = html.substr(begin, html.find('>', at) - begin);
    const auto value = tag.find(" " + std::string(name) + "=\"");
    if (value == std::string::npos)
        return {};
    const auto from = value + name.size() + 3;
    return tag.substr(from, tag.find('"', from) - from);
}

} // namespace wres::test
