// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"
#include "SmallDisk.h"

#include <QDir>
#include <QSet>
#include <QTest>

#include <algorithm>

using core::RegisterError;

// A disk that fails under a real process, call by call: whatever was acknowledged is there
// afterwards, and nothing twice.
class tst_FailingDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyCallThatMayFail_losesNothing_data();
    void everyCallThatMayFail_losesNothing();
    void diskThatTurnsReadOnly_isSaidAndRecordsNothing();

private:
    struct Run
    {
        int exitCode = -1; // also when it did not end in time
        QList<QUuid> acknowledged;
        QByteArray trace;
    };

    // The desk as it was before each run: three people, ended in order.
    void reset()
    {
        QVERIFY(QDir(data()).removeRecursively());
        QVERIFY(QDir().mkpath(data()));
        for (const QString &name : QDir(m_folder.filePath(u"before"_s)).entryList(QDir::Files)) {
            QVERIFY(QFile::copy(m_folder.filePath(u"before/"_s + name), data() + u'/' + name));
        }
        QVERIFY(QDir().mkpath(data() + u"/keys"_s));
        const QDir keys(m_folder.filePath(u"before/keys"_s));
        for (const QString &name : keys.entryList(QDir::Files)) {
            QVERIFY(QFile::copy(keys.filePath(name), data() + u"/keys/"_s + name));
        }
        QFile::remove(m_folder.filePath(u"data.instance"_s));
        QVERIFY(QFile::copy(m_folder.filePath(u"before.instance"_s),
                            m_folder.filePath(u"data.instance"_s)));
    }
    [[nodiscard]] Run rehearse(const QStringList &injection) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // it cannot work when traced
        const QString trace = m_folder.filePath(u"trace"_s);
        QStringList arguments{u"-f"_s, u"-qq"_s, u"-o"_s, trace};
        for (const auto &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
            arguments << u"-P"_s << data() + u"/register.db"_s + end;
        }
        arguments << injection << QStringLiteral(PROGRAM_DIR "/uketsukectl")
                  << QStringList{u"rehearse"_s, u"--people"_s, u"2"_s, u"--data"_s, data()};
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(u"strace"_s, arguments);
        Run run;
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
            return run;
        }
        run.exitCode = process.exitCode();
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            if (line.startsWith("ACK ")) {
                run.acknowledged.append(QUuid(QString::fromLatin1(line.mid(4))));
            }
        }
        QFile file(trace);
        if (file.open(QIODevice::ReadOnly)) {
            run.trace = file.readAll();
        }
        return run;
    }
    [[nodiscard]] store::Result<std::vector<QUuid>> stored() const
    {
        const auto keys = vault::KeyFolder::open(data() + u"/keys"_s);
        if (!keys) {
            return core::fail(RegisterError::Locked);
        }
        store::RegisterOptions options;
        options.dataFolder = data();
        options.kiosk = keys->kiosk();
        options.sealing = keys->sealingKeys();
        const auto opened = store::SqliteRegister::open(options);
        return opened ? (*opened)->events() : core::fail(opened.error());
    }
    [[nodiscard]] QString data() const { return m_folder.filePath(u"data"_s); }

    QTemporaryDir m_folder;
    std::size_t m_before = 0;
};

void tst_FailingDisk::initTestCase()
{
    if (QProcess::execute(u"strace"_s, {u"-V"_s}) != 0 &&
        !qEnvironmentVariableIsSet("UKETSUKE_REQUIRE_VIRTUAL_HW")) {
        QSKIP("strace is not installed; it makes the disk fail");
    }
    QCOMPARE(QProcess::execute(QStringLiteral(PROGRAM_DIR "/uketsukectl"),
                               {u"rehearse"_s, u"--people"_s, u"3"_s, u"--data"_s, data()}),
             0);
    const auto events = stored();
    QVERIFY(events);
    m_before = events->size();
    QVERIFY(QDir().rename(data(), m_folder.filePath(u"before"_s)));
    QVERIFY(QFile::rename(m_folder.filePath(u"data.instance"_s),
                          m_folder.filePath(u"before.instance"_s)));
}

void tst_FailingDisk::everyCallThatMayFail_losesNothing_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("after"); // "+": from then on always
    QTest::newRow("write: I/O error")
        << QByteArray("pwrite64") << QByteArray("EIO") << QByteArray();
    QTest::newRow("write: full") << QByteArray("pwrite64") << QByteArray("ENOSPC") << QByteArray();
    QTest::newRow("write: dead from here on")
        << QByteArray("pwrite64") << QByteArray("EIO") << QByteArray("+");
    QTest::newRow("sync") << QByteArray("fdatasync") << QByteArray("EIO") << QByteArray();
    QTest::newRow("sync: dead from here on")
        << QByteArray("fdatasync") << QByteArray("EIO") << QByteArray("+");
    QTest::newRow("cut") << QByteArray("ftruncate") << QByteArray("EIO") << QByteArray();
    QTest::newRow("read") << QByteArray("pread64") << QByteArray("EIO") << QByteArray();
    QTest::newRow("open") << QByteArray("openat") << QByteArray("EIO") << QByteArray();
    QTest::newRow("remove") << QByteArray("unlink") << QByteArray("EIO") << QByteArray();
}

// Every call on the register's files in one start and two admissions, each in a run of its own.
void tst_FailingDisk::everyCallThatMayFail_losesNothing()
{
    QFETCH(QByteArray, call);
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, after);
    const QString name = QString::fromLatin1(call);
    reset();
    const Run sound = rehearse({u"-e"_s, u"trace="_s + name});
    QCOMPARE(sound.exitCode, 0);
    QCOMPARE(sound.acknowledged.size(), 2);
    const auto calls = sound.trace.count(call + '(');
    QVERIFY(calls > 0);
    int confirmed = 0;
    for (qsizetype n = 1; n <= calls; ++n) {
        reset();
        const auto inject = u"inject=%1:error=%2:when=%3%4"_s.arg(name, QString::fromLatin1(error))
                                .arg(n)
                                .arg(QString::fromLatin1(after));
        const Run run = rehearse({u"-e"_s, u"trace="_s + name, u"-e"_s, inject});
        const auto where = qPrintable(inject);
        QVERIFY2(run.exitCode == 0 || run.exitCode == 1, where);
        QVERIFY2(run.trace.contains("INJECTED"), where);
        const auto events = stored();
        QVERIFY2(events, where);
        const QSet<QUuid> once(events->begin(), events->end());
        QVERIFY2(once.size() == static_cast<qsizetype>(events->size()), where);
        for (const QUuid &uuid : run.acknowledged) {
            QVERIFY2(once.contains(uuid), where);
        }
        // One more may have reached the disk without anybody saying so.
        const auto written = m_before + static_cast<std::size_t>(run.acknowledged.size());
        QVERIFY2(events->size() == written || events->size() == written + 1, where);
        confirmed += static_cast<int>(run.acknowledged.size());
    }
    qInfo("%lld calls, each failed once; %d admissions confirmed nevertheless",
          static_cast<long long>(calls),
          confirmed);
}

// What ext4 does with itself after an I/O error.
void tst_FailingDisk::diskThatTurnsReadOnly_isSaidAndRecordsNothing()
{
    const SmallDisk disk(SmallDisk::Kind::Journalled, 12);
    MOUNT_OR_SKIP(disk);
    SampleDesk desk;
    auto options = desk.options();
    options.dataFolder = disk.filePath(u"data"_s);
    options.instancePath = disk.filePath(u"marker"_s);
    std::vector<QUuid> acknowledged;
    {
        const auto opened = store::SqliteRegister::open(options);
        QVERIFY(opened);
        for (int i = 0; i < 3; ++i) {
            const auto event = SampleDesk::arrival(desk.newHandle(), u"見本　花子"_s);
            QVERIFY((*opened)->append({event}));
            acknowledged.push_back(event.uuid);
        }
        QVERIFY(disk.turnReadOnly());
        for (int i = 0; i < 3; ++i) {
            const auto event = SampleDesk::arrival(desk.newHandle(), u"見本　花子"_s);
            QVERIFY(!(*opened)->append({event}));
            QVERIFY(!(*opened)->probe());
        }
        QCOMPARE((*opened)->presence().present().total(), 3); // it still knows who is here
    }
    QVERIFY(!store::SqliteRegister::open(options));
    QVERIFY(disk.mountAgain());
    const auto opened = store::SqliteRegister::open(options);
    QVERIFY(opened);
    const auto events = (*opened)->events();
    QVERIFY(events);
    QCOMPARE(std::vector<QUuid>(events->begin() + 1, events->end()), acknowledged);
    QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
}

QTEST_GUILESS_MAIN(tst_FailingDisk)
#include "tst_FailingDisk.moc"
