// SPDX-License-Identifier: Apache-2.0
#include "ocr/FrameColours.h"
#include "tests/frames/SampleFrames.h"

#include <QTest>

using Format = QVideoFrameFormat;

namespace {

QImage picture(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(200, 200, 200));
    return image;
}

} // namespace

class FrameColoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A still picture has any size.
    void coloursOfPixels_needNoEvenSize()
    {
        const QImage odd = picture({641, 361});
        for (const auto format :
             {Format::Format_RGBA8888, Format::Format_BGRA8888, Format::Format_Y8}) {
            const cv::Mat colours = ocr::coloursOf(framestest::frameOf(odd, format));
            QCOMPARE(colours.cols, 641);
            QCOMPARE(colours.rows, 361);
            QCOMPARE(colours.at<cv::Vec3b>(360, 640), cv::Vec3b(200, 200, 200));
        }
    }

    // The colours of odd rows and columns have no pair to stand in.
    void coloursOfPairs_needAnEvenSize()
    {
        for (const auto format : {Format::Format_NV12,
                                  Format::Format_NV21,
                                  Format::Format_YUV420P,
                                  Format::Format_YV12,
                                  Format::Format_YUYV,
                                  Format::Format_UYVY}) {
            QVERIFY(!ocr::coloursOf(framestest::frameOf(picture({640, 360}), format)).empty());
            QVERIFY(ocr::coloursOf(framestest::frameOf(picture({641, 361}), format)).empty());
        }
    }
};

QTEST_GUILESS_MAIN(FrameColoursTest)
#include "tst_FrameColours.moc"
