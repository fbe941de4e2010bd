// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/Dice.h"

#include <QDate>
#include <QString>

#include <functional>
#include <optional>

namespace specimens {

enum class Sex { Male, Female };

// Somebody who does not exist.
struct Person
{
    QString surname;
    QString given;
    QString kana;         // surname and given name, a space between them
    QString romanSurname; // as in a passport
    QString romanGiven;
    Sex sex = Sex::Female;
    QDate birthDate;
    QString prefecture;
    QString address; // whole, with prefecture; a building after a space
    QString foreignName;
    QString nationality;
    // Of a My Number card that has to say so; else it is any.
    std::optional<QDate> cardExpiry = {};
    std::optional<QString> securityCode = {};
};

// prints: whether a text can be printed; names and towns that cannot are thrown again.
[[nodiscard]] Person
personBy(Dice &dice, const QDate &today, const std::function<bool(const QString &)> &prints);

} // namespace specimens
