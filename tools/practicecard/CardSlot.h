// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/practicecard/CardLogic.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpSocket>

#include <memory>

namespace practice {

// One slot of the virtual reader and what lies in it: speaks the driver's protocol (length in two
// bytes, then an APDU or a one-byte order) and plays the faults that need a socket or a clock.
class CardSlot : public QObject
{
    Q_OBJECT

public:
    CardSlot(quint16 port, Cards &cards, Counters &counters, QObject *parent = nullptr);

    // False if there is no such card. Whatever lay there is taken away first.
    // A hand needs a moment between two cards; pcscd, which looks every 400 ms, relies on that.
    bool insert(const QString &id, const CardFaults &faults);
    void remove();
    [[nodiscard]] QString cardId() const { return m_id; }

private:
    void layDown(const QString &id, const CardFaults &faults, int afterMs);
    void connectToReader();
    void readFrames();
    void handle(const QByteArray &frame);
    void handleApdu(const QByteArray &apdu);
    void pullOut();
    void send(const QByteArray &answer);

    quint16 m_port;
    Cards &m_cards;
    Counters &m_counters;
    QString m_id;
    CardFaults m_faults;
    std::unique_ptr<CardLogic> m_logic;
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_buffer;
    int m_count = 0;
    QElapsedTimer m_empty; // since a card was taken away
    int m_insertion = 0;   // answers still waiting for an earlier one are dropped
};

} // namespace practice
