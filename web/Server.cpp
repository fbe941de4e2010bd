// SPDX-License-Identifier: Apache-2.0
#include "web/Server.h"

#include "web/reactor/ConnectionInput.h"
#include "web/reactor/ConnectionOutput.h"
#include "web/reactor/Listener.h"

#include <QLoggingCategory>

#include <csignal>
#include <sys/resource.h>
#include <thread>

namespace web {
namespace {

Q_LOGGING_CATEGORY(log, "web")

constexpr std::chrono::milliseconds tickTime{250};

// Never more connections than descriptors: running out of them would hit the database too.
Limits withinDescriptors(Limits limits)
{
    constexpr std::size_t reserve = 128;
    rlimit descriptors{};
    if (getrlimit(RLIMIT_NOFILE, &descriptors) == 0 && descriptors.rlim_cur > 2 * reserve)
        limits.connections = std::min(limits.connections, descriptors.rlim_cur - reserve);
    return limits;
}

} // namespace

class Server::Running
{
public:
    Running(Router router, const Limits &limits)
        : m_reactor(std::move(router), withinDescriptors(limits))
    {}
    ~Running() { stop(); }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    [[nodiscard]] std::optional<WebError> listen(const std::vector<ListenAddress> &addresses);
    [[nodiscard]] quint16 port(std::size_t address) const { return m_listeners[address]->port(); }
    void stop();

private:
    void run();
    void tickLater();
    void tick();

    Reactor m_reactor;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    asio::steady_timer m_timer{m_reactor.io};
    std::thread m_thread;
};

std::optional<WebError> Server::Running::listen(const std::vector<ListenAddress> &addresses)
{
    for (const ListenAddress &address : addresses) {
        m_listeners.push_back(std::make_unique<Listener>(m_reactor));
        if (const auto problem = m_listeners.back()->open(address))
            return problem;
    }
    for (const auto &listener : m_listeners)
        listener->accept();
    tickLater();
    m_thread = std::thread([this] { run(); });
    return std::nullopt;
}

void Server::Running::run()
{
    // Signals belong to the program's main thread.
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, nullptr);
    for (;;) {
        try {
            m_reactor.io.run();
            return;
        } catch (const std::exception &) {
            // A handler threw; its responder has answered 500 on the way out. The text of the
            // exception stays out of the log: it might quote what somebody sent.
            qCWarning(log, "a request handler failed with an exception");
        }
    }
}

void Server::Running::tickLater()
{
    m_timer.expires_after(tickTime);
    m_timer.async_wait([this](const ErrorCode &error) {
        if (error)
            return;
        tickLater(); // first: whatever goes wrong in tick(), the next one comes
        tick();
    });
}

void Server::Running::tick()
{
    const auto now = Clock::now();
    std::vector<std::shared_ptr<Connection>> due;
    for (const auto &connection : m_reactor.connections) {
        if (connection->isDue(now))
            due.push_back(connection);
    }
    for (const auto &connection : due)
        connection->tick();
}

void Server::Running::stop()
{
    m_reactor.mailbox->close();
    if (!m_thread.joinable())
        return;
    asio::post(m_reactor.io, [this] {
        for (const auto &listener : m_listeners)
            listener->close();
        m_timer.cancel();
        const auto connections = m_reactor.connections;
        for (const auto &connection : connections)
            connection->close();
        m_reactor.io.stop();
    });
    m_thread.join();
}

Server::Server(std::unique_ptr<Running> running)
    : m_running(std::move(running))
{}

Server::~Server() = default;

core::Result<std::unique_ptr<Server>, WebError>
Server::listen(const std::vector<ListenAddress> &addresses, Router router, const Limits &limits)
{
    auto running = std::make_unique<Running>(std::move(router), limits);
    if (const auto problem = running->listen(addresses))
        return core::fail(*problem);
    return std::unique_ptr<Server>(new Server(std::move(running)));
}

quint16 Server::port(std::size_t address) const
{
    return m_running->port(address);
}

void Server::stop()
{
    m_running->stop();
}

} // namespace web
