// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace app {

// The practice reader: the virtual card program behind a private pcscd, both in a network namespace
// of their own. Never part of an installed kiosk.
class PracticeCards : public QObject
{
    Q_OBJECT

public:
    // program: path of practicecard; people: its JSON file.
    PracticeCards(QString program, QString people, QObject *parent = nullptr);
    ~PracticeCards() override;

    // Starts it and waits until its reader is there, ten seconds at most. Points this process's
    // libpcsclite at the private daemon, so call it before anything else touches PC/SC.
    [[nodiscard]] bool start();
    // Why start() said no, in the program's own words.
    [[nodiscard]] QString problem() const { return m_problem; }

    // Names of the cards, in the order of the file.
    [[nodiscard]] const QStringList &cards() const { return m_cards; }
    // What is written on a card's box for the person who rehearses: "見本 花子 (PIN 1234)".
    [[nodiscard]] QString label(const QString &card) const;
    [[nodiscard]] QByteArray pin(const QString &card) const;

public Q_SLOTS:
    void lay(const QString &card);
    void take();

private:
    void readPeople(const QString &file);
    void say(const QByteArray &command);

    QString m_program;
    QString m_people;
    QTemporaryDir m_folder;
    QProcess m_process;
    QStringList m_cards;
    QHash<QString, QString> m_labels;
    QHash<QString, QByteArray> m_pins;
    QString m_problem;
};

} // namespace app
