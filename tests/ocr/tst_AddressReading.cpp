// SPDX-License-Identifier: Apache-2.0
#include "ocr/AddressReading.h"
#include "ocr/FieldStrip.h"
#include "ocr/PrintedForm.h"
#include "ocr/Straighten.h"
#include "ocr/TesseractLine.h"
#include "tests/ocr/DrawnLine.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Sureness;

class TestAddressReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void printedAddresses_areRead_data();
    void printedAddresses_areRead();
    void twoLines_areOneAddress();
    void aBuildingOnTheSecondLine_isRead();
    void aTownOutsideTheList_isReadAndNotSure();
    void withoutTesseract_nothingIsSure();
    void anEmptyField_isEmpty();
    void photographsOfTheDevelopmentSet_areReadAsWellAsEver();

private:
    ocr::AddressReading read(const std::vector<cv::Mat> &lines);

    std::optional<ocr::Gazetteer> m_gazetteer;
    std::optional<ocr::GlyphTable> m_glyphs;
    std::optional<ocr::LineReader> m_reader;
    std::optional<ocr::TesseractLine> m_tesseract;
};

namespace {

// The lines of an address, on a card whose corners are known.
std::vector<cv::Mat> linesOf(const QJsonObject &photograph, const QString &folder)
{
    QImage image(folder + photograph[u"file"].toString());
    image = image.convertToFormat(QImage::Format_BGR888);
    const cv::Mat picture(image.height(),
                          image.width(),
                          CV_8UC3,
                          image.bits(),
                          static_cast<std::size_t>(image.bytesPerLine()));
    ocr::FoundCard card;
    for (std::size_t at = 0; at < card.corners.size(); ++at) {
        const QJsonArray corner = photograph[u"card_quad_px"][static_cast<qsizetype>(at)].toArray();
        card.corners[at] = cv::Point2f(static_cast<float>(corner[0].toDouble()),
                                       static_cast<float>(corner[1].toDouble()));
    }
    const cv::Mat straight = ocr::straighten(picture, card, ocr::Turn::None);
    constexpr float slipped = 0.015F; // of the card, as a layout may
    std::vector<cv::Mat> lines;
    for (const QJsonValue &value : photograph[u"field_boxes"][u"address"].toArray()) {
        const auto at = [&](int side) {
            return static_cast<float>(value[static_cast<qsizetype>(side)].toDouble());
        };
        const auto strip = ocr::fieldStrip(straight,
                                           {at(0) - slipped,
                                            at(1) - slipped,
                                            at(2) - at(0) + 2 * slipped,
                                            at(3) - at(1) + 2 * slipped});
        if (strip)
            lines.push_back(strip->line);
    }
    return lines;
}

} // namespace

void TestAddressReading::initTestCase()
{
    const auto gazetteer = ocr::Gazetteer::load(QStringLiteral(ADDRESS_TABLE));
    const auto glyphs = ocr::GlyphTable::load(QStringLiteral(GLYPH_TABLE));
    auto tesseract = ocr::TesseractLine::open();
    QVERIFY(gazetteer && glyphs && tesseract);
    m_gazetteer = *gazetteer;
    m_glyphs = *glyphs;
    m_reader.emplace(*m_glyphs);
    m_tesseract = std::move(*tesseract);
}

ocr::AddressReading TestAddressReading::read(const std::vector<cv::Mat> &lines)
{
    return ocr::AddressReader(*m_gazetteer, *m_reader, &*m_tesseract).read(lines);
}

void TestAddressReading::printedAddresses_areRead_data()
{
    QTest::addColumn<QString>("printed");
    QTest::newRow("block") << u"宮崎県日南市時任町1234番地"_s;
    QTest::newRow("full width") << u"宮崎県延岡市幸町１９街区１３号"_s;
    QTest::newRow("hyphens") << u"東京都台東区松が谷２－４－６"_s;
    QTest::newRow("no prefecture") << u"大阪市東住吉区針中野2丁目27番8号"_s;
    QTest::newRow("letter that Tesseract lacks") << u"京都府京都市右京区嵯峨広沢町12番地"_s;
}

void TestAddressReading::printedAddresses_areRead()
{
    QFETCH(const QString, printed);
    const ocr::AddressReading reading = read({drawnLine(printed)});
    QCOMPARE(reading.value, ocr::foldPrinted(printed));
    QVERIFY(reading.alternatives.size() <= 4);
    QVERIFY(!reading.alternatives.contains(reading.value));
}

void TestAddressReading::twoLines_areOneAddress()
{
    const ocr::AddressReading reading =
        read({drawnLine(u"宮崎県日南市時任町12"_s), drawnLine(u"34番地5"_s, 40)});
    QCOMPARE(reading.value, u"宮崎県日南市時任町1234番地5"_s);
}

void TestAddressReading::aBuildingOnTheSecondLine_isRead()
{
    const ocr::AddressReading reading =
        read({drawnLine(u"宮崎県日南市時任町１２－３４"_s), drawnLine(u"ひまわり荘６０６"_s)});
    QCOMPARE(reading.value, u"宮崎県日南市時任町12-34 ひまわり荘606"_s);
}

void TestAddressReading::aTownOutsideTheList_isReadAndNotSure()
{
    const ocr::AddressReading reading = read({drawnLine(u"宮崎県日南市架空新町12番地"_s)});
    QCOMPARE(reading.value, u"宮崎県日南市架空新町12番地"_s);
    QCOMPARE(reading.sureness, Sureness::Doubtful);
}

void TestAddressReading::withoutTesseract_nothingIsSure()
{
    const ocr::AddressReader alone(*m_gazetteer, *m_reader, nullptr);
    const ocr::AddressReading reading = alone.read({drawnLine(u"宮崎県日南市時任町1234番地"_s)});
    QCOMPARE(reading.value, u"宮崎県日南市時任町1234番地"_s);
    QCOMPARE(reading.sureness, Sureness::Doubtful);
}

void TestAddressReading::anEmptyField_isEmpty()
{
    QVERIFY(read({}).value.isEmpty());
    QVERIFY(read({cv::Mat(60, 600, CV_8U, cv::Scalar(255))}).value.isEmpty());
    cv::Mat noise(60, 600, CV_8U);
    cv::RNG(7).fill(noise, cv::RNG::UNIFORM, 0, 256);
    QVERIFY(read({noise}).value.isEmpty());
}

void TestAddressReading::photographsOfTheDevelopmentSet_areReadAsWellAsEver()
{
    const QString folder = QStringLiteral(SOURCE_DIR "/../shared/data/ocr_dev/");
    QFile truth(folder + u"truth.json"_s);
    if (!truth.open(QIODevice::ReadOnly))
        QSKIP("The development set is not here");
    int all = 0;
    int right = 0;
    int sure = 0;
    qint64 milliseconds = 0;
    const QJsonObject set = QJsonDocument::fromJson(truth.readAll()).object();
    for (const QJsonValue &value : set[u"images"].toArray()) {
        const QJsonObject photograph = value.toObject();
        const QString printed = ocr::foldPrinted(photograph[u"fields"][u"address"].toString());
        if (printed.isEmpty() || photograph[u"field_flags"].toObject().contains(u"address"_s))
            continue;
        const std::vector<cv::Mat> lines = linesOf(photograph, folder);
        QElapsedTimer timer;
        timer.start();
        const ocr::AddressReading reading = read(lines);
        milliseconds += timer.elapsed();
        ++all;
        right += reading.value == printed ? 1 : 0;
        if (reading.sureness == Sureness::Sure) {
            ++sure;
            QCOMPARE(reading.value, printed);
        }
    }
    qInfo("addresses right: %d of %d, sure: %d, %lld ms each",
          right,
          all,
          sure,
          static_cast<long long>(milliseconds / std::max(all, 1)));
    QVERIFY(all >= 40);
    QVERIFY(right * 100 >= all * 92);
    QVERIFY(sure * 100 >= all * 75);
}

QTEST_MAIN(TestAddressReading)
#include "tst_AddressReading.moc"
