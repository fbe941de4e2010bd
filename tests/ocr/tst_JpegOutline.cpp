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

    // A decoder holds them also where there happens to be one scan.
    void progressiveFrames_holdAllCoefficients_data()
    {
        QTest::addColumn<char>("frame");
        for (const int frame : {0xC2, 0xC6, 0xCA, 0xCE})
            QTest::addRow("%02X", static_cast<uint>(frame)) << static_cast<char>(frame);
    }

    void progressiveFrames_holdAllCoefficients()
    {
        QFETCH(const char, frame);
        QByteArray bytes = jpeg(Scans::One);
        bytes[bytes.indexOf(QByteArray::fromHex("ffc0")) + 1] = frame;
        const auto outline = outlineOf(bytes);
        QVERIFY(outline);
        QCOMPARE(outline->scans, 1);
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
