// SPDX-License-Identifier: Apache-2.0
#include "app/CameraWay.h"

#include <cstdio>

namespace app {

using core::DeskStatus;
using Kind = frames::FrameSettings::Kind;

CameraWay::CameraWay(std::unique_ptr<frames::FrameSource> source,
                     Kind kind,
                     std::unique_ptr<camera::CodeWatch> codes)
    : m_source(std::move(source))
    , m_kind(kind)
    , m_codes(std::move(codes))
    , m_preview(m_source->sink())
{
    using frames::FrameSource;
    connect(
        &m_source->sink(), &QVideoSink::videoFrameChanged, m_codes.get(), &camera::CodeWatch::take);
    connect(&m_source->sink(), &QVideoSink::videoFrameChanged, this, &CameraWay::frameCame);
    connect(m_source.get(), &FrameSource::available, this, &CameraWay::hearAvailable);
    connect(m_source.get(), &FrameSource::failed, this, &CameraWay::hearFailed);
    connect(&m_preview, &frames::PreviewPicture::changed, this, &CameraWay::pictureChanged);
    connect(m_codes.get(), &camera::CodeWatch::seen, this, &CameraWay::scanned);
    connect(m_codes.get(), &camera::CodeWatch::gaveUp, this, [](int workers) {
        std::fprintf(stderr, "uketsuke-kiosk: a frame took too long to read (%d)\n", workers);
    });
    connect(m_codes.get(), &camera::CodeWatch::stopped, this, &CameraWay::close);
}

void CameraWay::start()
{
    m_source->start();
}

void CameraWay::showPicture(frames::PreviewPicture::View view)
{
    m_preview.start(view);
}

void CameraWay::hidePicture()
{
    m_preview.stop();
}

void CameraWay::hearAvailable(bool yes)
{
    if (yes) {
        setState(DeskStatus::Camera::Ready);
        return;
    }
    m_codes->forget();
    const bool isMissed = m_kind != Kind::AnyCamera || m_state != DeskStatus::Camera::None;
    setState(isMissed ? DeskStatus::Camera::Lost : DeskStatus::Camera::None);
    Q_EMIT pictureChanged({});
}

void CameraWay::hearFailed(frames::FrameProblem problem)
{
    switch (problem) {
    case frames::FrameProblem::NoPicture:
        std::fputs("uketsuke-kiosk: --camera names no file that is there\n", stderr);
        break;
    case frames::FrameProblem::Unreadable:
        std::fputs("uketsuke-kiosk: the file of --camera cannot be decoded\n", stderr);
        break;
    case frames::FrameProblem::CameraFailed:
        break; // the strip says it, and it is looked for
    }
}

void CameraWay::setState(DeskStatus::Camera state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

// Frames that make a decoder hang come again: better no camera than a machine that stands still.
void CameraWay::close()
{
    std::fputs("uketsuke-kiosk: no more codes are read from the camera until the next start\n",
               stderr);
    disconnect(m_source.get(), nullptr, this, nullptr);
    m_source->stop();
    setState(DeskStatus::Camera::Lost);
    Q_EMIT pictureChanged({});
}

} // namespace app
