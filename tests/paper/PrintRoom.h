// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

namespace papertest {

// A CUPS server of its own, with one queue and a printer that puts what comes into a folder. Out of
// paper it says so as real backends do. While a room is there it is the CUPS of this process.
class PrintRoom
{
public:
    PrintRoom()
    {
        // Where root tests, backends run as another account, which writes into printed() only.
        const auto everybody = QFile::ReadOther | QFile::ExeOther;
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7000) | everybody);
        for (const char *folder :
             {"etc", "bin/backend", "spool/tmp", "cache", "run", "log", "out"}) {
            QDir().mkpath(at(folder));
        }
        QFile::setPermissions(at("out"), QFile::Permissions(0x7777));
        for (const char *part : {"daemon", "filter"}) {
            QFile::link(QStringLiteral("/usr/lib/cups/") + QLatin1String(part),
                        at("bin/") + QLatin1String(part));
        }
        write("bin/backend/room", backend);
        QFile::setPermissions(at("bin/backend/room"), QFile::Permissions(0x7755));
        write("etc/cupsd.conf", rules);
        write("etc/cups-files.conf", places);
        // A copy: AppArmor lets the one at its usual place into its usual folders only.
        QFile::copy(server(), at("cupsd"));
        qputenv("CUPS_SERVER", at("run/cups.sock").toLocal8Bit());
    }

    ~PrintRoom()
    {
        stop();
        qunsetenv("CUPS_SERVER");
    }

    [[nodiscard]] static QString queue() { return QStringLiteral("slips"); }
    [[nodiscard]] static bool isInstalled()
    {
        return QFile::exists(server()) &&
               !QStandardPaths::findExecutable(QStringLiteral("lp")).isEmpty();
    }

    [[nodiscard]] bool start()
    {
        // Ends with this process, whatever becomes of it.
        m_server.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
        m_server.setStandardErrorFile(at("log/server"));
        m_server.start(at("cupsd"),
                       {QStringLiteral("-f"),
                        QStringLiteral("-c"),
                        at("etc/cupsd.conf"),
                        QStringLiteral("-s"),
                        at("etc/cups-files.conf")});
        // A moment passes until it listens.
        const auto addQueue = [] {
            return command("lpadmin",
                           {QStringLiteral("-p"),
                            queue(),
                            QStringLiteral("-E"),
                            QStringLiteral("-v"),
                            QStringLiteral("room:/"),
                            QStringLiteral("-m"),
                            QStringLiteral("raw")});
        };
        return QTest::qWaitFor(addQueue, 20'000);
    }
    void stop()
    {
        m_server.terminate();
        if (!m_server.waitForFinished(10'000)) {
            m_server.kill();
            m_server.waitForFinished();
        }
        QFile::remove(at("run/cups.sock"));
    }

    void takePaperOut() { write("out/no-paper", ""); }
    void putPaperIn() { QFile::remove(at("out/no-paper")); }
    // Every job fails at the printer from now on.
    void breakPrinter() { write("out/broken", ""); }

    static bool command(const char *program, const QStringList &arguments)
    {
        QProcess process;
        process.start(QLatin1String(program), arguments);
        return process.waitForFinished(20'000) && process.exitCode() == 0;
    }

    // What came out of the printer, in its order, the titles that stood on it, and how it was to
    // be.
    [[nodiscard]] QList<QByteArray> printed() const { return filesOf("*.pdf"); }
    [[nodiscard]] QList<QByteArray> titles() const { return filesOf("*.title"); }
    [[nodiscard]] QList<QByteArray> options() const { return filesOf("*.options"); }
    // Documents that CUPS still holds.
    [[nodiscard]] QStringList spooled() const
    {
        return QDir(at("spool")).entryList({QStringLiteral("d*")}, QDir::Files);
    }
    [[nodiscard]] QByteArray log() const { return read(at("log/error")); }

private:
    [[nodiscard]] static QString server() { return QStringLiteral("/usr/sbin/cupsd"); }
    [[nodiscard]] QString at(const char *place) const
    {
        return m_folder.filePath(QLatin1String(place));
    }
    void write(const char *place, QByteArray text) const
    {
        QFile file(at(place));
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(text.replace("ROOM", m_folder.path().toLocal8Bit())) < 0) {
            qFatal("the print room cannot be furnished");
        }
    }
    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QList<QByteArray> filesOf(const char *names) const
    {
        QList<QByteArray> files;
        const QDir out(at("out"));
        for (const QString &name : out.entryList({QLatin1String(names)}, QDir::Files)) {
            files.append(read(out.filePath(name)));
        }
        return files;
    }

    // job-id user title copies options file. A file is complete when it has its name.
    static constexpr const char *backend = R"(#!/bin/sh
[ $# -eq 0 ] && exit 0
[ -e ROOM/out/broken ] && exit 1
job=ROOM/out/$(printf %05d "$1")
cat ${6:+"$6"} >"$job.coming"
printf %s "$3" >"$job.title"
printf %s "$5" >"$job.options"
while [ -e ROOM/out/no-paper ]; do
    echo "STATE: +media-empty-error" >&2
    sleep 0.1
done
echo "STATE: -media-empty-error" >&2
mv "$job.coming" "$job.pdf"
)";
    static constexpr const char *rules = R"(
Listen ROOM/run/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
JobRetryInterval 1
PreserveJobFiles No
<Location />
Order allow,deny
Allow all
</Location>
<Location /admin>
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
)";
    static constexpr const char *places = R"(
ServerRoot ROOM/etc
ServerBin ROOM/bin
DataDir /usr/share/cups
RequestRoot ROOM/spool
TempDir ROOM/spool/tmp
CacheDir ROOM/cache
StateDir ROOM/run
AccessLog ROOM/log/access
ErrorLog ROOM/log/error
PageLog ROOM/log/page
SystemGroup root
)";

    QTemporaryDir m_folder{QStringLiteral("/tmp/uketsuke-print-XXXXXX")}; // short: a socket's path
    QProcess m_server;
};

// In initTestCase(). CI has CUPS.
#define CUPS_OR_SKIP()                                                                             \
    if (!papertest::PrintRoom::isInstalled() &&                                                    \
        !qEnvironmentVariableIsSet("UKETSUKE_REQUIRE_VIRTUAL_HW")) {                               \
        QSKIP("CUPS is not installed: scripts/setup does");                                        \
    }

} // namespace papertest
