// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace ui {

// Watches whether anybody still touches a page that shows somebody's data. After a while of quiet
// it warns, then counts down, then says that nobody is there. Any touch or key starts over.
class IdleGuard : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        std::chrono::milliseconds quiet{60'000};
        std::chrono::milliseconds tick{1'000};
        int ticks = 20; // of warning
    };

    // Sees every touch and key that goes through application.
    IdleGuard(QObject &application, Times times, QObject *parent = nullptr);

    void watch();
    void rest();
    [[nodiscard]] bool isWarning() const { return m_ticksLeft > 0; }

Q_SIGNALS:
    // Once for each tick of the countdown.
    void warned(int ticksLeft);
    // Somebody is there after all.
    void reassured();
    void expired();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tick();

    Times m_times;
    enum class State { Resting, Watching } m_state = State::Resting;
    int m_ticksLeft = 0;
    QTimer m_quiet;
    QTimer m_countdown;
};

} // namespace ui
