// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace app {

struct StickFile
{
    QString folder;
    QByteArray content;
};

// The files of that name in one of the folders or one or two levels below, as desktops mount
// sticks; of each so many bytes at most.
[[nodiscard]] QList<StickFile>
stickFiles(QStringList folders, const QString &name, qsizetype mostBytes);

} // namespace app
