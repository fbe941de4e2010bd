// SPDX-License-Identifier: Apache-2.0
#include "app/StickFiles.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace app {

namespace {

constexpr int levels = 2;
constexpr int mostFolders = 256; // in all: whatever is mounted there

} // namespace

QList<StickFile> stickFiles(QStringList folders, const QString &name, qsizetype mostBytes)
{
    QList<StickFile> files;
    qsizetype next = 0;
    for (int level = 0; level <= levels; ++level) {
        const qsizetype end = std::min<qsizetype>(folders.size(), mostFolders);
        for (; next < end; ++next) {
            const QString folder = folders.at(next);
            QFile file(folder + u'/' + name);
            if (file.open(QIODevice::ReadOnly)) {
                files.append({folder, file.read(mostBytes)});
            }
            const auto below = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            for (const QString &one : below) {
                folders.append(folder + u'/' + one);
            }
        }
    }
    return files;
}

} // namespace app
