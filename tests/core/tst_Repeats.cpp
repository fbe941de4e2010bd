// SPDX-License-Identifier: Apache-2.0
#include "core/Repeats.h"
#include "tests/core/FoldDesk.h"

#include <QTest>

using namespace core;
using namespace foldtest;

namespace {

RosterEntry entryOf(quint32 number, const QString &name, const QDate &born)
{
    PersonDetails person;
    person.name = Field<QString>{name};
    person.birthDate = Field<QDate>{born};
    return {key(number), {}, 0, true, person};
}

const QDate born(1950, 4, 1);

} // namespace

// Who was registered twice while nobody could see it.
class TestRepeats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sameNameAndBirthDate_isFound_howeverWritten()
    {
        const std::vector<RosterEntry> roster{entryOf(1, u"見本　花子"_s, born),
                                              entryOf(2, u"見本 太郎"_s, born),
                                              entryOf(3, u"見本花子"_s, born),
                                              entryOf(4, u"ＭＩＨＯＮ　Ann"_s, born),
                                              entryOf(5, u"mihon ann"_s, born)};
        const std::vector<Repeat> expected{{key(1), key(3)}, {key(4), key(5)}};
        QCOMPARE(repeatsIn(roster, {}), expected);
    }

    void others_areNotTakenForOne()
    {
        std::vector<RosterEntry> roster{entryOf(1, u"見本　花子"_s, born),
                                        entryOf(2, u"見本　花子"_s, born.addDays(1)),
                                        entryOf(3, u"見本　花子"_s, born),
                                        entryOf(4, u"見本　花子"_s, born),
                                        entryOf(5, u"　"_s, born),
                                        entryOf(6, u"　"_s, born)};
        roster[2].state.presence = Presence::Left;
        roster[3].person.reset(); // sealed
        QVERIFY(repeatsIn(roster, {}).empty());
    }

    void decidedPairs_areNotAskedAboutAgain()
    {
        const std::vector<RosterEntry> roster{entryOf(1, u"見本　花子"_s, born),
                                              entryOf(2, u"見本　花子"_s, born)};
        for (const Sameness sameness : {Sameness::Apart, Sameness::Suspected, Sameness::Same}) {
            Desk desk(1);
            desk.write(Link{key(1), key(2), sameness});
            QVERIFY(repeatsIn(roster, desk.fold).empty());
        }
    }

    void manyAlike_stayFew()
    {
        std::vector<RosterEntry> roster;
        for (quint32 i = 0; i < 1000; ++i) {
            roster.push_back(entryOf(i, u"見本　花子"_s, born));
        }
        QVERIFY(repeatsIn(roster, {}).size() < 8 * roster.size());
    }

    void oneNumberStandsForThePerson()
    {
        Desk desk(1);
        for (quint32 i = 1; i <= 3; ++i) {
            desk.write(EventKind::Arrived, Change{key(i), Presence::In, {}, {}, {}, {}, {}});
        }
        desk.write(Link{key(1), key(2), Sameness::Same});
        desk.write(Link{key(2), key(3), Sameness::Suspected});
        QCOMPARE(desk.fold.suspectedPairs().size(), std::size_t{1});
        QCOMPARE(desk.fold.present().total(), 1);
        QCOMPARE(desk.fold.undecided(), 1);
        int standing = 0;
        for (quint32 i = 1; i <= 3; ++i) {
            standing += desk.fold.standsBehind(key(i)) ? 0 : 1;
        }
        QCOMPARE(standing, 2);
    }
};

QTEST_GUILESS_MAIN(TestRepeats)
#include "tst_Repeats.moc"
