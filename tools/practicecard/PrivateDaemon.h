// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace practice {

// How many readers the daemon knows: the driver always has two slots, or there is none at all.
enum class Readers { None, Two };

// A pcscd of our own: it takes its socket from us (systemd's socket protocol), knows only the
// virtual reader and none of the real ones, and ends with this process.
class PrivateDaemon : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString socketPath;
        quint16 port = 0; // of slot 0; slot 1 has the next one
        Readers readers = Readers::Two;
    };

    // The error is a sentence for the terminal.
    [[nodiscard]] static core::Result<std::unique_ptr<PrivateDaemon>, QString>
    start(const Options &options);
    ~PrivateDaemon() override;

Q_SIGNALS:
    // The driver accepts cards now.
    void ready();
    void ended();

private:
    PrivateDaemon() = default;
    [[nodiscard]] bool writeConfiguration(const Options &options);
    [[nodiscard]] bool launch(int listener, const Options &options);
    void watchPort(quint16 port);

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_socketPath;
};

} // namespace practice
