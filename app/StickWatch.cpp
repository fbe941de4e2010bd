// SPDX-License-Identifier: Apache-2.0
#include "app/StickWatch.h"

#include "app/StickFiles.h"

#include <chrono>

namespace app {

StickWatch::StickWatch(QStringList folders, QString name, qsizetype mostBytes)
    : m_folders(std::move(folders))
    , m_name(std::move(name))
    , m_mostBytes(mostBytes)
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &StickWatch::look);
}

void StickWatch::start()
{
    m_timer.start();
    look();
}

void StickWatch::stop()
{
    m_timer.stop();
}

void StickWatch::look()
{
    QList<QByteArray> contents;
    for (const StickFile &file : stickFiles(m_folders, m_name, m_mostBytes)) {
        contents.append(file.content);
    }
    // Whoever hears of one may want to look again, or no more.
    const QList<QByteArray> before = std::exchange(m_last, contents);
    for (const QByteArray &content : contents) {
        if (!content.isEmpty() && !before.contains(content) && m_timer.isActive()) {
            Q_EMIT found(content);
        }
    }
}

} // namespace app
