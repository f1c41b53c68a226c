// SPDX-License-Identifier: MIT
#include <utility> // before Boost.Asio 1.74, which forgets it

#include "http/connection.h"

#include <array>
#include <chrono>
#include <ctime>
#include <limits>
#include <memory>
#include <vector>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include "base/text.h"
#include "sealing/random_text.h"

namespace wres::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;

using Clock = std::chrono::steady_clock;
using Code = boost::system::error_code;
using Parser = wire::request_parser<wire::buffer_body>;
using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

constexpr std::size_t piece_bytes = 64 * 1024;

/// How much of an unwanted body is still listened to, so that a browser reads the answer before the
/// connection is closed.
constexpr std::size_t most_unwanted_bytes = 16 * 1024 * 1024;

Method method_of(wire::verb verb)
{
    switch (verb) {
    case wire::verb::get: return Method::Get;
    case wire::verb::head: return Method::Head;
    case wire::verb::post: return Method::Post;
    case wire::verb::put: return Method::Put;
    case wire::verb::patch: return Method::Patch;
    case wire::verb::delete_: return Method::Delete;
    default: return Method::Other;
    }
}

std::string_view view(boost::string_view text)
{
    return { text.data(), text.size() };
}

/// A time as HTTP writes it: Sun, 06 Nov 1994 08:49:37 GMT.
std::string http_date()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts {};
    gmtime_r(&now, &parts);
    std::array<char, 40> text {};
    const auto size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return { text.data(), size };
}

/// Fills in the head. False when it is one that we do not take.
bool describe(Request& request, const Parser& parser)
{
    const auto& head = parser.get();
    request.method = method_of(head.method());
    for (const auto& field : head)
        request.headers.add(lower_case(view(field.name_string())), std::string(view(field.value())));
    request.cookies = parse_cookies(request.headers.text("cookie"));
    auto target = parse_target(view(head.target()));
    if (!target || (head.version() == 11 && request.headers.all("host").size() != 1))
        return false;
    request.target = *std::move(target);
    return true;
}

bool brings_a_body(const Parser& parser)
{
    return parser.chunked() || parser.content_length().value_or(0) > 0;
}

/// One client. The functions are coroutines on one strand; what may wait for a disk is done on a thread of
/// the workers.
template <typename Stream>
class Connection final : public std::enable_shared_from_this<Connection<Stream>> {
public:
    Connection(Stream stream, std::string peer, asio::thread_pool& workers, Connections& shared)
        : stream_(std::move(stream))
        , peer_(std::move(peer))
        , workers_(workers)
        , shared_(shared)
    {
    }

    asio::awaitable<void> run();

private:
    static constexpr bool is_encrypted = std::is_same_v<Stream, TlsStream>;

    asio::awaitable<void> serve_all();

    /// Serves the next request; false when it was the last.
    asio::awaitable<bool> serve_next();
    asio::awaitable<bool> refuse_head(Request request, Code why);
    asio::awaitable<bool> answer(Request request, Parser& parser, Clock::time_point since);
    asio::awaitable<Response> exchange(Request request, Parser& parser, bool& cut_off);
    asio::awaitable<bool> read_body(Exchange& exchange, Parser& parser, bool& cut_off);
    asio::awaitable<bool> send(const Response& response, Method method, bool keep_alive);
    asio::awaitable<void> close_kindly();

    void allow_time_for(std::uint64_t bytes, Clock::time_point since);
    void close_if_idle();

    template <typename Function>
    auto on_worker(Function function) -> asio::awaitable<decltype(function())>
    {
        using Value = decltype(function());
        co_return co_await asio::co_spawn(
            workers_, [&function]() -> asio::awaitable<Value> { co_return function(); }, asio::use_awaitable);
    }

    auto into(Code& code) { return asio::redirect_error(asio::use_awaitable, code); }
    PlainStream& lowest() { return beast::get_lowest_layer(stream_); }

    Stream stream_;
    std::string peer_;
    asio::thread_pool& workers_;
    Connections& shared_;
    beast::flat_buffer buffer_ { piece_bytes + 32 * 1024 };
    bool idle_ = false;
};

template <typename Stream>
asio::awaitable<void> Connection<Stream>::run()
{
    const std::weak_ptr<Connection> self = this->weak_from_this();
    const auto number = shared_.add([self, executor = lowest().get_executor()] {
        asio::post(executor, [self] {
            if (const auto connection = self.lock())
                connection->close_if_idle();
        });
    });
    try {
        co_await serve_all();
    } catch (const std::exception&) {
        // The application must not throw. If it does, or memory ends, this client loses his connection and
        // nobody else.
    }
    Code ignored;
    lowest().socket().close(ignored);
    shared_.remove(number);
}

template <typename Stream>
asio::awaitable<void> Connection<Stream>::serve_all()
{
    Code code;
    if constexpr (is_encrypted) {
        idle_ = true;
        lowest().expires_after(shared_.limits.head_time);
        co_await stream_.async_handshake(asio::ssl::stream_base::server, into(code));
    }
    while (!code && !shared_.stopping()) {
        const bool further = co_await serve_next();
        if (!further)
            break;
    }
}

template <typename Stream>
asio::awaitable<bool> Connection<Stream>::serve_next()
{
    Parser parser;
    parser.header_limit(shared_.limits.head_bytes);
    parser.body_limit(
        std::numeric_limits<std::uint64_t>::max()); // the application says, once it has seen the head

    Code code;
    idle_ = true;
    lowest().expires_after(shared_.limits.head_time);
    co_await wire::async_read_header(stream_, buffer_, parser, into(code));
    idle_ = false;

    const auto since = Clock::now();
    Request request;
    request.id = sealing::random_identifier();
    request.peer = peer_;
    request.transport = is_encrypted ? Transport::Encrypted : Transport::Plain;
    if (code)
        co_return co_await refuse_head(std::move(request), code);
    if (!describe(request, parser))
        co_return co_await refuse_head(std::move(request), wire::error::bad_target);
    co_return co_await answer(std::move(request), parser, since);
}

/// What is not HTTP, or too long, is told so; who has gone or says nothing is not.
template <typename Stream>
asio::awaitable<bool> Connection<Stream>::refuse_head(Request request, Code why)
{
    const bool is_ours_to_answer = why.category() == make_error_code(wire::error::bad_target).category()
        && why != wire::error::end_of_stream && why != wire::error::partial_message;
    if (is_ours_to_answer) {
        const auto status = why == wire::error::header_limit ? Status::HeadTooLarge : Status::BadRequest;
        const auto response = shared_.application.refusal(request, status);
        shared_.application.finished(request, { status, response.content().size(), {} });
        co_await send(response, Method::Get, false);
        co_await close_kindly();
    }
    co_return false;
}

template <typename Stream>
asio::awaitable<bool> Connection<Stream>::answer(Request request, Parser& parser, Clock::time_point since)
{
    bool cut_off = false;
    Response response;
    if (shared_.enter_queue()) {
        response = co_await exchange(request, parser, cut_off);
        shared_.leave_queue();
    } else
        response = shared_.application.refusal(request, Status::NotReady);
    if (cut_off)
        co_return false;

    const bool body_was_read = parser.is_done() || !brings_a_body(parser);
    const bool keep_alive = parser.keep_alive() && body_was_read && !shared_.stopping();
    shared_.application.finished(request,
        { response.status, response.content().size(),
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - since) });
    const bool sent = co_await send(response, request.method, keep_alive);
    if (sent && !keep_alive)
        co_await close_kindly();
    co_return sent&& keep_alive;
}

/// Gives the request to the application, and its body as far as it is wanted. `cut_off`: the client went away
/// or took too long.
template <typename Stream>
asio::awaitable<Response> Connection<Stream>::exchange(Request request, Parser& parser, bool& cut_off)
{
    std::unique_ptr<Exchange> exchange;
    const bool has_body = brings_a_body(parser);
    auto first_step = [&]() -> Response {
        exchange = shared_.application.begin(request);
        return has_body ? Response {} : exchange->respond();
    };
    Response response = co_await on_worker(first_step);
    if (!has_body)
        co_return response;

    const auto most = exchange->most_body_bytes();
    auto too_large = [&] { return shared_.application.refusal(request, Status::TooLarge); };
    if (most > 0) {
        if (parser.content_length().value_or(0) > most)
            co_return too_large();
        parser.body_limit(most);
        const bool fits = co_await read_body(*exchange, parser, cut_off);
        if (!fits)
            co_return too_large();
    }
    if (cut_off)
        co_return response;
    auto last_step = [&] { return exchange->respond(); };
    co_return co_await on_worker(last_step);
}

/// False when the body is longer than was allowed.
template <typename Stream>
asio::awaitable<bool> Connection<Stream>::read_body(Exchange& exchange, Parser& parser, bool& cut_off)
{
    Code code;
    if (beast::iequals(parser.get()[wire::field::expect], "100-continue")) {
        static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        co_await asio::async_write(stream_, asio::buffer(go_on.data(), go_on.size()), into(code));
    }
    const auto since = Clock::now();
    std::vector<char> piece(piece_bytes);
    std::uint64_t received = 0;
    while (!code && !parser.is_done()) {
        auto& body = parser.get().body();
        body.data = piece.data();
        body.size = piece.size();
        allow_time_for(received, since);
        co_await wire::async_read(stream_, buffer_, parser, into(code));
        if (code == wire::error::need_buffer)
            code = {};
        if (code == wire::error::body_limit)
            co_return false;
        const std::string_view came(piece.data(), piece.size() - parser.get().body().size);
        received += came.size();
        auto take = [&] { return exchange.receive(came); };
        if (!code && !came.empty()) {
            const bool go_on = co_await on_worker(take);
            if (!go_on)
                co_return true;
        }
    }
    cut_off = static_cast<bool>(code);
    co_return true;
}

template <typename Stream>
asio::awaitable<bool> Connection<Stream>::send(const Response& response, Method method, bool keep_alive)
{
    wire::response<wire::span_body<const char>> message(static_cast<wire::status>(response.status), 11);
    const auto content = response.content();
    message.set(wire::field::date, http_date());
    for (const auto& [name, value] : response.headers.entries())
        message.insert(name, value);
    message.keep_alive(keep_alive);
    if (response.status != Status::NotModified) {
        message.body() = { content.data(), content.size() };
        message.content_length(content.size());
    }

    Code code;
    allow_time_for(content.size(), Clock::now());
    wire::response_serializer<wire::span_body<const char>> serializer(message);
    if (method == Method::Head) {
        serializer.split(true);
        co_await wire::async_write_header(stream_, serializer, into(code));
    } else
        co_await wire::async_write(stream_, serializer, into(code));
    co_return !code;
}

/// Says that nothing more will come, and listens for a while to what is still on its way.
template <typename Stream>
asio::awaitable<void> Connection<Stream>::close_kindly()
{
    Code code;
    lowest().expires_after(shared_.limits.patience);
    std::vector<char> piece(piece_bytes);
    if constexpr (is_encrypted)
        co_await stream_.async_shutdown(into(code));
    lowest().socket().shutdown(asio::ip::tcp::socket::shutdown_send, code);
    for (std::size_t heard = 0; !code && heard < most_unwanted_bytes && !shared_.stopping();)
        heard += co_await lowest().async_read_some(asio::buffer(piece), into(code));
}

template <typename Stream>
void Connection<Stream>::allow_time_for(std::uint64_t bytes, Clock::time_point since)
{
    const auto allowed =
        shared_.limits.patience + std::chrono::seconds(bytes / shared_.limits.slowest_bytes_per_second);
    lowest().expires_at(since + allowed);
}

template <typename Stream>
void Connection<Stream>::close_if_idle()
{
    if (idle_)
        lowest().cancel();
}

template <typename Stream>
void start(Stream stream, std::string peer, asio::thread_pool& workers, Connections& shared)
{
    const auto executor = beast::get_lowest_layer(stream).get_executor();
    const auto connection =
        std::make_shared<Connection<Stream>>(std::move(stream), std::move(peer), workers, shared);
    asio::co_spawn(
        executor, [connection]() { return connection->run(); }, asio::detached);
}

} // namespace

bool start_connection(
    asio::ip::tcp::socket socket, asio::ssl::context* tls, asio::thread_pool& workers, Connections& shared)
{
    Code code;
    socket.set_option(asio::ip::tcp::no_delay(true), code);
    const auto peer = socket.remote_endpoint(code).address().to_string();
    if (code)
        return false;
    PlainStream plain(std::move(socket));
    if (tls == nullptr)
        start(std::move(plain), peer, workers, shared);
    else
        start(TlsStream(std::move(plain), *tls), peer, workers, shared);
    return true;
}

} // namespace wres::http
