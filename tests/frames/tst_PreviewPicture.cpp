// SPDX-License-Identifier: Apache-2.0
#include "frames/PreviewPicture.h"
#include "tests/frames/SampleFrames.h"

#include <QSignalSpy>
#include <QTest>

using frames::PreviewPicture;
using Format = QVideoFrameFormat;

namespace {

// Dark on the left, bright on the right.
QVideoFrame halves(const QSize &size)
{
    QImage picture(size, QImage::Format_Grayscale8);
    picture.fill(20);
    for (int y = 0; y < size.height(); ++y) {
        std::fill_n(picture.scanLine(y) + size.width() / 2, size.width() / 2, uchar{230});
    }
    return framestest::planar(picture, Format::Format_YUV420P);
}

} // namespace

class TestPreviewPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picture_isSmall_andMirrored_data()
    {
        QTest::addColumn<QSize>("frame");
        QTest::addColumn<QSize>("picture");
        QTest::newRow("full HD") << QSize(1920, 1080) << QSize(320, 180);
        QTest::newRow("4:3") << QSize(640, 480) << QSize(240, 180);
        QTest::newRow("smaller than that") << QSize(160, 90) << QSize(160, 90);
    }

    void picture_isSmall_andMirrored()
    {
        QFETCH(const QSize, frame);
        QFETCH(const QSize, picture);
        const QImage small = PreviewPicture::of(halves(frame));
        QCOMPARE(small.size(), picture);
        QCOMPARE(qGray(small.pixel(5, 5)), 230);
        QCOMPARE(qGray(small.pixel(small.width() - 5, small.height() - 5)), 20);
    }

    // Whoever moves a card on the table sees it move that way.
    void pictureOfATable_isLarger_andNotMirrored()
    {
        const QImage small = PreviewPicture::of(halves({1920, 1080}), PreviewPicture::View::Table);
        QCOMPARE(small.size(), QSize(640, 360));
        QCOMPARE(qGray(small.pixel(5, 5)), 20);
        QCOMPARE(qGray(small.pixel(small.width() - 5, small.height() - 5)), 230);
    }

    void tenASecond_areEnough_andNoneWhileNobodyLooks()
    {
        QVideoSink sink;
        PreviewPicture preview(sink);
        QSignalSpy changed(&preview, &PreviewPicture::changed);
        const auto show = [&sink] { sink.setVideoFrame(halves({320, 240})); };
        show();
        QCOMPARE(changed.size(), 0);
        preview.start();
        QElapsedTimer time;
        time.start();
        while (time.elapsed() < 450) {
            show();
            QTest::qWait(5);
        }
        const auto atMost = 1 + time.elapsed() / PreviewPicture::betweenPictures.count();
        QVERIFY(changed.size() >= 2 && changed.size() <= atMost);
        preview.stop();
        changed.clear();
        QTest::qWait(static_cast<int>(PreviewPicture::betweenPictures.count()) + 20);
        show();
        QCOMPARE(changed.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPreviewPicture)
#include "tst_PreviewPicture.moc"
