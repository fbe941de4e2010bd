// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"

#include <QDir>
#include <QTest>

// What a register notices when its disk is not what it was.
class tst_Restored : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void honestRestart_keepsItsStream();
    void markerBehindTheRegister_isNoAlarm();
    void copiedBackFromEarlier_isANewIncarnation();
    void anotherBranchOfTheSameLength_isANewIncarnation();
    void missingMarker_isANewIncarnation();
    void powerLossBeforeTheFirstMarker_isNoAlarm();
    void lostRegister_namesWhatTheMarkerKnows();
    void registerFromBeforeAMove_isANewIncarnation();
    void newIncarnation_goesOnCounting();

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void replace(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }
    static void admitOne(SampleDesk &desk)
    {
        const auto opened = desk.open();
        QVERIFY(opened);
        QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
    }
    static store::StreamHead headOf(SampleDesk &desk) { return *(*desk.open())->head(); }
    static std::optional<core::StreamParent> parentOf(const store::SqliteRegister &opened)
    {
        const auto records = opened.recordsFrom(opened.head()->stream, 1, 1, 100000);
        const auto record = core::recordFrom(records->front());
        return record->clear.opening->parent;
    }
    static core::StreamParent parent(const store::StreamHead &head)
    {
        return {head.stream, head.seq, head.hash};
    }
};

void tst_Restored::honestRestart_keepsItsStream()
{
    SampleDesk desk;
    admitOne(desk);
    const auto head = headOf(desk);
    QCOMPARE(head.seq, quint64{2});
    QCOMPARE(headOf(desk), head);
}

void tst_Restored::markerBehindTheRegister_isNoAlarm()
{
    SampleDesk desk;
    admitOne(desk);
    const QByteArray behind = contentOf(desk.path(u"data.instance"_s));
    admitOne(desk);
    admitOne(desk);
    const auto head = headOf(desk);
    // A power loss forgot what the marker was told last.
    replace(desk.path(u"data.instance"_s), behind);
    QCOMPARE(headOf(desk), head);
}

void tst_Restored::copiedBackFromEarlier_isANewIncarnation()
{
    SampleDesk desk;
    admitOne(desk);
    const auto earlier = headOf(desk);
    const QByteArray copy = contentOf(desk.path(u"data/register.db"_s));
    admitOne(desk);
    replace(desk.path(u"data/register.db"_s), copy);
    const auto opened = desk.open();
    QVERIFY(opened);
    QVERIFY((*opened)->head()->stream != earlier.stream);
    QCOMPARE((*opened)->head()->stream.kiosk, earlier.stream.kiosk);
    QCOMPARE(parentOf(**opened), std::optional(parent(earlier)));
}

void tst_Restored::anotherBranchOfTheSameLength_isANewIncarnation()
{
    SampleDesk desk;
    admitOne(desk);
    const QByteArray copy = contentOf(desk.path(u"data/register.db"_s));
    const QByteArray marker = contentOf(desk.path(u"data.instance"_s));
    admitOne(desk);
    const QByteArray later = contentOf(desk.path(u"data.instance"_s));
    // The clone went its own way on another machine.
    replace(desk.path(u"data/register.db"_s), copy);
    replace(desk.path(u"data.instance"_s), marker);
    admitOne(desk);
    const auto clone = headOf(desk);
    QCOMPARE(clone.seq, quint64{3});
    replace(desk.path(u"data.instance"_s), later);
    const auto opened = desk.open();
    QVERIFY(opened);
    QCOMPARE(parentOf(**opened), std::optional(parent(clone)));
}

void tst_Restored::missingMarker_isANewIncarnation()
{
    SampleDesk desk;
    admitOne(desk);
    const auto head = headOf(desk);
    QVERIFY(QFile::remove(desk.path(u"data.instance"_s)));
    const auto moved = headOf(desk);
    QVERIFY(moved.stream != head.stream);
    QCOMPARE(moved.seq, quint64{1});
    QCOMPARE(headOf(desk), moved);
}

void tst_Restored::powerLossBeforeTheFirstMarker_isNoAlarm()
{
    SampleDesk desk;
    const auto head = headOf(desk);
    QCOMPARE(head.seq, quint64{1});
    replace(desk.path(u"data.instance"_s), {});
    QCOMPARE(headOf(desk), head);
    // From now on the marker knows.
    const QByteArray marker = contentOf(desk.path(u"data.instance"_s));
    QVERIFY(!marker.isEmpty());
}

void tst_Restored::lostRegister_namesWhatTheMarkerKnows()
{
    SampleDesk desk;
    admitOne(desk);
    const auto head = headOf(desk);
    QVERIFY(QDir(desk.dataFolder()).removeRecursively());
    const auto opened = desk.open();
    QVERIFY(opened);
    QCOMPARE((*opened)->presence().present().total(), 0);
    QCOMPARE(parentOf(**opened), std::optional(parent(head)));
}

void tst_Restored::registerFromBeforeAMove_isANewIncarnation()
{
    SampleDesk desk;
    admitOne(desk);
    const auto before = headOf(desk);
    const QByteArray copy = contentOf(desk.path(u"data/register.db"_s));
    {
        const auto opened = desk.open();
        QVERIFY(opened);
        QVERIFY((*opened)->useShelter(u"452025-013"_s));
    }
    replace(desk.path(u"data/register.db"_s), copy);
    const auto opened = desk.open();
    QVERIFY(opened);
    QCOMPARE((*opened)->shelter(), desk.shelter);
    QVERIFY((*opened)->head()->stream != before.stream);
}

void tst_Restored::newIncarnation_goesOnCounting()
{
    SampleDesk desk;
    admitOne(desk);
    const QByteArray copy = contentOf(desk.path(u"data/register.db"_s));
    admitOne(desk);
    replace(desk.path(u"data/register.db"_s), copy);
    admitOne(desk);
    const auto opened = desk.open();
    QVERIFY(opened);
    // Known again: one from the copy, one new; the stream's own sum has the new one only.
    QCOMPARE((*opened)->presence().present().total(), 2);
    QCOMPARE((*opened)->sum()->sum.total(), 1);
    QCOMPARE((*opened)->ownStreams().size(), std::size_t{2});
    const auto first = (*opened)->sum((*opened)->ownStreams().front().stream);
    QCOMPARE(first->sum.total(), 1);
    QCOMPARE(first->asOfSeq, quint64{2});
}

QTEST_GUILESS_MAIN(tst_Restored)
#include "tst_Restored.moc"
