// SPDX-License-Identifier: Apache-2.0
#include "ocr/FieldStrip.h"
#include "tests/ocr/PrintedLine.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ocr;

namespace {

const QString family = u"IPAexGothic"_s;
const cv::Rect2f box{0.3F, 0.3F, 0.4F, 0.15F}; // of the card: 513, 324, 685, 162 pixels

// A card of the usual size of one colour.
cv::Mat card(const cv::Scalar &colour)
{
    return {1080, 1712, CV_8UC3, colour};
}

// Prints text with the middle of its left edge at a place of the card.
void print(cv::Mat &card, const QString &text, int em, cv::Point at)
{
    const cv::Mat line = printedLine(text, family, em);
    const cv::Rect place(at.x - em, at.y - em, line.cols, line.rows);
    cv::Mat ink;
    cv::cvtColor(line, ink, cv::COLOR_GRAY2BGR);
    cv::Mat part = card(place);
    cv::multiply(part, ink, part, 1.0 / 230);
}

int inkIn(const cv::Mat &line)
{
    return cv::countNonZero(line < 128);
}

} // namespace

class TestFieldStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFontDatabase::hasFamily(family))
            QSKIP("IPAexGothic is not installed");
    }

    void anEmptyField_hasNoStrip()
    {
        QVERIFY(!fieldStrip(card({220, 220, 220}), box));
        QVERIFY(fieldStrips(card({220, 220, 220}), box).empty());
    }

    void aLine_isFoundWhereItStands()
    {
        cv::Mat seen = card({220, 225, 230});
        print(seen, u"山田太郎"_s, 60, {560, 400});
        const auto strip = fieldStrip(seen, box);
        QVERIFY(strip);
        QVERIFY2(std::abs(strip->ink.x - 560) < 8 && std::abs(strip->ink.br().x - 800) < 8,
                 "across");
        QVERIFY(strip->ink.y > 360 && strip->ink.br().y < 440);
        QVERIFY(strip->line.rows >= 50 && strip->line.rows <= 90);
    }

    void aColouredBand_isPaper()
    {
        cv::Mat plain = card({230, 230, 230});
        cv::Mat green = card({230, 230, 230});
        green(cv::Rect(300, 350, 1000, 100)).setTo(cv::Scalar(110, 180, 110));
        print(plain, u"山田太郎"_s, 60, {560, 400});
        print(green, u"山田太郎"_s, 60, {560, 400});
        const auto one = fieldStrip(plain, box);
        const auto other = fieldStrip(green, box);
        QVERIFY(one && other);
        QVERIFY(std::abs(inkIn(one->line) - inkIn(other->line)) < inkIn(one->line) / 10);
    }

    void aShadowAcross_isTakenOut()
    {
        cv::Mat seen = card({230, 230, 230});
        print(seen, u"山田太郎"_s, 60, {560, 400});
        const auto lit = fieldStrip(seen, box);
        for (int x = 0; x < seen.cols; ++x)
            seen.col(x) *= 1 - 0.4 * x / seen.cols;
        const auto strip = fieldStrip(seen, box);
        QVERIFY(lit && strip);
        QVERIFY(std::abs(inkIn(lit->line) - inkIn(strip->line)) < inkIn(lit->line) / 10);
    }

    void ruledLines_areLeftOut()
    {
        cv::Mat seen = card({230, 230, 230});
        print(seen, u"山田太郎"_s, 60, {560, 400});
        const auto plain = fieldStrip(seen, box);
        cv::line(seen, {0, 445}, {1711, 445}, {60, 60, 60}, 2);
        cv::line(seen, {540, 200}, {540, 600}, {60, 60, 60}, 2);
        const auto strip = fieldStrip(seen, box);
        QVERIFY(plain && strip);
        QVERIFY(std::abs(strip->ink.height - plain->ink.height) < 6);
        QVERIFY(std::abs(strip->ink.width - plain->ink.width) < 6);
    }

    void aLabelOutsideTheBox_isLeftOut()
    {
        cv::Mat seen = card({230, 230, 230});
        print(seen, u"氏名"_s, 32, {430, 400});
        print(seen, u"山田太郎"_s, 60, {540, 400});
        const auto strip = fieldStrip(seen, box);
        QVERIFY(strip);
        QVERIFY(strip->ink.x > 530);
    }

    void printFarBehindTheLine_isLeftOut()
    {
        cv::Mat seen = card({230, 230, 230});
        print(seen, u"山田　太郎"_s, 60, {540, 400});
        print(seen, u"カード"_s, 48, {1010, 400});
        const auto strip = fieldStrip(seen, box);
        QVERIFY(strip);
        QVERIFY2(strip->ink.br().x > 800 && strip->ink.br().x < 860, "both names, and no more");
    }

    void printThatTheBoxCuts_isTakenWhole()
    {
        cv::Mat seen = card({230, 230, 230});
        print(seen, u"山田太郎山田太郎山田太郎"_s, 60, {490, 400});
        const auto strip = fieldStrip(seen, box);
        QVERIFY(strip);
        QVERIFY(strip->ink.x < 500);
    }

    void aTiltedLine_isLevelled()
    {
        cv::Mat seen = card({230, 230, 230});
        print(seen, u"宮崎県宮崎市見本町"_s, 48, {560, 400});
        const cv::Mat turn = cv::getRotationMatrix2D({780, 400}, -1.5, 1);
        cv::warpAffine(seen, seen, turn, seen.size(), cv::INTER_CUBIC, cv::BORDER_REPLICATE);
        const auto strip = fieldStrip(seen, box);
        QVERIFY(strip);
        QVERIFY2(strip->line.rows < 65, "the letters are 45 pixels high, and the tilt was 11");
    }

    void twoLines_areGivenInTheirOrder()
    {
        cv::Mat seen = card({230, 230, 230});
        print(seen, u"宮崎県宮崎市見本町"_s, 40, {540, 375});
        print(seen, u"見本"_s, 40, {540, 435});
        const auto strips = fieldStrips(seen, box);
        QCOMPARE(strips.size(), std::size_t{2});
        QVERIFY(strips[0].ink.y < strips[1].ink.y);
        QVERIFY(strips[0].ink.width > 3 * strips[1].ink.width);
    }

    void aLetterAloneOnItsLine_isWhole()
    {
        cv::Mat seen = card({230, 230, 230});
        print(seen, u"熊本県熊本市北区植木町宮原七丁目三"_s, 46, {470, 365});
        print(seen, u"号"_s, 46, {540, 440});
        const auto strips = fieldStrips(seen, box);
        QCOMPARE(strips.size(), std::size_t{2});
        QVERIFY2(strips[1].ink.height > 0.8 * strips[0].ink.height, "with its lower half");
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestFieldStrip test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_FieldStrip.moc"
