// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IntakeFlow.h"
#include "vault/KeyFolder.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace app {

// Before this desk has keys there is no register to open: the first passphrase is asked for, twice,
// and the keys are made from it.
class FirstStart : public QObject
{
    Q_OBJECT

public:
    // Makes the keys from the passphrase; on a thread of its own. Nothing: they lie in the key
    // folder.
    using Make = std::function<std::optional<vault::VaultError>(const core::SecretBytes &)>;

    explicit FirstStart(Make make);
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
    Make m_make;
    core::IntakeFlow m_flow;
    core::Screen m_screen;
    QThreadPool m_worker;
};

} // namespace app
