// SPDX-License-Identifier: Apache-2.0
#include "frames/GreyFrame.h"
#include "frames/StillSource.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using frames::FrameProblem;
using frames::StillSource;

class TestStillSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.emplace();
    }

    void pictures_areShownByName_andEnd()
    {
        save(u"b.png"_s, 200);
        save(u"a.png"_s, 50);
        write(u"c.png"_s, "no picture");
        StillSource source(m_folder->filePath(u"*.png"_s), {1ms, 3});
        QList<int> brightness;
        connect(
            &source.sink(), &QVideoSink::videoFrameChanged, this, [&](const QVideoFrame &frame) {
                const frames::GreyFrame grey(frame);
                brightness.append(qGray(grey.picture().pixel(3, 3)));
            });
        QSignalSpy available(&source, &StillSource::available);
        QSignalSpy ended(&source, &StillSource::ended);
        source.start();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(brightness, QList<int>({50, 50, 50, 200, 200, 200}));
        QCOMPARE(available.size(), 1);
        QVERIFY(available.front().front().toBool());
    }

    void nothingToShow_isSaid_data()
    {
        QTest::addColumn<bool>("hasFile");
        QTest::addColumn<FrameProblem>("problem");
        QTest::newRow("no file") << false << FrameProblem::NoPicture;
        QTest::newRow("a file that is no picture") << true << FrameProblem::Unreadable;
    }

    void nothingToShow_isSaid()
    {
        QFETCH(const bool, hasFile);
        QFETCH(const FrameProblem, problem);
        if (hasFile) {
            write(u"a.png"_s, "no picture");
        }
        StillSource source(m_folder->filePath(u"*.png"_s), {1ms, 1});
        QSignalSpy failed(&source, &StillSource::failed);
        QSignalSpy available(&source, &StillSource::available);
        source.start();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.front().front().value<FrameProblem>(), problem);
        QCOMPARE(available.size(), 1);
        QVERIFY(!available.front().front().toBool());
    }

    void stopped_showsNoMore()
    {
        save(u"a.png"_s, 50);
        StillSource source(m_folder->filePath(u"*.png"_s), {1ms, 1'000'000});
        QSignalSpy shown(&source.sink(), &QVideoSink::videoFrameChanged);
        source.start();
        QTRY_VERIFY(shown.size() >= 3);
        source.stop();
        shown.clear();
        QTest::qWait(50);
        QCOMPARE(shown.size(), 0);
    }

private:
    void save(const QString &name, int brightness) const
    {
        QImage picture(64, 48, QImage::Format_Grayscale8);
        picture.fill(brightness);
        QVERIFY(picture.save(m_folder->filePath(name)));
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestStillSource)
#include "tst_StillSource.moc"
