// SPDX-License-Identifier: Apache-2.0
#include "tools/practicecard/PrivateDaemon.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTimer>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace practice {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto portPoll = 10ms;
constexpr int endLimit = 3000; // ms; pcscd takes up to one second
constexpr int firstPassedSocket = 3;

QString pcscdProgram()
{
    return QStandardPaths::findExecutable(
        u"pcscd"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/usr/bin"_s, u"/sbin"_s});
}

// Debian's folders by architecture, and the plain one.
QString driverLibrary()
{
    for (const QString &folder :
         {u"/usr/lib/pcsc/drivers/serial"_s, u"/usr/local/lib/pcsc/drivers/serial"_s}) {
        const QString path = folder + u"/libifdvpcd.so"_s;
        if (QFile::exists(path)) {
            return path;
        }
    }
    return {};
}

core::Result<int, QString> listenOn(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (name.size() >= static_cast<qsizetype>(sizeof address.sun_path)) {
        return core::fail(u"the socket's path is too long"_s);
    }
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    unlink(name.constData());
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto *generic = reinterpret_cast<const sockaddr *>(&address);
    if (socket < 0 || bind(socket, generic, sizeof address) != 0 || listen(socket, 16) != 0) {
        const QString why = QString::fromLocal8Bit(std::strerror(errno));
        if (socket >= 0) {
            close(socket);
        }
        return core::fail(u"cannot listen on "_s + path + u": "_s + why);
    }
    return socket;
}

bool supportsPolkitSwitch(const QString &program)
{
    QProcess help;
    help.start(program, {u"--help"_s});
    help.waitForFinished();
    return help.readAll().contains("--disable-polkit");
}

// Whether somebody in our network listens on port. Trying to connect would be a card for the
// driver.
bool isListening(quint16 port)
{
    QFile table(u"/proc/self/net/tcp"_s);
    if (!table.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray ending = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    const QList<QByteArray> lines = table.readAll().split('\n');
    return std::any_of(lines.begin(), lines.end(), [&](const QByteArray &line) {
        const QList<QByteArray> cells = line.simplified().split(' ');
        return cells.size() > 3 && cells[1].endsWith(ending) && cells[3] == "0A";
    });
}

} // namespace

core::Result<std::unique_ptr<PrivateDaemon>, QString> PrivateDaemon::start(const Options &options)
{
    if (pcscdProgram().isEmpty()) {
        return core::fail(u"pcscd is not installed (Debian package pcscd)"_s);
    }
    if (driverLibrary().isEmpty()) {
        return core::fail(
            u"the virtual reader is not installed (Debian package vsmartcard-vpcd)"_s);
    }
    const auto listener = listenOn(options.socketPath);
    if (!listener) {
        return core::fail(listener.error());
    }
    std::unique_ptr<PrivateDaemon> daemon(new PrivateDaemon);
    daemon->m_socketPath = options.socketPath;
    const bool launched = daemon->writeConfiguration(options) && daemon->launch(*listener, options);
    close(*listener);
    if (!launched) {
        return core::fail(u"pcscd does not start: "_s + daemon->m_process.errorString());
    }
    return daemon;
}

PrivateDaemon::~PrivateDaemon()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(endLimit)) {
            m_process.kill();
            m_process.waitForFinished(endLimit);
        }
    }
    QFile::remove(m_socketPath);
}

bool PrivateDaemon::writeConfiguration(const Options &options)
{
    const QDir folder(m_folder.path());
    if (!m_folder.isValid() || !folder.mkpath(u"reader.conf.d"_s) || !folder.mkpath(u"drivers"_s)) {
        return false;
    }
    if (options.readers == Readers::None) {
        return true;
    }
    QFile file(folder.filePath(u"reader.conf.d/practice"_s));
    const QString port = u"0x"_s + QString::number(options.port, 16).toUpper();
    const QString text = u"FRIENDLYNAME \"Practice reader\"\nDEVICENAME /dev/null:%1\n"
                         "LIBPATH %2\nCHANNELID %1\n"_s.arg(port, driverLibrary());
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size();
}

bool PrivateDaemon::launch(int listener, const Options &options)
{
    const QString program = pcscdProgram();
    QStringList arguments{u"--foreground"_s,
                          u"--error"_s,
                          u"--config"_s,
                          QDir(m_folder.path()).filePath(u"reader.conf.d"_s)};
    if (supportsPolkitSwitch(program)) {
        arguments += u"--disable-polkit"_s;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LISTEN_FDS"_s, u"1"_s);
    // No drivers for real readers: those belong to the system's own daemon.
    environment.insert(u"PCSCLITE_HP_DROPDIR"_s, QDir(m_folder.path()).filePath(u"drivers"_s));
    m_process.setProcessEnvironment(environment);
    // Its own words would mix with our answers.
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([listener] {
        // A copy does not inherit "close on exec"; a socket that already is number 3 would.
        if (dup2(listener, firstPassedSocket) == listener) {
            fcntl(firstPassedSocket, F_SETFD, 0);
        }
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
    connect(&m_process, &QProcess::finished, this, &PrivateDaemon::ended);
    // The protocol wants the daemon's own process id, which only the process itself knows.
    m_process.start(u"/bin/sh"_s,
                    QStringList{u"-c"_s, u"export LISTEN_PID=$$; exec \"$0\" \"$@\""_s, program} +
                        arguments);
    if (!m_process.waitForStarted()) {
        return false;
    }
    if (options.readers == Readers::None) {
        QTimer::singleShot(0, this, &PrivateDaemon::ready);
    } else {
        watchPort(options.port);
    }
    return true;
}

void PrivateDaemon::watchPort(quint16 port)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, timer, port] {
        if (isListening(port)) {
            timer->deleteLater();
            Q_EMIT ready();
        }
    });
    timer->start(portPoll);
}

} // namespace practice
