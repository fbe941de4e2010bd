// SPDX-License-Identifier: Apache-2.0
#include "app/EndSignals.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace app {

namespace {

// A signal's handler may do next to nothing; writing a byte is allowed.
std::atomic<int> pipeEnd = -1;

void onSignal(int)
{
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnd, &byte, 1);
    errno = before;
}

void handleWith(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}

} // namespace

EndSignals::EndSignals()
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // the signals keep their usual meaning
    }
    m_notifier.emplace(m_pipe[0], QSocketNotifier::Read);
    connect(&*m_notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        [[maybe_unused]] const auto count = ::read(m_pipe[0], bytes.data(), bytes.size());
        Q_EMIT received();
    });
    pipeEnd = m_pipe[1];
    handleWith(onSignal);
}

EndSignals::~EndSignals()
{
    if (m_notifier) {
        handleWith(SIG_DFL);
        pipeEnd = -1;
        m_notifier.reset();
        ::close(m_pipe[0]);
        ::close(m_pipe[1]);
    }
}

} // namespace app
