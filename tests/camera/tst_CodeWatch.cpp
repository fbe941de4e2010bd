// SPDX-License-Identifier: Apache-2.0
#include "readers/camera/CodeWatch.h"
#include "tests/frames/SampleFrames.h"
#include "tests/qr/PhoneFrames.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>

using namespace camera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Format = QVideoFrameFormat;

// A frame whose picture says its text to the decoder below: the first byte of brightness.
QVideoFrame frameSaying(char letter)
{
    QImage image(64, 64, QImage::Format_Grayscale8);
    image.fill(static_cast<uint>(letter));
    return framestest::planar(image, Format::Format_Y8);
}

// A decoder that hangs where a frame says so, until it is let go; then it says something wrong.
struct HangingDecoder
{
    std::shared_ptr<QSemaphore> go = std::make_shared<QSemaphore>();
    std::shared_ptr<std::atomic<int>> hung = std::make_shared<std::atomic<int>>(0);
    std::shared_ptr<std::atomic<int>> back = std::make_shared<std::atomic<int>>(0);

    std::optional<QByteArray> operator()(const qr::Luminance &frame) const
    {
        const char said = static_cast<char>(frame.bytes[0]);
        if (said == 'H') {
            ++*hung;
            go->acquire();
            ++*back;
            return QByteArray("from the grave");
        }
        return QByteArray(1, said);
    }
};

} // namespace

class TestCodeWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void phone_isReadInEveryFormat_ofAFrame_data()
    {
        QTest::addColumn<int>("format");
        for (const auto format : framestest::formats()) {
            QTest::newRow(qPrintable(Format::pixelFormatToString(format))) << int{format};
        }
    }

    void phone_isReadInEveryFormat_ofAFrame()
    {
        QFETCH(const int, format);
        static const auto phone = qrtest::phoneFrames().front();
        CodeWatch watch;
        QSignalSpy seen(&watch, &CodeWatch::seen);
        watch.take(framestest::frameOf(phone.frame, static_cast<Format::PixelFormat>(format)));
        QTRY_COMPARE(seen.size(), 1);
        QCOMPARE(seen.front().front().toByteArray(), phone.text);
    }

    void heldUp_isToldOnce_andAnotherAtOnce()
    {
        CodeWatch watch{HangingDecoder{}};
        QSignalSpy seen(&watch, &CodeWatch::seen);
        for (int i = 0; i < 5; ++i) {
            watch.take(frameSaying('A'));
            QTest::qWait(10);
        }
        watch.take(frameSaying('B'));
        QTRY_COMPARE(texts(seen), QStringList({u"A"_s, u"B"_s}));
        watch.forget();
        watch.take(frameSaying('B'));
        QTRY_COMPARE(texts(seen), QStringList({u"A"_s, u"B"_s, u"B"_s}));
    }

    void outOfSightForAMoment_isToldAgain()
    {
        CodeWatch watch{HangingDecoder{}};
        QSignalSpy seen(&watch, &CodeWatch::seen);
        QElapsedTimer time;
        time.start();
        while (seen.size() < 2) {
            QVERIFY(time.elapsed() < 10'000);
            if (seen.isEmpty() || time.hasExpired(SeenCodes::outOfSight.count() + 500)) {
                watch.take(frameSaying('A'));
            }
            QTest::qWait(20);
        }
        QVERIFY(time.hasExpired(SeenCodes::outOfSight.count()));
    }

    // Of what comes while a frame is read only the latest is of use.
    void whileOneIsRead_theLatestIsNext()
    {
        HangingDecoder decoder;
        CodeWatch watch(decoder, 60s);
        QSignalSpy seen(&watch, &CodeWatch::seen);
        watch.take(frameSaying('H'));
        QTRY_COMPARE(decoder.hung->load(), 1);
        for (const char letter : {'A', 'B', 'C'}) {
            watch.take(frameSaying(letter));
        }
        decoder.go->release();
        QTRY_COMPARE(texts(seen), QStringList({u"from the grave"_s, u"C"_s}));
    }

    void decoderThatHangs_isGivenUp_andTheNextCodeIsRead()
    {
        HangingDecoder decoder;
        CodeWatch watch(decoder, 100ms);
        QSignalSpy seen(&watch, &CodeWatch::seen);
        QSignalSpy gaveUp(&watch, &CodeWatch::gaveUp);
        watch.take(frameSaying('H'));
        QTRY_COMPARE(gaveUp.size(), 1);
        watch.take(frameSaying('A'));
        QTRY_COMPARE(texts(seen), QStringList{u"A"_s});
        // What it says in the end is nobody's.
        decoder.go->release();
        QTRY_COMPARE(decoder.back->load(), 1);
        watch.take(frameSaying('B'));
        QTRY_COMPARE(texts(seen), QStringList({u"A"_s, u"B"_s}));
    }

    void afterThree_itIsEnough()
    {
        HangingDecoder decoder;
        CodeWatch watch(decoder, 50ms);
        QSignalSpy seen(&watch, &CodeWatch::seen);
        QSignalSpy stopped(&watch, &CodeWatch::stopped);
        for (int i = 1; i <= CodeWatch::mostWorkers; ++i) {
            QCOMPARE(stopped.size(), 0);
            QSignalSpy gaveUp(&watch, &CodeWatch::gaveUp);
            watch.take(frameSaying('H'));
            QTRY_COMPARE(decoder.hung->load(), i);
            QTRY_COMPARE(gaveUp.size(), 1);
            QCOMPARE(gaveUp.front().front().toInt(), i);
        }
        QCOMPARE(stopped.size(), 1);
        watch.take(frameSaying('A'));
        decoder.go->release(CodeWatch::mostWorkers);
        QTRY_COMPARE(decoder.back->load(), CodeWatch::mostWorkers);
        QVERIFY(seen.isEmpty());
    }

    // The desk ends while a frame hangs: it does not wait for ever, and nothing is touched later.
    void watchThatGoes_leavesAHungWorkerBehind()
    {
        HangingDecoder decoder;
        {
            CodeWatch watch(decoder, 60s);
            watch.take(frameSaying('H'));
            QTRY_COMPARE(decoder.hung->load(), 1);
        }
        decoder.go->release();
        QTRY_COMPARE(decoder.go.use_count(), 1); // the thread ended and took its decoder with it
        QTest::qWait(1);
    }

private:
    static QStringList texts(const QSignalSpy &seen)
    {
        QStringList texts;
        for (const auto &one : seen) {
            texts += QString::fromLatin1(one.first().toByteArray());
        }
        return texts;
    }
};

QTEST_GUILESS_MAIN(TestCodeWatch)
#include "tst_CodeWatch.moc"
