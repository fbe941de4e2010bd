// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSerialPort>
#include <QTimer>

#include <chrono>

namespace scanner {

// A scanner that sends over a serial line (USB-CDC, /dev/ttyACM0). Nothing is written to it. It may
// be plugged in and pulled out at any time; while none is there it is looked for.
class SerialScanner : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        std::chrono::milliseconds lookAgain{2'000};
        std::chrono::milliseconds silence{80}; // ends a code where no CR, LF or Tab does
    };

    // port: a device's path. Empty: whichever USB serial device is there.
    explicit SerialScanner(QString port);
    SerialScanner(QString port, Times times);

    void start();

Q_SIGNALS:
    // As the code says it, without the ending. Longer than longestCode: not told.
    void scanned(const QString &text);

private:
    void look();
    void read();
    void finish();
    void lose();

    QString m_wanted;
    Times m_times;
    QSerialPort m_port;
    QTimer m_look;
    QTimer m_silence;
    QByteArray m_line;
};

} // namespace scanner
