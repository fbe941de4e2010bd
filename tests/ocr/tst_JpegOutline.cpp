// SPDX-License-Identifier: Apache-2.0
#include "ocr/JpegOutline.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QTest>

namespace {

enum class Scans { One, Several };

QByteArray jpeg(Scans scans)
{
    QImage picture(640, 360, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(scans == Scans::Several);
    writer.write(picture);
    return bytes;
}

std::optional<ocr::JpegOutline> outlineOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto outline = ocr::jpegOutline(buffer);
    return buffer.pos() == 0 ? outline : std::nullopt;
}

} // namespace

class JpegOutlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneScan_holdsNothing()
    {
        const auto outline = outlineOf(jpeg(Scans::One));
        QVERIFY(outline);
        QCOMPARE(outline->scans, 1);
        QCOMPARE(outline->held, 0.0);
    }

    // Two bytes a coefficient; the two colours of half the fineness either way.
    void severalScans_holdAllCoefficients()
    {
        const auto outline = outlineOf(jpeg(Scans::Several));
        QVERIFY(outline);
        QVERIFY(outline->scans > 5);
        QCOMPARE(outline->held, 640 * 360 * 1.5 * 2);
    }

    void whatHasNoEnd_isNone()
    {
        QByteArray cut = jpeg(Scans::One);
        cut.chop(2);
        QVERIFY(!outlineOf(cut));
        for (qsizetype size = 0; size < cut.size(); size += 7)
            QVERIFY(!outlineOf(cut.left(size)));
        QVERIFY(!outlineOf("no picture"));
    }
};

QTEST_GUILESS_MAIN(JpegOutlineTest)
#include "tst_JpegOutline.moc"
