// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QVideoSink>

#include <chrono>

namespace frames {

// A small picture of what a source shows, a few times a second, in grey: so that somebody can aim.
// Mirrored, because people move a phone as they are used to from mirrors; only here, as a mirrored
// code is no code.
class PreviewPicture : public QObject
{
    Q_OBJECT

public:
    static constexpr QSize largest{320, 180};
    static constexpr std::chrono::milliseconds betweenPictures{100};

    explicit PreviewPicture(QVideoSink &sink);

    // Nobody looks until it is started, and while nobody looks it costs nothing.
    void start();
    void stop();

    // Every so many pixels, mirrored. Null: the frame cannot be read.
    [[nodiscard]] static QImage of(const QVideoFrame &frame);

Q_SIGNALS:
    // At most ten a second. Format_Grayscale8, no side longer than in largest.
    void changed(const QImage &picture);

private:
    void take(const QVideoFrame &frame);

    QVideoSink &m_sink;
    QMetaObject::Connection m_listening;
    QElapsedTimer m_sinceLast; // invalid: none yet
};

} // namespace frames
