// SPDX-License-Identifier: Apache-2.0
#include "kanji/MozcCandidates.h"
#include "tests/kanji/KanaNames.h"
#include "tests/kanji/MozcRoom.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <optional>
#include <unistd.h>

using namespace Qt::StringLiterals;
using kanjitest::helperName;
using kanjitest::processesOf;
using kanjitest::serverName;

namespace {

// The second life of this program: a desk that asks one name and stays until it is killed.
int beDesk(QCoreApplication &application, const QString &place)
{
    kanji::MozcSettings settings;
    settings.places = QStringList{place};
    kanji::MozcCandidates helper(settings);
    QObject::connect(&helper, &kanji::MozcCandidates::found, &application, [](auto &, auto &names) {
        ::write(STDOUT_FILENO, names.isEmpty() ? "none\n" : "some\n", 5);
    });
    helper.ask(u"やまだ"_s);
    return QCoreApplication::exec();
}

} // namespace

class TestMozcPrivacy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { MOZC_OR_SKIP() }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_room.emplace();
    }

    void cleanup()
    {
        m_asker.reset();
        QVERIFY(processesOf(::getpid(), helperName).empty());
        QVERIFY(processesOf(::getpid(), serverName).empty());
        QCOMPARE(m_room->homes(), QStringList());
    }

    void nothingIsLearned()
    {
        m_asker.emplace(m_room->settings());
        QVERIFY(!m_asker->ask(u"こばやし"_s).isEmpty());
        m_asker->helper.forget();
        const auto before = m_room->files();
        for (const QString &kana : kanjitest::kanaNames().mid(0, 40)) {
            (void)m_asker->ask(kana);
            m_asker->helper.forget();
        }
        QVERIFY(m_asker->ask(u"やまだ"_s).contains(u"山田"_s));
        const auto after = m_room->files();
        QVERIFY(after.contains(u"segment.db"_s)); // what it would learn into
        QVERIFY(!after.contains(u".history.db"_s));
        QCOMPARE(after.keys(), before.keys());
        for (const QString &name : after.keys()) {
            QVERIFY2(after[name] == before[name], qPrintable(name));
            for (const QString &tapped : {u"やまだ"_s, u"山田"_s, u"ヤマダ"_s}) {
                const QByteArray wide(reinterpret_cast<const char *>(tapped.utf16()),
                                      tapped.size() * 2);
                QVERIFY2(!after[name].contains(tapped.toUtf8()), qPrintable(name));
                QVERIFY2(!after[name].contains(wide), qPrintable(name));
            }
        }
    }

    // Without the config the same leaves .history.db and .encrypt_key.db (seen with mozc 2.28).
    void evenWhatIsChosen_isNotLearned()
    {
        const auto settings = m_room->settings();
        auto home = kanji::PrivateHome::make(settings.places, settings.account);
        QVERIFY(home.has_value());
        kanji::MozcServer server;
        const QSignalSpy ready(&server, &kanji::MozcServer::ready);
        QVERIFY(server.start(settings.server, *home, settings.account));
        QTRY_COMPARE(ready.size(), 1);
        QProcess helper;
        kanji::confine(helper, home->path(), settings.account, kanji::Children::None);
        helper.start(settings.helper, QStringList());
        helper.write("(1 CreateSession)\n(2 SendKey 1 \"たかはし\")\n(3 SendKey 1 space)\n"
                     "(4 SendKey 1 enter)\n");
        helper.closeWriteChannel();
        QVERIFY(helper.waitForFinished());
        QVERIFY(helper.readAll().contains("(result . ((type . string)(value . \"高橋\")"));
        QCOMPARE(::kill(processesOf(::getpid(), serverName).front(), SIGTERM), 0);
        QTRY_VERIFY(!server.isRunning());
        const auto left = m_room->files();
        QVERIFY(left.contains(u"segment.db"_s));
        QVERIFY(!left.contains(u".history.db"_s));
    }

    void nothingIsWrittenElsewhere()
    {
        const QDateTime start = QDateTime::currentDateTime();
        m_asker.emplace(m_room->settings());
        QVERIFY(!m_asker->ask(u"やまだ"_s).isEmpty());
        m_asker.reset();
        const uid_t user = kanji::Account::ordinary().user;
        for (const QString &folder : {QDir::tempPath(), u"/var/tmp"_s, u"/dev/shm"_s}) {
            QDirIterator each(
                folder, {u"*mozc*"_s, u"uketsuke-kanji-*"_s}, QDir::AllEntries | QDir::Hidden);
            while (each.hasNext()) {
                const QFileInfo file(each.next());
                QVERIFY2(file.ownerId() != user || file.lastModified() < start,
                         qPrintable(file.filePath()));
            }
        }
        for (const QString &name : {u"/.config/mozc"_s, u"/.mozc"_s}) {
            const QFileInfo folder(QDir::homePath() + name);
            QVERIFY2(!folder.exists() || folder.lastModified() < start, qPrintable(name));
        }
    }

    void killedDesk_takesMozcWithIt_andTheNextOneItsHome()
    {
        QProcess desk;
        desk.start(QCoreApplication::applicationFilePath(), {u"--desk"_s, m_room->place()});
        QVERIFY(desk.waitForReadyRead());
        QCOMPARE(desk.readAll(), QByteArray("some\n"));
        const auto pid = static_cast<pid_t>(desk.processId());
        auto mozc = processesOf(pid, helperName);
        for (const pid_t server : processesOf(pid, serverName)) {
            mozc.push_back(server);
        }
        QCOMPARE(mozc.size(), 2U);
        desk.kill();
        QVERIFY(desk.waitForFinished());
        for (const pid_t process : mozc) {
            QTRY_VERIFY(!kanjitest::isAlive(process));
        }
        QCOMPARE(m_room->homes().size(), 1); // nobody was left to delete it
        const QString left = m_room->homes().first();
        m_asker.emplace(m_room->settings());
        QVERIFY(!m_asker->ask(u"やまだ"_s).isEmpty());
        QVERIFY(!m_room->homes().contains(left));
    }

    void twoDesks_leaveEachOtherAlone()
    {
        m_asker.emplace(m_room->settings());
        QVERIFY(!m_asker->ask(u"やまだ"_s).isEmpty());
        {
            kanji::MozcCandidates other(m_room->settings());
            const QSignalSpy found(&other, &kanji::MozcCandidates::found);
            other.ask(u"たなか"_s);
            QTRY_COMPARE(found.size(), 1);
            QVERIFY(found.first().at(1).toStringList().contains(u"田中"_s));
            QCOMPARE(m_room->homes().size(), 2);
        }
        QVERIFY(!m_asker->ask(u"すずき"_s).isEmpty());
    }

private:
    std::optional<kanjitest::MozcRoom> m_room;
    std::optional<kanjitest::Asker> m_asker;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--desk"_s) {
        return beDesk(application, application.arguments().value(2));
    }
    TestMozcPrivacy test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_MozcPrivacy.moc"
