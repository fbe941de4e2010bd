// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Caretaker.h"
#include "app/StaffDoor.h"
#include "wire/Letter.h"

#include <QObject>

#include <optional>

namespace app {

// Carries out headquarters' letter "lock": the vault closes at once, then every staff slot is
// deleted, here and in the copies. Only when all of them are gone is it done; until then the letter
// comes again with every answer of headquarters, and each time what is left is tried.
class LockOrder : public QObject
{
    Q_OBJECT

public:
    LockOrder(StaffDoor &door, Caretaker &caretaker, store::SqliteRegister &reg);

    // Whether the desk of this register was ever locked so: keys that came back from an older copy
    // are none of a desk that is in.
    [[nodiscard]] static bool wasObeyed(const store::SqliteRegister &reg);

public Q_SLOTS:
    void obey(const wire::Letter &letter);

Q_SIGNALS:
    void done(quint64 number);

private:
    [[nodiscard]] bool lockDoor();
    void hear(Caretaker::SlotCopies copies);
    void complain(const char *sentence);

    StaffDoor &m_door;
    Caretaker &m_caretaker;
    store::SqliteRegister &m_register;
    enum class Door { ToBeLocked, Locked } m_state = Door::ToBeLocked;
    std::optional<quint64> m_underWay; // number of the letter
    const char *m_complaint = nullptr; // said last: once, not with every answer of headquarters
};

} // namespace app
