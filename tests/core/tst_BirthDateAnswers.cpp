// SPDX-License-Identifier: Apache-2.0
#include "core/BirthDateAnswers.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using Question = BirthDateAnswers::Question;

namespace {

QDate today() // a Sunday in Reiwa 8
{
    return QDate(2026, 11, 29);
}

// The answers that are open to the question that is asked now, out of a range.
std::vector<int> open(const BirthDateAnswers &answers, int first, int last)
{
    std::vector<int> values;
    for (int value = first; value <= last; ++value) {
        if (!answers.leftBy(value).isEmpty()) {
            values.push_back(value);
        }
    }
    return values;
}

std::vector<int> range(int first, int last)
{
    std::vector<int> values;
    for (int value = first; value <= last; ++value) {
        values.push_back(value);
    }
    return values;
}

BirthDateAnswers answered(std::initializer_list<int> values, const QDate &day = today())
{
    BirthDateAnswers answers(day);
    for (const int value : values) {
        answers.answer(value);
    }
    return answers;
}

constexpr int showa = static_cast<int>(Era::Showa);
constexpr int taisho = static_cast<int>(Era::Taisho);
constexpr int reiwa = static_cast<int>(Era::Reiwa);

} // namespace

class TestBirthDateAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fourAnswers_areADate()
    {
        const auto answers = answered({showa, 1950, 2, 3});
        QCOMPARE(answers.date(), std::optional(QDate(1950, 2, 3)));
        QCOMPARE(answers.era(), std::optional(Era::Showa));
        QCOMPARE(answers.question(), Question::Day);
    }

    void fiveAnswers_areADateByTheWesternCalendar()
    {
        auto answers = answered({BirthDateAnswers::western});
        QCOMPARE(answers.question(), Question::Decade);
        answers.answer(1950);
        QCOMPARE(open(answers, 1900, 2030), range(1950, 1959));
        answers.answer(1950);
        answers.answer(2);
        answers.answer(3);
        QCOMPARE(answers.date(), std::optional(QDate(1950, 2, 3)));
        QVERIFY(!answers.era());
    }

    void yearsOfAnEra_areItsOwn()
    {
        QCOMPARE(open(answered({taisho}), 1850, 2100), range(1912, 1926));
        QCOMPARE(open(answered({showa}), 1850, 2100), range(1926, 1989));
        QCOMPARE(open(answered({static_cast<int>(Era::Heisei)}), 1850, 2100), range(1989, 2019));
        QCOMPARE(open(answered({reiwa}), 1850, 2100), range(2019, 2026));
    }

    void monthsAndDays_endWithTheEra()
    {
        QCOMPARE(open(answered({showa, 1989}), 1, 12), range(1, 1));
        QCOMPARE(open(answered({showa, 1989, 1}), 1, 31), range(1, 7));
        QCOMPARE(open(answered({showa, 1926}), 1, 12), range(12, 12));
        QCOMPARE(open(answered({showa, 1926, 12}), 1, 31), range(25, 31));
        QCOMPARE(open(answered({reiwa, 2019}), 1, 12), range(5, 12));
    }

    // 25 December 1926 is right as Taisho 15 and as Showa 1, 30 July 1912 as Meiji 45 and Taisho 1.
    void dayOfChange_isOfBothEras()
    {
        QCOMPARE(open(answered({taisho, 1926, 12}), 1, 31), range(1, 25));
        QCOMPARE(open(answered({taisho, 1912, 7}), 1, 31), range(30, 31));
        // The last who remember Meiji.
        const QDate earlier(2020, 1, 1);
        const auto meiji = answered({static_cast<int>(Era::Meiji), 1912, 7}, earlier);
        QCOMPARE(open(meiji, 1, 31), range(1, 30));
    }

    void meiji_isThereWhileSomebodyOfItCanBeAlive()
    {
        const int meiji = static_cast<int>(Era::Meiji);
        QVERIFY(!BirthDateAnswers(QDate(2032, 7, 30)).leftBy(meiji).isEmpty());
        QVERIFY(BirthDateAnswers(QDate(2032, 7, 31)).leftBy(meiji).isEmpty());
        QCOMPARE(open(answered({meiji}), 1850, 1950), range(1906, 1912));
    }

    void future_canNotBeAnswered()
    {
        QCOMPARE(open(answered({reiwa, 2026}), 1, 12), range(1, 11));
        QCOMPARE(open(answered({reiwa, 2026, 11}), 1, 31), range(1, 29));
        auto answers = answered({reiwa, 2027});
        QCOMPARE(answers.question(), Question::Year);
        answers = answered({reiwa, 2026, 11, 30});
        QVERIFY(!answers.date());
    }

    void leapDay_isThereInLeapYearsOnly()
    {
        QCOMPARE(open(answered({showa, 1948, 2}), 1, 31), range(1, 29));
        QCOMPARE(open(answered({showa, 1949, 2}), 1, 31), range(1, 28));
    }

    void back_leadsToTheQuestionBefore()
    {
        auto answers = answered({BirthDateAnswers::western, 1950, 1955, 2, 3});
        for (const Question asked :
             {Question::Month, Question::Year, Question::Decade, Question::Era}) {
            answers.back();
            QCOMPARE(answers.question(), asked);
            QVERIFY(!answers.date());
        }
        QVERIFY(!answers.isBegun());
        answers.back();
        QCOMPARE(answers.question(), Question::Era);
    }

    void lastQuestion_canBeAnsweredAnew()
    {
        auto answers = answered({showa, 1950, 2, 3});
        QCOMPARE(open(answers, 1, 31), range(1, 28));
        answers.answer(28);
        QCOMPARE(answers.date(), std::optional(QDate(1950, 2, 28)));
        QCOMPARE(answers.answerTo(Question::Day), std::optional(28));
    }

    void withoutADayOfToday_nothingCanBeAnswered()
    {
        const BirthDateAnswers answers;
        QVERIFY(open(answers, -1, 5).empty());
    }

    // Every day of an era that somebody alive can be born on is reached by its own numbers.
    void everyDay_canBeAnswered()
    {
        for (QDate day = today().addYears(-120); day <= today(); day = day.addDays(1)) {
            const auto year = eraYearOf(day);
            const auto answers =
                answered({static_cast<int>(year->era), day.year(), day.month(), day.day()});
            QCOMPARE(answers.date(), std::optional(day));
        }
    }
};

QTEST_APPLESS_MAIN(TestBirthDateAnswers)
#include "tst_BirthDateAnswers.moc"
