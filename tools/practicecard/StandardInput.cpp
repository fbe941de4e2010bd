// SPDX-License-Identifier: Apache-2.0
#include "tools/practicecard/StandardInput.h"

#include <array>
#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace practice {

namespace {

constexpr qsizetype longestLine = 64 * 1024;

sigset_t endingSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

int openSignals()
{
    const sigset_t set = endingSignals();
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

} // namespace

void holdBackSignals()
{
    const sigset_t set = endingSignals();
    sigprocmask(SIG_BLOCK, &set, nullptr);
}

StandardInput::StandardInput(QObject *parent)
    : QObject(parent)
    , m_input(STDIN_FILENO, QSocketNotifier::Read)
    , m_signals(openSignals())
    , m_signalled(m_signals, QSocketNotifier::Read)
{
    connect(&m_input, &QSocketNotifier::activated, this, &StandardInput::readInput);
    connect(&m_signalled, &QSocketNotifier::activated, this, &StandardInput::closed);
}

StandardInput::~StandardInput()
{
    m_signalled.setEnabled(false);
    close(m_signals);
}

void StandardInput::readInput()
{
    std::array<char, 4096> bytes{};
    const ssize_t count = read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count <= 0 || m_buffer.size() > longestLine) {
        m_input.setEnabled(false);
        Q_EMIT closed();
        return;
    }
    m_buffer.append(bytes.data(), count);
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const QByteArray text = m_buffer.left(end);
        m_buffer = m_buffer.mid(end + 1);
        Q_EMIT line(text);
    }
}

} // namespace practice
