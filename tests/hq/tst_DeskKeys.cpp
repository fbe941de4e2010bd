// SPDX-License-Identifier: Apache-2.0
// What headquarters says to desks about their shelter and its key, and whom it believes. (The real
// desks are in tests/journey/tst_KeysBetweenDesks.)
#include "tests/hq/InDesk.h"
#include "tests/hq/TestDesk.h"
#include "vault/ShelterGift.h"

#include <QTest>

using namespace hqtest;

class DeskKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_first.emplace(*m_hq, school);
        QVERIFY(m_first->bundle && !m_first->bundle->shelterKey);
        QCOMPARE(m_first->confirm(m_key.publicKey, true), 200);
    }

    void cleanup()
    {
        m_first.reset();
        QCOMPARE(m_hq->stop(), 0);
        m_hq.reset();
    }

    void whoHasTheSecret_isAskedOnceForWhoHasNot()
    {
        QVERIFY(m_first->letters().empty());
        InDesk later(*m_hq, school);
        QVERIFY(later.bundle->shelterKey == m_key.publicKey);
        QVERIFY(m_first->letters().empty()); // it has not said that it lacks anything
        QCOMPARE(later.confirm({}), 200);
        QCOMPARE(later.confirm({}), 200);
        const auto asked = m_first->letters();
        QCOMPARE(asked.size(), std::size_t{1});
        QVERIFY(asked.front().kind == wire::LetterKind::GiveKey);
        const auto wish = wire::keyWishFrom(asked.front().content);
        QVERIFY(wish && wish->desk == later.asking.kiosk() && wish->secret == m_key.publicKey);

        const QByteArray gift = *vault::giftFor(wish->box, m_key);
        QCOMPARE(m_first->give(*wish, gift), 200);
        QCOMPARE(m_first->give(*wish, gift), 200); // the answer was lost
        const auto got = later.letters();
        QCOMPARE(got.size(), std::size_t{1});
        QVERIFY(got.front().kind == wire::LetterKind::Key && got.front().content == gift);
        QVERIFY(command(*m_hq, {u"--desks"_s}).out.contains("waits for its shelter's key"));
        QCOMPARE(later.confirm(m_key.publicKey), 200);
        QVERIFY(!command(*m_hq, {u"--desks"_s}).out.contains("waits for its shelter's key"));
    }

    void giftsNobodyAskedFor_areRefused()
    {
        InDesk later(*m_hq, school);
        InDesk elsewhere(*m_hq, hall);
        QCOMPARE(later.confirm({}), 200);
        const auto wish = *wire::keyWishFrom(m_first->letters().front().content);
        const QByteArray gift(116, 'g');
        QCOMPARE(elsewhere.give(wish, gift), 400); // of another shelter
        QCOMPARE(later.give(wish, gift), 400);     // to itself
        QCOMPARE(m_first->give({elsewhere.asking.kiosk(), wish.box, wish.secret}, gift), 400);
        QCOMPARE(m_first->give({wish.desk, wish.box, m_other.publicKey}, gift), 400);
        // And who is taken out gets nothing any more.
        QCOMPARE(revoke(later), 0);
        QCOMPARE(m_first->give(wish, gift), 400);
        QVERIFY(kindsOf(later.letters()) == std::vector{wire::LetterKind::Lock});
    }

    void whoLeavesAShelterByRevocation_takesNoKeyAlong()
    {
        InDesk later(*m_hq, school);
        QCOMPARE(later.confirm({}), 200);
        QCOMPARE(revoke(*m_first), 0);
        // The one that is left makes the next key, though it never had the first.
        QVERIFY(kindsOf(later.letters()) == std::vector{wire::LetterKind::Bundle});
        QVERIFY(later.fetch() && !later.bundle->shelterKey);
        QVERIFY(!m_first->fetch());
        QCOMPARE(m_first->confirm(m_other.publicKey, true), 403);
        QCOMPARE(later.confirm(m_other.publicKey, true), 200);
        InDesk third(*m_hq, school);
        QVERIFY(third.bundle->shelterKey == m_other.publicKey);
    }

    void lastDeskRevoked_theNextMakesAKeyOfItsOwn()
    {
        QCOMPARE(revoke(*m_first), 0);
        InDesk next(*m_hq, school);
        QVERIFY(next.bundle && !next.bundle->shelterKey);
        QCOMPARE(next.confirm(m_key.publicKey, true), 200);
    }

    void anotherKey_isTakenFromNobodyWhoWasNotAsked()
    {
        QCOMPARE(m_first->confirm(m_other.publicKey, true), 400);
        InDesk later(*m_hq, school);
        QCOMPARE(later.confirm(m_other.publicKey, true), 400);
        QVERIFY(later.fetch()->shelterKey == m_key.publicKey);
    }

    void keyRotatedByHeadquarters_reachesEveryDesk()
    {
        InDesk later(*m_hq, school);
        QCOMPARE(later.confirm(m_key.publicKey), 200);
        QCOMPARE(command(*m_hq, {u"--rotate-key"_s, school}).status, 0);
        QVERIFY(later.letters().empty());
        QVERIFY(m_first->fetch() && !m_first->bundle->shelterKey);
        QVERIFY(later.fetch()->shelterKey == m_key.publicKey);  // until there is another
        QCOMPARE(m_first->confirm(m_key.publicKey, true), 400); // that is the old one
        QCOMPARE(m_first->confirm(m_other.publicKey, true), 200);
        QVERIFY(kindsOf(later.letters()) == std::vector{wire::LetterKind::Bundle});
        QVERIFY(later.fetch()->shelterKey == m_other.publicKey);
        QCOMPARE(later.confirm({}), 200);
        QVERIFY(kindsOf(m_first->letters()) ==
                (std::vector{wire::LetterKind::Bundle, wire::LetterKind::GiveKey}));
        QVERIFY(command(*m_hq, {u"--rotate-key"_s, hall}).error.contains("no key yet"));
    }

    void movedDesk_isToldAndServesTheOtherShelter()
    {
        QCOMPARE(move(*m_first, hall), 0);
        QVERIFY(kindsOf(m_first->letters()) == std::vector{wire::LetterKind::Bundle});
        const quint64 before = m_first->bundle->version;
        QVERIFY(m_first->fetch());
        QVERIFY(m_first->bundle->version > before);
        QCOMPARE(m_first->bundle->shelter, hall);
        QVERIFY(!m_first->bundle->shelterKey); // the hall has none: this desk makes it
        InDesk other(*m_hq, hall);
        QVERIFY(!other.bundle); // until it has
        QVERIFY(move(*m_first, hall) == 0);
        QCOMPARE(m_first->letters().size(), std::size_t{1});
        QCOMPARE(m_first->confirm(m_other.publicKey, true), 200);
        QCOMPARE(move(*m_first, school), 0);
        QVERIFY(m_first->fetch()->shelterKey == m_key.publicKey);
        QCOMPARE(m_first->confirm(m_key.publicKey), 200);
    }

    void whatCannotBeMoved_isSaid()
    {
        QVERIFY(
            command(*m_hq, {u"--move"_s, m_first->asking.kiosk().text(), u"--to"_s, u"nowhere"_s})
                .error.contains("no shelter nowhere"));
        QCOMPARE(command(*m_hq, {u"--move"_s, m_first->asking.kiosk().text()}).status, 2);
        TestDesk byFile;
        byFile.admitTo(*m_hq);
        QVERIFY(command(*m_hq, {u"--move"_s, byFile.stream().kiosk.text(), u"--to"_s, hall})
                    .error.contains("was enrolled"));
        QCOMPARE(revoke(*m_first), 0);
        QCOMPARE(move(*m_first, hall), 1);
    }

private:
    [[nodiscard]] int move(const InDesk &desk, const QString &shelter) const
    {
        return command(*m_hq, {u"--move"_s, desk.asking.kiosk().text(), u"--to"_s, shelter}).status;
    }
    [[nodiscard]] int revoke(const InDesk &desk) const
    {
        return command(*m_hq, {u"--revoke"_s, desk.asking.kiosk().text()}).status;
    }

    std::optional<HqProcess> m_hq;
    std::optional<InDesk> m_first; // of the school; it has made its key
    vault::BoxKeyPair m_key = vault::BoxKeyPair::generate();
    vault::BoxKeyPair m_other = vault::BoxKeyPair::generate();
};

QTEST_GUILESS_MAIN(DeskKeysTest)
#include "tst_DeskKeys.moc"
