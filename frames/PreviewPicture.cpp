// SPDX-License-Identifier: Apache-2.0
#include "frames/PreviewPicture.h"

#include "frames/GreyFrame.h"

namespace frames {

PreviewPicture::PreviewPicture(QVideoSink &sink)
    : m_sink(sink)
{}

void PreviewPicture::start(View view)
{
    m_view = view;
    if (!m_listening) {
        m_sinceLast.invalidate();
        m_listening = connect(&m_sink, &QVideoSink::videoFrameChanged, this, &PreviewPicture::take);
    }
}

void PreviewPicture::stop()
{
    disconnect(m_listening);
    m_listening = {};
}

void PreviewPicture::take(const QVideoFrame &frame)
{
    if (m_sinceLast.isValid() && !m_sinceLast.hasExpired(betweenPictures.count())) {
        return;
    }
    const QImage picture = of(frame, m_view);
    if (!picture.isNull()) {
        m_sinceLast.start();
        Q_EMIT changed(picture);
    }
}

QImage PreviewPicture::of(const QVideoFrame &frame, View view)
{
    const GreyFrame grey(frame);
    const QImage &from = grey.picture();
    if (from.isNull()) {
        return {};
    }
    QImage small(from.size().scaled(largest(view), Qt::KeepAspectRatio).boundedTo(from.size()),
                 QImage::Format_Grayscale8);
    for (int y = 0; y < small.height(); ++y) {
        const uchar *row = from.constScanLine(y * from.height() / small.height());
        uchar *to = small.scanLine(y);
        for (int x = 0; x < small.width(); ++x) {
            const int at = view == View::Mirror ? small.width() - 1 - x : x;
            to[at] = row[x * from.width() / small.width()];
        }
    }
    return small;
}

} // namespace frames
