// SPDX-License-Identifier: Apache-2.0
#include "frames/CameraSource.h"

#include "frames/CameraFormat.h"

#include <QCameraDevice>
#include <QMediaDevices>
#include <QVideoFrame>

using namespace Qt::StringLiterals;

namespace frames {

namespace {

QCameraFormat bestFormatOf(const QCameraDevice &device)
{
    const QList<QCameraFormat> formats = device.videoFormats();
    std::vector<CameraFormat> offered;
    for (const QCameraFormat &format : formats) {
        offered.push_back({format.resolution(), format.maxFrameRate()});
    }
    const auto best = bestOf(offered);
    return best ? formats.at(static_cast<qsizetype>(*best)) : QCameraFormat();
}

} // namespace

QStringList cameraNames()
{
    QStringList names;
    for (const QCameraDevice &device : QMediaDevices::videoInputs()) {
        names.append(u"device:%1 (%2)"_s.arg(QString::fromUtf8(device.id()), device.description()));
    }
    return names;
}

CameraSource::CameraSource(QByteArray id)
    : CameraSource(std::move(id), Times{})
{}

CameraSource::CameraSource(QByteArray id, Times times)
    : m_id(std::move(id))
    , m_times(times)
{
    m_session.setVideoSink(&sink());
    connect(&m_look, &QTimer::timeout, this, &CameraSource::look);
    connect(&sink(), &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        if (m_camera != nullptr && frame.isValid()) {
            m_sinceFrame.start();
            setAvailable(true);
        }
    });
}

CameraSource::~CameraSource()
{
    stop();
}

void CameraSource::start()
{
    look();
    m_look.start(m_times.look);
}

void CameraSource::stop()
{
    m_look.stop();
    m_session.setCamera(nullptr);
    m_camera.reset();
}

QCameraDevice CameraSource::wanted() const
{
    const auto there = QMediaDevices::videoInputs();
    for (const QCameraDevice &device : there) {
        if (m_id.isEmpty() || device.id() == m_id) {
            return device;
        }
    }
    return {};
}

bool CameraSource::isPlugged() const
{
    return QMediaDevices::videoInputs().contains(m_camera->cameraDevice());
}

void CameraSource::look()
{
    if (m_camera != nullptr) {
        if (isPlugged() && !m_sinceFrame.hasExpired(m_times.silence.count())) {
            return;
        }
        lose();
    }
    const QCameraDevice device = wanted();
    if (device.isNull()) {
        setAvailable(false);
    } else {
        open(device);
    }
}

void CameraSource::open(const QCameraDevice &device)
{
    m_camera = std::make_unique<QCamera>(device);
    const QCameraFormat format = bestFormatOf(device);
    if (!format.isNull()) {
        m_camera->setCameraFormat(format);
    }
    // Queued: the camera is in the middle of telling.
    connect(
        m_camera.get(), &QCamera::errorOccurred, this, &CameraSource::lose, Qt::QueuedConnection);
    m_session.setCamera(m_camera.get());
    m_sinceFrame.start();
    m_camera->start();
}

void CameraSource::lose()
{
    if (m_camera == nullptr) {
        return;
    }
    m_session.setCamera(nullptr);
    m_camera.reset();
    setAvailable(false);
    Q_EMIT failed(FrameProblem::CameraFailed);
}

} // namespace frames
