// SPDX-License-Identifier: Apache-2.0
#include "readers/card/AskingAgain.h"

#include <QTest>

using card::AskingAgain;
using card::CardError;
using core::IntakeProblem;

class tst_AskingAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heldCard_isToldOnce_andAskedForEver()
    {
        AskingAgain again;
        int told = 0;
        for (int question = 1; question <= 1000; ++question) {
            const auto verdict = again.after(CardError::HeldByOther);
            QVERIFY(verdict.wait);
            QVERIFY(again.isHeld());
            if (verdict.tell) {
                QCOMPARE(*verdict.tell, IntakeProblem::ReaderHeldByOther);
                QCOMPARE(question, 3);
                ++told;
            }
        }
        QCOMPARE(told, 1);
    }

    void heldCard_isTold_howeverSilentItWasInBetween_data()
    {
        QTest::addColumn<int>("heldBefore");
        QTest::addColumn<int>("silent");
        QTest::newRow("held, held, silent") << 2 << 1;
        QTest::newRow("silent three times") << 0 << 3;
        QTest::newRow("held, silent twice") << 1 << 2;
    }

    void heldCard_isTold_howeverSilentItWasInBetween()
    {
        QFETCH(int, heldBefore);
        QFETCH(int, silent);
        AskingAgain again;
        for (int i = 0; i < heldBefore; ++i) {
            QVERIFY(!again.after(CardError::HeldByOther).tell);
        }
        for (int i = 0; i < silent; ++i) {
            QVERIFY(!again.after(CardError::Silent).tell);
            QVERIFY(!again.isHeld());
        }
        std::optional<IntakeProblem> told;
        for (int i = heldBefore; i < 3; ++i) {
            QVERIFY(!told);
            told = again.after(CardError::HeldByOther).tell;
        }
        QCOMPARE(told, std::optional(IntakeProblem::ReaderHeldByOther));
    }

    void silentCard_isAskedFourTimes_howeverLongItWasHeldBefore_data()
    {
        QTest::addColumn<int>("heldBefore");
        QTest::newRow("never") << 0;
        QTest::newRow("for a second") << 4;
        QTest::newRow("for an hour") << 14'400;
    }

    void silentCard_isAskedFourTimes_howeverLongItWasHeldBefore()
    {
        QFETCH(int, heldBefore);
        AskingAgain again;
        for (int i = 0; i < heldBefore; ++i) {
            QVERIFY(again.after(CardError::HeldByOther).wait);
        }
        for (int question = 1; question <= 3; ++question) {
            const auto verdict = again.after(CardError::Silent);
            QVERIFY(verdict.wait);
            QVERIFY(!verdict.tell);
        }
        const auto last = again.after(CardError::Silent);
        QVERIFY(!last.wait);
        QCOMPARE(last.tell, std::optional(IntakeProblem::CardSilent));
    }
};

QTEST_APPLESS_MAIN(tst_AskingAgain)
#include "tst_AskingAgain.moc"
