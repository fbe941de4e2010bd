// SPDX-License-Identifier: Apache-2.0
#include "ocr/AddressReading.h"
#include "ocr/FrameColours.h"
#include "ocr/NameWeights.h"
#include "ocr/ReadFace.h"
#include "ocr/Straighten.h"
#include "ocr/TesseractLine.h"
#include "tests/ocr/specimens/SpecimenCard.h"
#include "tests/ocr/specimens/SpecimenFonts.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ocr;

namespace {

specimens::SpecimenField insurerOn(const specimens::SpecimenCard &card)
{
    return *std::ranges::find(card.fields, u"insurer_no"_s, &specimens::SpecimenField::key);
}

// Upright and flat, as after Straighten.
cv::Mat straightened(const specimens::SpecimenCard &card)
{
    const cv::Size2f size = millimetres(CardSize::Id1) * pixelsPerMillimetre;
    return coloursOf(card.face.scaled(cvRound(size.width),
                                      cvRound(size.height),
                                      Qt::IgnoreAspectRatio,
                                      Qt::SmoothTransformation));
}

LayoutField digitsOf(const specimens::SpecimenField &printed)
{
    LayoutField field;
    field.key = printed.key;
    field.reader = FieldReader::Digits;
    field.digitForm = QString(printed.value.size(), u'd');
    const QRectF box = printed.boxes.front().adjusted(-0.02, -0.015, 0.02, 0.015);
    field.box = cv::Rect2d(box.x(), box.y(), box.width(), box.height());
    return field;
}

} // namespace

class ReadFaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void maskedNumber_isReadByNobody()
    {
        const QString tables = QFileInfo(QStringLiteral(GLYPH_TABLE)).path();
        const auto glyphs = GlyphTable::load(tables + u"/glyphs.bin"_s);
        const auto places = Gazetteer::load(tables + u"/addresses.bin"_s);
        auto kana = NameKana::load(tables + u"/names.tsv"_s);
        auto second = TesseractLine::open();
        const auto layouts = loadLayouts(u":/ocr/layouts"_s);
        QVERIFY(glyphs && places && kana && second && layouts);
        const LineReader lines(*glyphs);
        const AddressReader addresses(*places, lines, &*second);
        const NameWeights names(std::move(*kana));
        const FaceReaders readers{lines, *second, addresses, names, specimens::shownOn};

        const auto card = specimens::specimenCard(
            specimens::Kind::Certificate, specimens::specimenFonts().value(0), 7);
        Layout layout = *std::ranges::find(*layouts, u"shikaku"_s, &Layout::kind);
        layout.fields = {digitsOf(insurerOn(card))};

        cv::Mat masked = straightened(card);
        QCOMPARE(readFace(masked, layout, readers).front().value, QString());
        layout.mask.clear();
        cv::Mat open = straightened(card);
        QCOMPARE(readFace(open, layout, readers).front().value, insurerOn(card).value);
    }
};

QTEST_MAIN(ReadFaceTest)
#include "tst_ReadFace.moc"
