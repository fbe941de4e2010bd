// SPDX-License-Identifier: Apache-2.0
#include "BackedUpDesk.h"
#include "store/Soundness.h"

#include <QTest>

// A disk that gives back other bytes than it was given, without a word.
class tst_DamagedPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anyDamagedPlace_isNoticedOrHarmless();
    void damagedIndex_isFoundByTheThoroughCheck();
    void recordUnderAnotherEvent_isDamage();
};

// 200 bytes of nonsense, here and there over the whole file: the register opens with exactly what
// was recorded, or says that it is damaged.
void tst_DamagedPages::anyDamagedPlace_isNoticedOrHarmless()
{
    BackedUpDesk desk;
    desk.admit(80);
    const auto events = desk.arrivals();
    const auto head = desk.head();
    QCOMPARE(events.size(), std::size_t{80});
    const QByteArray sound = BackedUpDesk::read(desk.registerFile());
    const QString marker = desk.path(u"data.instance"_s);
    const QByteArray soundMarker = BackedUpDesk::read(marker);

    QRandomGenerator random(20261123);
    int noticed = 0;
    int harmless = 0;
    for (qsizetype offset = 0; offset + 200 < sound.size(); offset += 731) {
        QByteArray damaged = sound;
        for (qsizetype i = 0; i < 200; ++i) {
            damaged[offset + i] = static_cast<char>(random.generate());
        }
        QVERIFY(QFile::remove(desk.registerFile()));
        BackedUpDesk::write(desk.registerFile(), damaged);
        BackedUpDesk::write(marker, soundMarker);
        const auto opened = desk.open();
        if (!opened) {
            ++noticed;
            // Whatever it is called: it is nothing that anybody could take for an empty shelter.
            QVERIFY2(opened.error() == core::RegisterError::Damaged ||
                         opened.error() == core::RegisterError::Unsafe ||
                         opened.error() == core::RegisterError::IoFailed,
                     qPrintable(QString::number(offset)));
            continue;
        }
        ++harmless;
        QCOMPARE((*opened)->presence().present().total(), 80);
        QCOMPARE((*opened)->head(), head);
        const auto stored = (*opened)->events();
        if (stored) {
            QCOMPARE(std::vector<QUuid>(stored->begin() + 1, stored->end()), events);
        }
    }
    qInfo("%d places: %d noticed at the start, %d harmless (free pages, keys, indexes)",
          noticed + harmless,
          noticed,
          harmless);
    QVERIFY(noticed > harmless);
}

void tst_DamagedPages::damagedIndex_isFoundByTheThoroughCheck()
{
    BackedUpDesk desk;
    desk.admit(80);
    const auto kiosk = desk.keys().kiosk();
    QVERIFY(store::soundRegister(desk.registerFile(), kiosk, store::Depth::Thorough));
    const QByteArray content = BackedUpDesk::read(desk.registerFile());
    // An event's uuid stands in its record, in the table and in the index.
    const QByteArray uuid = desk.arrivals().at(40).toRfc4122();
    QList<qsizetype> places;
    for (auto at = content.indexOf(uuid); at >= 0; at = content.indexOf(uuid, at + 1)) {
        places.append(at);
    }
    QVERIFY(places.size() >= 3);
    for (const qsizetype place : places) {
        QByteArray damaged = content;
        damaged[place] = static_cast<char>(damaged.at(place) ^ 1);
        BackedUpDesk::write(desk.registerFile(), damaged);
        QCOMPARE(store::soundRegister(desk.registerFile(), kiosk, store::Depth::Thorough).error(),
                 core::RegisterError::Damaged);
        BackedUpDesk::write(desk.registerFile(), content);
    }
}

// The column decides whether an event is there already: it has to be what the record says.
void tst_DamagedPages::recordUnderAnotherEvent_isDamage()
{
    BackedUpDesk desk;
    desk.admit(2);
    {
        const auto database =
            store::Database::open(desk.registerFile(), store::durabilitySettings());
        QVERIFY(database);
        QVERIFY((*database)->run(
            u"UPDATE log SET event = x'00112233445566778899AABBCCDDEEFF' WHERE id = 2"_s));
    }
    QCOMPARE(desk.open().error(), core::RegisterError::Damaged);
}

QTEST_GUILESS_MAIN(tst_DamagedPages)
#include "tst_DamagedPages.moc"
