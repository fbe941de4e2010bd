// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/OfficeVisitor.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace hqtest;
using core::EventKind;

// The hours of shelter staff, from the desks' records to the officer's table, through the real
// headquarters.
class AttendanceTest : public QObject
{
    Q_OBJECT

    HqProcess m_hq;
    std::optional<OfficeVisitor> m_visitor;

    [[nodiscard]] QStringList table(const QString &query = {})
    {
        const PageAnswer answer = m_visitor->get(u"/hq/attendance/table.csv"_s + query);
        return answer.status == 200 ? answer.html.split(u"\r\n"_s, Qt::SkipEmptyParts)
                                    : QStringList();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_hq.start());
        m_visitor.emplace(m_hq);
        const QString passphrase = u"hokuma tenire sayobu"_s;
        const auto invited = addAdministrator(m_hq.data(), u"chief"_s);
        qint64 used = 0;
        const auto phone = m_visitor->setUp(invited.code(), passphrase, &used);
        QVERIFY(!phone.isEmpty());
        QCOMPARE(m_visitor->signIn(u"chief"_s, passphrase, OfficeVisitor::digitsAt(phone, used + 1))
                     .status,
                 303);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { QCOMPARE(m_hq.stop(), 0); }

    void strangers_seeNothing()
    {
        OfficeVisitor stranger(m_hq);
        for (const auto &path : {u"/hq/attendance"_s, u"/hq/attendance/table.csv"_s}) {
            const PageAnswer answer = stranger.get(path);
            QCOMPARE(answer.location, "/hq/sign-in");
            QVERIFY(!answer.html.contains(u"職員番号"_s) && !answer.html.contains(u"<td>"_s));
        }
    }

    void withoutRecords_nothingIsZero()
    {
        const PageAnswer page = m_visitor->get(u"/hq/attendance"_s);
        QCOMPARE(page.status, 200);
        QVERIFY(page.html.contains(u"<td>記録なし</td>"_s));
        QVERIFY(!page.html.contains(u"<td>0</td>"_s));
        QCOMPARE(table().size(), 1);
    }

    void desksOfAllShelters_areInOneTable_alsoWhatComesLater()
    {
        TestDesk first(school);
        TestDesk second(hall);
        first.admitTo(m_hq);
        second.admitTo(m_hq);
        first.arrive();
        first.setDuty(EventKind::DutyBegan, 12);
        second.setDuty(EventKind::DutyBegan, 12);
        QCOMPARE(first.uploadAll(m_hq).status, 200);
        QCOMPARE(second.uploadAll(m_hq).status, 200);
        QCOMPARE(table().size(), 3);
        QVERIFY(table()[1].startsWith(school + u",12,"_s));
        QVERIFY(table()[2].startsWith(hall + u",12,"_s));
        QVERIFY(table()[1].endsWith(u"終わりの記録なし"_s));
        const quint64 known = first.head();
        first.setDuty(EventKind::DutyEnded, 12);
        QCOMPARE(first.upload(m_hq, known + 1, first.head()).status, 200);
        QVERIFY2(table()[1].contains(u",0.00,番号,番号,"_s), qPrintable(table()[1]));
        const PageAnswer page = m_visitor->get(u"/hq/attendance"_s);
        QVERIFY(page.html.contains(u"<td>0</td><td>1</td>"_s)); // the school: nobody now, one shift
        QVERIFY(page.html.contains(u"<td>1</td><td>1</td>"_s));
    }

    void twoDesksOfAShelter_makeOneShift()
    {
        TestDesk first(school);
        TestDesk second(school);
        first.admitTo(m_hq);
        second.admitTo(m_hq);
        first.setDuty(EventKind::DutyBegan, 31);
        QTest::qWait(5); // both count their Lamport numbers from the clock
        second.setDuty(EventKind::DutyBegan, 32);
        second.setDuty(EventKind::DutyEnded, 31);
        // The end comes before the begin.
        QCOMPARE(second.uploadAll(m_hq).status, 200);
        QCOMPARE(table().filter(u",31,"_s).constFirst().count(u"始まりの記録なし"_s), 1);
        QCOMPARE(first.uploadAll(m_hq).status, 200);
        QCOMPARE(table().filter(u",31,"_s).size(), 1);
        QVERIFY(table().filter(u",31,"_s).constFirst().contains(u",0.00,"_s));
    }

    void whatCannotBeRead_isPassedOver()
    {
        TestDesk desk(hall);
        desk.admitTo(m_hq);
        desk.setDuty(EventKind::DutyBegan, 77);
        desk.writeGarbage("not a record");
        desk.setDuty(EventKind::DutyEnded, 77);
        QCOMPARE(desk.uploadAll(m_hq).status, 200);
        for (int again = 0; again < 2; ++again) {
            QCOMPARE(table().filter(u",77,"_s).size(), 1);
            QVERIFY(table().filter(u",77,"_s).constFirst().contains(u",0.00,"_s));
        }
    }

    void table_isAFile_ofTheDaysAskedFor()
    {
        const PageAnswer file = m_visitor->get(u"/hq/attendance/table.csv"_s);
        QVERIFY(file.header("Content-Type").startsWith("text/csv"));
        QVERIFY(file.header("Content-Disposition").contains("attachment"));
        QVERIFY(file.header("Cache-Control").contains("no-store"));
        QVERIFY(table(u"?from=2000-01-01"_s).size() > 1);
        QCOMPARE(table(u"?from=&to=2000-01-01"_s).size(), 1);
        for (const auto &wrong : {u"?from=soon"_s, u"?from=2026-02-02&to=2026-02-01"_s}) {
            QCOMPARE(m_visitor->get(u"/hq/attendance/table.csv"_s + wrong).status, 400);
        }
    }
};

QTEST_GUILESS_MAIN(AttendanceTest)
#include "tst_Attendance.moc"
