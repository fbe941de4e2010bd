// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "tools/practicecard/CardFaults.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>

namespace practice {

enum class Kind { MyNumber, Phone, Residence, Licence, Bank, Transit };

// A practice card: an invented person, or a card that is none of ours. Both tries change while
// the program runs, as on a real card.
struct CardData
{
    Kind kind = Kind::MyNumber;
    QByteArray atr;
    std::optional<QString> name;
    std::optional<QString> address;
    std::optional<QString> birthDate; // YYYYMMDD
    std::optional<QString> sex;       // ISO 5218, one digit
    QByteArray serial;                // 15 digits; empty: a card without the common application
    QByteArray pin;
    int tries = 3;
    // 照合番号B of what stands on the face; empty: the file does not say what does.
    QByteArray faceNumber;
    int faceTries = 10;
    CardFaults faults;

    // EF 0002 of the text AP as a municipality would write it, filled up with FF.
    [[nodiscard]] QByteArray attributesFile() const;
};

using Cards = std::map<QString, CardData>;

// Reads resources/practice/people.json. The error is a sentence for the terminal.
[[nodiscard]] core::Result<Cards, QString> readCards(const QString &path);

} // namespace practice
