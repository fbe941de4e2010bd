// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace app {

// Looks once a second whether somebody put a stick with a file of this name in.
class StickWatch : public QObject
{
    Q_OBJECT

public:
    StickWatch(QStringList folders, QString name, qsizetype mostBytes);

    void start();
    void stop();
    // What lies there counts as new.
    void lookAgain() { m_last.clear(); }

Q_SIGNALS:
    // What it says; each stick once, until it is taken out or says something else.
    void found(const QByteArray &content);

private:
    void look();

    QStringList m_folders;
    QString m_name;
    qsizetype m_mostBytes;
    QTimer m_timer;
    QList<QByteArray> m_last;
};

} // namespace app
