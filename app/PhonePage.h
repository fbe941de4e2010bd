// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "web/Server.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace app {

// The page on which people enter themselves, for phones on the shelter's own Wi-Fi, when there is
// no other line: that page and nothing else, without TLS, as no phone knows a certificate of ours.
// It is static: what people enter stays in their phones. Runs on a thread of its own and knows
// nothing of the register, so that it serves while the desk is locked, opens anew or is on paper.
class PhonePage : public QObject
{
    Q_OBJECT

public:
    // Tries until it can listen there: the Wi-Fi may come up after the desk. Says on the terminal
    // where it is, or once that it cannot be.
    explicit PhonePage(web::ListenAddress at);

private:
    void listen();

    web::ListenAddress m_at;
    web::Router m_router;
    QTimer m_again;
    std::unique_ptr<web::Server> m_server;
};

} // namespace app
