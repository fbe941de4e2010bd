// SPDX-License-Identifier: Apache-2.0
// The poster as a printer and a phone's camera see it: drawn by poppler, read by zbar.
#include "core/PosterWords.h"
#include "paper/Poster.h"
#include "tests/paper/PdfReading.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using papertest::withoutSpaces;

namespace {

QByteArray printed(const paper::Poster &poster)
{
    QBuffer buffer;
    return buffer.open(QIODevice::WriteOnly) && paper::printPoster(buffer, poster) ? buffer.data()
                                                                                   : QByteArray();
}

const QString address = u"https://uketsuke.mihon.example.jp/prereg/"_s;

} // namespace

class PosterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theCode_opensThePage_andSoDoesTheAddress()
    {
        const QByteArray pdf = printed({u"見本第一小学校"_s, address, {}, core::Mode::Real});
        QVERIFY(papertest::keep(u"poster"_s, u"page"_s, pdf));
        QCOMPARE(papertest::sizeOf(pdf), QSize(210, 297));
        QCOMPARE(papertest::codesOf(pdf), (QList<QList<QByteArray>>{{address.toUtf8()}}));
        const QString text = withoutSpaces(papertest::textOf(pdf));
        QVERIFY(text.contains(address));
        QVERIFY(text.contains(u"見本第一小学校"_s));
        QVERIFY(!text.contains(u"PRACTICE"_s));
        QVERIFY(!text.contains(u"Wi-Fi"_s));
    }

    void allThreeLanguages_areOnIt()
    {
        const QString text =
            withoutSpaces(papertest::textOf(printed({{}, address, {}, core::Mode::Practice})));
        for (const core::PosterWords &words : core::posterWords()) {
            for (const QString &said : {words.title,
                                        words.steps[0],
                                        words.steps[1],
                                        words.steps[2],
                                        words.stays,
                                        words.withoutPhone,
                                        words.cannotRead}) {
                QVERIFY2(text.contains(withoutSpaces(said)), qUtf8Printable(said));
            }
        }
        QVERIFY(text.contains(u"練習PRACTICE"_s));
    }

    void theWifi_comesFirst()
    {
        const QString kiosk = u"http://192.168.50.1:8081/"_s;
        const QByteArray pdf = printed(
            {{}, kiosk, paper::PosterWifi{u"mihon;1"_s, u"mihon\\2026"_s}, core::Mode::Real});
        QVERIFY(papertest::keep(u"poster"_s, u"wifi"_s, pdf));
        const auto pages = papertest::codesOf(pdf);
        QCOMPARE(pages.size(), 1);
        QCOMPARE(pages[0].size(), 2);
        QVERIFY(pages[0].contains(kiosk.toUtf8()));
        QVERIFY(pages[0].contains("WIFI:T:WPA;S:mihon\\;1;P:mihon\\\\2026;;"));
        const QString text = withoutSpaces(papertest::textOf(pdf));
        QVERIFY(text.contains(u"mihon\\2026"_s));
        for (const core::PosterWords &words : core::posterWords()) {
            QVERIFY(text.contains(withoutSpaces(words.firstWifi)));
            QVERIFY(text.contains(withoutSpaces(words.thenPage)));
        }
    }

    void anOpenWifi_hasNoPassword()
    {
        QCOMPARE(core::wifiCode(u"shelter"_s, {}), "WIFI:T:nopass;S:shelter;;");
        QCOMPARE(core::wifiCode(u"見本"_s, u"a:b,\"c\""_s),
                 "WIFI:T:WPA;S:見本;P:a\\:b\\,\\\"c\\\";;");
        const QByteArray pdf =
            printed({{}, address, paper::PosterWifi{u"shelter"_s, {}}, core::Mode::Real});
        QVERIFY(!papertest::textOf(pdf).contains(u"Password"_s));
    }

    // Letters become smaller rather than few.
    void aLongAddress_isWhole()
    {
        const QString longOne = u"https://"_s + QString(60, u'a') + u".example.jp/prereg/"_s;
        const QByteArray pdf = printed({QString(90, u'長'), longOne, {}, core::Mode::Real});
        QVERIFY(withoutSpaces(papertest::textOf(pdf)).contains(longOne));
        QCOMPARE(papertest::codesOf(pdf), (QList<QList<QByteArray>>{{longOne.toUtf8()}}));
    }

    void moreThanACodeHolds_isSaid()
    {
        QCOMPARE(printed({{}, QString(3'000, u'a'), {}, core::Mode::Real}), QByteArray());
    }
};

QTEST_MAIN(PosterTest)
#include "tst_Poster.moc"
