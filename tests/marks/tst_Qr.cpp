// SPDX-License-Identifier: Apache-2.0
#include "marks/Qr.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestQr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void wristMark_fitsTheSmallCodesThatCheapCamerasRead();
    void finders_standInThreeCorners();
    void anotherText_givesAnotherCode();
    void moreThanACodeHolds_isRefused();
    void nothingAndZeroBytes_areRefused();
};

namespace {

// The 7 × 7 finder: dark ring, light ring, dark 3 × 3 (ISO/IEC 18004, 6.3.3).
bool hasFinderAt(const marks::Modules &code, int left, int top)
{
    for (int y = 0; y < 7; ++y) {
        for (int x = 0; x < 7; ++x) {
            const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
            if (code.isDark(left + x, top + y) != (ring != 2)) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

void TestQr::wristMark_fitsTheSmallCodesThatCheapCamerasRead()
{
    const auto code = marks::qr("UKE1:452025-012:8K2QF0ZB:41001");
    QVERIFY(code.has_value());
    QVERIFY2(code->size <= 29, qPrintable(QString::number(code->size)));
    QCOMPARE(code->dark.size(), qsizetype(code->size) * code->size);
}

void TestQr::finders_standInThreeCorners()
{
    for (const auto correction : {marks::Correction::Medium, marks::Correction::Quartile}) {
        const auto code = marks::qr("UKE1:452025-012:8K2QF0ZB", correction);
        QVERIFY(code.has_value());
        QVERIFY(hasFinderAt(*code, 0, 0));
        QVERIFY(hasFinderAt(*code, code->size - 7, 0));
        QVERIFY(hasFinderAt(*code, 0, code->size - 7));
        QVERIFY(!hasFinderAt(*code, code->size - 7, code->size - 7));
    }
}

void TestQr::anotherText_givesAnotherCode()
{
    QVERIFY(marks::qr("UKE1:452025-012:8K2QF0ZB") != marks::qr("UKE1:452025-012:8K2QF0ZC"));
    QVERIFY(marks::qr("uke1") != marks::qr("UKE1"));
}

void TestQr::moreThanACodeHolds_isRefused()
{
    const auto code = marks::qr(QByteArray(5000, 'a'));
    QVERIFY(!code.has_value());
    QCOMPARE(code.error(), marks::MarksError::TooLong);
}

void TestQr::nothingAndZeroBytes_areRefused()
{
    QCOMPARE(marks::qr({}).error(), marks::MarksError::Empty);
    QCOMPARE(marks::qr(QByteArray("a\0b", 3)).error(), marks::MarksError::NotText);
}

QTEST_APPLESS_MAIN(TestQr)
#include "tst_Qr.moc"
