// SPDX-License-Identifier: Apache-2.0
#include "hq/SessionBook.h"

#include "core/Record.h"
#include "core/SecretBytes.h"

namespace hq {

namespace {

constexpr std::size_t tokenBytes = 32;

QByteArray randomToken()
{
    const auto bytes = core::SecretBytes::random(tokenBytes);
    return QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()),
                                   qsizetype(bytes.size()))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

QByteArray SessionBook::begin(const Account &account)
{
    const QByteArray shown = randomToken();
    const QByteArray key = core::hashOf(shown);
    const qint64 now = m_elapsed();
    const std::lock_guard lock(m_mutex);
    makeRoom(account.id, now);
    m_sessions.emplace(
        key, Session{key, account.id, account.name, account.role, randomToken(), now, now});
    return shown;
}

std::optional<Session> SessionBook::find(const QByteArray &shown)
{
    const QByteArray key = core::hashOf(shown);
    const qint64 now = m_elapsed();
    const std::lock_guard lock(m_mutex);
    const auto found = m_sessions.find(key);
    if (found == m_sessions.end()) {
        return std::nullopt;
    }
    if (isOver(found->second, now)) {
        m_sessions.erase(found);
        return std::nullopt;
    }
    found->second.usedAt = now;
    return found->second;
}

void SessionBook::end(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    m_sessions.erase(key);
}

void SessionBook::endAllOf(qint64 account)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_sessions,
                  [account](const auto &entry) { return entry.second.account == account; });
}

bool SessionBook::isOver(const Session &session, qint64 now) const
{
    return now - session.usedAt >= std::chrono::milliseconds(idleLimit).count() ||
           now - session.beganAt >= std::chrono::milliseconds(wholeLimit).count();
}

void SessionBook::makeRoom(qint64 account, qint64 now)
{
    std::erase_if(m_sessions, [&](const auto &entry) { return isOver(entry.second, now); });
    std::size_t count = 0;
    auto oldest = m_sessions.end();
    for (auto it = m_sessions.begin(); it != m_sessions.end(); ++it) {
        if (it->second.account == account) {
            ++count;
            if (oldest == m_sessions.end() || it->second.usedAt < oldest->second.usedAt) {
                oldest = it;
            }
        }
    }
    if (count >= mostOfOneAccount) {
        m_sessions.erase(oldest);
    }
}

} // namespace hq
