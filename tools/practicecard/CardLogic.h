// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/practicecard/CardData.h"
#include "tools/practicecard/MyNumberApplication.h"

#include <QByteArray>

namespace practice {

// What the cards of this process have been asked so far.
struct Counters
{
    int apdus = 0;
    int verifies = 0;     // with a PIN in it
    int faceVerifies = 0; // with 照合番号B in it
    int forbidden = 0;    // see MyNumberApplication
};

// One card while it is powered: takes commands, gives answers. Has no clock and no socket.
class CardLogic
{
public:
    // Both outlive this object. faults are those of this insertion.
    CardLogic(CardData &card, const CardFaults &faults, Counters &counters);

    // Power on, off or reset: nothing is selected, nothing is verified.
    void powerUp();
    // Empty = the card says nothing at all.
    [[nodiscard]] QByteArray answer(const QByteArray &apdu);

private:
    [[nodiscard]] QByteArray select(const QByteArray &aid);
    [[nodiscard]] QByteArray readCommonRecord(const QByteArray &apdu) const;

    CardData &m_card;
    const CardFaults &m_faults;
    Counters &m_counters;
    MyNumberApplication m_text;
    QByteArray m_selected;
    bool m_fresh = true;
};

} // namespace practice
