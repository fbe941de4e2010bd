// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/ChildProcess.h"
#include "tests/journey/Canaries.h"
#include "tests/journey/MemoryImage.h"

#include <QDir>
#include <QMap>
#include <QProcess>
#include <QTest>

namespace canary {

inline constexpr int patience = 15'000; // ms

// A desk in its own process, pressed by its words.
class RemoteDesk
{
public:
    explicit RemoteDesk(const QString &root)
        : m_root(root)
    {
        faults::dieWithParent(m_process);
    }
    ~RemoteDesk() { powerOff(); }

    void start(const QString &municipality)
    {
        for (const auto &name : {u"home"_s, u"tmp"_s}) {
            QVERIFY(QDir(m_root).mkpath(name));
        }
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"HOME"_s, m_root + u"/home"_s);
        environment.insert(u"TMPDIR"_s, m_root + u"/tmp"_s);
        for (const auto &name : {u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s}) {
            environment.remove(name);
        }
        m_process.setProcessEnvironment(environment);
        m_process.setStandardErrorFile(m_root + u"/desk.log"_s);
        m_process.start(QStringLiteral(PROGRAM_DIR "/canarydesk"),
                        {u"--window"_s,
                         u"--data"_s,
                         data(),
                         u"--municipality"_s,
                         municipality,
                         u"--camera"_s,
                         u"none"_s});
        QVERIFY(m_process.waitForStarted(patience));
    }
    [[nodiscard]] QString data() const { return m_root + u"/desk"_s; }

    [[nodiscard]] QByteArray ask(const QByteArray &command)
    {
        m_process.write(command + '\n');
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000)) {
                return {};
            }
        }
        return m_process.readLine().trimmed();
    }
    // Waits for what is not there yet. A day that went wrong once is not pressed any further.
    void press(const QByteArray &command)
    {
        if (QTest::currentTestFailed()) {
            return;
        }
        QVERIFY2(QTest::qWaitFor([&] { return ask(command) == "ok"; }, patience),
                 command.constData());
    }
    void tap(const QString &words) { press("tap " + words.toUtf8()); }
    void pick(int row) { press("pick " + QByteArray::number(row)); }
    void type(const QByteArray &letters)
    {
        for (const char letter : letters) {
            tap(letter == ' ' ? u"空白"_s : QString(QLatin1Char(letter)).toUpper());
        }
        tap(u"入力を終わる"_s);
    }
    // What of it is in the desk's memory now, and how often.
    [[nodiscard]] QMap<QString, int> remembered(const QList<Canary> &canaries)
    {
        QByteArray command = "scan";
        for (const Canary &canary : canaries) {
            QByteArray masked = canary.bytes;
            for (char &byte : masked) {
                byte = static_cast<char>(static_cast<unsigned char>(byte) ^ MemoryImage::mask);
            }
            command += ' ' + masked.toHex();
        }
        const auto counts = ask(command).split(' ');
        QMap<QString, int> found;
        for (qsizetype i = 0; i < canaries.size() && counts.size() == canaries.size(); ++i) {
            found[canaries[i].what] += counts[i].toInt();
        }
        return found;
    }

    // As the power would.
    void powerOff()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QString m_root;
    QProcess m_process;
};

} // namespace canary
