// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"

#include <QTest>

using core::EventKind;

// Staff's comings and goings in a real register.
class tst_Attendance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void shifts_outliveARestart_andCountNobody()
    {
        SampleDesk desk;
        {
            const auto reg = desk.open();
            QVERIFY(reg && (*reg)->append({SampleDesk::duty(EventKind::DutyBegan, 12)}));
            desk.wallTime += 3'600'000;
            QVERIFY((*reg)->append({SampleDesk::duty(EventKind::DutyEnded, 12)}));
        }
        const auto reg = desk.open();
        QVERIFY(reg);
        const auto shifts = (*reg)->attendance().shiftsOf(desk.shelter, 12);
        QCOMPARE(shifts.size(), std::size_t{1});
        QCOMPARE(shifts[0].duration(), std::optional(qint64{3'600'000}));
        QVERIFY((*reg)->entries().empty());
        QCOMPARE((*reg)->presence().present().total(), 0);
    }

    void whatIsNoDuty_isRefused()
    {
        SampleDesk desk;
        const auto reg = desk.open();
        QVERIFY(reg);
        core::Event without = SampleDesk::duty(EventKind::DutyBegan, 1);
        without.duty.reset();
        core::Event withPerson = SampleDesk::arrival(desk.newHandle());
        withPerson.duty = core::DutyMark{};
        for (const core::Event &event : {SampleDesk::duty(EventKind::DutyBegan, 0),
                                         SampleDesk::duty(EventKind::DutyEnded, 1000),
                                         without,
                                         withPerson}) {
            const auto refused = (*reg)->append({event});
            QVERIFY(!refused);
            QCOMPARE(refused.error(), core::RegisterError::NotRecordable);
        }
    }
};

QTEST_GUILESS_MAIN(tst_Attendance)
#include "tst_Attendance.moc"
