// SPDX-License-Identifier: Apache-2.0
#include "readers/scanner/KeyboardWedge.h"

#include "readers/scanner/ScannedText.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <utility>

namespace scanner {

namespace {

bool isEnding(const QKeyEvent &press)
{
    return press.key() == Qt::Key_Return || press.key() == Qt::Key_Enter ||
           press.key() == Qt::Key_Tab;
}

} // namespace

KeyboardWedge::KeyboardWedge(QObject &application)
    : KeyboardWedge(application, Times{})
{}

KeyboardWedge::KeyboardWedge(QObject &application, Times times)
    : m_times(times)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KeyboardWedge::pause);
    application.installEventFilter(this);
}

KeyboardWedge::~KeyboardWedge() = default;

// Keys come to the window first and from there to the page that has the focus: they are caught at
// the window, once.
bool KeyboardWedge::eventFilter(QObject *target, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !target->isWindowType() || m_replay == Replay::Yes) {
        return false;
    }
    return weigh(target, static_cast<const QKeyEvent &>(*event)) == Verdict::Kept;
}

KeyboardWedge::Verdict KeyboardWedge::weigh(QObject *target, const QKeyEvent &press)
{
    if (isBegun(m_text)) {
        if (isEnding(press)) {
            finish();
            return Verdict::Kept;
        }
        if (m_text.size() < longestCode) { // the rest of a longer one is dropped with it
            m_text += press.text();
        }
        expectMore(m_times.silence);
        return Verdict::Kept;
    }
    if (press.text().isEmpty()) { // Shift and its like come between the letters
        return Verdict::GoesOn;
    }
    if (!mayBegin(m_text + press.text())) {
        giveBack();
        if (!mayBegin(press.text())) {
            return Verdict::GoesOn;
        }
    }
    m_text += press.text();
    m_held.push_back({target, std::unique_ptr<QKeyEvent>(press.clone())});
    if (isBegun(m_text)) {
        m_held.clear();
        expectMore(m_times.silence);
    } else {
        expectMore(m_times.gap);
    }
    return Verdict::Kept;
}

void KeyboardWedge::expectMore(std::chrono::milliseconds within)
{
    m_silence = Silence::None;
    m_timer.start(within);
}

void KeyboardWedge::pause()
{
    if (m_silence == Silence::None) {
        m_silence = Silence::Likely;
        m_timer.start(0);
    } else if (isBegun(m_text)) {
        finish();
    } else {
        giveBack();
    }
}

void KeyboardWedge::finish()
{
    m_timer.stop();
    const QString text = undoLayout(std::exchange(m_text, {}));
    Q_EMIT scanned(text);
}

// A hand typed them: to the page they go, late by the pause at most.
void KeyboardWedge::giveBack()
{
    m_timer.stop();
    m_text.clear();
    const QScopedValueRollback replaying(m_replay, Replay::Yes);
    for (HeldKey &key : std::exchange(m_held, {})) {
        if (key.target) {
            QCoreApplication::sendEvent(key.target, key.press.get());
        }
    }
}

} // namespace scanner
