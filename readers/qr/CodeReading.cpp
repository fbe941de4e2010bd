// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/CodeReading.h"

#include "readers/qr/CodeKind.h"
#include "readers/qr/ContactCard.h"
#include "readers/qr/FamilyReading.h"
#include "readers/qr/Payload.h"
#include "readers/qr/PayloadSigning.h"

#include <utility>

namespace qr {

namespace {

using core::IntakeProblem;

IntakeProblem problemOf(PayloadError error)
{
    switch (error) {
    case PayloadError::NotOurs:
        return IntakeProblem::CodeUnknown;
    case PayloadError::Newer:
        return IntakeProblem::CodeNewer;
    case PayloadError::Sealed:
        return IntakeProblem::CodeSealed;
    case PayloadError::Damaged:
        return IntakeProblem::CodeDamaged;
    case PayloadError::TooMany:
        return IntakeProblem::CodeTooMany;
    case PayloadError::NotAHousehold:
    case PayloadError::Nobody:
        return IntakeProblem::CodeNotAFamily;
    }
    return IntakeProblem::CodeUnknown;
}

core::Input readContact(const QByteArray &code)
{
    const auto contact = contactFrom(code);
    return contact
               ? core::Input(core::input::FamilyRead{familyOf(*contact, core::Family::Word::Self)})
               : core::Input(core::input::CodeRefused{IntakeProblem::CodeUnknown});
}

} // namespace

CodeReading::CodeReading(QByteArray municipality)
    : m_municipality(std::move(municipality))
{}

core::Input CodeReading::readFamily(const QString &text) const
{
    const auto payload = payloadFrom(text);
    if (!payload) {
        return core::input::CodeRefused{problemOf(payload.error())};
    }
    const bool isGenuine =
        payload->signature && check(*payload->signature, m_municipality) == Signature::Genuine;
    return core::input::FamilyRead{familyOf(
        payload->content, isGenuine ? core::Family::Word::Municipality : core::Family::Word::Self)};
}

core::Input CodeReading::read(const QByteArray &code) const
{
    const QString text = QString::fromUtf8(code);
    switch (kindOf(code)) {
    case CodeKind::Household:
        return readFamily(text);
    case CodeKind::ContactCard:
        return readContact(code);
    case CodeKind::WebAddress:
        return core::input::CodeRefused{IntakeProblem::CodeIsAddress};
    case CodeKind::Ticket:
        return core::input::CodeRefused{IntakeProblem::CodeIsTicket};
    case CodeKind::Wristband:
        return core::input::Scanned{text};
    case CodeKind::Other:
        break;
    }
    return core::input::CodeRefused{IntakeProblem::CodeUnknown};
}

} // namespace qr
