// SPDX-License-Identifier: Apache-2.0
#include "frames/GreyFrame.h"
#include "tests/frames/SampleFrames.h"

#include <QTest>

using Format = QVideoFrameFormat;

class TestGreyFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brightness_isFoundInEveryFormat_data()
    {
        QTest::addColumn<int>("format");
        for (const auto format : framestest::formats()) {
            QTest::newRow(qPrintable(Format::pixelFormatToString(format))) << int{format};
        }
    }

    void brightness_isFoundInEveryFormat()
    {
        QFETCH(const int, format);
        QImage picture(66, 34, QImage::Format_Grayscale8);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                picture.scanLine(y)[x] = static_cast<uchar>(3 * x + y);
            }
        }
        const auto frame = framestest::frameOf(picture, static_cast<Format::PixelFormat>(format));
        const frames::GreyFrame grey(frame);
        QCOMPARE(grey.picture(), picture);
    }

    // Megabytes thirty times a second.
    void plane_isLookedAt_whereItLies()
    {
        QImage picture(640, 480, QImage::Format_Grayscale8);
        picture.fill(77);
        QVideoFrame frame = framestest::planar(picture, Format::Format_YUV420P);
        const frames::GreyFrame grey(frame);
        QVERIFY(frame.map(QVideoFrame::ReadOnly));
        QCOMPARE(grey.picture().constBits(), frame.bits(0));
        frame.unmap();
    }

    void whatCannotBeRead_isNoPicture()
    {
        QVERIFY(frames::GreyFrame({}).picture().isNull());
        QVideoFrame deep(Format(QSize(64, 64), Format::Format_P010));
        QVERIFY(frames::GreyFrame(deep).picture().isNull());
    }
};

QTEST_GUILESS_MAIN(TestGreyFrame)
#include "tst_GreyFrame.moc"
