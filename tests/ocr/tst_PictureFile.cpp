// SPDX-License-Identifier: Apache-2.0
#include "ocr/PictureFile.h"

#include <QBuffer>
#include <QDataStream>
#include <QTest>

using namespace Qt::StringLiterals;
using core::IdHindrance;

namespace {

QByteArray encoded(QSize size, const char *format)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::white);
    picture.setPixelColor(0, 0, Qt::black);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format);
    return bytes;
}

core::Result<QImage, IdHindrance> read(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return ocr::pictureFrom(buffer);
}

// The JPEG of a telephone that was held upright: APP1 with one entry, orientation 6.
QByteArray heldUpright(const QByteArray &jpeg)
{
    const QByteArray exif = QByteArray::fromHex("ffe1002245786966000049492a0008000000"
                                                "01001201030001000000060000000000"
                                                "0000");
    return jpeg.left(2) + exif + jpeg.mid(2);
}

// A black and white PNG of 10,000 x 9,000 is a few kilobytes.
QByteArray huge(QSize size)
{
    QImage picture(size, QImage::Format_Mono);
    picture.fill(0);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

// The same of colours and of any size, were there more than its beginning.
QByteArray boasting(quint32 width, quint32 height)
{
    QByteArray header("IHDR");
    QDataStream stream(&header, QIODevice::Append);
    stream << width << height << quint8(8) << quint8(2) << quint8(0) << quint8(0) << quint8(0);
    quint32 check = ~0U; // ISO 3309
    for (const char byte : header) {
        check ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            check = check >> 1 ^ (check & 1 ? 0xEDB88320 : 0);
    }
    stream << ~check;
    return QByteArray::fromHex("89504e470d0a1a0a0000000d") + header +
           QByteArray::fromHex("000000004944415435af061e");
}

} // namespace

class PictureFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictureOfAPhone_isDecoded_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("jpeg") << QByteArray("jpeg");
        QTest::newRow("png") << QByteArray("png");
        QTest::newRow("webp") << QByteArray("webp");
    }

    void pictureOfAPhone_isDecoded()
    {
        QFETCH(QByteArray, format);
        const auto picture = read(encoded({1280, 720}, format.constData()));
        QVERIFY(picture.has_value());
        QCOMPARE(picture->size(), QSize(1280, 720));
    }

    void pictureOfAPhoneHeldUpright_isTurned()
    {
        const auto picture = read(heldUpright(encoded({1280, 720}, "jpeg")));
        QVERIFY(picture.has_value());
        QCOMPARE(picture->size(), QSize(720, 1280));
    }

    void otherFormats_areNoPicture()
    {
        QCOMPARE(read(encoded({1280, 720}, "bmp")).error(), IdHindrance::NoPicture);
        QCOMPARE(read(encoded({1280, 720}, "ppm")).error(), IdHindrance::NoPicture);
        QCOMPARE(read("<svg xmlns='http://www.w3.org/2000/svg'/>").error(), IdHindrance::NoPicture);
        QCOMPARE(read("no picture").error(), IdHindrance::NoPicture);
        QCOMPARE(read({}).error(), IdHindrance::NoPicture);
        QCOMPARE(ocr::pictureFromFile(u"/nowhere/at/all.jpg"_s).error(), IdHindrance::NoPicture);
    }

    void damagedPicture_isNone()
    {
        QCOMPARE(read(encoded({1280, 720}, "png").left(300)).error(), IdHindrance::NoPicture);
        QCOMPARE(read(encoded({1280, 720}, "webp").left(40)).error(), IdHindrance::NoPicture);
        QCOMPARE(read(encoded({1280, 720}, "jpeg").left(100)).error(), IdHindrance::NoPicture);
        QByteArray cut = encoded({1280, 720}, "jpeg");
        cut.chop(2); // the decoder itself would show the rest as grey
        QCOMPARE(read(cut).error(), IdHindrance::NoPicture);
    }

    // Some hundred bytes that would be decoded for minutes.
    void jpegOfVeryManyScans_isNoPicture()
    {
        QByteArray jpeg = encoded({1280, 720}, "jpeg");
        jpeg.chop(2);
        for (int scan = 0; scan < 100; ++scan)
            jpeg += QByteArray::fromHex("ffda0008010100003f00");
        QCOMPARE(read(jpeg + QByteArray::fromHex("ffd9")).error(), IdHindrance::NoPicture);
    }

    void sizeThatIsOnlySaid_isNotDecoded()
    {
        QCOMPARE(read(boasting(60'000, 60'000)).error(), IdHindrance::TooLarge);
        QCOMPARE(read(boasting(1280, 720)).error(), IdHindrance::NoPicture);
    }

    void smallPicture_isRefused_whicheverWayItIsHeld()
    {
        QCOMPARE(read(encoded({639, 360}, "png")).error(), IdHindrance::TooSmall);
        QCOMPARE(read(encoded({640, 359}, "png")).error(), IdHindrance::TooSmall);
        QVERIFY(read(encoded({640, 360}, "png")).has_value());
        QVERIFY(read(encoded({360, 640}, "png")).has_value());
    }

    void longThinPicture_isRefused()
    {
        QCOMPARE(read(huge({222'000, 360})).error(), IdHindrance::TooSmall);
        QCOMPARE(read(huge({360, 2'881})).error(), IdHindrance::TooSmall);
        QVERIFY(read(huge({2'880, 360})).has_value());
    }

    void largePicture_isRefused_orComesSmaller()
    {
        QCOMPARE(read(huge({10000, 8001})).error(), IdHindrance::TooLarge);
        const auto picture = read(huge({10000, 6000}));
        QVERIFY(picture.has_value());
        const double pixels = static_cast<double>(picture->width()) * picture->height();
        QVERIFY2(pixels > 11e6 && pixels < 13e6, qPrintable(QString::number(pixels)));
        QVERIFY(std::abs(picture->width() / 10000.0 - picture->height() / 6000.0) < 0.001);
    }
};

QTEST_GUILESS_MAIN(PictureFileTest)
#include "tst_PictureFile.moc"
