// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace practice {

// What a card does wrong, as data: the names in JSON are the members' names. APDUs are counted from
// 1, anew with every insertion.
struct CardFaults
{
    int delayMs = 0;                // before each answer
    int removeAt = 0;               // pulled when this APDU arrives, instead of an answer
    bool removeSpendsTry = false;   // … after the card has dealt with it
    int stubAnswerAt = 0;           // half a status word instead of the answer to this APDU
    bool hiccup = false;            // 6F00 to the first APDU after power-up
    int maxRead = 256;              // bytes a READ gives at most
    int getResponseBytes = 0;       // READ answers 61xx, GET RESPONSE gives this many bytes
    bool exactLength = false;       // 6Cxx unless Le is exact
    quint16 blockedWord = 0x6984;   // to VERIFY and query when no try is left
    quint16 wrongWord = 0;          // instead of 63Cx to a wrong entry, e.g. 6300
    quint16 readWord = 0;           // READ answers with this and no data
    quint16 endWord = 0x9000;       // to a READ that ran into the end of the file, e.g. 6282
    bool openAtStart = false;       // answers 9000 to the query: verified by an earlier program
    std::optional<QByteArray> file; // replaces the content of EF 0002 (hex)
    QString returnsAs;              // after removeAt this card is laid down instead
    int returnsAfterMs = 0;

    // base with the members that json names replaced. The error names the wrong member.
    [[nodiscard]] static core::Result<CardFaults, QString> from(const QJsonObject &json,
                                                                CardFaults base);
};

} // namespace practice
