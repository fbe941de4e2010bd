// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/hq/AskingDesk.h"
#include "wire/KeyGift.h"
#include "wire/KnownBy.h"
#include "wire/Letter.h"

namespace hqtest {

// A desk that was let in, and does what headquarters tells it.
struct InDesk
{
    InDesk(HqProcess &headquarters, const QString &shelter)
        : hq(headquarters)
        , asking(*ticketFor(headquarters, shelter))
        , bundle(asking.letIn(headquarters))
        , known(headquarters.key())
    {}

    Answer post(const QString &path, wire::PayloadType type, const QByteArray &payload)
    {
        Answer answer = hq.answerOf(hq.postAsync(
            path,
            wire::seal({type, {asking.kiosk()}, payload}, wire::signWith(asking.signer())),
            known.toBytes().toHex()));
        const auto envelope = wire::open(answer.body, wire::verifyOnly({}, known));
        answer.receipt = envelope && envelope->type == wire::PayloadType::Receipt
                             ? wire::receiptFrom(envelope->payload)
                             : std::nullopt;
        return answer;
    }
    // That it holds its newest bundle; with the secret or without.
    int confirm(const std::optional<vault::BoxPublicKey> &holds, bool makes = false)
    {
        wire::Enrolled enrolled{asking.kiosk(), bundle->version, std::nullopt, holds};
        if (makes) {
            enrolled.shelterKey =
                wire::Enrolled::ShelterKey{*holds, QByteArray(wire::escrowSize, 'e')};
        }
        return asking.confirm(hq, enrolled).status;
    }
    // The newest one; nothing when it is refused.
    std::optional<wire::Bundle> fetch()
    {
        const Answer answer =
            post(u"/v1/enrol/bundle"_s,
                 wire::PayloadType::Enrolled,
                 wire::encode(wire::Enrolled{asking.kiosk(), bundle->version, std::nullopt}));
        const auto envelope = wire::open(answer.body, wire::verifyOnly({}, known));
        auto fetched = envelope && envelope->type == wire::PayloadType::Bundle
                           ? wire::bundleFrom(envelope->payload)
                           : std::nullopt;
        if (fetched) {
            bundle = fetched;
            known = fetched->keys.signing;
        }
        return fetched;
    }
    std::vector<wire::Letter> letters()
    {
        std::vector<wire::Letter> read;
        const core::StreamId stream{asking.kiosk(), 7};
        const Answer answer = post(
            u"/v1/announce"_s,
            wire::PayloadType::Announcement,
            wire::encode(core::Announcement{stream, bundle->shelter, 0, core::noHash(), 1, {}}));
        for (const QByteArray &bytes : answer.receipt->inbox) {
            read.push_back(
                *wire::letterFrom(wire::open(bytes, wire::verifyOnly({}, known))->payload));
        }
        return read;
    }
    int give(const wire::KeyWish &wish, const QByteArray &gift)
    {
        return post(u"/v1/enrol/gift"_s,
                    wire::PayloadType::KeyGift,
                    wire::encode(wire::KeyGift{wish.desk, wish.secret, gift}))
            .status;
    }

    HqProcess &hq;
    AskingDesk asking;
    std::optional<wire::Bundle> bundle;
    vault::SigningPublicKey known; // headquarters, as this desk knows it
};

inline std::vector<wire::LetterKind> kindsOf(const std::vector<wire::Letter> &letters)
{
    std::vector<wire::LetterKind> kinds;
    for (const wire::Letter &letter : letters) {
        kinds.push_back(letter.kind);
    }
    return kinds;
}

} // namespace hqtest
