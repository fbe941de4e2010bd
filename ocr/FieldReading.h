// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace ocr {

// What one reader makes of one field.
struct FieldReading
{
    QString value;            // as core::ReadField writes it; empty: could not be read
    float likelihood = 0;     // the mean likeness of its letters
    float margin = 0;         // to the next value, as ReadLine::margin
    QStringList alternatives; // other values, the likeliest first
    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
};

} // namespace ocr
