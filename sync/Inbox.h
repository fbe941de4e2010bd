// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/SqliteRegister.h"
#include "vault/KioskSigner.h"
#include "wire/Letter.h"

#include <QObject>

#include <optional>
#include <vector>

namespace uplink {

// The letters of headquarters to this desk, one after another and each once. A letter counts only
// when headquarters signed it, for this desk, and its number is the next one: an older one is
// ignored, one that is ahead waits for those before it. Only the order to lock waits for nothing,
// as whoever holds up another letter must not hold up that one. A letter's number is remembered in
// the register after it was carried out, not before: a desk that loses its power in between does it
// again, so whatever a letter asks for has to bear that.
class Inbox : public QObject
{
    Q_OBJECT

public:
    Inbox(store::SqliteRegister &reg, const vault::SigningPublicKey &headquarters);

    // All up to this number were carried out; 0: none.
    [[nodiscard]] quint64 taken() const;
    // As they came with a receipt.
    void look(const std::vector<QByteArray> &envelopes);

public Q_SLOTS:
    void carriedOut(quint64 number);

Q_SIGNALS:
    // The next one, to be carried out and then answered by carriedOut(); again with every receipt
    // until it is.
    void arrived(const wire::Letter &letter);
    // Of a kind that this version does not know: taken, and nothing done.
    void passedOver(const wire::Letter &letter);
    // Headquarters should hear of it.
    void tookOne();

private:
    [[nodiscard]] std::optional<wire::Letter> opened(const QByteArray &envelope) const;
    // Of the letters for this desk the one to be carried out now, if it is among them.
    [[nodiscard]] std::optional<wire::Letter>
    nextOf(const std::vector<QByteArray> &envelopes) const;
    [[nodiscard]] bool remember(quint64 number);

    store::SqliteRegister &m_register;
    vault::SigningPublicKey m_headquarters;
    mutable std::optional<quint64> m_taken; // none: could not be read yet
    quint64 m_underWay = 0;                 // number of what arrived() told last
};

} // namespace uplink
