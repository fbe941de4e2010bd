// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IntakeFlow.h"
#include "vault/KeyFolder.h"

#include <QObject>
#include <QThreadPool>

namespace app {

// Before this desk has keys there is no register to open: the first passphrase is asked for, twice,
// and the keys are made from it.
class FirstStart : public QObject
{
    Q_OBJECT

public:
    FirstStart(QString keyFolder, vault::MunicipalityKeys municipality, vault::Argon2Cost cost);
    ~FirstStart() override;

    [[nodiscard]] const core::Screen &screen() const { return m_screen; }

public Q_SLOTS:
    void take(const core::Input &input);

Q_SIGNALS:
    void screenChanged(const core::Screen &screen);
    // The keys lie in the key folder.
    void finished();
    void failed(vault::VaultError error);

private:
    QString m_keyFolder;
    vault::MunicipalityKeys m_municipality;
    vault::Argon2Cost m_cost;
    core::IntakeFlow m_flow;
    core::Screen m_screen;
    QThreadPool m_worker;
};

} // namespace app
