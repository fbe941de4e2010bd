// SPDX-License-Identifier: Apache-2.0
// A wrist number drawn by chance that somebody here has already.
#include "EmptyReader.h"
#include "OpenDoor.h"
#include "SampleDesk.h"
#include "core/IntakeSession.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;

class tst_FreshNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameNumberTwice_isDrawnAgain()
    {
        SampleDesk desk;
        const auto reg = *desk.open();
        EmptyReader reader;
        OpenDoor door;
        // Two words make a number: the first three are the same.
        int drawn = 0;
        IntakeSession session(reader,
                              *reg,
                              door,
                              {},
                              {[&drawn] { return static_cast<quint32>(drawn++ / 6); },
                               [] { return QUuid::createUuid(); },
                               [] { return QDateTime::currentDateTimeUtc(); }});
        session.start();
        session.take(input::StaffFace{});
        session.take(input::PassphraseEntered{});
        session.take(input::OpenShelter{});
        session.take(input::LeaveStaffFace{});
        session.take(input::CountOne{});
        session.take(input::CountOne{});
        QCOMPARE(drawn, 8);
        QCOMPARE(reg->presence().present().total(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_FreshNumber)
#include "tst_FreshNumber.moc"
