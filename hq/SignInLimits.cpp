// SPDX-License-Identifier: Apache-2.0
#include "hq/SignInLimits.h"

#include "core/Record.h"

namespace hq {

QByteArray SignInLimits::whoseTry(const QByteArray &address, const QByteArray &name) const
{
    const bool isKnown = m_known.contains({name, address});
    return core::hashOf(isKnown ? name + '\0' + address : name);
}

std::chrono::milliseconds SignInLimits::take(const QByteArray &address, const QByteArray &name)
{
    const QByteArray network = networkOf(address);
    const qint64 now = m_elapsed();
    const std::lock_guard lock(m_mutex);
    const auto wait = m_byAddress.take(network, now);
    if (wait.count() > 0 || name.isEmpty()) {
        return wait;
    }
    return m_byName.take(whoseTry(network, name), now);
}

void SignInLimits::succeeded(const QByteArray &address, const QByteArray &name)
{
    const QByteArray network = networkOf(address);
    const std::lock_guard lock(m_mutex);
    if (m_known.size() < mostKnown) {
        m_known.insert({name, network});
    }
    m_byName.forget(whoseTry(network, name));
}

} // namespace hq
