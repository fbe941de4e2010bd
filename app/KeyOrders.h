// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/StaffDoor.h"
#include "sync/SignedPost.h"
#include "wire/KeyGift.h"
#include "wire/Letter.h"

#include <QObject>

#include <vector>

namespace app {

// Carries out headquarters' letters about the shelter's secret. Whom to give it is noted in the
// register and done as soon as somebody is signed in, since only then it can be opened; a secret
// that comes waits in the key folder for the next sign-in (vault/WaitingKeys.h).
class KeyOrders : public QObject
{
    Q_OBJECT

public:
    KeyOrders(StaffDoor &door, store::SqliteRegister &reg, uplink::SignedPost &post);

public Q_SLOTS:
    void obey(const wire::Letter &letter);
    // What can be given now.
    void give();

Q_SIGNALS:
    void done(quint64 number);

private:
    [[nodiscard]] std::vector<wire::KeyWish> wishes() const;
    [[nodiscard]] bool note(const std::vector<wire::KeyWish> &wishes);
    [[nodiscard]] bool add(const wire::KeyWish &wish);
    void fulfilled(const wire::KeyWish &wish);

    StaffDoor &m_door;
    store::SqliteRegister &m_register;
    uplink::SignedPost &m_post;
    enum class State { Idle, Giving } m_state = State::Idle;
};

} // namespace app
