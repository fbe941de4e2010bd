// SPDX-License-Identifier: Apache-2.0
#include "PhoneFrames.h"
#include "SampleFamily.h"
#include "readers/qr/CodeDecoder.h"
#include "readers/qr/Payload.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <random>

using namespace qr;
using namespace Qt::StringLiterals;

namespace {

// As a phone shows it: so many pixels a module.
QImage shownCode(const QByteArray &text, int pixels)
{
    const QImage code = qrtest::codeImage(text, 25, 230);
    return code.scaled(code.size() * pixels);
}

// In a dim room, seen by a camera that stands askew.
QImage inRoom(const QImage &code, qreal degrees, const QSize &size = {1280, 720})
{
    QImage frame(size, QImage::Format_Grayscale8);
    frame.fill(90);
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(size.width() / 2, size.height() / 2);
    painter.rotate(degrees);
    painter.drawImage(-code.width() / 2, -code.height() / 2, code);
    painter.end();
    return frame;
}

Luminance luminanceOf(const QImage &image)
{
    return {
        image.constBits(), image.width(), image.height(), static_cast<int>(image.bytesPerLine())};
}

QByteArray familyText(std::size_t members = 4)
{
    return payloadText(qrtest::family(members)).toLatin1();
}

} // namespace

class TestCodeDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void askewAndSmall_isReadAsItStands_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::addColumn<qreal>("degrees");
        for (const int pixels : {3, 5, 8}) {
            for (const qreal degrees : {0.0, 12.0, 45.0, 90.0, 200.0}) {
                QTest::addRow("%d px, %g degrees", pixels, degrees) << pixels << degrees;
            }
        }
    }

    void askewAndSmall_isReadAsItStands()
    {
        QFETCH(const int, pixels);
        QFETCH(const qreal, degrees);
        const QImage frame = inRoom(shownCode(familyText(), pixels), degrees);
        CodeDecoder decoder;
        auto found = decoder.next(luminanceOf(frame));
        for (int again = 0; !found && again < 5; ++again) {
            found = decoder.next(luminanceOf(frame));
        }
        QVERIFY(found);
        QCOMPARE(found->bytes, familyText());
        QVERIFY(payloadFrom(QString::fromLatin1(found->bytes)));
    }

    void lightOnDark_isReadWithinThreeFrames()
    {
        QImage frame = inRoom(shownCode(familyText(), 6), 5);
        frame.invertPixels();
        CodeDecoder decoder;
        std::optional<Found> found;
        for (int i = 0; !found && i < 3; ++i) {
            found = decoder.next(luminanceOf(frame));
        }
        QVERIFY(found);
        QCOMPARE(found->bytes, familyText());
        QCOMPARE(CodeDecoder::thoroughly(luminanceOf(frame))->bytes, familyText());
    }

    void leaningToAnySide_isReadInTheEnd_data()
    {
        QTest::addColumn<int>("degrees");
        for (const int degrees : {0, 90, 180, 270}) {
            QTest::addRow("far side at %d degrees", degrees) << degrees;
        }
    }

    // Its far side is 40 % shorter.
    void leaningToAnySide_isReadInTheEnd()
    {
        QFETCH(const int, degrees);
        static const auto phones = qrtest::phoneFrames();
        const auto phone = std::find_if(phones.begin(), phones.end(), [](const auto &one) {
            return one.name == u"very tilted, 4 people";
        });
        QVERIFY(phone != phones.end());
        const QImage frame = phone->frame.transformed(QTransform().rotate(degrees));
        CodeDecoder decoder;
        std::optional<Found> found;
        for (int i = 0; !found && i < 20; ++i) {
            found = decoder.next(luminanceOf(frame));
        }
        QVERIFY(found);
        QCOMPARE(found->bytes, phone->text);
        QVERIFY(CodeDecoder::thoroughly(luminanceOf(frame)));
    }

    // Never a wrong family: noise, and a code of which a hand covers a third.
    void whatCannotBeRead_isNothing()
    {
        std::mt19937 random(1);
        QImage noise(640, 480, QImage::Format_Grayscale8);
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x) {
                noise.scanLine(y)[x] = static_cast<uchar>(random());
            }
        }
        QVERIFY(!CodeDecoder::thoroughly(luminanceOf(noise)));
        QImage covered = inRoom(shownCode(familyText(), 6), 0);
        QPainter(&covered).fillRect(QRect(560, 0, 160, 720), QColor(140, 140, 140));
        QVERIFY(!CodeDecoder::thoroughly(luminanceOf(covered)));
    }

    void whatIsNoPicture_isRefused()
    {
        const QImage small(20, 20, QImage::Format_Grayscale8);
        QVERIFY(!CodeDecoder::thoroughly(luminanceOf(small)));
        QVERIFY(!CodeDecoder::thoroughly({}));
        const QImage fine = shownCode("A", 4);
        Luminance narrow = luminanceOf(fine);
        narrow.stride = narrow.width - 1;
        QVERIFY(!CodeDecoder::thoroughly(narrow));
    }
};

QTEST_GUILESS_MAIN(TestCodeDecoder)
#include "tst_CodeDecoder.moc"
