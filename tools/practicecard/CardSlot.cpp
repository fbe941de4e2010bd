// SPDX-License-Identifier: Apache-2.0
#include "tools/practicecard/CardSlot.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTimer>

#include <algorithm>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <tuple>

namespace practice {

namespace {

// One-byte frames are orders of the driver.
constexpr char powerOff = 0x00;
constexpr char powerOn = 0x01;
constexpr char resetCard = 0x02;
constexpr char askForAtr = 0x04;

constexpr qsizetype lengthBytes = 2;
constexpr int handMs = 450;

// The driver writes length and content in two packets; with delayed acknowledgements each APDU
// would take 44 ms. The kernel forgets this setting, so it is renewed after every read.
void acknowledgeAtOnce(const QTcpSocket &socket)
{
    const int on = 1;
    setsockopt(
        static_cast<int>(socket.socketDescriptor()), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
}

} // namespace

CardSlot::CardSlot(quint16 port, Cards &cards, Counters &counters, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_cards(cards)
    , m_counters(counters)
{}

bool CardSlot::insert(const QString &id, const CardFaults &faults)
{
    if (!m_cards.contains(id)) {
        return false;
    }
    remove();
    const qint64 passed = m_empty.isValid() ? m_empty.elapsed() : handMs;
    layDown(id, faults, static_cast<int>(std::max<qint64>(0, handMs - passed)));
    return true;
}

void CardSlot::layDown(const QString &id, const CardFaults &faults, int afterMs)
{
    m_id = id;
    m_faults = faults;
    m_logic = std::make_unique<CardLogic>(m_cards.at(id), m_faults, m_counters);
    m_count = 0;
    QTimer::singleShot(afterMs, this, [this, insertion = m_insertion] {
        if (insertion == m_insertion) {
            connectToReader();
        }
    });
}

void CardSlot::remove()
{
    ++m_insertion;
    m_id.clear();
    m_buffer.clear();
    if (m_socket) {
        m_empty.start();
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater();
    }
    m_logic.reset();
}

void CardSlot::connectToReader()
{
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QTcpSocket::connected, this, [this] {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        acknowledgeAtOnce(*m_socket);
    });
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &CardSlot::readFrames);
    m_socket->connectToHost(QHostAddress::LocalHost, m_port);
}

void CardSlot::readFrames()
{
    const int insertion = m_insertion;
    m_buffer += m_socket->readAll();
    acknowledgeAtOnce(*m_socket);
    while (m_insertion == insertion && m_buffer.size() >= lengthBytes) {
        const int length =
            static_cast<unsigned char>(m_buffer[0]) * 256 + static_cast<unsigned char>(m_buffer[1]);
        if (m_buffer.size() < lengthBytes + length) {
            return;
        }
        const QByteArray frame = m_buffer.mid(lengthBytes, length);
        m_buffer = m_buffer.mid(lengthBytes + length);
        handle(frame);
    }
}

void CardSlot::handle(const QByteArray &frame)
{
    if (frame.size() != 1) {
        handleApdu(frame);
        return;
    }
    switch (frame[0]) {
    case askForAtr:
        send(m_cards.at(m_id).atr);
        return;
    case powerOff:
    case powerOn:
    case resetCard:
        m_logic->powerUp();
        return;
    default:
        return;
    }
}

void CardSlot::handleApdu(const QByteArray &apdu)
{
    ++m_count;
    if (m_count == m_faults.removeAt) {
        if (m_faults.removeSpendsTry) {
            std::ignore = m_logic->answer(apdu);
        }
        pullOut();
        return;
    }
    const QByteArray answer =
        m_count == m_faults.stubAnswerAt ? QByteArray("\x90") : m_logic->answer(apdu);
    QTimer::singleShot(m_faults.delayMs, this, [this, answer, insertion = m_insertion] {
        if (insertion == m_insertion) {
            send(answer);
        }
    });
}

void CardSlot::pullOut()
{
    const QString next = m_faults.returnsAs;
    const int after = m_faults.returnsAfterMs;
    remove();
    if (m_cards.contains(next)) {
        layDown(next, m_cards.at(next).faults, after);
    }
}

void CardSlot::send(const QByteArray &answer)
{
    const auto size = static_cast<quint16>(answer.size());
    QByteArray frame;
    frame += static_cast<char>(size >> 8);
    frame += static_cast<char>(size & 0xFF);
    m_socket->write(frame + answer);
    m_socket->flush();
}

} // namespace practice
