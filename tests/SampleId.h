// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"

#include <utility>

// What a reader tells of the ID of somebody who does not exist (見本).
inline core::ReadField sampleField(core::IdField field,
                                   const QString &value,
                                   core::Sureness sureness = core::Sureness::Sure,
                                   const QStringList &alternatives = {})
{
    return {field, value, sureness, alternatives, "png"};
}

inline core::IdReading sampleLicence()
{
    using core::IdField;
    core::IdReading reading;
    reading.fields = {
        sampleField(IdField::Name, QStringLiteral("見本　花子")),
        sampleField(IdField::BirthDate, QStringLiteral("1950-02-03")),
        sampleField(IdField::Address, QStringLiteral("宮崎県都城市見本町１丁目２番３号")),
        sampleField(IdField::Expiry, QStringLiteral("2029-03-03"))};
    reading.kana = {QStringLiteral("ミホン　ハナコ"), QStringLiteral("ケンポン　ハナコ")};
    return reading;
}

// The face of a My Number card, whose number is 25 02 03 · 2029 · 1234.
inline core::IdReading sampleCardFace()
{
    using core::IdField;
    core::IdReading reading = sampleLicence();
    reading.kind = core::IdKind::MyNumberCard;
    reading.fields.push_back(sampleField(IdField::Sex, QStringLiteral("女")));
    reading.fields.push_back(sampleField(IdField::SecurityCode, QStringLiteral("1234")));
    return reading;
}

// The same, and the reader is not sure of one thing.
inline core::IdReading
doubting(core::IdReading reading, core::IdField field, const QStringList &alternatives = {})
{
    for (core::ReadField &one : reading.fields) {
        if (one.field == field) {
            one.sureness = core::Sureness::Doubtful;
            one.alternatives = alternatives;
        }
    }
    return reading;
}
