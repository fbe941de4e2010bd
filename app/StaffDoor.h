// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/StaffAccess.h"
#include "store/SqliteRegister.h"
#include "vault/KeyFolder.h"

#include <QThreadPool>

namespace app {

// Opens and locks the register's names with the passphrases of this desk. Argon2id runs on a worker
// thread so that the screen stays alive for the half second it takes.
class StaffDoor : public core::StaffAccess
{
    Q_OBJECT

public:
    StaffDoor(const vault::KeyFolder &keys, store::SqliteRegister &reg);
    ~StaffDoor() override;

    [[nodiscard]] bool hasPassphrase() const override { return true; }
    void makePassphrase(const core::TypedSecret &passphrase) override;
    void signIn(const core::TypedSecret &passphrase) override;
    void lock() override;

Q_SIGNALS:
    // How far the names could be opened, whenever somebody signs in.
    void namesOpened(const store::Unsealing &count);
    void locked();

private:
    const vault::KeyFolder &m_keys;
    store::SqliteRegister &m_register;
    QThreadPool m_worker;
    // Which sign-in an answer belongs to: one that was locked meanwhile must not open the door.
    quint64 m_attempt = 0;
};

} // namespace app
