// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/PersonCodec.h"
#include "core/Record.h"
#include "core/ShelterCount.h"
#include "vault/FamilyKey.h"
#include "vault/Octets.h"
#include "wire/Batch.h"
#include "wire/Bundle.h"
#include "wire/CameIn.h"
#include "wire/Enrolment.h"
#include "wire/Envelope.h"
#include "wire/Fetch.h"
#include "wire/HeldLines.h"
#include "wire/KeyGift.h"
#include "wire/Letter.h"
#include "wire/Receipt.h"

#include <QCryptographicHash>

// Made-up values (見本) with every field filled, the same on every machine.
namespace sample {

using namespace Qt::StringLiterals;

inline core::KioskId kiosk(int number = 1, core::Mode mode = core::Mode::Practice)
{
    const QByteArray name = "kiosk" + QByteArray::number(number);
    return {mode, QUuid::createUuidV5(QUuid(), name)};
}

inline core::StreamId stream(int number = 1, quint64 incarnation = 0x0102'0304'0506'0708)
{
    return {kiosk(number), incarnation};
}

inline core::HandleKey handle(quint32 number)
{
    return {u"452025-012"_s, core::Handle::random([state = number]() mutable {
                return state = state * 1'664'525U + 1'013'904'223U;
            })};
}

// The first record of a stream.
inline core::ClearHalf opening(const core::StreamId &of)
{
    core::ClearHalf clear;
    clear.stream = of;
    clear.seq = 1;
    clear.previousHash = core::noHash();
    clear.event = QUuid::createUuidV5(of.kiosk.uuid, QByteArray::number(of.incarnation) + "/1");
    clear.lamport = 1;
    clear.wallTime = 1'790'000'000'000;
    clear.kind = core::EventKind::StreamOpened;
    clear.opening = core::StreamOpening{u"452025-012"_s, std::nullopt};
    return clear;
}

inline core::ClearHalf arrival(const core::StreamId &of, quint64 seq, const QByteArray &previous)
{
    core::ClearHalf clear = opening(of);
    clear.opening.reset();
    clear.seq = seq;
    clear.previousHash = previous;
    clear.event = QUuid::createUuidV5(
        of.kiosk.uuid, QByteArray::number(of.incarnation) + '/' + QByteArray::number(seq));
    clear.lamport = seq;
    clear.kind = core::EventKind::Arrived;
    const core::Cell cell{
        core::AgeBand::FifteenToSixtyFour, core::Sex::Female, core::Place::Inside};
    clear.changes = {{handle(static_cast<quint32>(seq)),
                      core::Presence::In,
                      cell.ageBand,
                      cell.sex,
                      cell.place,
                      std::nullopt,
                      cell}};
    return clear;
}

inline QByteArray bytesOf(const core::ClearHalf &clear, const QByteArray &sealed = {})
{
    return core::Record{clear, core::encode(clear), sealed}.bytes();
}

// Records from..to of a stream that begins with its opening; `salt` makes another history.
inline std::vector<QByteArray>
history(const core::StreamId &of, quint64 to, quint64 saltFrom = 0, const QByteArray &salt = {})
{
    std::vector<QByteArray> records{bytesOf(opening(of), saltFrom == 1 ? salt : QByteArray())};
    for (quint64 seq = 2; seq <= to; ++seq) {
        const bool salted = saltFrom != 0 && seq >= saltFrom;
        records.push_back(
            bytesOf(arrival(of, seq, core::hashOf(records.back())), salted ? salt : QByteArray()));
    }
    return records;
}

inline wire::Batch
batch(const core::StreamId &of, const std::vector<QByteArray> &records, quint64 from, quint64 to)
{
    const auto at = [&records](quint64 seq) {
        return records.begin() + static_cast<std::ptrdiff_t>(seq - 1);
    };
    return {of,
            from,
            from == 1 ? core::noHash() : core::hashOf(*at(from - 1)),
            std::vector<QByteArray>(at(from), at(to) + 1)};
}

// A signature that only fits its message and its signer; Ed25519 itself is vault's.
inline QByteArray sign(const QByteArray &message)
{
    return QCryptographicHash::hash("sample key" + message, QCryptographicHash::Sha512);
}

inline std::optional<bool>
verify(const wire::Signer &signer, const QByteArray &message, const QByteArray &signature)
{
    if (signer.kiosk && *signer.kiosk != kiosk()) {
        return std::nullopt;
    }
    return sign(message) == signature;
}

inline core::Announcement announcement()
{
    core::Announcement announcement{
        stream(), u"452025-012"_s, 73, QByteArray(32, 'h'), 1'790'000'000'000, {}};
    for (const auto band : core::allAgeBands) {
        if (band != core::AgeBand::Unknown) {
            announcement.sum.add({band, core::Sex::Male, core::Place::Inside}, 30);
            announcement.sum.add({band, core::Sex::Female, core::Place::Inside}, -3);
        }
    }
    return announcement;
}

inline wire::Receipt receipt()
{
    return {stream(),
            wire::Verdict::Accepted,
            74,
            QByteArray(32, 'h'),
            60,
            QUuid(u"0f8fad5b-d9cb-469f-a165-70867728950e"_s),
            1'790'000'000'123,
            20'000,
            500,
            QByteArray(32, 'a'),
            {QByteArray("letter")}};
}

inline core::Announcement announcementAfterLetters()
{
    core::Announcement after = announcement();
    after.lettersTaken = 300;
    return after;
}

inline wire::Letter letter(wire::LetterKind kind = wire::LetterKind::Lock)
{
    return {kiosk(), 300, kind, 1'790'000'000'123};
}

inline wire::LinesQuestion linesQuestion()
{
    return {kiosk(), QByteArray(wire::nonceSize, 'n')};
}

inline wire::LinesAnswer linesAnswer()
{
    return {kiosk(),
            QByteArray(32, 'a'),
            QUuid(u"0f8fad5b-d9cb-469f-a165-70867728950e"_s),
            {{7, {}, 1, 74, QByteArray(32, 'h')},
             {7, QByteArray(32, 'b'), 60, 65, QByteArray(32, 'i')}}};
}

inline wire::FetchRequest fetchRequest()
{
    return {stream(), QByteArray(32, 'b'), 62, QByteArray(wire::nonceSize, 'n')};
}

inline wire::FetchAnswer fetchAnswer()
{
    return {QByteArray(32, 'a'), batch(stream(), history(stream(), 3), 2, 3)};
}

inline vault::KioskSigner signer(char seed)
{
    const QByteArray bytes(32, seed);
    return std::move(
        *vault::KioskSigner::fromSeed(core::SecretBytes::copyOf(vault::octetSpan(bytes))));
}

inline vault::BoxPublicKey boxKey(char secret)
{
    const QByteArray bytes(32, secret);
    return vault::BoxKeyPair::fromSecret(core::SecretBytes::copyOf(vault::octetSpan(bytes)))
        ->publicKey;
}

inline wire::KeyWish keyWish()
{
    return {kiosk(), boxKey('b'), boxKey('k')};
}

inline wire::KeyGift keyGift()
{
    return {kiosk(), boxKey('k'), QByteArray(116, 'g')};
}

inline wire::Letter letterWithContent()
{
    wire::Letter letter = sample::letter(wire::LetterKind::GiveKey);
    letter.content = wire::encode(keyWish());
    return letter;
}

inline wire::CameIn cameIn()
{
    return {handle(1), u"452025-012"_s, 1'790'000'000'123};
}

inline wire::EnrolmentBegin enrolmentBegin()
{
    return {kiosk(), signer('k').publicKey(), boxKey('b'), QByteArray(32, 'c')};
}

inline wire::EnrolmentPoll enrolmentPoll()
{
    return {QByteArray(32, 's'), QByteArray(wire::nonceSize, 'n')};
}

inline wire::EnrolmentAnswer enrolmentBegun()
{
    return {QByteArray(32, 'a'),
            wire::EnrolmentState::Begun,
            1'790'000'000'123,
            QByteArray(32, 'h'),
            signer('m').publicKey(),
            QByteArray("a certificate"),
            {}};
}

inline wire::EnrolmentAnswer enrolmentApproved()
{
    return {QByteArray(32, 'a'),
            wire::EnrolmentState::Approved,
            1'790'000'000'123,
            {},
            {},
            {},
            QByteArray("a bundle")};
}

inline wire::EnrolmentAnswer enrolmentCarriedBack()
{
    wire::EnrolmentAnswer answer = enrolmentApproved();
    answer.signing = signer('m').publicKey();
    answer.authority = "a certificate";
    return answer;
}

inline wire::Bundle bundle()
{
    return {1'790'000'000'000,
            kiosk(),
            signer('k').publicKey(),
            u"452025-012"_s,
            boxKey('s'),
            QByteArray(vault::FamilyKey::size, 'f'),
            {core::Mode::Practice, boxKey('r'), boxKey('i'), signer('m').publicKey()},
            QByteArray("a certificate"),
            u"https://hq.example.jp:8443"_s,
            u"0986-00-0000"_s,
            {{u"452025-012"_s, u"見本小学校"_s, u"Mihon School"_s, 300},
             {u"452025-013"_s, u"見本公民館"_s, {}, 0}}};
}

inline wire::Enrolled enrolled()
{
    return {kiosk(),
            1'790'000'000'000,
            wire::Enrolled::ShelterKey{boxKey('s'), QByteArray(wire::escrowSize, 'e')}};
}

inline wire::Enrolled enrolledHolding()
{
    wire::Enrolled holding = enrolled();
    holding.holds = boxKey('k');
    return holding;
}

} // namespace sample
