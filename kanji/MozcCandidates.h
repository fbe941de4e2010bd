// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/KanjiCandidates.h"
#include "kanji/Confinement.h"
#include "kanji/MozcServer.h"
#include "kanji/PrivateHome.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <optional>

namespace kanji {

struct MozcAnswer;

struct MozcSettings
{
    QString helper = QStringLiteral("/usr/bin/mozc_emacs_helper"); // Debian's emacs-mozc-bin
    QString server = QStringLiteral("/usr/lib/mozc/mozc_server");  // Debian's mozc-server
    Account account = Account::ordinary();                         // as whom they run; never root
    QStringList places = PrivateHome::placesFor(Account::ordinary());
    std::chrono::milliseconds answer{2'000};     // after that there are no candidates
    std::chrono::milliseconds startAgain{5'000}; // from one start to the next
};

// Candidates by mozc_emacs_helper (commands on its standard input, answers on its output, both
// S-expressions) and its mozc_server. The home of both is in memory and they learn nothing. Nothing
// is ever chosen in mozc, and what it was asked is taken back from it when it has answered. Each
// person has a session of their own there.
class MozcCandidates : public core::KanjiCandidates
{
    Q_OBJECT

public:
    explicit MozcCandidates(MozcSettings settings = {});
    ~MozcCandidates() override;

    // Now, so that the first question does not wait for it: when the pad is shown.
    void start();

    void ask(const QString &kana) override;
    void forget() override;

Q_SIGNALS:
    // Once: why there will be no candidates for as long as this runs. Nothing about anybody.
    void unavailable(const QString &why);

private:
    struct Question
    {
        QString kana;      // as it was asked
        QByteArray keys;   // as it is sent: hiragana, UTF-8
        quint32 event = 0; // the command whose answer has the candidates; 0: not sent yet
        qsizetype wider = 0;
    };
    enum class State { Off, Starting, Ready, Ending };

    [[nodiscard]] QString whyNot() const;
    void startHelper();
    void read();
    void take(const MozcAnswer &answer);
    void send();
    void widen();
    quint32 command(const QByteArray &words);
    void answer(const QStringList &candidates);
    void answerEmptySoon();
    void end();
    void noteEnd();

    MozcSettings m_settings;
    std::optional<PrivateHome> m_home; // before the processes: they are gone before it is
    MozcServer m_server;
    QProcess m_helper;
    QTimer m_patience;
    QDeadlineTimer m_notBefore;
    State m_state = State::Off;
    bool m_isUnavailable = false;
    std::optional<Question> m_question;
    quint32 m_lastEvent = 0;
    quint32 m_session = 0;
    quint32 m_sessionEvent = 0; // the command that asked for a session
};

} // namespace kanji
