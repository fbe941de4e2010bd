// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/SignedPost.h"
#include "vault/KeyFolder.h"
#include "wire/Bundle.h"

#include <QObject>
#include <QTimer>

namespace app {

// Tells headquarters that this desk holds its bundle and its keys, whether it has its shelter's
// secret, and the public half of a shelter key that it made: until headquarters has that, no other
// desk of the shelter can be let in. Said at each start, and when the keys have changed, until it
// is answered; said again it changes nothing.
class EnrolledReport : public QObject
{
    Q_OBJECT

public:
    EnrolledReport(const vault::KeyFolder &keys,
                   const wire::Bundle &bundle,
                   uplink::SignedPost &post);

public Q_SLOTS:
    void send();

private:
    [[nodiscard]] wire::Enrolled report() const;

    const vault::KeyFolder &m_keys;
    wire::Bundle m_bundle;
    uplink::SignedPost &m_post;
    QTimer m_again;
};

} // namespace app
