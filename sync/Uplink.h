// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DeskStatus.h"
#include "store/SqliteRegister.h"
#include "sync/Backoff.h"
#include "sync/FetchPlan.h"
#include "sync/Inbox.h"
#include "sync/SendingPlan.h"
#include "vault/KioskSigner.h"
#include "wire/Envelope.h"
#include "wire/Receipt.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <variant>

namespace uplink {

struct UplinkSettings
{
    QUrl headquarters;                           // https://…
    QByteArray caCertificate;                    // PEM; the only one that is trusted
    vault::SigningPublicKey headquartersKey;     // receipts are signed with it
    std::function<qint64()> now;                 // wall clock, ms since 1970 UTC
    std::chrono::milliseconds heartbeat{20'000}; // until headquarters says how often
    std::chrono::milliseconds timeout{10'000};
    std::chrono::milliseconds askAgain{60 * 60 * 1'000}; // what headquarters holds, all of it
};

// Sends what the register has to headquarters: lane A, the announcement, first; then lane B, the
// records, batch by batch from wherever headquarters says. One request at a time. Headquarters owns
// the cursor: every answer says what it expects next, and the desk believes only signed answers
// to the very bytes that it sent. Nothing here decides what is in the register, so a lost answer, a
// repeated delivery or a captive portal costs time and never a record.
//
// At every start, when headquarters was restored and about once an hour it announces every stream
// and asks which lines headquarters holds: what one side has lost comes back from the other.
class Uplink : public QObject
{
    Q_OBJECT

public:
    Uplink(store::SqliteRegister &reg,
           const vault::KioskSigner &signer,
           UplinkSettings settings,
           Backoff backoff);

    void start();

    [[nodiscard]] core::DeskStatus::Link link() const { return m_link; }
    // Why headquarters itself refused the last request; nothing when it did not, or did not answer.
    [[nodiscard]] std::optional<wire::Verdict> refusal() const { return m_refusal; }
    // By this desk's clock, ms since 1970 UTC; 0: none since the start.
    [[nodiscard]] qint64 lastReceipt() const { return m_lastReceipt; }
    [[nodiscard]] quint64 waiting() const { return m_sending.waiting(); }
    // Whether it was asked, and everything that headquarters had more is here.
    [[nodiscard]] bool hasTakenBack() const;
    // What headquarters says with its receipts.
    [[nodiscard]] Inbox &inbox() { return m_inbox; }

public Q_SLOTS:
    // The register has something new.
    void wake();

Q_SIGNALS:
    void changed();
    // Headquarters' clock, ms since 1970 UTC.
    void headquartersTime(qint64 time);
    // Records that were lost here are in the register again.
    void tookBack();

private:
    // What an answer must be an answer to.
    struct AskingLines
    {};
    using Purpose = std::variant<Sending, AskingLines, Fetching>;
    struct Request
    {
        Purpose purpose;
        QByteArray digest; // SHA-256 of the envelope
    };
    enum class Question { Due, Answered };
    // What a headquarters out of its mind could make a desk do for ever.
    enum class Look { Allowed, Done };  // all announced again: once a heartbeat
    enum class Leave { Allowed, Done }; // a new incarnation: once in askAgain

    void next();
    void lookAtEverything();
    void lookOnce();
    void send(const Sending &sending);
    void askForLines();
    void fetch(const Fetching &fetching);
    [[nodiscard]] QByteArray announcementEnvelope(const store::OwnStream &stream) const;
    [[nodiscard]] QByteArray batchEnvelope(const Sending &sending) const;
    [[nodiscard]] QByteArray seal(wire::PayloadType type, const QByteArray &payload) const;
    void post(const QString &path, const QByteArray &envelope, const Purpose &purpose);
    void take(QNetworkReply &reply, const Request &request);
    [[nodiscard]] bool believe(const wire::Envelope &answer, const Request &request);
    [[nodiscard]] bool believeReceipt(const wire::Receipt &receipt, const Request &request);
    [[nodiscard]] bool believeLines(const QByteArray &payload, const Request &request);
    [[nodiscard]] bool believeRecords(const QByteArray &payload, const Request &request);
    void believe(const wire::Receipt &receipt, const Sending &sent);
    [[nodiscard]] bool leaveStream(const core::StreamId &stream);
    void keep(const wire::Receipt &receipt, const core::StreamId &stream, quint64 before);
    void meet(const QUuid &serverIncarnation);
    void reached();
    void growBatch(quint32 atMost);
    void rest(std::chrono::milliseconds time);
    [[nodiscard]] bool maySend(const std::optional<Sending> &sending) const;
    void fail(core::DeskStatus::Link link);
    void setLink(core::DeskStatus::Link link);
    [[nodiscard]] core::DeskStatus::Link linkWithoutAnswer() const;

    store::SqliteRegister &m_register;
    const vault::KioskSigner &m_signer;
    UplinkSettings m_settings;
    Backoff m_backoff;
    SendingPlan m_sending;
    FetchPlan m_fetching;
    Inbox m_inbox;
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    QTimer m_timer;
    QTimer m_recordsRest; // while it runs headquarters has no room for records
    QTimer m_askAgain;
    std::chrono::milliseconds m_heartbeat;
    core::DeskStatus::Link m_link = core::DeskStatus::Link::NeverReached;
    std::optional<wire::Verdict> m_refusal;
    qint64 m_lastReceipt = 0;
    QUuid m_serverIncarnation; // seen last; null: none since the start
    Question m_question = Question::Due;
    Look m_look = Look::Allowed;
    Leave m_leave = Leave::Allowed;
    qsizetype m_batch = 20; // records; headquarters may ask for fewer
    enum class Line { Idle, Busy } m_line = Line::Idle;
    enum class Pace { Ready, Resting } m_pace = Pace::Ready;
};

} // namespace uplink
