// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "EmptyReader.h"
#include "OpenDoor.h"
#include "SampleDesk.h"
#include "core/IntakeSession.h"

#include <memory>
#include <optional>

// A session on a real register: the shelter and the names are open.
class OpenDesk
{
public:
    OpenDesk()
        : now(QDateTime::currentDateTimeUtc())
    {
        m_desk.wallTime = now.toMSecsSinceEpoch();
        reg = *m_desk.open();
        const auto key = m_desk.keys().unlock(core::firstDutyNumber, SampleDesk::passphrase());
        if (!key || !reg->unlock(*key)) {
            qFatal("the sample desk does not open");
        }
        session.emplace(m_reader,
                        *reg,
                        m_door,
                        std::vector<core::Shelter>{},
                        core::SessionSources{[] { return QRandomGenerator::global()->generate(); },
                                             [] { return QUuid::createUuid(); },
                                             [this] { return now; }});
        session->start();
        take({core::input::StaffFace{},
              core::input::PassphraseEntered{},
              core::input::OpenShelter{}});
        take({core::input::LeaveStaffFace{}});
    }

    void take(const std::vector<core::Input> &inputs)
    {
        for (const core::Input &input : inputs) {
            session->take(input);
        }
    }

    QDateTime now;
    std::unique_ptr<store::SqliteRegister> reg;
    std::optional<core::IntakeSession> session;

private:
    SampleDesk m_desk;
    EmptyReader m_reader;
    OpenDoor m_door;
};
