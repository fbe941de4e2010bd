// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"
#include "core/Record.h"

#include <QTest>

using store::InstanceMarker;
using Sync = store::InstanceMarker::Sync;

class tst_InstanceMarker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void newMarker_remembersNothing();
    void lastHead_isRemembered();
    void tornWrite_leavesTheOneBefore();
    void bothSlotsTorn_isNoMarker();
    void folderThatIsNotThere_isReadOnly();

private:
    store::StreamHead head(quint64 seq) const
    {
        return {m_stream, seq, core::hashOf(QByteArray::number(seq))};
    }
    // Damages the slot that was written last (turn % 2).
    static void tear(const QString &path, int slot)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(slot * 512 + 20));
        QCOMPARE(file.write("torn"), 4);
    }

    core::StreamId m_stream{{core::Mode::Practice, QUuid::createUuid()}, 0xFFFFFFFFFFFFFFF1U};
};

void tst_InstanceMarker::newMarker_remembersNothing()
{
    SampleDesk desk;
    const auto marker = InstanceMarker::open(desk.path(u"marker"_s));
    QVERIFY(marker);
    QVERIFY(!marker->last());
}

void tst_InstanceMarker::lastHead_isRemembered()
{
    SampleDesk desk;
    const QString path = desk.path(u"marker"_s);
    for (quint64 seq = 1; seq < 5; ++seq) {
        auto marker = InstanceMarker::open(path);
        QVERIFY(marker);
        QVERIFY(seq == 1 || marker->last() == head(seq - 1));
        QVERIFY(marker->remember(head(seq), Sync::Later));
    }
    QCOMPARE(QFile(path).size(), 1024);
}

void tst_InstanceMarker::tornWrite_leavesTheOneBefore()
{
    SampleDesk desk;
    const QString path = desk.path(u"marker"_s);
    {
        auto marker = InstanceMarker::open(path);
        QVERIFY(marker);
        QVERIFY(marker->remember(head(1), Sync::Later));
        QVERIFY(marker->remember(head(2), Sync::Now));
    }
    tear(path, 0);
    const auto marker = InstanceMarker::open(path);
    QVERIFY(marker);
    QVERIFY(marker->last() == head(1));
}

void tst_InstanceMarker::bothSlotsTorn_isNoMarker()
{
    SampleDesk desk;
    const QString path = desk.path(u"marker"_s);
    {
        auto marker = InstanceMarker::open(path);
        QVERIFY(marker);
        QVERIFY(marker->remember(head(1), Sync::Later));
        QVERIFY(marker->remember(head(2), Sync::Later));
    }
    tear(path, 0);
    tear(path, 1);
    const auto marker = InstanceMarker::open(path);
    QVERIFY(marker);
    QVERIFY(!marker->last());
}

void tst_InstanceMarker::folderThatIsNotThere_isReadOnly()
{
    QCOMPARE(InstanceMarker::open(u"/proc/no/marker"_s).error(), core::RegisterError::ReadOnly);
}

QTEST_GUILESS_MAIN(tst_InstanceMarker)
#include "tst_InstanceMarker.moc"
