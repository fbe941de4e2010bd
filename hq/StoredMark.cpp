// SPDX-License-Identifier: Apache-2.0
#include "hq/StoredMark.h"

#include <QtEndian>

namespace hq {

StoreResult<StoredMark> readMark(Database &database)
{
    auto ask = database.prepare("SELECT name, value FROM meta");
    if (!ask) {
        return core::fail(ask.error());
    }
    StoredMark mark;
    for (;;) {
        const auto row = ask->step();
        if (!row) {
            return core::fail(row.error());
        }
        if (*row == Statement::Row::None) {
            return mark;
        }
        const QByteArray name = ask->bytes(0);
        const QByteArray value = ask->bytes(1);
        if (name == "server_incarnation") {
            mark.incarnation = QUuid::fromRfc4122(value);
            if (mark.incarnation.isNull()) {
                return core::fail(StoreError::Damaged);
            }
        } else if (name == "commits") {
            if (value.size() != sizeof(quint64)) {
                return core::fail(StoreError::Damaged);
            }
            mark.commits = qFromBigEndian<quint64>(value.constData());
        }
    }
}

QByteArray storedNumber(quint64 number)
{
    QByteArray value(sizeof(number), '\0');
    qToBigEndian(number, value.data());
    return value;
}

} // namespace hq
