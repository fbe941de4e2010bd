// SPDX-License-Identifier: Apache-2.0
#include "frames/CameraSource.h"
#include "frames/FrameSettings.h"
#include "frames/StillSource.h"
#include "frames/VideoSource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using frames::FrameSettings;
using Kind = FrameSettings::Kind;

class TestFrameSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_sayWhereFramesComeFrom_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind"); // -1: refused
        QTest::addColumn<QString>("name");
        const auto row = [](const QString &text, Kind kind, const QString &name) {
            QTest::newRow(qPrintable(text)) << text << static_cast<int>(kind) << name;
        };
        row({}, Kind::AnyCamera, {});
        row(u"none"_s, Kind::None, {});
        row(u"device:/dev/video2"_s, Kind::Camera, u"/dev/video2"_s);
        row(u"video:a: b.avi"_s, Kind::Video, u"a: b.avi"_s);
        row(u"still:/p/*.png"_s, Kind::Stills, u"/p/*.png"_s);
        for (const QString &nonsense : {u"/dev/video0"_s, u"device:"_s, u"video:"_s, u"webcam"_s}) {
            QTest::newRow(qPrintable(nonsense)) << nonsense << -1 << QString();
        }
    }

    void words_sayWhereFramesComeFrom()
    {
        QFETCH(const QString, text);
        QFETCH(const int, kind);
        QFETCH(const QString, name);
        const auto settings = FrameSettings::fromText(text);
        QCOMPARE(settings.has_value(), kind >= 0);
        if (settings) {
            QCOMPARE(*settings, (FrameSettings{static_cast<Kind>(kind), name}));
        } else {
            QVERIFY(settings.error().contains(text));
        }
    }

    void source_isOfThatKind()
    {
        const auto source = [](const QString &text) {
            return FrameSettings::fromText(text)->source();
        };
        QVERIFY(source(u"none"_s) == nullptr);
        QVERIFY(qobject_cast<frames::CameraSource *>(source({}).get()) != nullptr);
        QVERIFY(qobject_cast<frames::CameraSource *>(source(u"device:x"_s).get()) != nullptr);
        QVERIFY(qobject_cast<frames::VideoSource *>(source(u"video:x"_s).get()) != nullptr);
        QVERIFY(qobject_cast<frames::StillSource *>(source(u"still:x"_s).get()) != nullptr);
    }
};

QTEST_GUILESS_MAIN(TestFrameSettings)
#include "tst_FrameSettings.moc"
