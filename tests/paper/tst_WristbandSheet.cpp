// SPDX-License-Identifier: Apache-2.0
// Sheets of wristbands as a printer and a scanner see them: drawn by poppler, read by zbar.
#include "paper/WristbandSheet.h"
#include "tests/paper/PdfReading.h"

#include <QBuffer>
#include <QTest>

#include <map>
#include <random>

using namespace Qt::StringLiterals;

namespace {

// The same ones every time: a whole page at once is more than zbar is made for, and it misses one
// code in a hundred, the same ones every time.
std::vector<core::Handle> twenty()
{
    std::mt19937 numbers(1); // NOLINT(cert-msc51-cpp)
    std::vector<core::Handle> handles;
    for (int i = 0; i < 20; ++i) {
        handles.push_back(core::Handle::random([&] { return static_cast<quint32>(numbers()); }));
    }
    return handles;
}

} // namespace

class WristbandSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumber_isOnItsBandTwice_andOnItsLabel()
    {
        const paper::Wristbands bands{
            u"999999-001"_s, u"見本第一小学校"_s, core::Mode::Practice, twenty()};
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(paper::printWristbands(buffer, bands));
        const auto pages = papertest::codesOf(buffer.data());
        QCOMPARE(pages.size(), 3);
        std::map<QByteArray, int> seen;
        int codes = 0;
        for (const auto &page : pages) {
            for (const QByteArray &mark : page) {
                ++seen[mark];
                ++codes;
            }
        }
        QCOMPARE(seen.size(), bands.handles.size());
        QVERIFY2(codes >= 57, qPrintable(QString::number(codes)));
        const QString text = papertest::textOf(buffer.data());
        for (const core::Handle &handle : bands.handles) {
            QVERIFY(seen.contains("UKE1:999999-001:" + handle.text().toLatin1()));
            QCOMPARE(text.count(handle.displayText()), 2);
        }
        QCOMPARE(text.count(u"練習 PRACTICE"_s), 40);
        QCOMPARE(text.count(u"見本第一小学校"_s), 40);
    }

    // The longest code that a shelter may have, in letters that pack badly.
    void longCodes_areDrawn()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(paper::printWristbands(
            buffer, {QString(32, u'z'), QString(300, u'長'), core::Mode::Real, twenty()}));
        QVERIFY(buffer.data().startsWith("%PDF"));
    }

    void moreThanACodeHolds_isSaid()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(!paper::printWristbands(buffer,
                                        {QString(3'000, u'z'), {}, core::Mode::Real, twenty()}));
    }
};

QTEST_MAIN(WristbandSheetTest)
#include "tst_WristbandSheet.moc"
