// SPDX-License-Identifier: Apache-2.0
#include "readers/scanner/ScannedText.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestScannedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whateverTheLayout_theCodeIsTheSame_data()
    {
        QTest::addColumn<QString>("arrived");
        QTest::newRow("as it is") << u"UKE1:Kita_2.b-7:8K2QF0ZB:41001"_s;
        QTest::newRow("scanner US, desk JP") << u"UKE1+Kita=2.b-7+8K2QF0ZB+41001"_s;
        QTest::newRow("Caps Lock") << u"uke1:kITA_2.B-7:8k2qf0zb:41001"_s;
        QTest::newRow("both") << u"uke1+kITA=2.B-7+8k2qf0zb+41001"_s;
        QTest::newRow("scanner JP, desk US") << u"UKE1'Kita_2.b-7'8K2QF0ZB'41001"_s;
    }

    void whateverTheLayout_theCodeIsTheSame()
    {
        QFETCH(QString, arrived);
        QCOMPARE(scanner::undoLayout(arrived), u"UKE1:Kita_2.b-7:8K2QF0ZB:41001"_s);
    }

    void familysCode_isTheSame_withItsOwnPluses_data()
    {
        QTest::addColumn<QString>("arrived");
        QTest::newRow("as it is") << u"HNN1:A+B:C*D $%-./"_s;
        QTest::newRow("scanner US, desk JP") << u"HNN1+A~B+C(D $%-./"_s;
        QTest::newRow("scanner JP, desk US") << u"HNN1'A:B'C\"D $%-./"_s;
        QTest::newRow("Caps Lock") << u"hnn1:a+b:c*d $%-./"_s;
    }
    void familysCode_isTheSame_withItsOwnPluses()
    {
        QFETCH(QString, arrived);
        QCOMPARE(scanner::undoLayout(arrived), u"HNN1:A+B:C*D $%-./"_s);
    }

    void anotherCode_staysAsItIs_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QString();
        QTest::newRow("an article") << u"4901234567894"_s;
        QTest::newRow("a page") << u"https://example.jp/?a=1+2"_s;
        QTest::newRow("ours elsewhere") << u" UKE1:x"_s;
        QTest::newRow("the first word") << u"UKE1"_s;
    }

    void anotherCode_staysAsItIs()
    {
        QFETCH(QString, code);
        QCOMPARE(scanner::undoLayout(code), code);
    }

    void firstWord_isRecognisedLetterByLetter()
    {
        for (const QString &begun : {u"U"_s, u"uk"_s, u"UKE"_s, u"UKE1"_s, u"uke1"_s}) {
            QVERIFY2(scanner::mayBegin(begun), qPrintable(begun));
        }
        for (const QString &other : {u"K"_s, u"UE"_s, u"UKE2"_s, u"1"_s}) {
            QVERIFY2(!scanner::mayBegin(other), qPrintable(other));
        }
        QVERIFY(!scanner::isBegun(u"UKE"_s));
        QVERIFY(scanner::isBegun(u"UKE1+4"_s));
    }
};

QTEST_APPLESS_MAIN(TestScannedText)
#include "tst_ScannedText.moc"
