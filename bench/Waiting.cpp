// SPDX-License-Identifier: Apache-2.0
#include "bench/Waiting.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace bench {

bool waitFor(const std::function<bool()> &condition, std::chrono::milliseconds atMost)
{
    const QDeadlineTimer deadline(atMost);
    QTimer ends; // an event even where nothing else happens
    ends.start(atMost);
    while (!condition()) {
        if (deadline.hasExpired()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void pause(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace bench
