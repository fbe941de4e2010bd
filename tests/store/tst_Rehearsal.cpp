// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

// Real processes on a real register: killed, without a disk that obeys, looked at afterwards.
class tst_Rehearsal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyAcknowledgedEvent_survivesKill9();
    void failingFsync_losesNothingAndTheRegisterGoesOn();
    void lockedRoster_hasNoNames();
    void wrongPassphrase_showsNothing();
    void wrongCommandLine_isRefused_data();
    void wrongCommandLine_isRefused();

private:
    struct Output
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray error;
    };

    static const QString program;

    static Output run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000)) {
            return {};
        }
        return {
            process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static QByteArrayList acknowledged(const QByteArray &output)
    {
        QByteArrayList uuids;
        for (const QByteArray &line : output.split('\n')) {
            // "ACK " and 36 letters; what the kill cut short was not said.
            if (line.startsWith("ACK ") && line.size() == 40) {
                uuids.append(line.mid(4));
            }
        }
        return uuids;
    }
    QStringList rehearse(int people) const
    {
        return {u"rehearse"_s, u"--people"_s, QString::number(people), u"--data"_s, data()};
    }
    QByteArrayList stored() const
    {
        const auto roster = run({u"roster"_s, u"--data"_s, data(), u"--uuids"_s});
        auto lines = roster.out.split('\n');
        lines.removeAll(QByteArray());
        return roster.exitCode == 0 ? lines : QByteArrayList();
    }
    QString data() const { return m_folder->filePath(u"data"_s); }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

const QString tst_Rehearsal::program = QStringLiteral(PROGRAM_DIR "/uketsukectl");

void tst_Rehearsal::everyAcknowledgedEvent_survivesKill9()
{
    QByteArrayList promised;
    for (int round = 0; round < 8; ++round) {
        QProcess process;
        process.start(program, rehearse(100'000));
        QVERIFY(process.waitForStarted());
        // Killed somewhere behind the first acknowledgement of this round, each time elsewhere.
        QByteArray output;
        while (acknowledged(output).size() < 1 + round * 7) {
            QVERIFY(process.waitForReadyRead(30'000));
            output += process.readAllStandardOutput();
        }
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGKILL), 0);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        promised += acknowledged(output + process.readAllStandardOutput());

        const auto events = stored();
        const QSet<QByteArray> once(events.begin(), events.end());
        QCOMPARE(once.size(), events.size());
        for (const QByteArray &uuid : promised) {
            QVERIFY2(once.contains(uuid), uuid.constData());
        }
    }
    // One stream from the first to the last: a kill is no reason for a new incarnation. What was
    // stored without an acknowledgement is at most one event a round, and the opening of the
    // stream and of the shelter.
    QVERIFY(stored().size() <= promised.size() + 8 + 2);
}

void tst_Rehearsal::failingFsync_losesNothingAndTheRegisterGoesOn()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(run(rehearse(3)).exitCode, 0);
    QFile injected(m_folder->filePath(u"strace"_s));
    QProcess process;
    // The leak checker of sanitizer builds cannot work in a traced process.
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    process.setProcessEnvironment(environment);
    // The disk says no once, in the middle of the rehearsal.
    process.start(u"strace"_s,
                  QStringList{u"-f"_s,
                              u"-qq"_s,
                              u"-o"_s,
                              injected.fileName(),
                              u"-e"_s,
                              u"trace=fdatasync"_s,
                              u"-e"_s,
                              u"inject=fdatasync:error=EIO:when=8"_s,
                              program} +
                      rehearse(30));
    if (!process.waitForStarted() && !qEnvironmentVariableIsSet("UKETSUKE_REQUIRE_VIRTUAL_HW")) {
        QSKIP("strace is not installed; it makes the disk fail");
    }
    QVERIFY(process.waitForFinished(60'000));
    const auto promised = acknowledged(process.readAllStandardOutput());
    const auto events = stored();
    const QSet<QByteArray> once(events.begin(), events.end());
    QCOMPARE(once.size(), events.size());
    for (const QByteArray &uuid : promised) {
        QVERIFY2(once.contains(uuid), uuid.constData());
    }
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(promised.size(), 30);
    // Three from before, the opening of stream and shelter, and what this run said: no more.
    QCOMPARE(events.size(), promised.size() + 5);
    QVERIFY(injected.open(QIODevice::ReadOnly));
    QVERIFY(injected.readAll().contains("INJECTED"));
}

void tst_Rehearsal::lockedRoster_hasNoNames()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(run(rehearse(5)).exitCode, 0);
    const QByteArray name = u"見本"_s.toUtf8();
    const auto locked = run({u"roster"_s, u"--data"_s, data()});
    QCOMPARE(locked.exitCode, 0);
    QCOMPARE(locked.out.count('\n'), 6);
    QCOMPARE(locked.out.count("(locked)"), 5);
    QVERIFY(!locked.out.contains(name));
    const auto opened =
        run({u"roster"_s, u"--data"_s, data(), u"--passphrase-stdin"_s}, "practice\n");
    QCOMPARE(opened.exitCode, 0);
    QCOMPARE(opened.out.count(name), 5);
    QVERIFY(!opened.error.contains(name));
}

void tst_Rehearsal::wrongPassphrase_showsNothing()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(run(rehearse(1)).exitCode, 0);
    const auto roster =
        run({u"roster"_s, u"--data"_s, data(), u"--passphrase-stdin"_s}, "practise\n");
    QCOMPARE(roster.exitCode, 1);
    QVERIFY(roster.out.isEmpty());
    QVERIFY(!roster.error.contains("practise"));
}

void tst_Rehearsal::wrongCommandLine_isRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no people") << QStringList{u"rehearse"_s, u"--data"_s, u"x"_s};
    QTest::newRow("no number") << QStringList{
        u"rehearse"_s, u"--people"_s, u"many"_s, u"--data"_s, u"x"_s};
    QTest::newRow("no data") << QStringList{u"rehearse"_s, u"--people"_s, u"1"_s};
    QTest::newRow("headquarters out of reach") << QStringList{
        u"rehearse"_s, u"--people"_s, u"1"_s, u"--data"_s, u"x"_s, u"--hq"_s, u"y"_s};
    QTest::newRow("roster of nothing") << QStringList{u"roster"_s};
    QTest::newRow("roster of an unknown word")
        << QStringList{u"roster"_s, u"--data"_s, u"x"_s, u"--all"_s};
}

void tst_Rehearsal::wrongCommandLine_isRefused()
{
    QFETCH(QStringList, arguments);
    const auto output = run(arguments);
    QCOMPARE(output.exitCode, 2);
    QVERIFY(output.out.isEmpty());
    QVERIFY(!output.error.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Rehearsal)
#include "tst_Rehearsal.moc"
