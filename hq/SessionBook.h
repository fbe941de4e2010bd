// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Account.h"
#include "hq/Clock.h"

#include <chrono>
#include <map>
#include <mutex>

namespace hq {

// Somebody's time between signing in and out.
struct Session
{
    QByteArray key; // names it in this book; not what the browser shows
    qint64 account = 0;
    QString name;
    Role role = Role::Officer;
    QByteArray formToken; // in every form of theirs, so that nobody else's page can send one
    qint64 beganAt = 0;   // by the book's clock
    qint64 usedAt = 0;
};

// Who is signed in. In memory only: after a restart everybody signs in again. What the browser
// shows is 256 random bits that are kept nowhere here but as a hash. Used by several threads.
class SessionBook
{
public:
    static constexpr std::chrono::minutes idleLimit{30};
    static constexpr std::chrono::hours wholeLimit{12};
    // The one that was used longest ago ends when there are more.
    static constexpr std::size_t mostOfOneAccount = 8;

    // `elapsed`: ms of a clock that nobody sets.
    explicit SessionBook(Clock elapsed)
        : m_elapsed(std::move(elapsed))
    {}

    // What the browser is to show from now on.
    [[nodiscard]] QByteArray begin(const Account &account);
    // Nothing where it is unknown, ended, or was idle or open too long. Else it has been used now.
    [[nodiscard]] std::optional<Session> find(const QByteArray &shown);
    void end(const QByteArray &key);
    void endAllOf(qint64 account);

private:
    [[nodiscard]] bool isOver(const Session &session, qint64 now) const;
    void makeRoom(qint64 account, qint64 now);

    Clock m_elapsed;
    std::mutex m_mutex;
    std::map<QByteArray, Session> m_sessions; // by key
};

} // namespace hq
