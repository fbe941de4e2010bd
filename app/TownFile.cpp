// SPDX-License-Identifier: Apache-2.0
#include "app/TownFile.h"

#include <QFile>

namespace app {

namespace {

constexpr qint64 mostBytes = 1024 * 1024;

} // namespace

QList<core::Town> loadTowns(const QString &path)
{
    if (path.isEmpty()) {
        return {};
    }
    QFile file(path);
    const auto towns = file.open(QIODevice::ReadOnly) && file.size() <= mostBytes
                           ? core::townsFrom(file.readAll())
                           : std::nullopt;
    if (!towns) {
        qWarning("The list of towns %s cannot be used: nobody is asked where they live.",
                 qUtf8Printable(path));
    }
    return towns.value_or(QList<core::Town>());
}

} // namespace app
