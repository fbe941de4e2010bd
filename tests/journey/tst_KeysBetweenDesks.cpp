// SPDX-License-Identifier: Apache-2.0
// Two desks of one shelter, and what headquarters has them do with the shelter's key: the later one
// gets it from the first, one moves to another shelter, one is taken out and the other makes a new
// key. Real windows, registers, key folders and headquarters' process.
#include "tests/journey/NewDesk.h"
#include "tests/journey/WholeDesk.h"

using namespace core;

namespace {
const QString here = u"999999-001"_s;
const QString there = u"999999-002"_s;
constexpr int patience = 60'000; // ms; a desk with nothing to send calls every twenty seconds
} // namespace

class TestKeysBetweenDesks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void secretGoesFromDeskToDesk_andEachDeskWhereItIsSent()
    {
        QVERIFY(m_hq.start());
        WholeDesk first(m_hq, m_first.path());
        WholeDesk second(m_hq, m_second.path());
        enrolDesk(m_hq, here, m_first.path());
        first.open();
        QTRY_VERIFY_WITH_TIMEOUT(!desks().contains("not yet set up"), patience);
        enrolDesk(m_hq, here, m_second.path());
        second.open();
        QTRY_VERIFY_WITH_TIMEOUT(desks().contains("waits for its shelter's key"), patience);
        QVERIFY(!keysOf(second).shelter().hasSecret());

        // As soon as somebody signs in at the first, and then at the second.
        first.openShelter();
        first.countOne();
        first.tap(u"係の人用"_s);
        first.signIn();
        second.openShelter();
        second.countOne();
        QTRY_VERIFY_WITH_TIMEOUT(hasGift(second), patience);
        QVERIFY(!keysOf(second).shelter().hasSecret());
        first.tap(u"名簿を閉じる"_s);
        signInAndOut(second);
        QVERIFY(keysOf(second).shelter().hasSecret());
        QVERIFY(keysOf(second).shelter().publicKey() == keysOf(first).shelter().publicKey());
        QVERIFY(!hasGift(second));
        QTRY_VERIFY_WITH_TIMEOUT(!desks().contains("waits for its shelter's key"), patience);

        moveSecond(second);
        const auto before = keysOf(first).shelter().publicKey();

        // Whoever takes a desk away may have the secret: the shelter that it left keeps its key,
        // the one that it was in gets another.
        moveBack(second);
        QVERIFY(keysOf(second).shelter().publicKey() == before);
        QVERIFY(keysOf(second).shelter().hasSecret());
        const int opened = first.openings;
        QCOMPARE(command({u"--revoke"_s, idOf(second)}), 0);
        QVERIFY(desks().contains("make its shelter's key"));
        first.countOne();
        QTRY_VERIFY_WITH_TIMEOUT(first.openings > opened, patience);
        QVERIFY(vault::isKeyToBeMade(keyFolder(first)));
        QTRY_VERIFY(first.shows<screen::Start>());
        first.tap(u"係の人用"_s);
        first.signIn();
        QVERIFY(keysOf(first).shelter().publicKey() != before);
        QVERIFY(keysOf(first).shelter().knows(before));
        QTRY_VERIFY_WITH_TIMEOUT(!desks().contains("make its shelter's key"), patience);
        first.close();
        second.close();
    }

private:
    // Whoever was received stays counted where they are; the new shelter's key is made there.
    void moveSecond(WholeDesk &desk)
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_hq.people(here), 2, patience);
        QCOMPARE(command({u"--move"_s, idOf(desk), u"--to"_s, there}), 0);
        QVERIFY(desks().contains("make its shelter's key"));
        const int opened = desk.openings;
        desk.countOne(); // in the shelter where it still stands
        QTRY_VERIFY_WITH_TIMEOUT(desk.openings > opened, patience);
        QCOMPARE(bundleOf(desk).shelter, there);
        QTRY_VERIFY(desk.shows<screen::ShelterClosed>());
        const auto before = keysOf(desk).shelter().publicKey();
        desk.openShelter();
        QVERIFY(keysOf(desk).shelter().publicKey() != before);
        desk.countOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_hq.people(there), 1, patience);
        QCOMPARE(m_hq.people(here), 3);
        QTRY_VERIFY_WITH_TIMEOUT(!desks().contains("make its shelter's key"), patience);
    }

    void moveBack(WholeDesk &desk) const
    {
        QCOMPARE(command({u"--move"_s, idOf(desk), u"--to"_s, here}), 0);
        const int opened = desk.openings;
        desk.countOne();
        QTRY_VERIFY_WITH_TIMEOUT(desk.openings > opened, patience);
        QCOMPARE(bundleOf(desk).shelter, here);
        QTRY_VERIFY_WITH_TIMEOUT(!desks().contains("not yet set up"), patience);
    }

    static void signInAndOut(const WholeDesk &desk)
    {
        desk.tap(u"係の人用"_s);
        desk.signIn();
        desk.tap(u"名簿を閉じる"_s);
        QTRY_VERIFY(desk.shows<screen::Start>());
    }

    [[nodiscard]] static QString keyFolder(const WholeDesk &desk)
    {
        return desk.settings().dataFolder + u"/keys"_s;
    }
    [[nodiscard]] static bool hasGift(const WholeDesk &desk)
    {
        return QFile::exists(keyFolder(desk) + u"/shelter.gift"_s);
    }
    [[nodiscard]] static vault::KeyFolder keysOf(const WholeDesk &desk)
    {
        return std::move(*vault::KeyFolder::open(keyFolder(desk)));
    }
    [[nodiscard]] static wire::Bundle bundleOf(const WholeDesk &desk)
    {
        return **app::loadBundle(keyFolder(desk));
    }
    [[nodiscard]] static QString idOf(const WholeDesk &desk) { return keysOf(desk).kiosk().text(); }
    [[nodiscard]] QByteArray desks() const { return hqtest::command(m_hq, {u"--desks"_s}).out; }
    [[nodiscard]] int command(const QStringList &arguments) const
    {
        return hqtest::command(m_hq, arguments).status;
    }

    hqtest::HqProcess m_hq;
    QTemporaryDir m_first;
    QTemporaryDir m_second;
};

QTEST_MAIN(TestKeysBetweenDesks)
#include "tst_KeysBetweenDesks.moc"
