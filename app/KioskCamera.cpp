// SPDX-License-Identifier: Apache-2.0
// What of a desk's wiring hangs on its camera: codes, IDs, and the picture on the screen.
#include "app/IdTables.h"
#include "app/Kiosk.h"

#include <cstdio>

namespace app {

void Kiosk::connectCamera(const frames::FrameSettings &settings, ui::DeskWindow &window)
{
    auto source = settings.source();
    if (source == nullptr) {
        return;
    }
    m_camera = std::make_unique<CameraWay>(
        std::move(source), settings.kind, std::make_unique<camera::CodeWatch>());
    connect(m_camera.get(), &CameraWay::scanned, &m_session, [this](const QByteArray &code) {
        take(code);
    });
    connect(m_camera.get(), &CameraWay::stateChanged, &m_watch, &StatusWatch::setCamera);
    connect(m_camera.get(), &CameraWay::pictureChanged, &window, &ui::DeskWindow::setCameraPicture);
    connect(&m_session, &core::IntakeSession::screenChanged, m_camera.get(), [this](auto &screen) {
        if (std::holds_alternative<core::screen::Start>(screen)) {
            m_camera->showPicture();
        } else if (std::holds_alternative<core::screen::AimId>(screen)) {
            m_camera->showPicture(frames::PreviewPicture::View::Table);
        } else {
            m_camera->hidePicture();
        }
    });
    connectIds();
}

void Kiosk::connectIds()
{
    m_ids = std::make_unique<ocr::IdWatch>(&lookerForIds);
    connect(m_camera.get(), &CameraWay::frameCame, m_ids.get(), &ocr::IdWatch::take);
    connect(m_camera.get(), &CameraWay::stateChanged, m_ids.get(), [this](auto state) {
        m_ids->setSource(state == core::DeskStatus::Camera::Ready);
    });
    connect(m_ids.get(), &ocr::IdWatch::gaveUp, this, [](int workers) {
        std::fprintf(stderr, "uketsuke-kiosk: an ID took too long to read (%d)\n", workers);
    });
    m_session.offerIds(*m_ids);
}

} // namespace app
