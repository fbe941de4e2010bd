// SPDX-License-Identifier: Apache-2.0
#include "ocr/PrintedForm.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPrintedForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widthsAreOne();
    void everyHyphenIsOne();
    void longVowels_stayWhereTheyAreNone();
    void kanjiAndKana_stay();
};

void TestPrintedForm::widthsAreOne()
{
    QCOMPARE(ocr::foldPrinted(u"１２３４－５６　ＡＢｃ（）"_s), u"1234-56 ABc()"_s);
    QCOMPARE(ocr::foldPrinted(u"1234-56 ABc()"_s), u"1234-56 ABc()"_s);
}

void TestPrintedForm::everyHyphenIsOne()
{
    for (const QChar hyphen : u"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0Dー一"_s)
        QCOMPARE(ocr::foldPrinted(u"12"_s + hyphen + u"３"_s), u"12-3"_s);
}

void TestPrintedForm::longVowels_stayWhereTheyAreNone()
{
    QCOMPARE(ocr::foldPrinted(u"コーポ1ー"_s), u"コーポ1ー"_s);
    QCOMPARE(ocr::foldPrinted(u"銀座一丁目"_s), u"銀座一丁目"_s);
}

void TestPrintedForm::kanjiAndKana_stay()
{
    QCOMPARE(ocr::foldPrinted(u"髙﨑ヶヵ々"_s), u"髙﨑ヶヵ々"_s);
}

QTEST_GUILESS_MAIN(TestPrintedForm)
#include "tst_PrintedForm.moc"
