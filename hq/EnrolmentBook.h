// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Clock.h"
#include "hq/Sqlite.h"
#include "vault/EnrolmentCode.h"
#include "wire/Bundle.h"
#include "wire/Enrolment.h"
#include "wire/KeyGift.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace hq {

// Whether headquarters listens to a desk. The numbers are stored.
enum class Standing : quint8 {
    Admitted = 1,
    Revoked = 2, // what it sends is kept, uncounted, until a person decides
};

// How far a one-time code is. The numbers are stored; that it expired is said by the clock.
enum class CodeState : quint8 { Open = 1, Begun = 2, Approved = 3, Refused = 4 };

struct CodeEntry
{
    QByteArray name;
    vault::EnrolmentKey key;
    core::ShelterCode shelter;
    CodeState state = CodeState::Open;
    qint64 madeAt = 0;  // ms since 1970 UTC
    qint64 begunAt = 0; // 0: not yet
    int tries = 0;      // messages that named it without holding it
    std::optional<core::KioskId> kiosk;
    QByteArray begin; // payloads
    QByteArray begun;
    QString digits; // empty until the desk opened its commitment, or a stick brought its question
    // So long to be used, and so long to be approved; ms.
    qint64 lifetime = byNetwork;
    // The question came on a stick, so the answer may be fetched on the page of desks.
    bool isCarried = false;

    static constexpr qint64 byNetwork = 30 * 60 * 1000;
    static constexpr qint64 byStick = 24 * 60 * 60 * 1000; // a road may be closed for a day
    [[nodiscard]] qint64 expiresAt() const { return (begunAt > 0 ? begunAt : madeAt) + lifetime; }
    // A decision of a person does not expire.
    [[nodiscard]] bool isExpired(qint64 now) const;
};

struct KioskEntry
{
    core::KioskId kiosk;
    vault::SigningPublicKey signing;
    std::optional<vault::BoxPublicKey> box; // none: admitted by file
    core::ShelterCode shelter;              // empty: admitted by file
    Standing standing = Standing::Admitted;
    qint64 since = 0;       // of its standing
    quint64 bundle = 0;     // version; 0: none was signed
    bool makesKey = false;  // its shelter's
    qint64 confirmedAt = 0; // 0: it has not yet said that it holds bundle and keys
    // Public half of the shelter key whose secret it said that it has.
    std::optional<vault::BoxPublicKey> holds = {};
    // Asked to, and it has not yet done it.
    [[nodiscard]] bool isMakingKey() const { return makesKey && confirmedAt == 0; }
};

// A letter CameInElsewhere as it should be.
struct WantedMove
{
    QByteArray content;              // wire/CameIn.h
    std::optional<core::KioskId> to; // none: not to be written yet, and left where it is
};

// Why the book does not do what was asked.
enum class BookRefusal {
    Unknown,    // no such code or desk
    NotWaiting, // it is not, or no more, waiting for a decision
    KeyPending, // another desk has been asked to make this shelter's key and has not confirmed
    OtherKey,   // the shelter has another key
    StoreFailed,
};
template <typename T> using BookResult = core::Result<T, BookRefusal>;

// DATA/enrolments.db: one-time codes, desks, shelters' public keys, letters to desks. Survives a
// restart, and may be used by several threads and processes at once (headquarters' commands write
// beside the server): every answer is read from the database.
class EnrolmentBook
{
public:
    [[nodiscard]] static StoreResult<std::unique_ptr<EnrolmentBook>> open(const QString &path,
                                                                          Clock clock);

    // At headquarters, by a person ---------------------------------------------------------------
    [[nodiscard]] BookResult<void> addCode(const vault::EnrolmentCode &code,
                                           const core::ShelterCode &shelter,
                                           qint64 lifetime = CodeEntry::byNetwork);
    // Desks that show digits and wait, oldest first.
    [[nodiscard]] BookResult<std::vector<CodeEntry>> waiting();
    // Approved ones whose question came on a stick, until the code is forgotten.
    [[nodiscard]] BookResult<std::vector<CodeEntry>> carried();
    [[nodiscard]] BookResult<void> approve(const core::KioskId &kiosk);
    [[nodiscard]] BookResult<void> refuse(const core::KioskId &kiosk);
    [[nodiscard]] BookResult<std::vector<KioskEntry>> kiosks();
    // `signing`: of a desk that is admitted by file and not yet in the book. The desk is told by a
    // letter, and its shelter gets a new key.
    [[nodiscard]] BookResult<void> revoke(const core::KioskId &kiosk,
                                          const std::optional<vault::SigningPublicKey> &signing);
    // To another shelter; the desk is told by a letter. NotWaiting when it is there already,
    // Unknown for one that was not enrolled.
    [[nodiscard]] BookResult<void> move(const core::KioskId &kiosk, const core::ShelterCode &to);
    [[nodiscard]] BookResult<void> rotateKey(const core::ShelterCode &shelter);
    // At a start: desks hear of what has changed for all of them (hq/BookKeys.h).
    [[nodiscard]] BookResult<void> tellAllDesks(const QByteArray &said);
    // The letters about people who are counted in two shelters, as they should be (hq/BookMoves.h).
    [[nodiscard]] BookResult<void> keepMoves(const std::vector<WantedMove> &wanted);
    // Of each desk that was told to delete its slots, when it said that it did, in ms since 1970
    // UTC; 0: not yet.
    [[nodiscard]] BookResult<std::map<core::KioskId, qint64>> locks();

    // By desks -----------------------------------------------------------------------------------
    [[nodiscard]] BookResult<std::optional<CodeEntry>> code(const QByteArray &name);
    [[nodiscard]] BookResult<void> countTry(const QByteArray &name);
    // The first desk has the code: NotWaiting when another has it, or it was refused. The same desk
    // may come another way than before, until its code is forgotten.
    [[nodiscard]] BookResult<void>
    begin(const QByteArray &name, const QByteArray &begin, const QByteArray &begun);
    // Likewise by a stick: all is said at once.
    [[nodiscard]] BookResult<void>
    beginCarried(const QByteArray &name, const QByteArray &begin, const QString &digits);
    [[nodiscard]] BookResult<void> showDigits(const QByteArray &name, const QString &digits);
    [[nodiscard]] BookResult<std::optional<KioskEntry>> kiosk(const core::KioskId &kiosk);
    [[nodiscard]] BookResult<std::optional<vault::BoxPublicKey>>
    shelterKey(const core::ShelterCode &shelter);
    // By which its desks recognise a family's QR; the same ever after.
    [[nodiscard]] BookResult<QByteArray> familyKey(const core::ShelterCode &shelter);
    // With the secret half, sealed to the recovery key.
    [[nodiscard]] BookResult<std::optional<wire::Enrolled::ShelterKey>>
    shelterEscrow(const core::ShelterCode &shelter);
    // The desk holds its bundle and its keys. Said again it changes nothing.
    [[nodiscard]] BookResult<void> confirm(const wire::Enrolled &enrolled);
    // A secret on its way from one desk to another (hq/BookKeys.h).
    [[nodiscard]] BookResult<void> passOn(const core::KioskId &giver, const wire::KeyGift &gift);
    // It carried out its letters, all up to this number.
    [[nodiscard]] BookResult<void> noteLettersTaken(const core::KioskId &kiosk, quint64 upTo);

private:
    explicit EnrolmentBook(Database database, Clock clock);

    // All of it, or nothing.
    [[nodiscard]] BookResult<void> inTransaction(const std::function<BookResult<void>()> &work);
    [[nodiscard]] BookResult<Statement> prepare(const char *sql);
    [[nodiscard]] BookResult<std::optional<CodeEntry>> readCode(const QByteArray &name);
    [[nodiscard]] BookResult<std::optional<KioskEntry>> readKiosk(const core::KioskId &kiosk);
    enum class Way { Network, Stick };
    [[nodiscard]] BookResult<void> writeBegin(const QByteArray &name,
                                              const QByteArray &begin,
                                              const QByteArray &begun,
                                              const QString &digits,
                                              Way way);
    [[nodiscard]] BookResult<std::vector<CodeEntry>> codesWhere(const char *condition);
    [[nodiscard]] BookResult<CodeEntry> waitingOf(const core::KioskId &kiosk);
    [[nodiscard]] BookResult<void> admit(const CodeEntry &code);
    [[nodiscard]] BookResult<void>
    markRevoked(const core::KioskId &kiosk, const std::optional<vault::SigningPublicKey> &signing);
    [[nodiscard]] BookResult<void> setState(const QByteArray &name, CodeState state);
    [[nodiscard]] BookResult<void> forgetOldCodes();

    std::mutex m_mutex;
    Database m_database;
    Clock m_clock;
};

} // namespace hq
