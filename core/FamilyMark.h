// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>

namespace core {

// From which place of which family's QR somebody was admitted, for the clear half: the same place
// of the same code again may be the same person, and that has to show while names are sealed. Tells
// nothing without the shelter's key and the QR.
struct FamilyMark
{
    static constexpr qsizetype hashSize = 16;

    QByteArray code; // keyed hash of household id and part (vault/FamilyKey.h), hashSize bytes
    quint8 position = 0;

    bool operator==(const FamilyMark &) const = default;
};

inline constexpr quint8 lastFamilyPosition = 7;

inline size_t qHash(const FamilyMark &mark, size_t seed = 0)
{
    return qHashMulti(seed, mark.code, mark.position);
}

} // namespace core
