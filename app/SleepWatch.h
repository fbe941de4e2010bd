// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QVariantMap>

namespace app {

// Hears from the system that the machine goes to sleep (logind) or that its lid was closed
// (UPower), and holds the sleep back until whoever listens has locked. Without these services
// nothing is heard; then nothing but the time limits locks.
class SleepWatch : public QObject
{
    Q_OBJECT

public:
    explicit SleepWatch(QDBusConnection bus = QDBusConnection::systemBus());

Q_SIGNALS:
    // Whoever listens must be done when it returns.
    void leaving();

private Q_SLOTS:
    void prepareForSleep(bool begins);
    void lidMayHaveMoved(const QString &interface,
                         const QVariantMap &changed,
                         const QStringList &unnamed);

private:
    void holdBack();

    QDBusConnection m_bus;
    QDBusUnixFileDescriptor m_hold; // logind waits (5 s by default) while it is open
};

} // namespace app
