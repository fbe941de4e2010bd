// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanji/PrivateHome.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QProcess>

namespace kanji {

// mozc_server, the process that knows the words. mozc_emacs_helper would start one itself where
// none is there, as a daemon that outlives everybody; this one is a child of ours and ends with us.
class MozcServer : public QObject
{
    Q_OBJECT

public:
    MozcServer();

    // False: the home cannot be written. Ends with ready or ended.
    [[nodiscard]] bool start(const QString &program, const PrivateHome &home, Account account);
    void kill();
    void killAndWait();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    // It listens. Where, is written in home, and nobody else can read it.
    void ready();
    void ended();

private:
    void look();

    QString m_address;
    QFileSystemWatcher m_watcher;
    QProcess m_process;
};

} // namespace kanji
