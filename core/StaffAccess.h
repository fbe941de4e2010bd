// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"

#include <QObject>

namespace core {

// Port: the door between the evacuee's and the staff's face. Stretching a passphrase takes half a
// second, so the answers are signals.
class StaffAccess : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Whether anybody has a passphrase on this desk yet.
    [[nodiscard]] virtual bool hasPassphrase() const = 0;
    virtual void makePassphrase(const core::TypedSecret &passphrase) = 0;
    virtual void signIn(const core::TypedSecret &passphrase) = 0;
    // Forgets every key and every name in memory.
    virtual void lock() = 0;

Q_SIGNALS:
    void passphraseMade();
    void signedIn();
    void refused();
};

} // namespace core
