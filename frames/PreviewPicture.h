// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QVideoSink>

#include <chrono>

namespace frames {

// A small picture of what a source shows, a few times a second, in grey: so that somebody can aim.
class PreviewPicture : public QObject
{
    Q_OBJECT

public:
    enum class View {
        // People move a phone as they are used to from mirrors; only here, as a mirrored code is no
        // code.
        Mirror,
        // A card lies on a table: larger, and as it lies there.
        Table,
    };

    [[nodiscard]] static constexpr QSize largest(View view)
    {
        return view == View::Mirror ? QSize(320, 180) : QSize(640, 360);
    }
    static constexpr std::chrono::milliseconds betweenPictures{100};

    explicit PreviewPicture(QVideoSink &sink);

    // Nobody looks until it is started, and while nobody looks it costs nothing. Started again, the
    // next picture is of this view.
    void start(View view = View::Mirror);
    void stop();

    // Every so many pixels. Null: the frame cannot be read.
    [[nodiscard]] static QImage of(const QVideoFrame &frame, View view = View::Mirror);

Q_SIGNALS:
    // At most ten a second. Format_Grayscale8, no side longer than in largest().
    void changed(const QImage &picture);

private:
    void take(const QVideoFrame &frame);

    QVideoSink &m_sink;
    View m_view = View::Mirror;
    QMetaObject::Connection m_listening;
    QElapsedTimer m_sinceLast; // invalid: none yet
};

} // namespace frames
