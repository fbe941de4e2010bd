// SPDX-License-Identifier: Apache-2.0
#include "sync/Inbox.h"

#include "wire/Receipt.h"
#include "wire/Signatures.h"

using namespace Qt::StringLiterals;

namespace uplink {

namespace {

QString takenSetting()
{
    return u"letters taken"_s;
}

bool isKnown(wire::LetterKind kind)
{
    switch (kind) {
    case wire::LetterKind::Withdrawn:
    case wire::LetterKind::Lock:
    case wire::LetterKind::Bundle:
    case wire::LetterKind::GiveKey:
    case wire::LetterKind::Key:
    case wire::LetterKind::CameInElsewhere:
        return true;
    }
    return false;
}

} // namespace

Inbox::Inbox(store::SqliteRegister &reg, const vault::SigningPublicKey &headquarters)
    : m_register(reg)
    , m_headquarters(headquarters)
{}

quint64 Inbox::taken() const
{
    if (!m_taken) {
        const auto stored = m_register.setting(takenSetting());
        if (stored) {
            m_taken = *stored ? (*stored)->toULongLong() : 0;
        }
    }
    return m_taken.value_or(0);
}

std::optional<wire::Letter> Inbox::opened(const QByteArray &envelope) const
{
    const auto signedLetter = envelope.size() <= wire::maxLetterSize
                                  ? wire::open(envelope, wire::verifyOnly({}, m_headquarters))
                                  : core::fail(wire::EnvelopeError::Malformed);
    const auto letter = signedLetter && signedLetter->type == wire::PayloadType::Letter
                            ? wire::letterFrom(signedLetter->payload)
                            : std::nullopt;
    return letter && letter->kiosk == m_register.kiosk() ? letter : std::nullopt;
}

std::optional<wire::Letter> Inbox::nextOf(const std::vector<QByteArray> &envelopes) const
{
    std::optional<wire::Letter> next;
    for (const QByteArray &envelope : envelopes) {
        auto letter = opened(envelope);
        // A register that cannot be read does not say which one is the next.
        if (!letter || letter->number <= taken() || !m_taken) {
            continue;
        }
        if (letter->kind == wire::LetterKind::Lock) {
            return letter;
        }
        if (letter->number == *m_taken + 1) {
            next = std::move(letter);
        }
    }
    return next;
}

void Inbox::look(const std::vector<QByteArray> &envelopes)
{
    while (const auto letter = nextOf(envelopes)) {
        if (isKnown(letter->kind)) {
            m_underWay = letter->number;
            Q_EMIT arrived(*letter);
            return; // those behind it come again
        }
        if (!remember(letter->number)) {
            return;
        }
        Q_EMIT passedOver(*letter);
        Q_EMIT tookOne();
    }
}

void Inbox::carriedOut(quint64 number)
{
    if (number == m_underWay && number > taken() && remember(number)) {
        Q_EMIT tookOne();
    }
}

bool Inbox::remember(quint64 number)
{
    if (!m_register.storeSetting(takenSetting(), QByteArray::number(number))) {
        return false; // a register in trouble: it comes again
    }
    m_taken = number;
    return true;
}

} // namespace uplink
