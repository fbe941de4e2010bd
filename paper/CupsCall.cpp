// SPDX-License-Identifier: Apache-2.0
#include "paper/CupsCall.h"

using namespace Qt::StringLiterals;

namespace paper {

CupsCall::CupsCall(std::chrono::milliseconds most, QObject *parent)
    : QObject(parent)
{
    // CUPS_SERVER and the rest of its settings stay as they are.
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    m_process.setProcessEnvironment(environment);
    m_most.setSingleShot(true);
    m_most.setInterval(most);
    connect(&m_most, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        m_most.stop();
        const bool isFine = status == QProcess::NormalExit && code == 0;
        Q_EMIT ended(isFine ? std::optional(m_process.readAllStandardOutput()) : std::nullopt);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            m_most.stop();
            Q_EMIT ended(std::nullopt);
        }
    });
}

CupsCall::~CupsCall()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

void CupsCall::run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    m_most.start();
    m_process.start(program, arguments);
    m_process.write(input);
    m_process.closeWriteChannel();
}

} // namespace paper
