// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/Base45.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestBase45 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // RFC 9285, sections 4.3 and 4.4.
    void examplesOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("AB") << QByteArray("AB") << u"BB8"_s;
        QTest::newRow("Hello!!") << QByteArray("Hello!!") << u"%69 VD92EX0"_s;
        QTest::newRow("base-45") << QByteArray("base-45") << u"UJCLQE7W581"_s;
        QTest::newRow("ietf!") << QByteArray("ietf!") << u"QED8WEX0"_s;
    }

    void examplesOfTheStandard()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, text);
        QCOMPARE(qr::toBase45(bytes), text);
        QCOMPARE(qr::fromBase45(text), std::optional(bytes));
    }

    void allBytes_comeBack()
    {
        QByteArray bytes;
        for (int i = 0; i < 256; ++i) {
            bytes += static_cast<char>(i);
            QCOMPARE(qr::fromBase45(qr::toBase45(bytes)), std::optional(bytes));
        }
    }

    void whatIsNone_isRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one left over") << u"BB8B"_s;
        QTest::newRow("small letters") << u"bb8"_s;
        QTest::newRow("more than two bytes") << u":::"_s;
        QTest::newRow("more than one byte") << u"::"_s;
        QTest::newRow("another script") << u"ＢＢ８"_s;
    }

    void whatIsNone_isRefused()
    {
        QFETCH(const QString, text);
        QVERIFY(!qr::fromBase45(text));
    }
};

QTEST_GUILESS_MAIN(TestBase45)
#include "tst_Base45.moc"
