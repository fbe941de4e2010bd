// SPDX-License-Identifier: Apache-2.0
// What a camera's frame costs, and how soon the code in it is told: simulated frames of phones that
// are held up, at 1080p.
#include "bench/Row.h"
#include "bench/Timings.h"
#include "bench/Waiting.h"
#include "core/IntakeFlow.h"
#include "readers/camera/CodeWatch.h"
#include "readers/qr/CodeDecoder.h"
#include "readers/qr/CodeReading.h"
#include "tests/frames/SampleFrames.h"
#include "tests/qr/PhoneFrames.h"
#include "ui/DeskWindow.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int mostLooks = 20; // a second of a slow camera
constexpr int presentations = 10;
constexpr auto toReachMedian = 10.0; // ms
constexpr auto toReachMost = 60.0;
constexpr auto toReachSeen = 100.0;
constexpr auto toReachReview = 300.0;

using Phones = std::vector<qrtest::PhoneFrame>;

Phones fullHd()
{
    Phones phones = qrtest::phoneFrames();
    std::erase_if(phones, [](const qrtest::PhoneFrame &phone) {
        return phone.frame.size() != QSize(1920, 1080);
    });
    return phones;
}

qr::Luminance lightOf(const QImage &frame)
{
    return {
        frame.constBits(), frame.width(), frame.height(), static_cast<int>(frame.bytesPerLine())};
}

// Looks until it is read, as at a camera that sees the same again and again.
Rows measureLooks(const Phones &phones)
{
    Timings first;
    Timings all;
    int read = 0;
    for (const qrtest::PhoneFrame &phone : phones) {
        qr::CodeDecoder decoder;
        std::optional<qr::Found> found;
        for (int look = 0; look < mostLooks && !found; ++look) {
            const auto start = Timings::Clock::now();
            found = decoder.next(lightOf(phone.frame));
            const double took = Timings::since(start);
            all.add(took);
            if (look == 0) {
                first.add(took);
            }
        }
        read += found && found->bytes == phone.text ? 1 : 0;
    }
    const bool isQuick = first.quantile(0.5) <= toReachMedian && first.quantile(1) <= toReachMost;
    return {Row{u"first look at a frame of 1080p"_s,
                u"p50 ≤ 10 ms, most ≤ 60 ms"_s,
                first.text(),
                reachedIf(isQuick)},
            Row{u"every look until it is read, slow ways included"_s, u"–"_s, all.text()},
            Row{u"phones that are read within %1 looks"_s.arg(mostLooks),
                u"≥ 95 %"_s,
                u"%1 of %2"_s.arg(read).arg(phones.size()),
                reachedIf(read * 100 >= 95 * static_cast<int>(phones.size()))}};
}

// Of those that the first look reads, until `show` has taken the text.
Result<Timings> measureSeen(const Phones &phones,
                            const std::function<void(const QByteArray &)> &show)
{
    camera::CodeWatch watch;
    QByteArray text;
    QObject::connect(&watch, &camera::CodeWatch::seen, &watch, [&](const QByteArray &seen) {
        show(seen);
        text = seen;
    });
    Timings timings;
    for (const qrtest::PhoneFrame &phone : phones) {
        if (!qr::CodeDecoder().next(lightOf(phone.frame))) {
            continue;
        }
        for (int i = 0; i < presentations; ++i) {
            const QVideoFrame frame =
                framestest::planar(phone.frame, QVideoFrameFormat::Format_YUV420P);
            watch.forget();
            text.clear();
            const auto start = Timings::Clock::now();
            watch.take(frame);
            if (!waitFor([&text] { return !text.isEmpty(); })) {
                return core::fail(u"no text: %1"_s.arg(phone.name));
            }
            timings.addSince(start);
        }
    }
    return timings;
}

// The real window: the family's page, painted. It is turned away before the next one.
Result<Timings> measureReview(const Phones &phones)
{
    ui::DeskWindow window;
    window.resize(1920, 1080);
    window.QWidget::show();
    const core::Screen start = core::screen::Start{};
    const core::IntakeFlow flow(start, core::IntakeFlow::Keys::Made);
    const qr::CodeReading reading{{}};
    int families = 0;
    auto timings = measureSeen(phones, [&](const QByteArray &text) {
        window.show(start);
        const core::Screen screen = flow.next(start, reading.read(text)).screen;
        window.show(screen);
        window.repaint();
        families += std::holds_alternative<core::screen::FamilyReview>(screen) ? 1 : 0;
    });
    if (timings && families == 0) {
        return core::fail(u"no family's page was shown"_s);
    }
    return timings;
}

Row rowOf(const QString &what, double toReach, const Timings &timings)
{
    return {
        what, u"≤ %1 ms p99"_s.arg(toReach), timings.text(), reachedIf(timings.p99() <= toReach)};
}

} // namespace

Result<Rows> measureCamera(const QString &)
{
    const Phones phones = fullHd();
    Rows rows = measureLooks(phones);
    const auto seen = measureSeen(phones, [](const QByteArray &) {});
    const auto review = measureReview(phones);
    if (!seen || !review) {
        return core::fail(seen ? review.error() : seen.error());
    }
    rows.push_back(rowOf(u"frame arrives → its text is told"_s, toReachSeen, *seen));
    rows.push_back(rowOf(u"… → the family's page is painted"_s, toReachReview, *review));
    return rows;
}

} // namespace bench
