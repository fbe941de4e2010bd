// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/MunicipalityFile.h"
#include "vault/KeyFolder.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

namespace app {

// Tells headquarters that this desk holds its bundle and its keys, and the public half of a shelter
// key that it made: until headquarters has that, no other desk of the shelter can be let in. Said
// at each start until it is answered; said again it changes nothing.
class EnrolledReport : public QObject
{
    Q_OBJECT

public:
    EnrolledReport(const vault::KeyFolder &keys, const wire::Bundle &bundle);

    void start();

Q_SIGNALS:
    void accepted();

private:
    void send();
    void take(QNetworkReply &reply, const QByteArray &digest);
    [[nodiscard]] QByteArray envelope() const;

    const vault::KeyFolder &m_keys;
    wire::Bundle m_bundle;
    QNetworkAccessManager m_network;
    QTimer m_again;
};

} // namespace app
