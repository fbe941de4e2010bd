// SPDX-License-Identifier: Apache-2.0
#include "core/WristMark.h"
#include "readers/qr/Payload.h"
#include "tests/FreshHandle.h"
#include "tests/frames/SampleFrames.h"
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"
#include "tests/qr/PhoneFrames.h"
#include "tests/qr/SampleFamily.h"
#include "ui/CameraView.h"
#include "ui/screens/StartScreen.h"

#include <QPainter>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QString here = u"999999-001"_s;

// What the camera sees: a dim room, and in it a code that comes nearer, turns and goes. side: how
// large, in pixels.
std::vector<QImage> passingBy(const QByteArray &text, double side, int frames)
{
    const QImage code = qrtest::codeImage(text, 30, 220);
    std::vector<QImage> seen;
    for (int i = 0; i < frames; ++i) {
        QImage frame(1280, 720, QImage::Format_Grayscale8);
        frame.fill(80);
        QPainter painter(&frame);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(300 + 40 * i, 400 - 10 * i);
        painter.rotate(20 - 3 * i);
        painter.scale(0.9 + 0.02 * i, 0.9);
        painter.drawImage(QRectF(-side / 2, -side / 2, side, side), code.scaled(code.size() * 8));
        seen.push_back(frame);
    }
    return seen;
}

std::vector<QImage> emptyRoom(int frames)
{
    QImage room(1280, 720, QImage::Format_Grayscale8);
    room.fill(80);
    return std::vector<QImage>(static_cast<std::size_t>(frames), room);
}

void append(std::vector<QImage> &pictures, const std::vector<QImage> &more)
{
    pictures.insert(pictures.end(), more.begin(), more.end());
}

} // namespace

// Bands and families' codes before the camera of a desk that nobody has unlocked: from the file of
// a video to the headcount at headquarters.
class TestHeldUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bandsBeforeTheCamera_areCounted_onceEach()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        hqtest::waitPastMidnight();
        const WristMark first{{here, freshHandle()}, {}};
        const WristMark second{{here, freshHandle()}, {}};
        std::vector<QImage> pictures = emptyRoom(10);
        for (const WristMark &band : {first, second}) {
            append(pictures, passingBy(band.text(), 240, 14));
            append(pictures, emptyRoom(4));
        }
        QTemporaryDir folder;
        const auto video = framestest::video(pictures, folder.path());
        REQUIRE_VIDEO(video);

        hqtest::HqProcess headquarters;
        QVERIFY(headquarters.start());
        WholeDesk desk(headquarters);
        openAndLook(desk, *video);
        QTRY_VERIFY(cameraView(desk)->isVisible());
        QVERIFY(desk.shows<screen::Start>());
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows<screen::Counted>(), 20'000);
        QCOMPARE(desk.page<screen::Counted>().who, first.who);
        QTRY_COMPARE_WITH_TIMEOUT(desk.page<screen::Counted>().who, second.who, 20'000);
        QCOMPARE(desk.page<screen::Counted>().inARow, 2);
        QTRY_COMPARE(headquarters.people(here), 2);
    }

    // The fastest line at the desk: a phone is held up, one tap, and headquarters has all of them.
    void familysCode_onAPhone_isConfirmedByOneTap_andCounted()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        hqtest::waitPastMidnight();
        std::vector<QImage> pictures = emptyRoom(10);
        append(pictures, passingBy(qr::payloadText(qrtest::family(8)).toLatin1(), 520, 20));
        append(pictures, emptyRoom(4));
        QTemporaryDir folder;
        const auto video = framestest::video(pictures, folder.path());
        REQUIRE_VIDEO(video);
        hqtest::HqProcess headquarters;
        QVERIFY(headquarters.start());
        WholeDesk desk(headquarters);
        openAndLook(desk, *video);
        desk.taps = 0;
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows<screen::FamilyReview>(), 20'000);
        QCOMPARE(desk.page<screen::FamilyReview>().here(), std::size_t{8});
        desk.tap(u"はい、8人で受付する"_s);
        QTRY_VERIFY(desk.shows<screen::GroupNumbers>());
        QCOMPARE(desk.taps, 1);
        QTRY_COMPARE(headquarters.people(here), 8);
    }

private:
    // The video begins when the shelter is open.
    static void openAndLook(WholeDesk &desk, const QString &video)
    {
        desk.open();
        QTRY_VERIFY(desk.shows<screen::ShelterClosed>());
        desk.openShelterLocked();
        QVERIFY(!cameraView(desk)->isVisible());
        desk.close();
        desk.camera = {frames::FrameSettings::Kind::Video, video};
        desk.open();
    }

    static QWidget *cameraView(const WholeDesk &desk)
    {
        return desk.window->findChild<ui::StartScreen *>()->findChild<ui::CameraView *>();
    }
};

QTEST_MAIN(TestHeldUp)
#include "tst_HeldUp.moc"
