// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <optional>

namespace paper {

// One run of a client program of CUPS (lp, lpstat, cancel), which speaks English then and is ended
// when it takes too long.
class CupsCall : public QObject
{
    Q_OBJECT

public:
    explicit CupsCall(std::chrono::milliseconds most, QObject *parent = nullptr);
    ~CupsCall() override;

    // Once. The input never touches a disk of ours.
    void run(const QString &program, const QStringList &arguments, const QByteArray &input = {});

Q_SIGNALS:
    // What it said; nothing: it is not installed, failed or took too long.
    void ended(const std::optional<QByteArray> &output);

private:
    QProcess m_process;
    QTimer m_most;
};

} // namespace paper
