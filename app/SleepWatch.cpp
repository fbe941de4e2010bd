// SPDX-License-Identifier: Apache-2.0
#include "app/SleepWatch.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString loginService()
{
    return u"org.freedesktop.login1"_s;
}

QString loginPath()
{
    return u"/org/freedesktop/login1"_s;
}

QString loginManager()
{
    return u"org.freedesktop.login1.Manager"_s;
}

} // namespace

SleepWatch::SleepWatch(QDBusConnection bus)
    : m_bus(std::move(bus))
{
    if (!m_bus.isConnected()) {
        return;
    }
    m_bus.connect(loginService(),
                  loginPath(),
                  loginManager(),
                  u"PrepareForSleep"_s,
                  this,
                  SLOT(prepareForSleep(bool)));
    m_bus.connect(u"org.freedesktop.UPower"_s,
                  u"/org/freedesktop/UPower"_s,
                  u"org.freedesktop.DBus.Properties"_s,
                  u"PropertiesChanged"_s,
                  this,
                  SLOT(lidMayHaveMoved(QString, QVariantMap, QStringList)));
    holdBack();
}

void SleepWatch::holdBack()
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(loginService(), loginPath(), loginManager(), u"Inhibit"_s);
    call << u"sleep"_s << u"uketsuke"_s << u"names are closed before the machine sleeps"_s
         << u"delay"_s;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (reply.isValid()) {
            m_hold = reply.value();
        }
        watcher->deleteLater();
    });
}

void SleepWatch::prepareForSleep(bool begins)
{
    if (!begins) {
        holdBack();
        return;
    }
    Q_EMIT leaving();
    m_hold = {};
}

void SleepWatch::lidMayHaveMoved(const QString &, const QVariantMap &changed, const QStringList &)
{
    if (changed.value(u"LidIsClosed"_s).toBool()) {
        Q_EMIT leaving();
    }
}

} // namespace app
