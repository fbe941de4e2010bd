// SPDX-License-Identifier: Apache-2.0
#include "frames/StillSource.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QVideoFrame>

#include <cstring>

namespace frames {

namespace {

// As large as a camera's at most, whatever the file says; even, as a camera's frames are.
QImage pictureIn(const QString &path)
{
    constexpr QSize most(3840, 2160);
    QImageReader reader(path);
    const QSize size = reader.size();
    if (size.width() > most.width() || size.height() > most.height()) {
        const QSize smaller = size.scaled(most, Qt::KeepAspectRatio);
        reader.setScaledSize({smaller.width() / 2 * 2, smaller.height() / 2 * 2});
    }
    return reader.read().convertToFormat(QImage::Format_RGBA8888);
}

QVideoFrame frameOf(const QImage &image)
{
    QVideoFrame frame(QVideoFrameFormat(image.size(), QVideoFrameFormat::Format_RGBA8888));
    if (!frame.map(QVideoFrame::WriteOnly)) {
        return {};
    }
    for (int y = 0; y < image.height(); ++y) {
        std::memcpy(frame.bits(0) + qsizetype{y} * frame.bytesPerLine(0),
                    image.constScanLine(y),
                    4 * static_cast<std::size_t>(image.width()));
    }
    frame.unmap();
    return frame;
}

} // namespace

StillSource::StillSource(QString glob)
    : StillSource(std::move(glob), Pace{})
{}

StillSource::StillSource(QString glob, Pace pace)
    : m_glob(std::move(glob))
    , m_pace(pace)
{
    connect(&m_timer, &QTimer::timeout, this, &StillSource::showNext);
}

void StillSource::start()
{
    const QFileInfo glob(m_glob);
    const QDir folder = glob.dir();
    m_left.clear();
    for (const QString &name : folder.entryList({glob.fileName()}, QDir::Files, QDir::Name)) {
        m_left.append(folder.filePath(name));
    }
    const FrameProblem problem =
        m_left.isEmpty() ? FrameProblem::NoPicture : FrameProblem::Unreadable;
    if (!load()) {
        setAvailable(false);
        Q_EMIT failed(problem);
        return;
    }
    m_timer.start(m_pace.frame);
}

void StillSource::stop()
{
    m_timer.stop();
}

// The next file that is a picture.
bool StillSource::load()
{
    m_shown = 0;
    m_picture = {};
    while (!m_left.isEmpty() && m_picture.isNull()) {
        m_picture = pictureIn(m_left.takeFirst());
    }
    return !m_picture.isNull();
}

void StillSource::showNext()
{
    if (m_shown == m_pace.framesEach && !load()) {
        stop();
        Q_EMIT ended();
        return;
    }
    ++m_shown;
    setAvailable(true);
    sink().setVideoFrame(frameOf(m_picture)); // a new one: a sink tells no frame twice
}

} // namespace frames
