// SPDX-License-Identifier: Apache-2.0
#include "frames/VideoSource.h"

#include <QFileInfo>
#include <QUrl>
#include <QVideoFrame>

namespace frames {

VideoSource::VideoSource(QString path)
    : m_path(std::move(path))
{
    m_player.setVideoSink(&sink());
    connect(&sink(), &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        if (frame.isValid()) {
            setAvailable(true);
        }
    });
    connect(
        &m_player, &QMediaPlayer::errorOccurred, this, [this] { fail(FrameProblem::Unreadable); });
    connect(&m_player,
            &QMediaPlayer::mediaStatusChanged,
            this,
            [this](QMediaPlayer::MediaStatus status) {
                if (status == QMediaPlayer::EndOfMedia) {
                    Q_EMIT ended();
                }
            });
}

VideoSource::~VideoSource()
{
    // The last frames must not find a listener that is half gone.
    disconnect(&m_player, nullptr, this, nullptr);
    disconnect(&sink(), nullptr, this, nullptr);
    m_player.stop();
    m_player.setVideoSink(nullptr);
}

void VideoSource::start()
{
    if (!QFileInfo(m_path).isFile()) {
        fail(FrameProblem::NoPicture);
        return;
    }
    m_player.setSource(QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath()));
    m_player.play();
}

void VideoSource::stop()
{
    m_player.stop();
}

void VideoSource::fail(FrameProblem problem)
{
    setAvailable(false);
    Q_EMIT failed(problem);
}

} // namespace frames
