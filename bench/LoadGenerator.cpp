// SPDX-License-Identifier: Apache-2.0
#include "bench/LoadGenerator.h"

#include "core/CborReader.h"
#include "wire/Envelope.h"
#include "wire/Receipt.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <openssl/pem.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bench {

namespace {

constexpr quint64 inspectEvery = 500;
// Who has never asked anything is closed soon.
const QByteArray greeting = "GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n";

using Clock = Timings::Clock;

// When to come again, as the refusal says; it is not verified here, as no record depends on it.
std::chrono::milliseconds restOf(const QByteArray &body)
{
    const auto envelope = wire::open(body, [](auto &...) { return std::optional(true); });
    const auto receipt = envelope ? wire::receiptFrom(envelope->payload) : std::nullopt;
    return receipt ? std::chrono::milliseconds(receipt->nextUploadMs) : 1s;
}

bool trust(SSL_CTX *tls, const QByteArray &pem)
{
    BIO *bytes = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    X509 *authority = PEM_read_bio_X509(bytes, nullptr, nullptr, nullptr);
    BIO_free(bytes);
    const bool isAdded =
        authority != nullptr && X509_STORE_add_cert(SSL_CTX_get_cert_store(tls), authority) == 1;
    X509_free(authority);
    return isAdded;
}

} // namespace

// A connection and the errands that it runs, in turns.
struct LoadGenerator::Seat
{
    Load *load = nullptr;
    std::vector<Errand *> errands;
    std::size_t turn = 0;
    Errand *current = nullptr;
    std::unique_ptr<LoadConnection> connection;
    quint32 watched = 0;
    bool hasGreeted = false;
};

Result<LoadGenerator>
LoadGenerator::make(quint16 port, const QByteArray &authorityPem, Inspect inspect)
{
    std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes to sockets that the server has closed
    std::unique_ptr<SSL_CTX, FreeContext> tls(SSL_CTX_new(TLS_client_method()));
    if (!tls || SSL_CTX_set_min_proto_version(tls.get(), TLS1_3_VERSION) != 1 ||
        !trust(tls.get(), authorityPem)) {
        return core::fail(u"the load generator cannot prepare TLS"_s);
    }
    SSL_CTX_set_verify(tls.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_mode(tls.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_RELEASE_BUFFERS);
    return LoadGenerator(std::move(tls), port, std::move(inspect));
}

LoadGenerator::LoadGenerator(std::unique_ptr<SSL_CTX, FreeContext> tls,
                             quint16 port,
                             Inspect inspect)
    : m_tls(std::move(tls))
    , m_port(port)
    , m_inspect(std::move(inspect))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{}

LoadGenerator::LoadGenerator(LoadGenerator &&other) noexcept
    : m_tls(std::move(other.m_tls))
    , m_port(other.m_port)
    , m_inspect(std::move(other.m_inspect))
    , m_epoll(std::exchange(other.m_epoll, -1))
{}

LoadGenerator::~LoadGenerator()
{
    m_held.clear();
    m_seats.clear();
    if (m_epoll >= 0) {
        ::close(m_epoll);
    }
}

Result<void> LoadGenerator::join(Load &load)
{
    std::vector<Seat *> seats;
    for (std::size_t i = 0; i < load.connections; ++i) {
        m_seats.push_back(std::make_unique<Seat>());
        m_seats.back()->load = &load;
        seats.push_back(m_seats.back().get());
    }
    for (std::size_t i = 0; i < load.errands.size(); ++i) {
        seats[i % seats.size()]->errands.push_back(&load.errands[i]);
        load.left += static_cast<qsizetype>(load.errands[i].requests.size());
    }
    m_loads.push_back(&load);
    if (!connectAll(seats)) {
        return core::fail(u"headquarters takes no connections"_s);
    }
    return {};
}

bool LoadGenerator::connectAll(const std::vector<Seat *> &seats)
{
    constexpr std::size_t atATime = 200;
    const auto deadline = Clock::now() + 60s;
    for (std::size_t begin = 0; begin < seats.size(); begin += atATime) {
        const std::vector some(
            seats.begin() + static_cast<std::ptrdiff_t>(begin),
            seats.begin() + static_cast<std::ptrdiff_t>(std::min(begin + atATime, seats.size())));
        for (Seat *seat : some) {
            seat->connection = std::make_unique<LoadConnection>(m_tls.get(), m_port);
            watch(*seat);
        }
        const auto isConnected = [](const Seat *seat) {
            return seat->hasGreeted &&
                   seat->connection->wants() == LoadConnection::Wants::NextRequest;
        };
        while (!std::all_of(some.begin(), some.end(), isConnected)) {
            if (Clock::now() > deadline) {
                return false;
            }
            step(100);
        }
    }
    return true;
}

void LoadGenerator::watch(Seat &seat)
{
    const auto wants = seat.connection->wants();
    const quint32 events = wants == LoadConnection::Wants::Writable ? EPOLLOUT : EPOLLIN;
    if (events == seat.watched) {
        return;
    }
    epoll_event event{};
    event.events = events;
    event.data.ptr = &seat;
    const int how = seat.watched == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    seat.watched = events;
    ::epoll_ctl(m_epoll, how, seat.connection->descriptor(), &event);
}

void LoadGenerator::step(int atMostMs)
{
    std::array<epoll_event, 256> events;
    const int count =
        ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), atMostMs);
    for (int i = 0; i < count; ++i) {
        work(*static_cast<Seat *>(events[static_cast<std::size_t>(i)].data.ptr));
    }
}

void LoadGenerator::work(Seat &seat)
{
    const bool wasIdle = seat.connection->wants() == LoadConnection::Wants::NextRequest;
    seat.connection->proceed();
    if (seat.connection->wants() == LoadConnection::Wants::Failed) {
        return reconnect(seat);
    }
    if (seat.connection->wants() == LoadConnection::Wants::NextRequest && !wasIdle) {
        if (seat.current != nullptr) {
            takeAnswer(seat);
        }
        if (!std::exchange(seat.hasGreeted, true)) {
            seat.connection->say(greeting);
        } else if (m_isRunning) {
            startNext(seat);
        }
    }
    if (seat.connection->wants() == LoadConnection::Wants::Failed) {
        return reconnect(seat);
    }
    watch(seat);
}

void LoadGenerator::takeAnswer(Seat &seat)
{
    Errand &errand = *std::exchange(seat.current, nullptr);
    const auto now = Clock::now();
    switch (seat.connection->status()) {
    case 200:
        if (++m_answers % inspectEvery == 1 &&
            !m_inspect(errand.requests[errand.next], seat.connection->body())) {
            m_isWrong = true;
        }
        ++seat.load->stored;
        --seat.load->left;
        if (errand.firstTried <= seat.load->timedUntil) {
            seat.load->timings.addSince(errand.firstTried);
        }
        errand.due = errand.firstTried + errand.pace;
        errand.isTried = false;
        ++errand.next;
        return;
    case 503:
        ++seat.load->busy;
        errand.due = now + restOf(seat.connection->body());
        return;
    default:
        ++seat.load->failed;
        errand.due = now + 1s;
    }
}

// The first of this connection's errands that may go on, in turns; otherwise later.
void LoadGenerator::startNext(Seat &seat)
{
    const auto now = Clock::now();
    auto earliest = Clock::time_point::max();
    for (std::size_t i = 0; i < seat.errands.size(); ++i) {
        Errand &errand = *seat.errands[(seat.turn + i) % seat.errands.size()];
        if (errand.next == errand.requests.size()) {
            continue;
        }
        if (errand.due <= now) {
            seat.turn += i + 1;
            seat.current = &errand;
            if (!std::exchange(errand.isTried, true)) {
                // Paced work counts from when it wanted to go, also if the connection was not free.
                errand.firstTried = errand.pace > 0ms ? errand.due : now;
            }
            seat.connection->say(errand.requests[errand.next]);
            return;
        }
        earliest = std::min(earliest, errand.due);
    }
    if (earliest != Clock::time_point::max()) {
        m_later.emplace(earliest, &seat);
    }
}

void LoadGenerator::reconnect(Seat &seat)
{
    seat.load->failed += 1;
    seat.current = nullptr;
    seat.watched = 0;
    seat.connection = std::make_unique<LoadConnection>(m_tls.get(), m_port);
    if (seat.connection->wants() == LoadConnection::Wants::Failed) {
        m_isWrong = true;
        return;
    }
    watch(seat);
}

void LoadGenerator::wakeDue()
{
    while (!m_later.empty() && m_later.top().first <= Clock::now()) {
        Seat &seat = *m_later.top().second;
        m_later.pop();
        if (seat.current == nullptr &&
            seat.connection->wants() == LoadConnection::Wants::NextRequest) {
            startNext(seat);
            watch(seat);
        }
    }
}

Result<double> LoadGenerator::run(std::chrono::milliseconds longest)
{
    return runOn(*m_loads.front(), longest);
}

Result<double> LoadGenerator::runOn(Load &awaited, std::chrono::milliseconds longest)
{
    const auto start = Clock::now();
    m_isRunning = true;
    for (Load *load : m_loads) {
        for (Errand &errand : load->errands) {
            errand.due = std::max(errand.due, start + errand.begins);
            errand.begins = 0ms;
        }
    }
    for (const auto &seat : m_seats) {
        if (seat->connection->wants() == LoadConnection::Wants::NextRequest &&
            seat->current == nullptr) {
            startNext(*seat);
            watch(*seat);
        }
    }
    while (awaited.left > 0 && Clock::now() - start < longest) {
        wakeDue();
        step(5);
        if (m_isWrong) {
            return core::fail(u"an answer of headquarters is not right"_s);
        }
    }
    m_isRunning = false;
    return Timings::since(start) / 1'000.0;
}

Result<void> LoadGenerator::hold(Unfinished what, std::size_t count)
{
    const QByteArray beginning = "POST /v1/announce HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    for (std::size_t i = 0; i < count; ++i) {
        m_held.push_back(std::make_unique<LoadConnection>(m_tls.get(), m_port));
        if (m_held.back()->descriptor() < 0) {
            return core::fail(u"no descriptors left for half-open connections"_s);
        }
        if (what == Unfinished::Handshake) {
            continue;
        }
        LoadConnection &connection = *m_held.back();
        const auto deadline = Clock::now() + 5s;
        while (connection.wants() == LoadConnection::Wants::Readable ||
               connection.wants() == LoadConnection::Wants::Writable) {
            connection.proceed();
            step(0); // answers that are still on their way
            if (Clock::now() > deadline) {
                return core::fail(u"a half-open connection got no handshake"_s);
            }
        }
        if (connection.wants() == LoadConnection::Wants::NextRequest) {
            connection.say(beginning);
        }
    }
    return {};
}

std::size_t LoadGenerator::stillHeld()
{
    std::erase_if(m_held, [](const auto &connection) {
        char byte = 0;
        const auto count = ::recv(connection->descriptor(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
        if (count < 0) {
            return errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR;
        }
        if (count == 0) {
            return true;
        }
        // Bytes wait before the end: a session ticket, a goodbye, a refusal.
        std::array<char, 4096> rest;
        while (::recv(connection->descriptor(), rest.data(), rest.size(), MSG_DONTWAIT) > 0) {
        }
        return false;
    });
    return m_held.size();
}

} // namespace bench
