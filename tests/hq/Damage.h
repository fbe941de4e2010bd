// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QTest>

namespace hqtest {

enum class Flip { Over, Back };

// One bit within a stored record, as a tired disk flips it: only its hash can tell.
inline void flipIn(const QString &path, const QByteArray &record, Flip flip = Flip::Over)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray sound = record.right(40);
    QByteArray flipped = sound;
    flipped[0] = static_cast<char>(flipped[0] ^ 1);
    const qsizetype at = file.readAll().indexOf(flip == Flip::Over ? sound : flipped);
    QVERIFY(at > 0);
    QVERIFY(file.seek(at));
    QVERIFY(file.putChar(flip == Flip::Over ? flipped[0] : sound[0]));
}

inline void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace hqtest
