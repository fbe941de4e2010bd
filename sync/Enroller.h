// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "vault/BoxKey.h"
#include "vault/EnrolmentCode.h"
#include "vault/KioskSigner.h"
#include "wire/Bundle.h"
#include "wire/Enrolment.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace uplink {

// What a desk is called to enrol with: where headquarters is, and the code. From a ticket it is
// also known by what headquarters proves itself; with a tapped code the code alone does.
struct EnrolmentCall
{
    QUrl headquarters; // https://…
    vault::EnrolmentCode code;
    QByteArray authority; // wire::EnrolmentTicket; empty: tapped
    QByteArray keys;      // likewise
};

// A desk's keys before they have a place to lie: made for one enrolment.
struct NewDesk
{
    core::KioskId kiosk;
    vault::KioskSigner signer;
    vault::BoxKeyPair box;
    wire::Bundle bundle;
    QByteArray sealedBundle; // the envelope, as headquarters signed it
};

// Enrols a new desk (wire/Enrolment.h). The first contact trusts nobody's certificate: what is
// asked there is public and what is answered counts only under the code's MAC. The certificate
// authority that it names is held against the ticket's, and from then on no other is trusted. Keys
// live in memory until the desk has its bundle. Asynchronous; one request at a time.
class Enroller : public QObject
{
    Q_OBJECT

public:
    using Reason = core::screen::EnrolTrouble::Reason;
    struct Pace
    {
        std::chrono::milliseconds poll{2'000};
        std::chrono::milliseconds timeout{10'000};
    };

    // now: ms since 1970 UTC.
    Enroller(EnrolmentCall call, std::function<qint64()> now, Pace pace);

    // Again after a failure: as far as it came.
    void start();
    // What a stick carries to headquarters instead; the same as often as it is asked for.
    struct Request
    {
        QByteArray message;
        QString digits; // twenty
    };
    [[nodiscard]] Request request() const;
    // What a stick brought back: nothing when it is good, after approved(). Only with a ticket, by
    // whose hashes headquarters is known.
    [[nodiscard]] std::optional<Reason> takeCarried(const QByteArray &message);
    // After approved().
    [[nodiscard]] NewDesk take() { return std::move(*m_desk); }

Q_SIGNALS:
    void digits(const QString &digits);
    void lineChanged(core::screen::EnrolWait::Line line);
    // This desk's clock and headquarters' are more than five minutes apart.
    void clockWrong();
    void failed(core::screen::EnrolTrouble::Reason reason);
    void approved();

private:
    void askToBegin();
    void poll();
    void post(const QString &path, wire::EnrolmentMessageType type, const QByteArray &payload);
    void take(QNetworkReply &reply, const QByteArray &digest);
    void takeRefusal(QNetworkReply &reply, int status);
    void takeAnswer(const wire::EnrolmentAnswer &answer, const QByteArray &payload);
    void takeBegun(const wire::EnrolmentAnswer &answer, const QByteArray &payload);
    // What is believed under the code's MAC.
    [[nodiscard]] std::optional<wire::EnrolmentMessage> answerFrom(const QByteArray &bytes) const;
    [[nodiscard]] std::optional<wire::Bundle>
    bundleIn(const QByteArray &envelope,
             const std::optional<vault::SigningPublicKey> &signing,
             const QByteArray &authority) const;
    void takeDesk(const wire::Bundle &bundle, const QByteArray &envelope);
    void takeBundle(const QByteArray &envelope);
    [[nodiscard]] bool isAuthority(const QByteArray &certificate) const;
    void compareClock(qint64 serverTime);
    void goOn();
    void setLine(core::screen::EnrolWait::Line line);
    void fail(Reason reason);

    EnrolmentCall m_call;
    vault::EnrolmentKey m_key;
    std::function<qint64()> m_now;
    Pace m_pace;
    core::KioskId m_kiosk;
    vault::KioskSigner m_signer = vault::KioskSigner::generate();
    vault::BoxKeyPair m_box = vault::BoxKeyPair::generate();
    QByteArray m_secret;
    QByteArray m_begin;                               // payload
    std::optional<vault::SigningPublicKey> m_signing; // headquarters', once it has answered
    QByteArray m_authority;
    QNetworkAccessManager m_first;   // Qt keeps connections whatever they trusted,
    QNetworkAccessManager m_network; // so this one has none of the first contact's
    QSslConfiguration m_tls;
    QTimer m_timer;
    core::screen::EnrolWait::Line m_line = core::screen::EnrolWait::Line::Reached;
    std::optional<NewDesk> m_desk;
};

} // namespace uplink
