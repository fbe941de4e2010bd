// SPDX-License-Identifier: Apache-2.0
#include "frames/CameraSource.h"
#include "readers/camera/CodeWatch.h"
#include "tests/frames/VirtualCamera.h"
#include "tests/qr/PhoneFrames.h"

#include <QMediaDevices>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using frames::CameraSource;
using framestest::VirtualCamera;

// Plugged in and pulled out, as USB cameras are. The camera is virtual; all above it is real: what
// GStreamer finds, Qt lists and opens.
class TestCameraSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        VirtualCamera::install();
        for (const qrtest::PhoneFrame &phone : qrtest::phoneFrames()) {
            if (phone.frame.size() == QSize(1280, 720)) {
                m_text = phone.text;
                QVERIFY(phone.frame.save(picture()));
                return;
            }
        }
    }

    // Warnings fail, but for Qt's about a sound service that nobody asked for.
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!PulseAudioService)"_s));
        QTRY_VERIFY(QMediaDevices::videoInputs().isEmpty());
    }

    void withoutACamera_thatIsSaidOnce_andItIsLookedFor()
    {
        Seat seat({});
        QTRY_COMPARE(seat.available, QList<bool>{false});
        QTest::qWait(200);
        QCOMPARE(seat.available, QList<bool>{false});
        const VirtualCamera camera(picture());
        QTRY_COMPARE(seat.available, QList<bool>({false, true}));
        QTRY_COMPARE(seat.seen, QList<QByteArray>{m_text});
    }

    void pulledOut_andPutBack_isFoundWithoutARestart()
    {
        auto camera = std::make_optional<VirtualCamera>(picture());
        QTRY_VERIFY(!QMediaDevices::videoInputs().isEmpty());
        Seat seat({});
        QTRY_COMPARE(seat.seen, QList<QByteArray>{m_text});
        camera.reset();
        QTRY_COMPARE(seat.available, QList<bool>({true, false}));
        QCOMPARE(seat.failures, 1);
        seat.watch.forget();
        camera.emplace(picture());
        QTRY_COMPARE(seat.available, QList<bool>({true, false, true}));
        QTRY_COMPARE(seat.seen, QList<QByteArray>({m_text, m_text}));
    }

    void anotherThanTheOneNamed_isLeftAlone()
    {
        const VirtualCamera camera(picture());
        QTRY_VERIFY(!QMediaDevices::videoInputs().isEmpty());
        Seat seat("no such camera");
        QTest::qWait(200);
        QCOMPARE(seat.available, QList<bool>{false});
        Seat right(QMediaDevices::videoInputs().front().id());
        QTRY_COMPARE(right.available, QList<bool>{true});
    }

private:
    // A camera source and whoever listens to it.
    struct Seat
    {
        explicit Seat(const QByteArray &id)
            : source(id, {50ms, 5'000ms})
        {
            QObject::connect(&source, &CameraSource::available, &source, [this](bool yes) {
                available.append(yes);
            });
            QObject::connect(&source, &CameraSource::failed, &source, [this] { ++failures; });
            QObject::connect(
                &source.sink(), &QVideoSink::videoFrameChanged, &watch, &camera::CodeWatch::take);
            QObject::connect(&watch,
                             &camera::CodeWatch::seen,
                             &watch,
                             [this](const QByteArray &text) { seen.append(text); });
            source.start();
        }

        CameraSource source;
        camera::CodeWatch watch;
        QList<bool> available;
        QList<QByteArray> seen;
        int failures = 0;
    };

    [[nodiscard]] QString picture() const { return m_folder.filePath(u"phone.png"_s); }

    QTemporaryDir m_folder;
    QByteArray m_text;
};

QTEST_GUILESS_MAIN(TestCameraSource)
#include "tst_CameraSource.moc"
