// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Staff.h"

#include <QByteArray>

#include <optional>

namespace core {

// Port: the cards by which staff may say who they are when they come on duty. Of a card it holds a
// keyed hash of its serial and the duty number; never the serial, a name or anything else. Works
// while the vault is locked. keyed is what CardIntake::recognised told; 32 bytes.
class DutyCards
{
public:
    DutyCards() = default;
    DutyCards(const DutyCards &) = delete;
    DutyCards &operator=(const DutyCards &) = delete;
    virtual ~DutyCards() = default;

    enum class Answer { Done, Refused };

    // Makes the key without which no card can be recognised. Refused by the disk, or because
    // headquarters took this desk out.
    [[nodiscard]] virtual Answer prepare() = 0;
    [[nodiscard]] virtual std::optional<DutyNumber> holderOf(const QByteArray &keyed) const = 0;
    [[nodiscard]] virtual bool hasCard(DutyNumber number) const = 0;
    // From now on this card says this number. A number has one card, a card one number.
    [[nodiscard]] virtual Answer keep(const QByteArray &keyed, DutyNumber number) = 0;
    // Durable when it returns Done; with the last card the key goes, too.
    [[nodiscard]] virtual Answer forget(DutyNumber number) = 0;
};

} // namespace core
