// SPDX-License-Identifier: Apache-2.0
#include "kanji/MozcCandidates.h"

#include "kanji/Hiragana.h"
#include "kanji/MozcAnswer.h"
#include "kanji/SExpression.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace kanji {

MozcCandidates::MozcCandidates(MozcSettings settings)
    : m_settings(std::move(settings))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &MozcCandidates::end);
    connect(&m_server, &MozcServer::ready, this, &MozcCandidates::startHelper);
    connect(&m_server, &MozcServer::ended, this, &MozcCandidates::noteEnd);
    connect(&m_helper, &QProcess::readyReadStandardOutput, this, &MozcCandidates::read);
    connect(&m_helper, &QProcess::finished, this, &MozcCandidates::noteEnd);
    connect(&m_helper, &QProcess::errorOccurred, this, &MozcCandidates::end);
}

MozcCandidates::~MozcCandidates()
{
    m_helper.disconnect(this);
    m_server.disconnect(this);
    // The one wait: a killed process is gone in a moment, and its home must not go before it.
    m_helper.kill();
    m_helper.waitForFinished();
    m_server.killAndWait();
}

void MozcCandidates::start()
{
    if (m_state != State::Off || m_isUnavailable || !m_notBefore.hasExpired()) {
        return;
    }
    QString why = whyNot();
    if (why.isEmpty()) {
        m_home = PrivateHome::make(m_settings.places, m_settings.account);
        if (!m_home) {
            why = u"no folder in memory for mozc"_s;
        }
    }
    if (!why.isEmpty()) {
        m_isUnavailable = true;
        Q_EMIT unavailable(why);
        return;
    }
    m_notBefore.setRemainingTime(m_settings.startAgain);
    m_state = State::Starting;
    m_patience.start(m_settings.answer);
    if (!m_server.start(m_settings.server, *m_home, m_settings.account)) {
        end();
    }
}

QString MozcCandidates::whyNot() const
{
    if (!QFileInfo(m_settings.helper).isExecutable() ||
        !QFileInfo(m_settings.server).isExecutable()) {
        return u"mozc is not installed"_s;
    }
    return m_settings.account.user == 0 ? u"mozc does not run as root"_s : QString();
}

void MozcCandidates::startHelper()
{
    confine(m_helper, m_home->path(), m_settings.account, Children::None);
    m_helper.start(m_settings.helper, {u"--suppress_stderr"_s});
}

void MozcCandidates::ask(const QString &kana)
{
    m_question.reset();
    start();
    m_question = Question{kana, hiraganaOf(kana)};
    if (m_question->keys.isEmpty() || m_state == State::Off || m_state == State::Ending) {
        answerEmptySoon();
        return;
    }
    if (!m_patience.isActive()) {
        m_patience.start(m_settings.answer);
    }
    if (m_state == State::Ready) {
        send();
    }
}

void MozcCandidates::forget()
{
    m_question.reset();
    if (m_state == State::Ready) {
        m_patience.stop();
        if (m_session != 0) {
            command("DeleteSession " + QByteArray::number(std::exchange(m_session, 0)));
        }
    }
}

quint32 MozcCandidates::command(const QByteArray &words)
{
    ++m_lastEvent;
    m_helper.write('(' + QByteArray::number(m_lastEvent) + ' ' + words + ")\n");
    return m_lastEvent;
}

void MozcCandidates::send()
{
    if (m_session == 0) {
        if (m_sessionEvent == 0) {
            m_sessionEvent = command("CreateSession");
        }
        return;
    }
    const QByteArray key = "SendKey " + QByteArray::number(m_session) + ' ';
    // From candidates back to kana and from kana to nothing, wherever an older question was left.
    command(key + "escape");
    command(key + "escape");
    command(key + '"' + m_question->keys + '"');
    m_question->event = command(key + "space");
}

// By one kana. A name that mozc takes for two words, as いちか for 位置 and か, is found as one.
void MozcCandidates::widen()
{
    ++m_question->wider;
    m_question->event = command("SendKey " + QByteArray::number(m_session) + " shift right");
}

void MozcCandidates::read()
{
    const auto isHeard = [this] { return m_state == State::Starting || m_state == State::Ready; };
    while (isHeard() && m_helper.canReadLine()) {
        const auto answer = MozcAnswer::parse(m_helper.readLine(SExpression::longestLine));
        if (!answer) {
            end();
            return;
        }
        take(*answer);
    }
    if (isHeard() && m_helper.bytesAvailable() > SExpression::longestLine) {
        end();
    }
}

void MozcCandidates::take(const MozcAnswer &told)
{
    if (told.kind == MozcAnswer::Kind::Greeting) {
        m_state = State::Ready;
        m_patience.stop();
        if (m_question) {
            m_patience.start(m_settings.answer);
            send();
        }
    } else if (told.event == m_sessionEvent) {
        m_sessionEvent = 0;
        m_session = told.session;
        if (m_question) {
            send();
        }
    } else if (m_question && told.event == m_question->event) {
        if (told.segments > 1 && m_question->wider < longestKana) {
            widen();
            return;
        }
        const QByteArray escape = "SendKey " + QByteArray::number(m_session) + " escape";
        command(escape);
        command(escape);
        answer(told.segments == 1 ? told.candidates : QStringList());
    }
}

void MozcCandidates::answer(const QStringList &candidates)
{
    if (m_question) {
        m_patience.stop();
        const QString kana = std::exchange(m_question, std::nullopt)->kana;
        Q_EMIT found(kana, candidates);
    }
}

void MozcCandidates::answerEmptySoon()
{
    // A newer question, or the next person's, has another number.
    m_question->event = ++m_lastEvent;
    QMetaObject::invokeMethod(
        this,
        [this, event = m_lastEvent] {
            if (m_question && m_question->event == event) {
                answer({});
            }
        },
        Qt::QueuedConnection);
}

void MozcCandidates::end()
{
    if (m_state != State::Off) {
        m_state = State::Ending;
        m_helper.kill();
        m_server.kill();
        noteEnd();
    }
}

// Either of the two is of no use without the other.
void MozcCandidates::noteEnd()
{
    if (m_state == State::Starting || m_state == State::Ready) {
        end();
        return;
    }
    m_patience.stop();
    m_session = 0;
    m_sessionEvent = 0;
    if (m_helper.state() == QProcess::NotRunning && !m_server.isRunning()) {
        m_state = State::Off;
        m_home.reset();
    }
    answer({});
}

} // namespace kanji
