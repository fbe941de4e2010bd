// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace ctltest {

struct Output
{
    int exitCode = -1; // -1: did not end in time, or crashed
    QByteArray out;
    QByteArray error;
};

inline QString program()
{
    return QStringLiteral(PROGRAM_DIR "/uketsukectl");
}

// QThread::wait() answers before the thread's own destructors ran: at the end of a short program
// OpenSSL's state of Qt's network thread is sometimes still there, and the leak check of sanitizer
// builds takes it for ours. Without a network tests/store/tst_Rehearsal.cpp looks for leaks.
inline QProcessEnvironment withoutLeakCheck()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0"));
    return environment;
}

inline Output outputOf(QProcess &process)
{
    const bool ended = process.waitForFinished(90'000);
    const bool isNormal = ended && process.exitStatus() == QProcess::NormalExit;
    return {isNormal ? process.exitCode() : -1,
            process.readAllStandardOutput(),
            process.readAllStandardError()};
}

// The real program, with what is typed into it.
inline Output run(const QStringList &arguments, const QByteArray &typed = {})
{
    QProcess process;
    process.setProcessEnvironment(withoutLeakCheck());
    process.start(program(), arguments);
    process.write(typed);
    process.closeWriteChannel();
    return outputOf(process);
}

} // namespace ctltest
