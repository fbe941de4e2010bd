// SPDX-License-Identifier: Apache-2.0
#include "app/Rehearsal.h"

#include <QAbstractButton>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QRegularExpression>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

// No step of a rehearsal takes longer on a machine that works.
constexpr auto patience = 15s;

namespace page = core::screen;

template <typename Page> bool isPage(const core::Screen &screen)
{
    return std::holds_alternative<Page>(screen);
}

template <bool open> bool isDesk(const core::Screen &screen)
{
    const auto *desk = std::get_if<page::StaffDesk>(&screen);
    return desk != nullptr && desk->shelterOpen == open;
}

bool isDoneAndTaken(const core::Screen &screen)
{
    const auto *done = std::get_if<page::Done>(&screen);
    return done != nullptr && done->card == page::Done::Card::Taken;
}

} // namespace

Rehearsal::Rehearsal(core::IntakeSession &session,
                     ui::DeskWindow &window,
                     PracticeCards &cards,
                     QUrl board,
                     QString picturesFolder)
    : m_session(session)
    , m_window(window)
    , m_cards(cards)
    , m_board(std::move(board))
    , m_folder(std::move(picturesFolder))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        fail(u"waited too long for: %1"_s.arg(m_next < m_acts.size() ? m_acts[m_next].says
                                                                     : u"the board"_s));
    });
    // Queued: the window shows the page before anybody acts on it.
    connect(&session,
            &core::IntakeSession::screenChanged,
            this,
            &Rehearsal::look,
            Qt::QueuedConnection);
}

template <typename Page> void Rehearsal::act(const QString &says, std::function<bool()> does)
{
    m_acts.push_back({says, isPage<Page>, std::move(does)});
}

void Rehearsal::plan()
{
    const QString first = u"yamada"_s;
    const QString second = u"smith"_s;
    planOpening();
    planCard(first, u"the first card is laid down"_s);
    planConfirm();
    planCountFirst();
    planCard(second, u"the guest's card is laid down"_s);
    planNamedGuest();
    planRoster();
}

void Rehearsal::planCard(const QString &card, const QString &words)
{
    act<page::Start>(words, [this, card] {
        m_cards.lay(card);
        return true;
    });
    act<page::AskPin>(u"tries left are shown; four digits are typed"_s,
                      [this, card] { return tapAll(m_cards.pin(card), u"入力を終わる"_s); });
}

void Rehearsal::planConfirm()
{
    act<page::Review>(u"read: name, birth date, address, sex; confirmed"_s, [this] {
        ++m_expected;
        return tap(u"はい、わたしです"_s);
    });
    act<page::Done>(u"registered: the wrist number is shown; the card is taken"_s, [this] {
        m_cards.take();
        return true;
    });
    m_acts.push_back({u"the card is gone; back to the start"_s, isDoneAndTaken, [this] {
                          return tap(u"終わる"_s);
                      }});
}

void Rehearsal::planCountFirst()
{
    act<page::Start>(u"somebody in a hurry taps the count"_s, [this] {
        ++m_expected;
        return tap(u"カードがない人"_s);
    });
    act<page::Counted>(u"counted: a number without a name"_s, [this] {
        m_guestNumber = std::get<page::Counted>(m_session.screen()).who.handle.text();
        return tap(u"終わる"_s);
    });
}

void Rehearsal::planNamedGuest()
{
    act<page::Review>(u"the guest says that they have a number"_s,
                      [this] { return tap(u"番号をもらいました"_s); });
    act<page::AskHandle>(u"the number is typed"_s,
                         [this] { return tapAll(m_guestNumber.toLatin1(), u"入力を終わる"_s); });
    act<page::Review>(u"read and confirmed: the guest gets a name"_s,
                      [this] { return tap(u"はい、わたしです"_s); });
    act<page::Done>(u"named: the headcount stays"_s, [this] {
        m_cards.take();
        return true;
    });
    m_acts.push_back({u"the card is gone; back to the start"_s, isDoneAndTaken, [this] {
                          return tap(u"終わる"_s);
                      }});
}

void Rehearsal::planOpening()
{
    act<page::ShelterClosed>(u"the shelter is still closed; staff comes"_s,
                             [this] { return tap(u"係の人：受付を始める"_s); });
    planSignIn();
    m_acts.push_back(
        {u"staff opens the shelter"_s, isDesk<false>, [this] { return tap(u"受付を始める"_s); }});
    m_acts.push_back({u"open; staff goes back to the reception"_s, isDesk<true>, [this] {
                          return tap(u"名簿を閉じる"_s);
                      }});
}

void Rehearsal::planSignIn()
{
    act<page::SignIn>(u"staff types the passphrase"_s,
                      [this] { return tapAll("practice", u"入力を終わる"_s); });
}

void Rehearsal::planRoster()
{
    act<page::Start>(u"staff goes to their side"_s, [this] { return tap(u"係の人用"_s); });
    planSignIn();
    m_acts.push_back({u"who is in, with names; back to the reception"_s, isDesk<true>, [this] {
                          return tap(u"名簿を閉じる"_s);
                      }});
    act<page::Start>(u"the names are locked away again"_s, [] { return true; });
}

void Rehearsal::start()
{
    QDir().mkpath(m_folder);
    m_clock.start();
    plan();
    m_patience.start(patience);
    look();
}

void Rehearsal::look()
{
    if (m_next >= m_acts.size() || !m_acts[m_next].awaits(m_session.screen())) {
        return;
    }
    perform(m_acts[m_next]);
}

void Rehearsal::perform(const Act &act)
{
    picture(act.says);
    print(act.says);
    ++m_next;
    m_patience.start(patience);
    if (!act.does()) {
        return;
    }
    if (m_next == m_acts.size()) {
        readHeadcount();
    } else {
        look();
    }
}

bool Rehearsal::tap(const QString &words)
{
    const auto buttons = m_window.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        const QString name = button->accessibleName();
        const bool says = name == words || (words.size() > 2 && name.startsWith(words));
        if (says && button->isVisible() && button->isEnabled()) {
            button->click();
            return true;
        }
    }
    fail(u"no button says: %1"_s.arg(words));
    return false;
}

bool Rehearsal::tapAll(const QByteArray &keys, const QString &last)
{
    for (const char key : keys) {
        if (!tap(QString(QLatin1Char(key)).toUpper())) {
            return false;
        }
    }
    return tap(last);
}

void Rehearsal::picture(const QString &name)
{
    QString file = name;
    file.replace(QRegularExpression(u"[^a-z0-9]+"_s), u"-"_s);
    m_window.grab().save(
        u"%1/%2-%3.png"_s.arg(m_folder).arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(file));
}

void Rehearsal::readHeadcount()
{
    QNetworkRequest request(m_board.resolved(QUrl(u"/v1/board.json"_s)));
    request.setTransferTimeout(5'000);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        take(reply->readAll());
        reply->deleteLater();
    });
}

void Rehearsal::take(const QByteArray &board)
{
    const QJsonObject total = QJsonDocument::fromJson(board).object().value(u"total"_s).toObject();
    const QJsonValue people = total.value(u"figures"_s).toObject().value(u"people"_s);
    if (people.isDouble() && people.toInt() == m_expected) {
        print(u"headquarters' board says %1 people: right"_s.arg(m_expected));
        Q_EMIT finished(0);
        return;
    }
    // The figure is on its way for a moment; the patience timer ends the waiting.
    QTimer::singleShot(100ms, this, &Rehearsal::readHeadcount);
}

void Rehearsal::fail(const QString &why)
{
    picture(u"failed"_s);
    print(u"FAILED: "_s + why);
    m_next = m_acts.size();
    Q_EMIT finished(1);
}

void Rehearsal::print(const QString &line) const
{
    std::printf(
        "%7.3f s  %s\n", static_cast<double>(m_clock.elapsed()) / 1'000.0, qUtf8Printable(line));
    std::fflush(stdout);
}

} // namespace app
