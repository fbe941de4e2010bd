// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Input.h"
#include "core/Screen.h"
#include "store/Restore.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>

namespace app {

// The desk cannot start because its register or its keys cannot be used: the page that says "write
// on paper" instead of a program that ends. Tries again by itself and on the button, and offers the
// copy that could be put back where something is damaged or gone.
class StartTrouble : public QObject
{
    Q_OBJECT

public:
    using Reason = core::screen::PaperMode::Reason;
    struct Trouble
    {
        Reason reason = Reason::IoFailed;
        QString phone; // of headquarters
        // Of an outage that goes on, ms since 1970 UTC; nothing: it begins now.
        std::optional<qint64> since = {};
    };

    StartTrouble(Trouble trouble, store::RestorePlan plan, std::function<qint64()> now);
    ~StartTrouble() override;

    [[nodiscard]] const core::Screen &screen() const { return m_screen; }
    // When it began, ms since 1970 UTC.
    [[nodiscard]] qint64 since() const;
    // The last try failed like this.
    void stillDown(Reason reason);
    // Puts the newest good copy back, in a thread of its own, and then has the desk opened.
    void restore();

public Q_SLOTS:
    void take(const core::Input &input);

Q_SIGNALS:
    void screenChanged(const core::Screen &screen);
    // Time to try to open the desk.
    void retryWanted();

private:
    [[nodiscard]] core::screen::PaperMode &page();
    void lookForCopy();
    void setTimer(Reason reason);

    store::RestorePlan m_plan;
    std::function<qint64()> m_now;
    core::Screen m_screen;
    QTimer m_retry;
    enum class Restoring { No, Yes } m_restoring = Restoring::No;
    QThreadPool m_worker;
};

} // namespace app
