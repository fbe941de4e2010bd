// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
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
    process.start(program(), arguments);
    process.write(typed);
    process.closeWriteChannel();
    return outputOf(process);
}

} // namespace ctltest
