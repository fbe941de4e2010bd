// SPDX-License-Identifier: Apache-2.0
#include "web/RequestReader.h"

#include "web/RequestPath.h"

#include <algorithm>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace web {
namespace {

namespace http = boost::beast::http;
using boost::beast::iequals;

// An idle connection holds little; a body comes in larger steps.
constexpr std::size_t headStep = 4 * 1024;
constexpr std::size_t bodyStep = 64 * 1024;

QByteArray bytes(boost::beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

int statusFor(const boost::beast::error_code &error)
{
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    return 400;
}

// What Beast lets pass but two parsers in a row may read differently (request smuggling), and what
// RFC 9112 wants refused: repeated lengths ("3, 3" too), not exactly one Host. 0: nothing.
//
// Chunks are refused whole: nobody here sends them, and Beast 1.81 fails an assertion in its
// parse_chunk_header() if the last chunk's header is a line without a digit.
int refusalOf(const http::request<http::string_body> &head)
{
    const auto lengths = head.count(http::field::content_length);
    if (head.count(http::field::transfer_encoding) > 0)
        return lengths > 0 ? 400 : 411; // Length Required
    if (lengths > 1 ||
        head[http::field::content_length].find(',') != boost::beast::string_view::npos)
        return 400;
    const auto hosts = head.count(http::field::host);
    return hosts > 1 || (hosts == 0 && head.version() != 10) ? 400 : 0;
}

} // namespace

class RequestReader::Parser
{
public:
    explicit Parser(const Limits &limits)
        : m_limits(limits)
        , m_buffer(limits.headerBytes + bodyStep)
    {}

    std::span<char> room();
    State received(std::size_t count);
    State proceed();
    Request takeRequest();

    State m_state = State::Idle;
    int m_refusal = 400;
    Method m_method = Method::Get;
    bool m_isHead = false;
    bool m_keepsAlive = false;
    std::optional<http::request_parser<http::string_body>> m_message;

private:
    State refuse(int status);
    State onHead();

    Limits m_limits;
    boost::beast::flat_buffer m_buffer;
    RequestPath m_target;
    bool m_headDone = false;
};

std::span<char> RequestReader::Parser::room()
{
    const std::size_t step = m_state == State::Body ? bodyStep : headStep;
    const auto space = m_buffer.prepare(std::min(step, m_buffer.max_size() - m_buffer.size()));
    return {static_cast<char *>(space.data()), space.size()};
}

RequestReader::State RequestReader::Parser::received(std::size_t count)
{
    m_buffer.commit(count);
    return proceed();
}

RequestReader::State RequestReader::Parser::proceed()
{
    if (m_state == State::Refused)
        return m_state;
    if (m_state == State::Complete) {
        m_message.reset();
        m_headDone = false;
        m_isHead = false;
        m_state = State::Idle;
    }
    if (m_state == State::WantsContinue)
        m_state = State::Body;
    while (m_buffer.size() > 0) {
        if (!m_message) {
            m_message.emplace();
            m_message->header_limit(static_cast<std::uint32_t>(m_limits.headerBytes));
            m_message->body_limit(m_limits.bodyBytes);
            m_state = State::Head;
        }
        boost::beast::error_code error;
        m_buffer.consume(m_message->put(m_buffer.data(), error));
        const bool starved = error == http::error::need_more;
        if (error && !starved)
            return refuse(statusFor(error));
        if (m_message->is_header_done() && !m_headDone && onHead() != State::Body)
            return m_state;
        if (m_message->is_done())
            return m_state = State::Complete;
        if (starved)
            return m_buffer.size() < m_buffer.max_size() ? m_state : refuse(400);
    }
    m_buffer.shrink_to_fit();
    return m_state;
}

RequestReader::State RequestReader::Parser::refuse(int status)
{
    m_refusal = status;
    m_keepsAlive = false;
    return m_state = State::Refused;
}

// Everything that can be judged before the body is judged here, so that a client which asked first
// ("Expect: 100-continue") does not send what will be refused.
RequestReader::State RequestReader::Parser::onHead()
{
    m_headDone = true;
    m_message->eager(true);
    const auto &head = m_message->get();
    if (const int status = refusalOf(head))
        return refuse(status);
    m_isHead = head.method() == http::verb::head;
    m_method = head.method() == http::verb::post ? Method::Post : Method::Get;
    if (head.method() != http::verb::post && head.method() != http::verb::get && !m_isHead)
        return refuse(405);
    auto target = requestPath({head.target().data(), static_cast<qsizetype>(head.target().size())});
    if (!target)
        return refuse(400);
    m_target = *std::move(target);
    m_keepsAlive = m_message->keep_alive();
    if (!m_message->is_done() && m_buffer.size() == 0 &&
        iequals(head[http::field::expect], "100-continue"))
        return m_state = State::WantsContinue;
    return m_state = State::Body;
}

Request RequestReader::Parser::takeRequest()
{
    Request request{.method = m_method,
                    .path = std::move(m_target.path),
                    .query = std::move(m_target.query),
                    .headers = {},
                    .body = bytes(m_message->get().body()),
                    .remoteAddress = {},
                    .line = Line::Plain};
    for (const auto &field : m_message->get())
        request.headers.emplace_back(bytes(field.name_string()).toLower(), bytes(field.value()));
    m_message->get().body() = std::string();
    return request;
}

RequestReader::RequestReader(const Limits &limits)
    : m_parser(std::make_unique<Parser>(limits))
{}

RequestReader::~RequestReader() = default;

std::span<char> RequestReader::room()
{
    return m_parser->room();
}

RequestReader::State RequestReader::received(std::size_t count)
{
    return m_parser->received(count);
}

RequestReader::State RequestReader::proceed()
{
    return m_parser->proceed();
}

RequestReader::State RequestReader::state() const
{
    return m_parser->m_state;
}

int RequestReader::refusal() const
{
    return m_parser->m_refusal;
}

bool RequestReader::keepsAlive() const
{
    return m_parser->m_keepsAlive;
}

bool RequestReader::isHead() const
{
    return m_parser->m_isHead;
}

std::size_t RequestReader::bodyBytes() const
{
    return m_parser->m_message ? m_parser->m_message->get().body().size() : 0;
}

std::optional<std::uint64_t> RequestReader::announcedBytes() const
{
    if (!m_parser->m_message || !m_parser->m_message->content_length())
        return std::nullopt;
    return *m_parser->m_message->content_length();
}

Request RequestReader::takeRequest()
{
    return m_parser->takeRequest();
}

} // namespace web
