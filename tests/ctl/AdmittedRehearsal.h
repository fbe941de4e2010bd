// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ctl/CtlProcess.h"

#include <QFile>
#include <QRegularExpression>

namespace ctltest {

// Copies the file that the sentence names to the place that it names, as a person would.
inline bool obey(const QByteArray &sentence, const QString &headquartersData)
{
    static const QRegularExpression named(QStringLiteral("copy (\\S+) to (kiosks/\\S+\\.json)"));
    const auto match = named.match(QString::fromUtf8(sentence));
    return match.hasMatch() &&
           QFile::copy(match.captured(1), headquartersData + QLatin1Char('/') + match.captured(2));
}

// Sends, and does what the program asks for.
inline Output rehearseAdmitted(const QStringList &arguments, const QString &headquartersData)
{
    QProcess process;
    process.setProcessEnvironment(withoutLeakCheck());
    process.setReadChannel(QProcess::StandardError);
    process.start(program(), arguments);
    QByteArray error;
    while (!error.contains('\n') && process.waitForReadyRead(30'000)) {
        error += process.readAllStandardError();
    }
    const bool isObeyed = obey(error, headquartersData);
    Output output = outputOf(process);
    output.error.prepend(error);
    return isObeyed ? output : Output{-1, output.out, output.error};
}

} // namespace ctltest
