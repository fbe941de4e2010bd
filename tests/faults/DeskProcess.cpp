// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/DeskProcess.h"

#include "tests/faults/ChildProcess.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace faults {

namespace {

constexpr auto fakeTime = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";

// In place: the desk has it mapped, or reads it again and again.
void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        file.write(bytes.leftJustified(16, '\n'));
    }
}

// Over what is there; none of SQLite's shared memory.
void copyFiles(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QStringList names = QDir(from).entryList(QDir::Files);
    for (const QString &name : names) {
        if (!name.endsWith(u"-shm"_s)) {
            QFile::remove(to + u'/' + name);
            QFile::copy(from + u'/' + name, to + u'/' + name);
        }
    }
}

} // namespace

DeskProcess::DeskProcess(Place place)
    : m_place(std::move(place))
{
    QDir().mkpath(m_place.folder);
    dieWithParent(m_process);
    setDiskTrouble('-');
    setClock("+0");
    m_process.setProcessEnvironment(environment());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DeskProcess::read);
    connect(&m_process, &QProcess::started, this, [this] { m_pid = m_process.processId(); });
    connect(&m_process, &QProcess::finished, this, [this] {
        removeFakedClock(m_pid);
        read();
        if (!m_isEnding) {
            Q_EMIT died();
        }
    });
}

DeskProcess::~DeskProcess()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
    removeFakedClock(m_pid);
}

QProcessEnvironment DeskProcess::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    QString preload = QStringLiteral(PROGRAM_DIR "/libdisktrouble.so");
#ifndef __SANITIZE_ADDRESS__ // which starts before the clock can be faked
    if (QFile::exists(QString::fromLatin1(fakeTime))) {
        preload += u':' + QString::fromLatin1(fakeTime);
        environment.insert(u"FAKETIME_TIMESTAMP_FILE"_s, m_place.folder + u"/clock"_s);
        environment.insert(u"FAKETIME_NO_CACHE"_s, u"1"_s);
        environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
    }
#endif
    environment.insert(u"LD_PRELOAD"_s, preload);
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);
    environment.insert(u"UKETSUKE_DISK_TROUBLE"_s, m_place.folder + u"/trouble"_s);
    environment.insert(u"UKETSUKE_DISK_TROUBLE_ROOT"_s, data());
    return environment;
}

void DeskProcess::start(quint32 seed)
{
    m_isPaused = false;
    m_isEnding = false;
    m_process.start(QStringLiteral(PROGRAM_DIR "/desk_under_attack"),
                    {u"--data"_s,
                     data(),
                     u"--municipality"_s,
                     m_place.municipality,
                     u"--shelter"_s,
                     m_place.shelter,
                     u"--number"_s,
                     QString::number(m_place.number),
                     u"--seed"_s,
                     QString::number(seed),
                     u"--every"_s,
                     QString::number(m_every),
                     u"--hq"_s,
                     m_place.headquarters,
                     u"--acts"_s,
                     m_wasPutBack ? u"arrivals"_s : u"all"_s});
}

void DeskProcess::takeSnapshot()
{
    copyFiles(data(), m_place.folder + u"/snapshot"_s);
    m_snapshot = m_tries.size();
}

void DeskProcess::putBack()
{
    QFile::remove(data() + u"/register.db-wal"_s);
    QFile::remove(data() + u"/register.db-shm"_s);
    copyFiles(m_place.folder + u"/snapshot"_s, data());
    // What headquarters has comes back from there; what nobody has is gone, and no software can
    // promise otherwise.
    for (std::size_t i = std::max(m_snapshot, m_sent); i < m_tries.size(); ++i) {
        m_tries[i].isPromised = false;
    }
    m_snapshot = 0;
    m_cursors.clear();
    m_wasPutBack = true;
}

void DeskProcess::copyTo(const QString &folder, Marker marker) const
{
    copyFiles(data(), folder + u"/data"_s);
    copyFiles(data() + u"/keys"_s, folder + u"/data/keys"_s);
    if (marker == Marker::Copied) {
        QFile::copy(data() + u".instance"_s, folder + u"/data.instance"_s);
    }
}

void DeskProcess::kill()
{
    m_process.kill();
}

void DeskProcess::freeze()
{
    if (isRunning()) {
        ::kill(static_cast<pid_t>(processId()), SIGSTOP);
    }
}

void DeskProcess::thaw()
{
    if (isRunning()) {
        ::kill(static_cast<pid_t>(processId()), SIGCONT);
    }
}

void DeskProcess::order(const QString &order)
{
    m_isEnding = m_isEnding || order == u"end"_s;
    if (!isRunning()) {
        return;
    }
    m_process.write(order.toLatin1() + '\n');
}

bool DeskProcess::waitForEnd()
{
    return !isRunning() ||
           (m_process.waitForFinished(20'000) && m_process.exitStatus() == QProcess::NormalExit);
}

void DeskProcess::setDiskTrouble(char trouble) const
{
    if (!QFile::exists(m_place.folder + u"/trouble"_s)) {
        QFile file(m_place.folder + u"/trouble"_s);
        (void)file.open(QIODevice::WriteOnly);
    }
    overwrite(m_place.folder + u"/trouble"_s, QByteArray(1, trouble));
}

void DeskProcess::setClock(const QByteArray &offset) const
{
    overwrite(m_place.folder + u"/clock"_s, offset);
}

void DeskProcess::read()
{
    while (m_process.canReadLine()) {
        // What a kill cut short has no end, and was not said.
        take(QString::fromUtf8(m_process.readLine()).trimmed().split(u' '));
    }
}

void DeskProcess::take(const QStringList &words)
{
    const QString &verb = words.front();
    if (verb == u"TRY"_s && words.size() > 3) {
        Try tried{words[1], words[2], {}, false};
        for (const QString &band : words.mid(3)) {
            tried.numbers.append(band.section(u':', 0, 0));
        }
        if (tried.word == u"ARRIVE"_s) {
            m_bands[tried.uuid] = words.mid(3);
        }
        // The same event once more is one event, where it was first.
        const bool isAgain = std::any_of(m_tries.rbegin(), m_tries.rend(), [&](const Try &one) {
            return one.uuid == tried.uuid;
        });
        if (!isAgain) {
            m_tries.push_back(std::move(tried));
        }
    } else if (verb == u"ACK"_s && words.size() == 2) {
        takePromise(words[1]);
    } else if (verb == u"NAK"_s) {
        ++m_refusals;
    } else if (verb == u"SUM"_s && words.size() == 2) {
        m_leastSum = std::min(m_leastSum, words[1].toInt());
        m_mostSum = std::max(m_mostSum, words[1].toInt());
    } else if (verb == u"CURSOR"_s && words.size() == 4) {
        takeCursor(words);
    } else if (verb == u"WAITING"_s && words.size() == 2) {
        const quint64 waiting = words[1].toULongLong();
        // What the disk refused last may be found on it when the register opens again.
        const quint64 doubtful = !m_tries.empty() && !m_tries.back().isPromised ? 1 : 0;
        if (m_isPaused && waiting > m_waiting + doubtful && m_waiting > 0) {
            m_problems.append(u"I4: staleness rose from %1 to %2"_s.arg(m_waiting).arg(waiting));
        }
        m_waiting = waiting;
        m_sent = waiting == 0 ? m_tries.size() : m_sent;
    } else if (verb == u"PAUSED"_s) {
        m_isPaused = true;
        m_waiting = 0; // said next
    } else if (verb == u"READY"_s && words.size() == 2) {
        Q_EMIT ready(words[1]);
    }
}

void DeskProcess::takePromise(const QString &uuid)
{
    for (auto one = m_tries.rbegin(); one != m_tries.rend(); ++one) {
        if (one->uuid == uuid) {
            one->isPromised = true;
            break;
        }
    }
    if (const auto bands = m_bands.find(uuid); bands != m_bands.end()) {
        const QStringList arrivals = bands->second;
        m_bands.erase(bands);
        Q_EMIT arrived(arrivals);
    }
}

void DeskProcess::takeCursor(const QStringList &words)
{
    quint64 &highest = m_cursors[words[1] + u'/' + words[3]];
    const quint64 expected = words[2].toULongLong();
    if (expected < highest) {
        m_problems.append(
            u"I4: stream %1 fell from %2 to %3"_s.arg(words[1]).arg(highest).arg(expected));
    }
    highest = std::max(highest, expected);
}

} // namespace faults
