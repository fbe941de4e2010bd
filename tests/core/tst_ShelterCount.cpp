// SPDX-License-Identifier: Apache-2.0
#include "tests/core/FoldDesk.h"

#include <QTest>

using namespace foldtest;

class TestShelterCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void announcementAlone_givesTheHeadcount()
    {
        Desk desk(1);
        desk.write(EventKind::Arrived, arrives(key(1)));
        desk.write(EventKind::Arrived, arrives(key(2)));
        ShelterCount count;
        QCOMPARE(count.announce(desk.announcement()), ShelterCount::Audit::NotYetComparable);
        QCOMPARE(count.headcount().total(), 2);
        QCOMPARE(count.outstanding(desk.stream).total(), 2);
        count.receive(desk.log[0]);
        QCOMPARE(count.headcount().total(), 2);
        count.receive(desk.log[1]);
        QCOMPARE(count.headcount().total(), 2);
        QCOMPARE(count.outstanding(desk.stream).total(), 0);
        QCOMPARE(count.announce(desk.announcement()), ShelterCount::Audit::Agrees);
    }

    void outOvertakingItsArrival_countsMinusOneUntilItComes()
    {
        Desk first(1);
        Desk second(2);
        first.write(EventKind::Arrived, arrives(key(1)));
        second.write(EventKind::WentOut, becomes(key(1), Presence::OutForNow));
        ShelterCount count;
        count.receive(second.log[0]);
        QCOMPARE(count.headcount().total(), -1);
        count.receive(first.log[0]);
        QCOMPARE(count.headcount().total(), 0);
        // The cells are gone too, though the second desk did not know them.
        QVERIFY(count.headcount().cells().empty());
    }

    void twoCutOffDesksLettingOutTheSamePerson_countOnce()
    {
        Desk first(1);
        Desk second(2);
        Desk third(3);
        second.hear(first.write(EventKind::Arrived, arrives(key(1))));
        third.hear(first.log[0]);
        second.write(EventKind::WentOut, becomes(key(1), Presence::OutForNow));
        third.write(EventKind::Left, becomes(key(1), Presence::Left));
        ShelterCount count;
        for (const Desk *desk : {&first, &second, &third}) {
            count.announce(desk->announcement());
        }
        QCOMPARE(count.headcount().total(), -1); // signed, never clamped
        for (const Desk *desk : {&third, &second, &first}) {
            count.receive(desk->log[0]);
        }
        QCOMPARE(count.headcount().total(), 0);
    }

    void namingAGuest_doesNotChangeTheHeadcount()
    {
        Desk desk(1);
        desk.write(EventKind::Arrived, {key(1), Presence::In, {}, {}, Place::Inside, {}, {}});
        const ClearHalf &named =
            desk.write(EventKind::Named, {key(1), {}, AgeBand::UnderOne, Sex::Male, {}, {}, {}});
        QCOMPARE(named.delta().total(), 0);
        QCOMPARE(desk.sum.total(), 1);
        QCOMPARE(desk.sum.of({AgeBand::UnderOne, Sex::Male, Place::Inside}), 1);
    }

    void undoing_takesTheArrivalBack()
    {
        Desk desk(1);
        desk.write(EventKind::Arrived, arrives(key(1)));
        desk.write(EventKind::Undone, becomes(key(1), Presence::Void));
        QVERIFY(desk.sum.cells().empty());
        QVERIFY(desk.fold.present().cells().empty());
    }

    void linkedPair_countsOnce_andCanBeParted()
    {
        Desk desk(1);
        desk.write(EventKind::Arrived, arrives(key(1)));
        desk.write(EventKind::Arrived, arrives(key(2)));
        desk.write(Link{key(1), key(2), Sameness::Suspected});
        QCOMPARE(desk.sum.total(), 1);
        QCOMPARE(desk.fold.undecided(), 1);
        desk.write(Link{key(1), key(2), Sameness::Same});
        QCOMPARE(desk.sum.total(), 1);
        QCOMPARE(desk.fold.undecided(), 0);
        desk.write(EventKind::WentOut, becomes(key(2), Presence::OutForNow));
        QCOMPARE(desk.sum.total(), 0);
        QCOMPARE(desk.fold.state(key(1))->presence, Presence::OutForNow);
        desk.write(EventKind::CameBack, becomes(key(1), Presence::In));
        desk.write(Link{key(1), key(2), Sameness::Apart});
        // Each has its own last word again: 1 came back, 2 is out.
        QCOMPARE(desk.sum.total(), 1);
        QCOMPARE(desk.fold.present().total(), 1);
    }

    void aStreamThatContradictsItself_isNoticed()
    {
        Desk desk(1);
        desk.write(EventKind::Arrived, arrives(key(1)));
        ShelterCount count;
        count.receive(desk.log[0]);
        Announcement lie = desk.announcement();
        lie.sum.add(Cell{}, 5);
        QCOMPARE(count.announce(lie), ShelterCount::Audit::Contradicts);
    }

    void staleAnnouncement_isIgnored()
    {
        Desk desk(1);
        desk.write(EventKind::Arrived, arrives(key(1)));
        const Announcement early = desk.announcement();
        desk.write(EventKind::Arrived, arrives(key(2)));
        ShelterCount count;
        count.announce(desk.announcement());
        count.announce(early);
        QCOMPARE(count.headcount().total(), 2);
    }

    // Three desks that hear of each other now and then write a few hundred random records; the
    // network delivers streams in any interleaving, with announcements thrown in at any time.
    void anyDeliveryOrder_endsAtTheSameHeadcount_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void anyDeliveryOrder_endsAtTheSameHeadcount()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        std::vector<Desk> desks{Desk(1), Desk(2), Desk(3)};
        scribble(desks, random);

        PresenceFold truth;
        for (const Desk &desk : desks) {
            for (const ClearHalf &clear : desk.log) {
                truth.apply(clear);
            }
        }
        for (int round = 0; round < 3; ++round) {
            const ShelterCount count = deliver(desks, random);
            QCOMPARE(count.headcount().cells(), truth.present().cells());
            QCOMPARE(count.fold().undecided(), truth.undecided());
        }
    }
};

QTEST_GUILESS_MAIN(TestShelterCount)
#include "tst_ShelterCount.moc"
