// SPDX-License-Identifier: MIT
//
// A real server on this machine, spoken to by a real client, and by one that does not speak HTTP.

#include "http/server.h"

#include <atomic>
#include <latch>
#include <thread>

#include <doctest/doctest.h>

#include "support/certificate.h"
#include "support/http_client.h"
#include "support/program.h"

namespace {

using namespace wres;
using namespace wres::http;
using test::HttpClient;

/// Answers with what came: its method and path, and how long its body was.
class Echo final : public Application {
public:
    class Call final : public Exchange {
    public:
        Call(Request request, Echo& echo) : request_(std::move(request)), echo_(echo) { }

        std::uint64_t most_body_bytes() const override
        {
            return request_.target.segments.empty() ? 0 : echo_.most;
        }

        bool receive(std::string_view piece) override
        {
            received_ += piece.size();
            return request_.target.path() != "/enough";
        }

        Response respond() override
        {
            if (request_.target.path() == "/slow") {
                echo_.entered.count_down();
                echo_.leave.wait();
            }
            if (request_.target.path() == "/throw")
                throw std::runtime_error("a fault of ours");
            auto response = text_response(std::string(method_name(request_.method)) + " "
                + request_.target.path() + " " + std::to_string(received_));
            response.set("X-Planted", "a\r\nX-Own: b");
            return response;
        }

    private:
        Request request_;
        Echo& echo_;
        std::uint64_t received_ {};
    };

    std::unique_ptr<Exchange> begin(Request request) override
    {
        return std::make_unique<Call>(std::move(request), *this);
    }

    Response refusal(const Request&, Status status) override
    {
        return text_response("refused " + std::to_string(static_cast<unsigned>(status)), status);
    }

    void finished(const Request&, const Outcome&) override { ++answered; }

    std::uint64_t most = 100'000;
    std::atomic<int> answered = 0;
    std::latch entered { 1 };
    std::latch leave { 1 };
};

Server serve(Application& application, const Limits& limits = {}, std::optional<TlsFiles> tls = {})
{
    auto server = Server::start({ "127.0.0.1", 0, std::move(tls) }, limits, application);
    REQUIRE(server);
    return *std::move(server);
}

std::string first_line(const std::string& answer)
{
    return answer.substr(0, answer.find("\r\n"));
}

} // namespace

TEST_CASE("a request is answered, over plain connections and over TLS")
{
    test::TemporaryFolder folder;
    test::write_certificate(folder.path());
    Echo echo;
    const auto plain = serve(echo);
    CHECK(HttpClient(plain.port()).get("/a/b%20c?x=1").body == "GET /a/b%20c 0");
    CHECK(HttpClient(plain.port()).request("HEAD", "/a").body.empty());
    CHECK(HttpClient(plain.port()).request("HEAD", "/a").header("content-length") == "9");

    const auto encrypted =
        serve(echo, {}, TlsFiles { folder.path() + "/certificate.pem", folder.path() + "/key.pem" });
    CHECK(HttpClient(encrypted.port(), HttpClient::Speaks::Https).get("/a").body == "GET /a 0");
}

TEST_CASE("a body is taken up to its limit, and refused beyond, whether its length is announced or not")
{
    Echo echo;
    const auto server = serve(echo);
    HttpClient client(server.port());
    CHECK(client.request("POST", "/a", {}, std::string(100'000, 'x')).body == "POST /a 100000");
    CHECK(client.request("POST", "/a", {}, std::string(100'001, 'x')).status == 413);
    CHECK(client.request("POST", "/enough", {}, std::string(90'000, 'x')).status == 200);

    const std::string head =
        "POST /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
    const std::string small = "5\r\nhello\r\n0\r\n\r\n";
    const std::string large = "30000\r\n" + std::string(0x30000, 'x') + "\r\n0\r\n\r\n";
    CHECK(test::send_bytes(server.port(), head + small).ends_with("POST /a 5"));
    CHECK(first_line(test::send_bytes(server.port(), head + large)) == "HTTP/1.1 413 Payload Too Large");
}

TEST_CASE("a body that nobody asked for is not listened to")
{
    Echo echo;
    const auto server = serve(echo);
    CHECK(HttpClient(server.port()).request("POST", "/", {}, "hello").body == "POST / 0");
}

TEST_CASE("what is not exactly HTTP is refused, and what two readers could read differently above all")
{
    Echo echo;
    const auto server = serve(echo);
    for (const std::string bytes :
        {
            "hello\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n", // no Host
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
            "GET /../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /a%00 HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET http://other/ HTTP/1.1\r\nHost: a\r\n\r\n",
            "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
            "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        }) {
        INFO(bytes);
        CHECK(first_line(test::send_bytes(server.port(), bytes)) == "HTTP/1.1 400 Bad Request");
    }
    const auto long_head = "GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(40'000, 'x') + "\r\n\r\n";
    CHECK(first_line(test::send_bytes(server.port(), long_head))
        == "HTTP/1.1 431 Request Header Fields Too Large");
}

TEST_CASE("a line end in a header we set does not begin another header")
{
    Echo echo;
    const auto server = serve(echo);
    const auto reply = HttpClient(server.port()).get("/a");
    CHECK(reply.header("x-planted") == "aX-Own: b");
    CHECK(reply.header("x-own").empty());
}

TEST_CASE("clients that say nothing are closed, and others are served meanwhile")
{
    Echo echo;
    Limits limits;
    limits.head_time = std::chrono::seconds(1);
    limits.connections = 4;
    const auto server = serve(echo, limits);
    std::vector<std::thread> silent;
    std::atomic<int> closed = 0;
    for (int i = 0; i < 8; ++i)
        silent.emplace_back([&] {
            CHECK(test::send_bytes(server.port(), "GET / HTTP/1.1\r\nHost: a\r\nX: ").empty());
            ++closed;
        });
    CHECK(HttpClient(server.port()).get("/a").status == 200);
    for (auto& thread : silent)
        thread.join();
    CHECK(closed == 8);
}

TEST_CASE("when too many requests wait, further ones are told so at once")
{
    Echo echo;
    Limits limits;
    limits.waiting_requests = 1;
    const auto server = serve(echo, limits);
    std::thread waiting([&] { CHECK(HttpClient(server.port()).get("/slow").status == 200); });
    echo.entered.wait();
    CHECK(HttpClient(server.port()).get("/a").status == 503);
    echo.leave.count_down();
    waiting.join();
}

TEST_CASE("a server that stops answers the request it has, and takes no other")
{
    Echo echo;
    auto server = serve(echo);
    const auto port = server.port();
    test::Reply reply;
    std::thread waiting([&] { reply = HttpClient(port).get("/slow"); });
    echo.entered.wait();
    std::thread stopping([&] { server.stop(); });
    echo.leave.count_down();
    waiting.join();
    stopping.join();
    CHECK(reply.body == "GET /slow 0");
    CHECK_THROWS(static_cast<void>(HttpClient(port).get("/a")));
}

TEST_CASE("an application that throws costs its client the connection, and nobody else anything")
{
    Echo echo;
    const auto server = serve(echo);
    CHECK(test::send_bytes(server.port(), "GET /throw HTTP/1.1\r\nHost: a\r\n\r\n").empty());
    CHECK(HttpClient(server.port()).get("/a").status == 200);
}

TEST_CASE("a server that cannot start says what to do")
{
    Echo echo;
    const auto code = [&](const Endpoint& endpoint) {
        const auto server = Server::start(endpoint, {}, echo);
        return server ? std::string("started") : server.error().code;
    };
    const auto first = serve(echo);
    CHECK(code({ "nowhere", 0, {} }) == "server.address");
    CHECK(code({ "127.0.0.1", first.port(), {} }) == "server.in_use");
    CHECK(code({ "127.0.0.1", 0, TlsFiles { "none.pem", "none.pem" } }) == "server.certificate");
}
