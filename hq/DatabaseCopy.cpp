// SPDX-License-Identifier: Apache-2.0
#include "hq/DatabaseCopy.h"

#include <QFile>

namespace hq {

bool copyInto(const vault::Generations &generations,
              Database &database,
              const std::function<bool(const QString &copy)> &isSound)
{
    const auto scratch = generations.scratch();
    if (!scratch) {
        return false;
    }
    QByteArray path = QFile::encodeName(*scratch);
    path.replace('\'', "''");
    if (!database.execute("VACUUM INTO '" + path + '\'')) {
        generations.discard();
        return false;
    }
    return generations.adopt(isSound).has_value();
}

} // namespace hq
