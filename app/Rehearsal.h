// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/PracticeCards.h"
#include "core/IntakeSession.h"
#include "ui/DeskWindow.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace app {

// Performs what a person would do at the desk, on the real window: lays practice cards, taps the
// buttons that are on the screen, and at the end reads the headcount back from headquarters'
// board. Prints each step with its time; every page is left as a picture.
class Rehearsal : public QObject
{
    Q_OBJECT

public:
    Rehearsal(core::IntakeSession &session,
              ui::DeskWindow &window,
              PracticeCards &cards,
              QUrl board,
              QString picturesFolder);

    void start();

Q_SIGNALS:
    // 0 only if the headcount at headquarters is right.
    void finished(int exitCode);

private:
    // Waits for a page, takes its picture, does what the person does there.
    struct Act
    {
        QString says;
        std::function<bool(const core::Screen &)> awaits;
        std::function<bool()> does;
    };

    void plan();
    void planCard(const QString &card, const QString &words);
    void planConfirm();
    void planCountFirst();
    void planNamedGuest();
    void planOpening();
    void planSignIn();
    void planRoster();
    template <typename Page> void act(const QString &says, std::function<bool()> does);
    void look();
    void perform(const Act &act);
    [[nodiscard]] bool tap(const QString &words);
    [[nodiscard]] bool tapAll(const QByteArray &keys, const QString &last);
    void picture(const QString &name);
    void readHeadcount();
    void take(const QByteArray &board);
    void fail(const QString &why);
    void print(const QString &line) const;

    core::IntakeSession &m_session;
    ui::DeskWindow &m_window;
    PracticeCards &m_cards;
    QUrl m_board;
    QString m_folder;
    std::vector<Act> m_acts;
    std::size_t m_next = 0;
    int m_pictures = 0;
    int m_expected = 0;
    QString m_guestNumber;
    QElapsedTimer m_clock;
    QTimer m_patience;
    QTimer m_again;
    QNetworkAccessManager m_network;
};

} // namespace app
