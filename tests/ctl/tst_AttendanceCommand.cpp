// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/CtlProcess.h"
#include "tests/store/SampleDesk.h"

#include <QTest>

using core::EventKind;
using ctltest::run;

// The municipality's table out of a real register, by the real program.
class tst_AttendanceCommand : public QObject
{
    Q_OBJECT

    // As an installed desk has it: the keys in the data folder.
    struct Desk : SampleDesk
    {
        std::unique_ptr<store::SqliteRegister> reg = std::move(*open());
        bool isWhole = QFile::link(path(u"keys"_s), dataFolder() + u"/keys"_s);
    };
    static QList<QByteArray> linesOf(const ctltest::Output &output)
    {
        return output.out.split('\n');
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void shifts_arePrinted_besideTheRunningDesk();
    void days_chooseShifts();
    void whatCannotBeUnderstood_isNoEmptyTable();
    void noRegister_isSaid();
};

void tst_AttendanceCommand::shifts_arePrinted_besideTheRunningDesk()
{
    Desk desk;
    QVERIFY(desk.isWhole && desk.reg->append({SampleDesk::duty(EventKind::DutyBegan, 12)}));
    desk.wallTime += 9 * 3'600'000;
    QVERIFY(desk.reg->append({SampleDesk::duty(EventKind::DutyEnded, 12)}));
    QVERIFY(desk.reg->append({SampleDesk::duty(EventKind::DutyBegan, 999)}));
    const auto output = run({u"attendance"_s, u"--data"_s, desk.dataFolder()});
    QCOMPARE(output.exitCode, 0);
    QVERIFY2(output.error.isEmpty(), output.error.constData());
    const auto lines = linesOf(output);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith("\xEF\xBB\xBF"));
    QVERIFY2(lines[1].startsWith("452025-012,12,") && lines[1].contains(",9.00,"), lines[1]);
    QVERIFY2(lines[2].startsWith("452025-012,999,"), lines[2]);
}

void tst_AttendanceCommand::days_chooseShifts()
{
    Desk desk;
    QVERIFY(desk.isWhole && desk.reg->append({SampleDesk::duty(EventKind::DutyBegan, 12)}));
    const QString day = QDateTime::fromMSecsSinceEpoch(desk.wallTime, Qt::OffsetFromUTC, 9 * 3600)
                            .toString(u"yyyy-MM-dd"_s);
    const QStringList asked{u"attendance"_s, u"--data"_s, desk.dataFolder()};
    QCOMPARE(linesOf(run(asked + QStringList{u"--from"_s, day, u"--to"_s, day})).size(), 3);
    QCOMPARE(linesOf(run(asked + QStringList{u"--to"_s, u"2026-01-01"_s})).size(), 2);
}

void tst_AttendanceCommand::whatCannotBeUnderstood_isNoEmptyTable()
{
    const Desk desk;
    QVERIFY(desk.isWhole);
    const QStringList asked{u"attendance"_s, u"--data"_s, desk.dataFolder()};
    for (const QStringList &wrong :
         {QStringList{u"--from"_s, u"yesterday"_s},
          QStringList{u"--to"_s, u"2026-02-30"_s},
          QStringList{u"--from"_s, u"2026-09-02"_s, u"--to"_s, u"2026-09-01"_s},
          QStringList{u"more"_s}}) {
        const auto output = run(asked + wrong);
        QCOMPARE(output.exitCode, 2);
        QVERIFY(output.out.isEmpty());
    }
    QCOMPARE(run({u"attendance"_s}).exitCode, 2);
}

void tst_AttendanceCommand::noRegister_isSaid()
{
    const QTemporaryDir empty;
    const auto output = run({u"attendance"_s, u"--data"_s, empty.path()});
    QCOMPARE(output.exitCode, 1);
    QVERIFY(output.out.isEmpty() && !output.error.isEmpty());
}

QTEST_GUILESS_MAIN(tst_AttendanceCommand)
#include "tst_AttendanceCommand.moc"
