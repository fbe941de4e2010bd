// SPDX-License-Identifier: Apache-2.0
#include "tools/practicecard/CardLogic.h"

#include <algorithm>

namespace practice {

namespace {

const QByteArray textApplication = QByteArray::fromHex("D3921000310001010408");
const QByteArray commonApplication = QByteArray::fromHex("D3921000310001010100");
const QByteArray visualApplication = QByteArray::fromHex("D3921000310001010402");
const QByteArray signatureApplication = QByteArray::fromHex("D392F000260100000001");

// What a payment card answers to its directory: an empty FCI template is enough.
const QByteArray paymentDirectory = QByteArray::fromHex("6F0A8408") + "2PAY.SYS";

QList<QByteArray> applicationsOf(const CardData &card)
{
    switch (card.kind) {
    case Kind::MyNumber:
        if (card.serial.isEmpty()) {
            return {textApplication, visualApplication, signatureApplication};
        }
        return {textApplication, visualApplication, signatureApplication, commonApplication};
    case Kind::Phone:
        return {signatureApplication};
    case Kind::Residence:
        return {QByteArray::fromHex("D392F0004F0200000000000000000000"),
                QByteArray::fromHex("D392F0004F0300000000000000000000")};
    case Kind::Licence:
        return {QByteArray::fromHex("A0000002310100000000000000000000"),
                QByteArray::fromHex("A0000002310200000000000000000000")};
    case Kind::Bank:
        return {"2PAY.SYS.DDF01"};
    case Kind::Transit:
        return {};
    }
    return {};
}

} // namespace

CardLogic::CardLogic(CardData &card, const CardFaults &faults, Counters &counters)
    : m_card(card)
    , m_faults(faults)
    , m_counters(counters)
    , m_text(card, faults, counters)
{}

void CardLogic::powerUp()
{
    m_fresh = true;
    m_selected.clear();
    m_text.reset();
}

QByteArray CardLogic::answer(const QByteArray &apdu)
{
    ++m_counters.apdus;
    if (std::exchange(m_fresh, false) && m_faults.hiccup) {
        return word(0x6F00);
    }
    if (apdu.size() < 4) {
        return word(0x6700);
    }
    const bool selectsByName = apdu.startsWith(QByteArray::fromHex("00A404"));
    if (selectsByName) {
        return select(apdu.mid(5, apdu.size() > 4 ? static_cast<unsigned char>(apdu[4]) : 0));
    }
    if (m_selected == textApplication) {
        return m_text.answer(apdu);
    }
    if (m_selected == commonApplication) {
        return readCommonRecord(apdu);
    }
    if (m_selected == visualApplication || m_selected == signatureApplication) {
        ++m_counters.forbidden;
        return word(0x6982);
    }
    return word(m_card.kind == Kind::Transit ? 0x6D00 : 0x6986);
}

// Record 1 of the common card application: serial, municipality, expiry.
QByteArray CardLogic::readCommonRecord(const QByteArray &apdu) const
{
    if (!apdu.startsWith(QByteArray::fromHex("00B2010C"))) {
        return word(0x6A82);
    }
    return QByteArray::fromHex("011C") + m_card.serial + "99999" + "20351231" + word(0x9000);
}

QByteArray CardLogic::select(const QByteArray &aid)
{
    if (!applicationsOf(m_card).contains(aid)) {
        return word(m_card.kind == Kind::Transit ? 0x6D00 : 0x6A82);
    }
    m_selected = aid;
    m_text.reset();
    if (aid == visualApplication) {
        // Photographs and the number as a picture: nothing that a shelter's desk needs.
        ++m_counters.forbidden;
    }
    return m_card.kind == Kind::Bank ? paymentDirectory + word(0x9000) : word(0x9000);
}

} // namespace practice
