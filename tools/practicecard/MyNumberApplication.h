// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/practicecard/CardData.h"

#include <QByteArray>

namespace practice {

struct Counters;

// 券面事項入力補助AP as far as a reader may use it. Asking for the 12-digit number (EF 0001), for
// 照合番号A (IEF 0014) or for anything that signs is refused and counted as forbidden.
class MyNumberApplication
{
public:
    MyNumberApplication(CardData &card, const CardFaults &faults, Counters &counters);

    void reset();
    [[nodiscard]] QByteArray answer(const QByteArray &apdu);

private:
    // What opens the attributes, and how often it may still be wrong.
    struct Key
    {
        const QByteArray &secret;
        int &tries;
        int fullTries;
        int &verifies; // counted here when something is presented
    };
    [[nodiscard]] Key keyIn(int file);

    [[nodiscard]] QByteArray selectFile(const QByteArray &apdu);
    [[nodiscard]] QByteArray verify(const QByteArray &apdu);
    [[nodiscard]] QByteArray check(const Key &key, const QByteArray &presented);
    [[nodiscard]] QByteArray read(const QByteArray &apdu);
    [[nodiscard]] QByteArray readAt(int offset, int length);
    [[nodiscard]] QByteArray getResponse(int length);
    [[nodiscard]] QByteArray forbid();

    CardData &m_card;
    const CardFaults &m_faults;
    Counters &m_counters;
    QByteArray m_file;
    QByteArray m_waiting; // for GET RESPONSE
    int m_current = 0;    // selected file
    bool m_verified = false;
};

// A status word as two bytes.
[[nodiscard]] QByteArray word(int value);

} // namespace practice
