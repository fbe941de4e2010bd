// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/ChildProcess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QStringList programs{u"uketsuke-kiosk"_s, u"uketsuke-hq"_s, u"uketsukectl"_s};
constexpr uid_t nobody = 65534;
constexpr int patience = 20'000; // ms

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(patience) ? process.readAllStandardOutput() : QByteArray();
}

QByteArray readProc(qint64 pid, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(pid).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasNoCore(qint64 pid)
{
    static const QRegularExpression line(u"Max core file size\\s+0\\s+0\\s"_s);
    return line.match(QString::fromLatin1(readProc(pid, u"limits"_s))).hasMatch();
}

// A program as an ordinary account runs it: root may read everybody's memory, and so proves
// nothing. Everything it needs lies in a folder of that account.
class OrdinaryAccount
{
public:
    [[nodiscard]] bool prepare()
    {
        bool isReady = QDir(m_folder.path()).mkdir(u"bin"_s);
        for (const QString &program : programs) {
            isReady = isReady && QFile::copy(QStringLiteral(PROGRAM_DIR "/") + program,
                                             path(u"bin/"_s + program));
        }
        isReady = isReady && QFile::copy(QStringLiteral(SOURCE_DIR "/resources/hq/practice.json"),
                                         path(u"hq.json"_s));
        if (isRoot()) {
            const QByteArray name = QFile::encodeName(m_folder.path());
            isReady =
                isReady && ::chown(name.constData(), nobody, nobody) == 0 &&
                QFile::setPermissions(path(u"hq.json"_s), QFile::ReadOwner | QFile::ReadOther);
        }
        return isReady;
    }
    [[nodiscard]] static bool isRoot() { return ::geteuid() == 0; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    void start(QProcess &process, const QString &program, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"HOME"_s, m_folder.path());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        const QStringList asNobody{u"--reuid=65534"_s,
                                   u"--regid=65534"_s,
                                   u"--clear-groups"_s,
                                   u"--pdeathsig=KILL"_s,
                                   program};
        if (isRoot()) {
            process.start(u"setpriv"_s, asNobody + arguments);
        } else {
            faults::dieWithParent(process);
            process.start(program, arguments);
        }
    }
    // Whether another process of the same account may open it.
    [[nodiscard]] bool mayRead(const QString &file) const
    {
        QProcess reader;
        start(reader, u"/bin/sh"_s, {u"-c"_s, u"exec 3<\"$0\" 2>/dev/null"_s, file});
        return reader.waitForFinished(patience) && reader.exitCode() == 0;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

// The programs as they are built, and as they run.
class tst_Hardening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBuiltProgram_isHardened_data();
    void aBuiltProgram_isHardened();
    void runningPrograms_leaveNoCoreAndNobodyReadsThem();
    void serviceUnits_areSoundAndTight_data();
    void serviceUnits_areSoundAndTight();

private:
    static void compareWithUnhardened(const OrdinaryAccount &account, qint64 pid);
};

void tst_Hardening::aBuiltProgram_isHardened_data()
{
    QTest::addColumn<QString>("program");
    for (const QString &program : programs) {
        QTest::newRow(qPrintable(program)) << QStringLiteral(PROGRAM_DIR "/") + program;
    }
}

void tst_Hardening::aBuiltProgram_isHardened()
{
    QFETCH(const QString, program);
    const QByteArray header = outputOf(u"readelf"_s, {u"-hW"_s, program});
    QVERIFY2(!header.isEmpty(), "readelf (binutils) is needed");
    QVERIFY2(header.contains("DYN (Position-Independent Executable"), header.constData());
    const QString segments = QString::fromLatin1(outputOf(u"readelf"_s, {u"-lW"_s, program}));
    static const QRegularExpression stack(u"GNU_STACK( +0x\\w+){5} RW  "_s);
    QVERIFY2(stack.match(segments).hasMatch(), "the stack can be run");
    QVERIFY2(segments.contains(u"GNU_RELRO"_s), "no RELRO");
    static const QRegularExpression writtenAndRun(u"LOAD( +0x\\w+){5} RWE"_s);
    QVERIFY2(!writtenAndRun.match(segments).hasMatch(), "memory that is written and run");
    const QByteArray dynamic = outputOf(u"readelf"_s, {u"-dW"_s, program});
    QVERIFY2(dynamic.contains("BIND_NOW"), "RELRO is partial");
    const QByteArray symbols = outputOf(u"readelf"_s, {u"-W"_s, u"--dyn-syms"_s, program});
#ifndef __SANITIZE_ADDRESS__
    QVERIFY2(symbols.contains("__stack_chk_fail"), "no stack protector");
#endif
#ifdef EXPECT_FORTIFIED
    QVERIFY2(symbols.contains("_chk@"), "not fortified");
#endif
}

// First that the question can be answered with yes: a program that is not hardened.
void tst_Hardening::compareWithUnhardened(const OrdinaryAccount &account, qint64 pid)
{
    QVERIFY2(hasNoCore(pid), readProc(pid, u"limits"_s).constData());
    // Maps ask for the same right as memory, and no other policy of a machine (Yama) mixes in.
    QVERIFY(!account.mayRead(u"/proc/%1/maps"_s.arg(pid)));
    QVERIFY(!account.mayRead(u"/proc/%1/mem"_s.arg(pid)));
    QProcess plain;
    account.start(plain, u"sleep"_s, {u"60"_s});
    QVERIFY(plain.waitForStarted(patience));
    const QString maps = u"/proc/%1/maps"_s.arg(plain.processId());
    QTRY_VERIFY(account.mayRead(maps));
    plain.kill();
    plain.waitForFinished(patience);
}

void tst_Hardening::runningPrograms_leaveNoCoreAndNobodyReadsThem()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the leak check reads its own memory from outside");
#endif
    OrdinaryAccount account;
    QVERIFY(account.prepare());

    QProcess headquarters;
    account.start(headquarters,
                  account.path(u"bin/uketsuke-hq"_s),
                  {u"--practice"_s,
                   u"--config"_s,
                   account.path(u"hq.json"_s),
                   u"--data"_s,
                   account.path(u"hq"_s),
                   u"--port"_s,
                   u"0"_s,
                   u"--board-port"_s,
                   u"0"_s});
    QTRY_VERIFY_WITH_TIMEOUT(headquarters.canReadLine(), patience);
    compareWithUnhardened(account, headquarters.processId());

    QProcess desk;
    account.start(desk,
                  account.path(u"bin/uketsuke-kiosk"_s),
                  {u"--window"_s,
                   u"--data"_s,
                   account.path(u"desk"_s),
                   u"--municipality"_s,
                   account.path(u"hq/public/municipality.json"_s)});
    QVERIFY(desk.waitForStarted(patience));
    QTRY_VERIFY_WITH_TIMEOUT(hasNoCore(desk.processId()), patience);
    QTRY_VERIFY_WITH_TIMEOUT(QDir(account.path(u"desk"_s)).exists(), patience);
    compareWithUnhardened(account, desk.processId());
    // It executed itself once more, for a heap that overwrites what it gets back, under its own
    // name.
    QCOMPARE(readProc(desk.processId(), u"comm"_s), "uketsuke-kiosk\n");
    if (OrdinaryAccount::isRoot()) {
        const QByteArray environment = readProc(desk.processId(), u"environ"_s);
        QVERIFY2(environment.contains("glibc.malloc.perturb="), environment.constData());
    }

    QProcess rehearsal;
    account.start(rehearsal,
                  account.path(u"bin/uketsukectl"_s),
                  {u"rehearse"_s, u"--people"_s, u"1"_s, u"--data"_s, account.path(u"practice"_s)});
    QVERIFY(rehearsal.waitForFinished(patience));
    QCOMPARE(rehearsal.exitCode(), 0);
    QProcess terminal; // waits for a passphrase
    account.start(terminal,
                  account.path(u"bin/uketsukectl"_s),
                  {u"roster"_s, u"--data"_s, account.path(u"practice"_s), u"--passphrase-stdin"_s});
    QVERIFY(terminal.waitForStarted(patience));
    QTRY_VERIFY_WITH_TIMEOUT(hasNoCore(terminal.processId()), patience);
    compareWithUnhardened(account, terminal.processId());

    for (QProcess *process : {&headquarters, &desk, &terminal}) {
        QCOMPARE(process->state(), QProcess::Running); // they were looked at, not their remains
        process->kill();
        process->waitForFinished(patience);
    }
}

void tst_Hardening::serviceUnits_areSoundAndTight_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("headquarters") << u"uketsuke-hq.service"_s;
    QTest::newRow("desk") << u"uketsuke-kiosk.service"_s;
}

// Whether systemd understands them and how much they leave open; they are not started here.
void tst_Hardening::serviceUnits_areSoundAndTight()
{
    QFETCH(const QString, unit);
    QFile file(QStringLiteral(SOURCE_DIR "/resources/systemd/") + unit);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    for (const char *line : {"NoNewPrivileges=yes",
                             "ProtectSystem=strict",
                             "LimitCORE=0",
                             "MemorySwapMax=0",
                             "User=uketsuke"}) {
        QVERIFY2(text.contains(QByteArray("\n") + line + '\n'), line);
    }
    if (QStandardPaths::findExecutable(u"systemd-analyze"_s).isEmpty() &&
        !qEnvironmentVariableIsSet("UKETSUKE_REQUIRE_VIRTUAL_HW")) {
        QSKIP("systemd-analyze is not installed");
    }
    // The programs lie elsewhere before they are installed.
    text.replace("/usr/bin/", PROGRAM_DIR "/");
    QTemporaryDir folder;
    QFile here(folder.filePath(unit));
    QVERIFY(here.open(QIODevice::WriteOnly));
    here.write(text);
    here.close();
    QProcess verify;
    verify.setProcessChannelMode(QProcess::MergedChannels);
    verify.start(u"systemd-analyze"_s, {u"verify"_s, u"--man=no"_s, here.fileName()});
    QVERIFY2(verify.waitForFinished(patience), "systemd-analyze does not run");
    const QByteArray said = verify.readAll();
    QVERIFY2(verify.exitCode() == 0 && !said.contains(unit.toUtf8()), said.constData());
    QProcess security;
    security.setProcessChannelMode(QProcess::MergedChannels);
    // Of 100, where more is worse; a unit without any of this has 96.
    security.start(u"systemd-analyze"_s,
                   {u"security"_s,
                    u"--offline=true"_s,
                    u"--no-pager"_s,
                    u"--threshold=20"_s,
                    here.fileName()});
    QVERIFY(security.waitForFinished(patience));
    QVERIFY2(security.exitCode() == 0, security.readAll().right(2000).constData());
}

QTEST_GUILESS_MAIN(tst_Hardening)
#include "tst_Hardening.moc"
