// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "core/Result.h"
#include "vault/BoxKey.h"
#include "vault/EnrolmentCode.h"
#include "vault/KioskSigner.h"

#include <QByteArray>

#include <optional>

namespace wire {

// How a new desk becomes one of headquarters' (docs/decisions/0012). Both sides hold the one-time
// code and prove it by a MAC over everything that they say:
//
//   desk  ── begin:  its id, its public keys, a commitment to a random secret ──►  headquarters
//   desk  ◄─ answer: a random challenge, its signing key, its CA ────────────────
//   desk  ── poll:   the secret ────────────────────────────────────────────────►
//         both screens show eight digits; a person compares them and approves
//   desk  ◄─ answer: the bundle, signed ─────────────────────────────────────────
//
// Why eight digits suffice: who does not know the code cannot take part at all. Who does (a
// photograph of the QR) and stands between the two has to make two different conversations show the
// same digits. The commitment makes the desk's part fixed before the challenge is known, and the
// challenge is fixed before the desk's secret is: so nobody can search for a match beforehand, and
// one try succeeds once in a hundred million. A code allows one try.
//
// Where there is no network a stick carries it, once there and once back (docs/decisions/0018,
// wire/EnrolmentFile.h):
//
//   desk  ── carried: what begin says ──►  headquarters
//         both screens show twenty digits; a person compares them and approves
//   desk  ◄─ answer: approved, with the signing key, the CA and the bundle ──
//
// Why twenty there: with one trip nobody can commit first. Who holds the code and can exchange the
// file may search at leisure for keys that show the desk's digits: 10^8 tries take minutes, 10^20
// are out of reach while a code lives.
enum class EnrolmentMessageType : quint8 { Begin = 1, Poll = 2, Answer = 3, Carried = 4 };

// Bytes under the code's MAC. Who receives them verifies before the payload is parsed.
struct EnrolmentMessage
{
    EnrolmentMessageType type = EnrolmentMessageType::Begin;
    QByteArray name; // of the code
    QByteArray payload;
};

inline constexpr qsizetype maxEnrolmentMessage = 310 * 1024; // an answer with a bundle
inline constexpr qsizetype maxEnrolmentQuestion = 1024;      // begin and poll
inline constexpr qsizetype enrolmentSecretSize = 32;         // secret and challenge

enum class EnrolmentMessageError {
    Malformed,
    UnknownCode, // no key is held for this name
    WrongMac,    // the sender does not hold the code
};

// Nothing when no code of this name is held.
using EnrolmentKeyOf = std::function<std::optional<vault::EnrolmentKey>(const QByteArray &name)>;

[[nodiscard]] QByteArray seal(const EnrolmentMessage &message, const vault::EnrolmentKey &key);
[[nodiscard]] core::Result<EnrolmentMessage, EnrolmentMessageError>
open(const QByteArray &bytes, qsizetype maxSize, const EnrolmentKeyOf &keyOf);

struct EnrolmentBegin
{
    core::KioskId kiosk;
    vault::SigningPublicKey signing;
    vault::BoxPublicKey box; // what the desk is to learn in secret is sealed to it
    QByteArray commitment;   // commitmentTo() the secret

    bool operator==(const EnrolmentBegin &) const = default;
};

struct EnrolmentPoll
{
    QByteArray secret; // enrolmentSecretSize bytes
    QByteArray nonce;  // nonceSize bytes, so that no answer passes for another's

    bool operator==(const EnrolmentPoll &) const = default;
};

// Numbers of the format.
enum class EnrolmentState : quint8 {
    Begun = 1,     // challenge, signing and authority are set
    Waiting = 2,   // for a person at headquarters
    Approved = 3,  // bundle is set
    Refused = 4,   // by a person at headquarters
    Expired = 5,   // too late
    Taken = 6,     // another desk has used the code
    WrongMode = 7, // a practice desk and a real headquarters, or the other way round
};

struct EnrolmentAnswer
{
    QByteArray answers; // SHA-256 of the message that it answers
    EnrolmentState state = EnrolmentState::Waiting;
    qint64 serverTime = 0; // ms since 1970 UTC
    QByteArray challenge;  // enrolmentSecretSize bytes
    // With Begun; with Approved when a stick carried the question.
    std::optional<vault::SigningPublicKey> signing;
    QByteArray authority; // the CA's certificate, PEM; likewise
    QByteArray bundle;    // an envelope (wire/Bundle.h)

    bool operator==(const EnrolmentAnswer &) const = default;
};

inline constexpr qsizetype maxAuthoritySize = 8 * 1024;

[[nodiscard]] QByteArray encode(const EnrolmentBegin &begin);
[[nodiscard]] std::optional<EnrolmentBegin> enrolmentBeginFrom(const QByteArray &bytes);
[[nodiscard]] QByteArray encode(const EnrolmentPoll &poll);
[[nodiscard]] std::optional<EnrolmentPoll> enrolmentPollFrom(const QByteArray &bytes);
[[nodiscard]] QByteArray encode(const EnrolmentAnswer &answer);
[[nodiscard]] std::optional<EnrolmentAnswer> enrolmentAnswerFrom(const QByteArray &bytes);

[[nodiscard]] QByteArray commitmentTo(const QByteArray &secret);
// What the digits are drawn from: the payloads of begin and of its answer, and the secret.
[[nodiscard]] QByteArray
enrolmentTranscript(const QByteArray &begin, const QByteArray &begun, const QByteArray &secret);
// Of a carried one: the payload, and the ticket's two hashes, by which the desk knows headquarters.
// A ticket that somebody changed so shows other digits.
[[nodiscard]] QByteArray
carriedTranscript(const QByteArray &begin, const QByteArray &authority, const QByteArray &keys);

} // namespace wire
