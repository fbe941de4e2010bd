// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace practice {

// Lines from standard input as they come, without blocking; and the two ways in which this program
// is asked to end.
class StandardInput : public QObject
{
    Q_OBJECT

public:
    explicit StandardInput(QObject *parent = nullptr);
    ~StandardInput() override;

Q_SIGNALS:
    void line(const QByteArray &text);
    void closed(); // end of input, SIGTERM or SIGINT

private:
    void readInput();

    QByteArray m_buffer;
    QSocketNotifier m_input;
    int m_signals;
    QSocketNotifier m_signalled;
};

// SIGTERM and SIGINT come as closed() instead of killing. Before any thread exists.
void holdBackSignals();

} // namespace practice
