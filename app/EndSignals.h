// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <optional>

namespace app {

// SIGTERM and SIGINT (the service manager, a shutdown, Ctrl-C) end the desk in order, so that its
// last copy is made and its register closed. One at a time.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    EndSignals();
    ~EndSignals() override;

Q_SIGNALS:
    void received();

private:
    std::array<int, 2> m_pipe{-1, -1};
    std::optional<QSocketNotifier> m_notifier;
};

} // namespace app
