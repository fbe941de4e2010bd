// SPDX-License-Identifier: Apache-2.0
#include "frames/PreviewPicture.h"
#include "frames/VideoSource.h"
#include "readers/camera/CodeWatch.h"
#include "tests/frames/SampleFrames.h"
#include "tests/qr/PhoneFrames.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using frames::FrameProblem;
using frames::VideoSource;

// From a file to the text of the code that is held up in it: GStreamer, the decoder's thread, all.
class TestVideoSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phonesHeldUpInAVideo_areReadOnceEach()
    {
        const auto phones = qrtest::phoneFrames();
        std::vector<QImage> pictures;
        QStringList held;
        QImage empty(1920, 1080, QImage::Format_Grayscale8);
        empty.fill(90);
        for (const std::size_t phone : {std::size_t{0}, std::size_t{1}, std::size_t{2}}) {
            held.append(QString::fromLatin1(phones[phone].text));
            for (int i = 0; i < 6; ++i) {
                pictures.push_back(phones[phone].frame);
            }
            pictures.push_back(empty);
        }
        const auto file = framestest::video(pictures, m_folder.path());
        REQUIRE_VIDEO(file);
        VideoSource source(*file);
        camera::CodeWatch watch;
        connect(&source.sink(), &QVideoSink::videoFrameChanged, &watch, &camera::CodeWatch::take);
        frames::PreviewPicture preview(source.sink());
        preview.start();
        QSignalSpy previews(&preview, &frames::PreviewPicture::changed);
        QSignalSpy available(&source, &VideoSource::available);
        QSignalSpy ended(&source, &VideoSource::ended);
        QStringList seen;
        connect(&watch, &camera::CodeWatch::seen, this, [&](const QByteArray &text) {
            seen.append(QString::fromLatin1(text));
        });
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30'000);
        QTRY_COMPARE(seen, held);
        QCOMPARE(available.size(), 1);
        QVERIFY(available.front().front().toBool());
        QVERIFY(previews.size() >= 3);
    }

    void whatIsNoVideo_isSaid_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<FrameProblem>("problem");
        QTest::newRow("no file") << false << FrameProblem::NoPicture;
        QTest::newRow("no video") << true << FrameProblem::Unreadable;
    }

    void whatIsNoVideo_isSaid()
    {
        QFETCH(const bool, isThere);
        QFETCH(const FrameProblem, problem);
        const QString path = m_folder.filePath(isThere ? u"no.avi"_s : u"none.avi"_s);
        if (isThere) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no video") > 0);
        }
        VideoSource source(path);
        QSignalSpy failed(&source, &VideoSource::failed);
        QSignalSpy available(&source, &VideoSource::available);
        source.start();
        QTRY_VERIFY(!failed.isEmpty());
        QCOMPARE(failed.front().front().value<FrameProblem>(), problem);
        QCOMPARE(available.size(), 1);
        QVERIFY(!available.front().front().toBool());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestVideoSource)
#include "tst_VideoSource.moc"
