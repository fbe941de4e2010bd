// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/MunicipalityFile.h"
#include "app/Settings.h"
#include "app/StaffDoor.h"
#include "app/StatusWatch.h"
#include "core/IntakeSession.h"
#include "readers/card/CardSource.h"
#include "store/SqliteRegister.h"
#include "sync/Uplink.h"
#include "ui/DeskWindow.h"
#include "vault/KeyFolder.h"

#include <memory>

namespace app {

// The wiring of a running desk, readable in one constructor: who hears whom. Made when the keys are
// there; owns everything but the window.
class Kiosk : public QObject
{
    Q_OBJECT

public:
    // The error is a sentence for the terminal.
    [[nodiscard]] static core::Result<std::unique_ptr<Kiosk>, QString>
    open(const Settings &settings, const MunicipalityFile &municipality, ui::DeskWindow &window);

    void start();
    [[nodiscard]] core::IntakeSession &session() { return m_session; }

private:
    Kiosk(vault::KeyFolder keys,
          std::unique_ptr<store::SqliteRegister> reg,
          const Settings &settings,
          const MunicipalityFile &municipality,
          ui::DeskWindow &window);

    vault::KeyFolder m_keys;
    std::unique_ptr<store::SqliteRegister> m_register;
    card::CardSource m_card;
    StaffDoor m_door;
    core::IntakeSession m_session;
    uplink::Uplink m_uplink;
    StatusWatch m_watch;
};

// Where a running desk's time and random numbers come from.
[[nodiscard]] core::SessionSources systemSources();
[[nodiscard]] qint64 wallTime();

} // namespace app
