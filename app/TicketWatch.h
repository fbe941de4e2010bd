// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace app {

// Looks once a second whether somebody put a stick with headquarters' ticket in: a file
// uketsuke-enrol.txt in one of the folders or one or two levels below, as desktops mount sticks.
class TicketWatch : public QObject
{
    Q_OBJECT

public:
    explicit TicketWatch(QStringList folders);

    void start();
    void stop();
    // What lies there counts as new.
    void lookAgain() { m_last.clear(); }

Q_SIGNALS:
    // What it says; each stick once, until it is taken out or says something else.
    void found(const QByteArray &text);

private:
    void look();
    [[nodiscard]] QByteArray read() const;

    QStringList m_folders;
    QTimer m_timer;
    QByteArray m_last;
};

} // namespace app
