// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QTest>

namespace hqtest {

// One bit within a stored record, as a tired disk flips it: only its hash can tell.
inline void flipIn(const QString &path, const QByteArray &record)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray tail = record.right(40);
    const qsizetype at = file.readAll().indexOf(tail);
    QVERIFY(at > 0);
    QVERIFY(file.seek(at));
    QVERIFY(file.putChar(static_cast<char>(tail[0] ^ 1)));
}

} // namespace hqtest
