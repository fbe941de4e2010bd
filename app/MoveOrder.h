// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/SqliteRegister.h"
#include "wire/CameIn.h"
#include "wire/Letter.h"

#include <QObject>

namespace app {

// Carries out headquarters' letter "whoever is counted here came in at another shelter": records
// that they moved away, unless this desk knows something newer of them. Needs no key. If the
// register is in trouble the letter comes again.
class MoveOrder : public QObject
{
    Q_OBJECT

public:
    explicit MoveOrder(store::SqliteRegister &reg);

public Q_SLOTS:
    void obey(const wire::Letter &letter);

Q_SIGNALS:
    // Whoever sends records on should look.
    void recorded();
    void done(quint64 number);

private:
    [[nodiscard]] bool isStillCounted(const wire::CameIn &cameIn) const;
    // Nothing that a later try could do better is left.
    [[nodiscard]] bool letGo(const core::HandleKey &who);

    store::SqliteRegister &m_register;
};

} // namespace app
