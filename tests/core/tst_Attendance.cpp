// SPDX-License-Identifier: Apache-2.0
#include "core/AttendanceCsv.h"

#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const ShelterCode here = u"452025-012"_s;
constexpr qint64 hour = 3'600'000;
// 2026-09-22 08:00 in Japan.
constexpr qint64 morning = 1'790'031'600'000;

// A desk whose records say when they were made and what their Lamport number is.
ClearHalf record(quint64 lamport, EventKind kind, qint64 time, DutyNumber number = 12)
{
    ClearHalf clear;
    clear.stream = {{Mode::Practice, QUuid::fromRfc4122(QByteArray(16, 'd'))}, 1};
    clear.seq = lamport;
    clear.lamport = lamport;
    clear.wallTime = time;
    clear.kind = kind;
    clear.duty = DutyMark{number, lamport % 2 == 0 ? DutyShownBy::Card : DutyShownBy::Number};
    return clear;
}

std::vector<Shift> folded(const std::vector<ClearHalf> &records)
{
    Attendance attendance;
    for (const ClearHalf &clear : records) {
        attendance.apply(here, clear);
    }
    return attendance.shifts();
}

constexpr auto Began = EventKind::DutyBegan;
constexpr auto Ended = EventKind::DutyEnded;

} // namespace

// From what was recorded to the shifts and the municipality's table.
class TestAttendance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void records_inAnyOrder_giveTheSameShifts()
    {
        std::vector<ClearHalf> records{record(1, Began, morning),
                                       record(2, Ended, morning + 8 * hour),
                                       record(3, Began, morning + 20 * hour),
                                       record(4, Ended, morning + 30 * hour)};
        const std::vector<Shift> expected = folded(records);
        QCOMPARE(expected.size(), std::size_t{2});
        QCOMPARE(expected[0].duration(), std::optional(8 * hour));
        QCOMPARE(expected[1].duration(), std::optional(10 * hour)); // over midnight
        const auto before = [](const auto &left, const auto &right) {
            return left.lamport < right.lamport;
        };
        while (std::next_permutation(records.begin(), records.end(), before)) {
            QVERIFY(folded(records) == expected);
        }
        records.insert(records.end(), records.begin(), records.end());
        QVERIFY(folded(records) == expected);
    }

    void whatIsMissing_staysMissing()
    {
        const auto open = folded({record(1, Began, morning)});
        QCOMPARE(open.size(), std::size_t{1});
        QVERIFY(!open[0].end && !open[0].duration());
        const auto orphan = folded({record(1, Ended, morning)});
        QCOMPARE(orphan.size(), std::size_t{1});
        QVERIFY(!orphan[0].begin && !orphan[0].duration());
    }

    void secondBegin_isNoNewShift_andIsMarked()
    {
        const auto shifts = folded({record(1, Began, morning),
                                    record(2, Began, morning + hour),
                                    record(3, Ended, morning + 2 * hour)});
        QCOMPARE(shifts.size(), std::size_t{1});
        QVERIFY(shifts[0].begunAgain);
        QCOMPARE(shifts[0].duration(), std::optional(2 * hour));
    }

    void clockSetBack_givesNoHours()
    {
        const auto shifts = folded({record(1, Began, morning), record(2, Ended, morning - hour)});
        QCOMPARE(shifts.size(), std::size_t{1});
        QVERIFY(shifts[0].isClockSetBack());
        QVERIFY(!shifts[0].duration());
    }

    void otherRecords_andOtherNumbers_areApart()
    {
        ClearHalf noDuty = record(3, Ended, morning);
        noDuty.duty.reset();
        ClearHalf other = record(4, EventKind::WentOut, morning);
        Attendance attendance;
        attendance.apply(here, record(1, Began, morning));
        attendance.apply(here, record(2, Began, morning, 7));
        attendance.apply(here, noDuty);
        attendance.apply(here, other);
        attendance.apply(u"452025-013"_s, record(5, Ended, morning));
        QCOMPARE(attendance.shifts().size(), std::size_t{3});
        QVERIFY(attendance.openShift(here, 12));
        QVERIFY(attendance.openShift(here, 7));
        QVERIFY(!attendance.openShift(u"452025-013"_s, 12));
    }

    void table_hasHoursAndNotes_andNoFormula()
    {
        std::vector<Shift> shifts =
            folded({record(1, Began, morning), record(2, Ended, morning + 8 * hour + hour / 4)});
        shifts.push_back({u"-1+1"_s, 3, DutyMoment{morning, DutyShownBy::Card}, {}});
        const QList<QByteArray> lines = attendanceCsv(shifts).split('\n');
        QVERIFY(lines[0].startsWith("\xEF\xBB\xBF"));
        QCOMPARE(QString::fromUtf8(lines[1]),
                 u"452025-012,12,2026-09-22T08:00:00+09:00,2026-09-22T16:15:00+09:00,8.25,番号,"
                 u"カード,\r"_s);
        QCOMPARE(QString::fromUtf8(lines[2]),
                 u"'-1+1,3,2026-09-22T08:00:00+09:00,,,カード,,終わりの記録なし\r"_s);
    }

    void days_areJapanese_andBothIncluded()
    {
        const auto shifts = folded({record(1, Began, morning - 9 * hour), // 23:00 the day before
                                    record(2, Ended, morning),
                                    record(3, Began, morning + hour)});
        const QDate day(2026, 9, 22);
        QCOMPARE(within(shifts, {}).size(), std::size_t{2});
        QCOMPARE(within(shifts, {day, day}).size(), std::size_t{1});
        QCOMPARE(within(shifts, {{}, day.addDays(-1)}).size(), std::size_t{1});
        QVERIFY(within(shifts, {day.addDays(1), {}}).empty());
    }

    void enteredDays_areRead_orRefused()
    {
        const QDate day(2026, 9, 22);
        QCOMPARE(daySpanFrom({}, {}), std::optional(DaySpan()));
        QCOMPARE(daySpanFrom(u"2026-09-22"_s, {}), std::optional(DaySpan{day, {}}));
        QCOMPARE(daySpanFrom(u"2026-09-22"_s, u"2026-09-22"_s), std::optional(DaySpan{day, day}));
        for (const auto &[from, to] : {std::pair{u"2026-09-23"_s, u"2026-09-22"_s},
                                       std::pair{u"yesterday"_s, QString()},
                                       std::pair{QString(), u"2026-02-30"_s}}) {
            QVERIFY(!daySpanFrom(from, to));
        }
    }

    void record_keepsTheDuty_andRefusesWhatIsNone()
    {
        ClearHalf clear = record(7, Ended, morning);
        clear.previousHash = QByteArray(hashSize, 'p');
        clear.event = QUuid::createUuid();
        const auto bytes = [](const ClearHalf &half) {
            return Record{half, encode(half), {}}.bytes();
        };
        const auto read = recordFrom(bytes(clear));
        QVERIFY(read && read->clear == clear);
        for (const int number : {0, 1000}) {
            clear.duty->number = number;
            QVERIFY(!recordFrom(bytes(clear)));
        }
        clear.duty = DutyMark{1, static_cast<DutyShownBy>(3)};
        QVERIFY(!recordFrom(bytes(clear)));
    }
};

QTEST_GUILESS_MAIN(TestAttendance)
#include "tst_Attendance.moc"
