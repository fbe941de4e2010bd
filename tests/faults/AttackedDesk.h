// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/SqliteRegister.h"
#include "tests/faults/AttackRules.h"

#include <QRandomGenerator>
#include <QStringList>

#include <optional>

namespace faults {

// One line for everything that is tried and everything that was promised, in the order in which it
// happens, flushed before anything else is done:
//   TRY uuid WORD numbers…   before the register is asked
//   ACK uuid                 the register said that it is durable
//   NAK uuid error           it said no
//   SUM n                    what all streams of this desk have changed in sum
//   CURSOR incarnation expected server
//   WAITING n                records that headquarters lacks
void say(const QString &line);

// A desk that does whatever desks do, at random.
class AttackedDesk
{
public:
    // What a desk does whose register came from an earlier time: it does not know where people are,
    // so whatever it did with them would be right for its Lamport number only.
    enum class Acts { All, ArrivalsOnly };

    AttackedDesk(store::SqliteRegister &reg, quint32 number, quint32 seed, Acts acts);

    // One event, or once more the one that was refused; false when it was refused.
    bool act();
    // Lets out somebody by the band on their wrist.
    bool letOut(const core::HandleKey &who, const core::Cell &cell);
    void saySum() const;

private:
    struct Wish
    {
        QString words; // WORD and numbers
        core::Event event;
    };

    [[nodiscard]] quint32 draw(quint32 below) { return m_random.bounded(below); }
    [[nodiscard]] Wish wish();
    [[nodiscard]] Wish arrival();
    [[nodiscard]] Wish link();
    [[nodiscard]] std::optional<Wish> comingOrGoing();
    [[nodiscard]] Wish about(const core::HandleKey &who);
    [[nodiscard]] core::HandleKey newNumber();
    [[nodiscard]] core::PersonDetails somebody();
    bool append(const Wish &wish);

    store::SqliteRegister &m_register;
    quint32 m_number;
    Acts m_acts;
    QRandomGenerator m_random;
    std::optional<Wish> m_refused;
    std::vector<core::HandleKey> m_own; // this desk admitted them, and may do anything with them
    std::vector<core::HandleKey> m_forBoth;
};

} // namespace faults
