// SPDX-License-Identifier: Apache-2.0
#include "ui/IdleGuard.h"

#include <QEvent>

namespace ui {

namespace {

bool isTouch(QEvent::Type type)
{
    return type == QEvent::MouseButtonPress || type == QEvent::TouchBegin ||
           type == QEvent::KeyPress || type == QEvent::Wheel;
}

} // namespace

IdleGuard::IdleGuard(QObject &application, Times times, QObject *parent)
    : QObject(parent)
    , m_times(times)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(times.quiet);
    m_countdown.setInterval(times.tick);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        m_ticksLeft = m_times.ticks;
        m_countdown.start();
        Q_EMIT warned(m_ticksLeft);
    });
    connect(&m_countdown, &QTimer::timeout, this, &IdleGuard::tick);
    application.installEventFilter(this);
}

void IdleGuard::watch()
{
    const bool warning = isWarning();
    m_state = State::Watching;
    m_ticksLeft = 0;
    m_countdown.stop();
    m_quiet.start();
    if (warning) {
        Q_EMIT reassured();
    }
}

void IdleGuard::rest()
{
    const bool warning = isWarning();
    m_state = State::Resting;
    m_ticksLeft = 0;
    m_countdown.stop();
    m_quiet.stop();
    if (warning) {
        Q_EMIT reassured();
    }
}

void IdleGuard::tick()
{
    --m_ticksLeft;
    if (m_ticksLeft > 0) {
        Q_EMIT warned(m_ticksLeft);
        return;
    }
    rest();
    Q_EMIT reassured();
    Q_EMIT expired();
}

bool IdleGuard::eventFilter(QObject *watched, QEvent *event)
{
    // While the warning stands, only its own buttons count: a touch must not fall through to what
    // lies below.
    if (m_state == State::Watching && !isWarning() && isTouch(event->type())) {
        m_quiet.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
