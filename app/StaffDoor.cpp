// SPDX-License-Identifier: Apache-2.0
#include "app/StaffDoor.h"

namespace app {

StaffDoor::StaffDoor(const vault::KeyFolder &keys, store::SqliteRegister &reg)
    : m_keys(keys)
    , m_register(reg)
{
    m_worker.setMaxThreadCount(1);
}

StaffDoor::~StaffDoor()
{
    m_worker.waitForDone();
}

void StaffDoor::makePassphrase(const core::TypedSecret &)
{
    // The first passphrase is made before this desk has a register (app/FirstStart).
    Q_EMIT refused();
}

void StaffDoor::signIn(const core::TypedSecret &passphrase)
{
    const quint64 attempt = ++m_attempt;
    m_worker.start([this, passphrase, attempt, file = m_register.databaseFile()] {
        auto unlocked =
            std::make_shared<vault::Result<vault::Unlocked>>(m_keys.unlock(*passphrase));
        passphrase->clear();
        // Here, so that the screen does not stand still; what cannot be read here, a desk on
        // paper, is left to the register itself.
        auto names = std::make_shared<store::OpenedNames>();
        if (*unlocked) {
            if (auto opened = store::openNames(file, **unlocked)) {
                *names = std::move(*opened);
            }
        }
        QMetaObject::invokeMethod(
            this,
            [this, unlocked, names, attempt] {
                if (attempt != m_attempt) {
                    return;
                }
                const auto opened = unlocked->has_value()
                                        ? m_register.unlock(**unlocked, std::move(*names))
                                        : core::fail(core::RegisterError::Locked);
                if (!opened) {
                    Q_EMIT refused();
                    return;
                }
                Q_EMIT namesOpened(*opened);
                Q_EMIT signedIn();
            },
            Qt::QueuedConnection);
    });
}

void StaffDoor::lock()
{
    ++m_attempt;
    m_register.lock();
    Q_EMIT locked();
}

} // namespace app
