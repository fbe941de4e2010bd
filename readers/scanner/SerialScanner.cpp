// SPDX-License-Identifier: Apache-2.0
#include "readers/scanner/SerialScanner.h"

#include "readers/scanner/ScannedText.h"

#include <QSerialPortInfo>

#include <algorithm>
#include <utility>

namespace scanner {

namespace {

// A USB device has a vendor; the serial ports on a board have none.
QString anyUsbPort()
{
    const auto ports = QSerialPortInfo::availablePorts();
    const auto found = std::find_if(ports.begin(), ports.end(), [](const QSerialPortInfo &port) {
        return port.hasVendorIdentifier();
    });
    return found == ports.end() ? QString() : found->systemLocation();
}

// The one code of several lines: a contact of a phone, until its last one.
bool isContactOpen(const QByteArray &line)
{
    return line.startsWith("BEGIN:VCARD") && !line.endsWith("END:VCARD");
}

} // namespace

SerialScanner::SerialScanner(QString port)
    : SerialScanner(std::move(port), Times{})
{}

SerialScanner::SerialScanner(QString port, Times times)
    : m_wanted(std::move(port))
    , m_times(times)
{
    m_look.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &SerialScanner::look);
    connect(&m_silence, &QTimer::timeout, this, &SerialScanner::finish);
    connect(&m_port, &QSerialPort::readyRead, this, &SerialScanner::read);
    connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        if (error != QSerialPort::NoError && m_port.isOpen()) {
            // Queued: the port is in the middle of telling.
            QMetaObject::invokeMethod(this, &SerialScanner::lose, Qt::QueuedConnection);
        }
    });
}

void SerialScanner::start()
{
    look();
}

void SerialScanner::look()
{
    const QString path = m_wanted.isEmpty() ? anyUsbPort() : m_wanted;
    if (!path.isEmpty()) {
        m_port.setPortName(path);
        if (m_port.open(QIODevice::ReadOnly)) {
            return;
        }
    }
    m_look.start(m_times.lookAgain);
}

void SerialScanner::lose()
{
    m_port.close();
    m_line.clear();
    m_silence.stop();
    m_look.start(m_times.lookAgain);
}

void SerialScanner::read()
{
    const QByteArray bytes = m_port.readAll();
    for (const char byte : bytes) {
        const bool isEnding = byte == '\r' || byte == '\n' || byte == '\t';
        if (isEnding && !isContactOpen(m_line)) {
            finish();
        } else if (m_line.size() <= longestCode) { // one more, so that it shows
            m_line += byte;
        }
    }
    if (!m_line.isEmpty()) {
        m_silence.start(m_times.silence);
    }
}

void SerialScanner::finish()
{
    m_silence.stop();
    const QByteArray line = std::exchange(m_line, {});
    if (!line.isEmpty() && line.size() <= longestCode) {
        Q_EMIT scanned(undoLayout(QString::fromUtf8(line)));
    }
}

} // namespace scanner
