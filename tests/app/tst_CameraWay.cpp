// SPDX-License-Identifier: Apache-2.0
#include "app/CameraWay.h"
#include "tests/frames/SampleFrames.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using camera::CodeWatch;
using core::DeskStatus;
using frames::FrameSettings;

namespace {

// A source in the hands of the test.
class HandSource : public frames::FrameSource
{
public:
    void start() override {}
    void stop() override { ++stops; }
    void say(bool isAvailable) { setAvailable(isAvailable); }
    void show(int brightness)
    {
        QImage picture(64, 48, QImage::Format_Grayscale8);
        picture.fill(brightness);
        sink().setVideoFrame(framestest::planar(picture, QVideoFrameFormat::Format_Y8));
    }

    int stops = 0;
};

struct Way
{
    explicit Way(FrameSettings::Kind kind, camera::Decode decode = {})
        : source(new HandSource)
        , way(std::unique_ptr<frames::FrameSource>(source),
              kind,
              std::make_unique<CodeWatch>(decode ? decode : nothing, 100ms))
        , states(&way, &app::CameraWay::stateChanged)
        , pictures(&way, &app::CameraWay::pictureChanged)
    {}

    static std::optional<QByteArray> nothing(const qr::Luminance &) { return std::nullopt; }
    [[nodiscard]] DeskStatus::Camera state() const
    {
        return states.isEmpty() ? DeskStatus::Camera::None
                                : states.last().first().value<DeskStatus::Camera>();
    }
    [[nodiscard]] QImage picture() const
    {
        return pictures.isEmpty() ? QImage() : pictures.last().first().value<QImage>();
    }

    HandSource *source;
    app::CameraWay way;
    QSignalSpy states;
    QSignalSpy pictures;
};

} // namespace

// What staff is told of a camera, and what the screen shows of it.
class tst_CameraWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void deskWithoutACamera_missesNone()
    {
        Way desk(FrameSettings::Kind::AnyCamera);
        desk.source->say(false);
        QCOMPARE(desk.state(), DeskStatus::Camera::None);
    }

    void cameraThatWasThere_isMissed_untilItIsBack()
    {
        Way desk(FrameSettings::Kind::AnyCamera);
        for (int i = 0; i < 2; ++i) {
            desk.source->say(true);
            QCOMPARE(desk.state(), DeskStatus::Camera::Ready);
            desk.source->say(false);
            QCOMPARE(desk.state(), DeskStatus::Camera::Lost);
        }
    }

    void cameraThatTheSettingsName_isMissedFromTheStart()
    {
        Way desk(FrameSettings::Kind::Camera);
        desk.source->say(false);
        QCOMPARE(desk.state(), DeskStatus::Camera::Lost);
    }

    void picture_isShownWhileItIsWanted_andGoesWithTheCamera()
    {
        Way desk(FrameSettings::Kind::AnyCamera);
        desk.source->say(true);
        desk.source->show(70);
        QCOMPARE(desk.pictures.size(), 0);
        desk.way.showPicture();
        desk.source->show(80);
        QCOMPARE(qGray(desk.picture().pixel(9, 9)), 80);
        desk.source->say(false);
        QVERIFY(desk.picture().isNull());
        desk.way.hidePicture();
        desk.pictures.clear();
        desk.source->show(90);
        QCOMPARE(desk.pictures.size(), 0);
    }

    void code_isToldByteForByte()
    {
        Way desk(FrameSettings::Kind::AnyCamera,
                 [](const qr::Luminance &) { return QByteArray("\xE5\x8F\x97"); });
        QSignalSpy scanned(&desk.way, &app::CameraWay::scanned);
        desk.source->show(70);
        QTRY_COMPARE(scanned.size(), 1);
        QCOMPARE(scanned.front().front().toByteArray(), QByteArray("\xE5\x8F\x97"));
    }

    void decoderThatKeepsHanging_isTheEndOfTheCamera()
    {
        const auto go = std::make_shared<QSemaphore>();
        Way desk(FrameSettings::Kind::AnyCamera, [go](const qr::Luminance &) {
            go->acquire();
            return std::nullopt;
        });
        const long withOneWorker = go.use_count();
        desk.source->say(true);
        QElapsedTimer time;
        for (time.start(); desk.source->stops == 0 && time.elapsed() < 10'000;) {
            desk.source->show(70);
            QTest::qWait(20);
        }
        QCOMPARE(desk.source->stops, 1);
        QCOMPARE(desk.state(), DeskStatus::Camera::Lost);
        QVERIFY(desk.picture().isNull());
        desk.source->say(false);
        desk.source->say(true);
        QCOMPARE(desk.state(), DeskStatus::Camera::Lost);
        // Once they come back, the threads end and take their decoders with them.
        go->release(100);
        QTRY_COMPARE(go.use_count(), withOneWorker - 1);
        QTest::qWait(1);
    }
};

QTEST_MAIN(tst_CameraWay)
#include "tst_CameraWay.moc"
