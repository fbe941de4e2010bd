// SPDX-License-Identifier: Apache-2.0
#include "app/SleepWatch.h"

#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

// Stands where logind stands, on a bus of its own: whoever asks to be waited for gets one end of a
// pipe, and has let go when the other end says so.
class Logind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    ~Logind() override { close(m_watched); }

    [[nodiscard]] bool isHeldBack() const { return m_asked > 0 && !hasLetGo(); }
    [[nodiscard]] int asked() const { return m_asked; }

public Q_SLOTS:
    Q_SCRIPTABLE QDBusUnixFileDescriptor Inhibit(const QString &what,
                                                 const QString &,
                                                 const QString &,
                                                 const QString &mode)
    {
        int ends[2] = {-1, -1};
        if (what != u"sleep"_s || mode != u"delay"_s || pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) {
            return {};
        }
        close(m_watched);
        m_watched = ends[0];
        ++m_asked;
        QDBusUnixFileDescriptor given;
        given.giveFileDescriptor(ends[1]);
        return given;
    }

private:
    [[nodiscard]] bool hasLetGo() const
    {
        char byte = 0;
        return ::read(m_watched, &byte, 1) == 0;
    }

    int m_watched = -1;
    int m_asked = 0;
};

class tst_SleepWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sleep_isHeldBackUntilWhoeverListensIsDone();
    void closedLid_isHeardAndAnOpenedOneIsNot();
    void withoutABus_nothingIsHeard();

private:
    void say(const QString &path,
             const QString &interface,
             const QString &name,
             const QVariantList &what)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(what);
        QVERIFY(m_system->send(signal));
    }
    void prepareForSleep(bool begins)
    {
        say(u"/org/freedesktop/login1"_s,
            u"org.freedesktop.login1.Manager"_s,
            u"PrepareForSleep"_s,
            {begins});
    }

    QProcess m_bus;
    QString m_address;
    std::optional<QDBusConnection> m_system;
    std::unique_ptr<Logind> m_logind;
};

void tst_SleepWatch::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY2(m_bus.waitForReadyRead(), "dbus-daemon does not start");
    m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
    m_system.emplace(QDBusConnection::connectToBus(m_address, u"system"_s));
    m_logind = std::make_unique<Logind>();
    QVERIFY(m_system->registerObject(
        u"/org/freedesktop/login1"_s, m_logind.get(), QDBusConnection::ExportScriptableSlots));
    QVERIFY(m_system->registerService(u"org.freedesktop.login1"_s));
    QVERIFY(m_system->registerService(u"org.freedesktop.UPower"_s));
}

void tst_SleepWatch::cleanup()
{
    m_system.reset();
    QDBusConnection::disconnectFromBus(u"desk"_s);
    QDBusConnection::disconnectFromBus(u"system"_s);
    m_logind.reset();
    m_bus.kill();
    m_bus.waitForFinished();
}

void tst_SleepWatch::sleep_isHeldBackUntilWhoeverListensIsDone()
{
    app::SleepWatch watch(QDBusConnection::connectToBus(m_address, u"desk"_s));
    QTRY_VERIFY(m_logind->isHeldBack());
    bool wasHeldBack = false;
    int heard = 0;
    connect(&watch, &app::SleepWatch::leaving, this, [&] {
        wasHeldBack = m_logind->isHeldBack();
        ++heard;
    });
    prepareForSleep(true);
    QTRY_VERIFY(heard == 1);
    QVERIFY(wasHeldBack);
    QTRY_VERIFY(!m_logind->isHeldBack());
    // Awake: held back again for the next time, and nothing to close.
    prepareForSleep(false);
    QTRY_COMPARE(m_logind->asked(), 2);
    QCOMPARE(heard, 1);
}

void tst_SleepWatch::closedLid_isHeardAndAnOpenedOneIsNot()
{
    app::SleepWatch watch(QDBusConnection::connectToBus(m_address, u"desk"_s));
    QTRY_VERIFY(m_logind->isHeldBack());
    QSignalSpy leaving(&watch, &app::SleepWatch::leaving);
    const auto lid = [this](bool closed) {
        say(u"/org/freedesktop/UPower"_s,
            u"org.freedesktop.DBus.Properties"_s,
            u"PropertiesChanged"_s,
            {u"org.freedesktop.UPower"_s, QVariantMap{{u"LidIsClosed"_s, closed}}, QStringList()});
    };
    lid(false);
    lid(true);
    QTRY_COMPARE(leaving.size(), 1);
}

void tst_SleepWatch::withoutABus_nothingIsHeard()
{
    app::SleepWatch watch(QDBusConnection(u"nowhere"_s));
    QSignalSpy leaving(&watch, &app::SleepWatch::leaving);
    prepareForSleep(true);
    QTest::qWait(50);
    QCOMPARE(leaving.size(), 0);
}

QTEST_GUILESS_MAIN(tst_SleepWatch)
#include "tst_SleepWatch.moc"
