// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DeskStatus.h"
#include "store/SqliteRegister.h"
#include "sync/Backoff.h"
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
#include <vector>

namespace uplink {

struct UplinkSettings
{
    QUrl headquarters;                       // https://…
    QByteArray caCertificate;                // PEM; the only one that is trusted
    vault::SigningPublicKey headquartersKey; // receipts are signed with it
    std::function<qint64()> now;             // wall clock, ms since 1970 UTC
    std::chrono::milliseconds heartbeat{20'000};
    std::chrono::milliseconds timeout{10'000};
};

// Sends what the register has to headquarters: lane A, the announcement, first; then lane B, the
// records, batch by batch from wherever headquarters says. One request at a time. Headquarters owns
// the cursor: every answer says what it expects next, and the desk believes only signed answers
// to the very bytes that it sent. Nothing here decides what is in the register, so a lost answer, a
// repeated delivery or a captive portal costs time and never a record.
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
    [[nodiscard]] qint64 lastReceipt() const { return m_lastReceipt; }
    [[nodiscard]] quint64 waiting() const;

public Q_SLOTS:
    // The register has something new.
    void wake();

Q_SIGNALS:
    void changed();
    // Headquarters' clock, ms since 1970 UTC.
    void headquartersTime(qint64 time);

private:
    enum class Lane { Announcement, Records };

    // How far headquarters is with one stream of this desk, by its last receipt. Older streams
    // (before a restore, a clone or a move) are sent like the newest.
    struct Progress
    {
        core::StreamId stream;
        quint64 expected = 1;  // seq
        quint64 announced = 0; // seq
    };

    // What an answer must be an answer to.
    struct Request
    {
        Lane lane = Lane::Announcement;
        core::StreamId stream;
        quint64 announces = 0; // seq, in lane A
        QByteArray digest;     // SHA-256 of the envelope
    };

    void next();
    [[nodiscard]] Progress &progressOf(const core::StreamId &stream);
    void send(Lane lane, const core::StreamId &stream);
    [[nodiscard]] QByteArray announcementEnvelope(const core::StreamId &stream) const;
    [[nodiscard]] QByteArray batchEnvelope(const Progress &progress) const;
    [[nodiscard]] QByteArray
    seal(wire::PayloadType type, const core::StreamId &stream, const QByteArray &payload) const;
    void take(QNetworkReply &reply, const Request &request);
    void believe(const wire::Receipt &receipt, const Request &request);
    void keep(const wire::Receipt &receipt);
    void growBatch(quint32 atMost);
    void rest(std::chrono::milliseconds time);
    void fail(core::DeskStatus::Link link);
    void setLink(core::DeskStatus::Link link);
    [[nodiscard]] core::DeskStatus::Link linkWithoutAnswer() const;

    store::SqliteRegister &m_register;
    const vault::KioskSigner &m_signer;
    UplinkSettings m_settings;
    Backoff m_backoff;
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    QTimer m_timer;
    core::DeskStatus::Link m_link = core::DeskStatus::Link::NeverReached;
    std::optional<wire::Verdict> m_refusal;
    qint64 m_lastReceipt = 0;
    std::vector<Progress> m_progress;
    qsizetype m_batch = 20; // records; headquarters may ask for fewer
    enum class Sending { Idle, Busy } m_sending = Sending::Idle;
    enum class Pace { Ready, Resting } m_pace = Pace::Ready;
};

} // namespace uplink
