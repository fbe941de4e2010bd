// SPDX-License-Identifier: Apache-2.0
#include "kanji/MozcServer.h"

#include "kanji/MozcConfig.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kanji {

namespace {

const QString profile = u".config/mozc"_s; // below HOME

} // namespace

MozcServer::MozcServer()
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &MozcServer::look);
    connect(&m_process, &QProcess::finished, this, &MozcServer::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            Q_EMIT ended();
        }
    });
}

bool MozcServer::start(const QString &program, const PrivateHome &home, Account account)
{
    if (!home.makeFolder(u".config"_s) || !home.makeFolder(profile) ||
        !home.write(profile + u"/config1.db"_s, mozcConfig())) {
        return false;
    }
    const QString folder = home.path() + u'/' + profile;
    m_address = folder + u"/.session.ipc"_s;
    if (!m_watcher.directories().isEmpty()) {
        m_watcher.removePaths(m_watcher.directories());
    }
    if (!m_watcher.addPath(folder)) {
        return false;
    }
    confine(m_process, home.path(), account, Children::Allowed);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(program, QStringList());
    return true;
}

void MozcServer::look()
{
    // It listens first, then writes where, and at last makes that file read-only.
    const QFileInfo address(m_address);
    if (isRunning() && address.size() > 0 && !(address.permissions() & QFile::WriteOwner)) {
        m_watcher.removePaths(m_watcher.directories());
        Q_EMIT ready();
    }
}

void MozcServer::kill()
{
    m_process.kill();
}

void MozcServer::killAndWait()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool MozcServer::isRunning() const
{
    return m_process.state() != QProcess::NotRunning;
}

} // namespace kanji
