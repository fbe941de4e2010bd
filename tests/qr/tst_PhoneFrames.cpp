// SPDX-License-Identifier: Apache-2.0
#include "PhoneFrames.h"
#include "readers/qr/CodeDecoder.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace qr;

namespace {

// Of 100 frames. It may only rise.
constexpr int leastRead = 100;

} // namespace

// How much of what people hold up is read, and that nothing is read as something else.
class TestPhoneFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enoughIsRead_andNothingWrongly()
    {
        const auto frames = qrtest::phoneFrames();
        QVERIFY(frames.size() >= 60);
        std::vector<double> quick; // ms of the first look at each
        int read = 0;
        for (const auto &[name, frame, text] : frames) {
            const Luminance light{frame.constBits(),
                                  frame.width(),
                                  frame.height(),
                                  static_cast<int>(frame.bytesPerLine())};
            QElapsedTimer time;
            time.start();
            CodeDecoder first;
            (void)first.next(light);
            quick.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
            const auto found = CodeDecoder::thoroughly(light);
            if (found) {
                QVERIFY2(found->bytes == text, qPrintable(name));
                ++read;
            } else {
                qInfo("not read: %s", qPrintable(name));
            }
        }
        std::sort(quick.begin(), quick.end());
        qInfo("frames: %d of %zu read; the quick look takes %.1f ms (median), %.1f ms at most",
              read,
              frames.size(),
              quick[quick.size() / 2],
              quick.back());
        QVERIFY(read * 100 >= leastRead * static_cast<int>(frames.size()));
    }
};

QTEST_GUILESS_MAIN(TestPhoneFrames)
#include "tst_PhoneFrames.moc"
