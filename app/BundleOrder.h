// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/StaffDoor.h"
#include "sync/SignedPost.h"
#include "wire/Bundle.h"
#include "wire/Letter.h"

#include <QObject>

#include <optional>

namespace app {

// Carries out headquarters' letter "a newer bundle waits": fetches it and keeps it. If it moves the
// desk to another shelter, the register begins a stream there; whoever was received before stays
// counted where they are. What the bundle says holds from the desk's next opening, which kept()
// asks for. Where anything fails nothing is lost: the letter comes again with headquarters' next
// answer.
class BundleOrder : public QObject
{
    Q_OBJECT

public:
    // held: nothing on a desk that was not enrolled, which no bundle is for.
    BundleOrder(std::optional<wire::Bundle> held,
                StaffDoor &door,
                store::SqliteRegister &reg,
                uplink::SignedPost &post);

public Q_SLOTS:
    void obey(const wire::Letter &letter);

Q_SIGNALS:
    void kept();
    void done(quint64 number);

private:
    [[nodiscard]] bool take(const QByteArray &envelope);
    [[nodiscard]] bool keep(const wire::Bundle &bundle, const QByteArray &envelope);

    std::optional<wire::Bundle> m_held;
    StaffDoor &m_door;
    store::SqliteRegister &m_register;
    uplink::SignedPost &m_post;
    enum class State { Idle, Asking } m_state = State::Idle;
};

} // namespace app
