// SPDX-License-Identifier: Apache-2.0
#include "ocr/LicenceNumber.h"

#include <QTest>

using namespace Qt::StringLiterals;

class LicenceNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 5·3 + 4·0 + 3·1 + 2·2 + 7·3 + 6·4 + 5·5 + 4·6 + 3·7 + 2·8 = 153, 153 mod 11 = 10, 11 - 10
    // = 1.
    void checkDigit_holds()
    {
        QVERIFY(ocr::licenceNumberHolds(u"301234567810"_s));
        // The last digit counts how often the licence was issued again.
        QVERIFY(ocr::licenceNumberHolds(u"301234567813"_s));
    }

    void eachWrongDigit_isNoticed_exceptTheLast()
    {
        const QString right = u"301234567810"_s;
        for (qsizetype i = 0; i < 11; ++i) {
            QString wrong = right;
            wrong[i] = wrong[i] == u'9' ? u'0' : QChar(wrong[i].unicode() + 1);
            QVERIFY2(!ocr::licenceNumberHolds(wrong), qPrintable(wrong));
        }
    }

    // Weighted sums that leave 0 or 1 have 0 for a check digit: 0, and 3·4 = 12.
    void restOfTenAndEleven_isZero()
    {
        QVERIFY(ocr::licenceNumberHolds(u"000000000000"_s));
        QVERIFY(ocr::licenceNumberHolds(u"004000000000"_s));
    }

    void noTwelveDigits_holdNot()
    {
        QVERIFY(!ocr::licenceNumberHolds({}));
        QVERIFY(!ocr::licenceNumberHolds(u"30123456781"_s));
        QVERIFY(!ocr::licenceNumberHolds(u"3012345678100"_s));
        QVERIFY(!ocr::licenceNumberHolds(u"30123456781O"_s));
        QVERIFY(!ocr::licenceNumberHolds(u"３01234567810"_s));
    }
};

QTEST_GUILESS_MAIN(LicenceNumberTest)
#include "tst_LicenceNumber.moc"
