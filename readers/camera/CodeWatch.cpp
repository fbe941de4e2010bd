// SPDX-License-Identifier: Apache-2.0
#include "readers/camera/CodeWatch.h"

#include "readers/qr/CodeDecoder.h"

#include <utility>

namespace camera {

namespace {

// On the monotonic clock.
std::chrono::milliseconds now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

CodeWatch::CodeWatch()
    : CodeWatch([decoder = qr::CodeDecoder()](const qr::Luminance &frame) mutable {
        const auto found = decoder.next(frame);
        return found ? std::optional(found->bytes) : std::nullopt;
    })
{}

CodeWatch::CodeWatch(Decode decode, std::chrono::milliseconds longest)
    : m_decode(std::move(decode))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(longest);
    m_outOfSight.setSingleShot(true);
    m_outOfSight.setInterval(SeenCodes::outOfSight);
    // Queued: after a pause of this thread the answer may stand behind the timer.
    connect(&m_patience, &QTimer::timeout, this, &CodeWatch::giveUp, Qt::QueuedConnection);
    connect(&m_outOfSight, &QTimer::timeout, this, &CodeWatch::forget);
    engage();
}

CodeWatch::~CodeWatch() = default;

void CodeWatch::engage()
{
    m_reader = new CodeReader(m_decode);
    m_worker = std::make_unique<frames::FrameThread>(m_reader);
    m_state = Worker::Idle;
    connect(m_reader, &CodeReader::done, m_worker.get(), [this](const QByteArray &text) {
        hear(text);
    });
}

void CodeWatch::take(const QVideoFrame &frame)
{
    if (m_worker == nullptr || !frame.isValid()) {
        return;
    }
    if (m_state == Worker::Reading) {
        m_next = frame;
        return;
    }
    m_state = Worker::Reading;
    m_patience.start();
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, frame] { reader->read(frame); }, Qt::QueuedConnection);
}

void CodeWatch::hear(const QByteArray &text)
{
    m_patience.stop();
    m_state = Worker::Idle;
    take(std::exchange(m_next, {}));
    if (text.isEmpty()) {
        return;
    }
    m_outOfSight.start();
    if (m_codes.isNew(text, now())) {
        Q_EMIT seen(text);
    }
}

void CodeWatch::giveUp()
{
    if (m_state == Worker::Idle || m_patience.isActive()) {
        return; // it came back
    }
    m_worker->abandon();
    m_worker.reset();
    m_next = {};
    Q_EMIT gaveUp(++m_givenUp);
    if (m_givenUp < mostWorkers) {
        engage();
    } else {
        Q_EMIT stopped();
    }
}

void CodeWatch::forget()
{
    m_codes.forget();
    m_outOfSight.stop();
}

} // namespace camera
