// SPDX-License-Identifier: Apache-2.0
#include "readers/card/CardKind.h"

#include <algorithm>
#include <array>

namespace card {

namespace {

struct Probe
{
    Application application;
    CardKind kind;
};

// After the text AP, because a My Number card has JPKI too and may carry a licence or be a
// residence card at the same time.
constexpr std::array probes{
    Probe{Application::Jpki, CardKind::Phone},
    Probe{Application::ResidenceCard, CardKind::Residence},
    Probe{Application::DriversLicence, CardKind::DriversLicence},
    Probe{Application::ContactlessPayment, CardKind::Bank},
    Probe{Application::ContactPayment, CardKind::Bank},
};

// PC/SC part 3, supplemental document: storage card, PC/SC workgroup's RID, standard 11 = FeliCa.
// Such cards know no applications; asking them only costs time.
bool isFeliCa(std::span<const unsigned char> atr)
{
    constexpr std::array<unsigned char, 9> mark{
        0x80, 0x4F, 0x0C, 0xA0, 0x00, 0x00, 0x03, 0x06, 0x11};
    return std::search(atr.begin(), atr.end(), mark.begin(), mark.end()) != atr.end();
}

} // namespace

core::Result<bool, CardError> selects(PcscCard &card, Application application)
{
    auto answer = card.transmit(Apdu::select(application));
    if (answer && answer->status.isHiccup()) {
        answer = card.transmit(Apdu::select(application));
    }
    if (!answer) {
        return core::fail(answer.error());
    }
    return answer->status.saysPresent();
}

core::Result<CardKind, CardError> kindOf(PcscCard &card)
{
    if (isFeliCa(card.atr())) {
        return CardKind::Transit;
    }
    const auto text = selects(card, Application::MyNumberText);
    if (!text) {
        return core::fail(text.error());
    }
    if (*text) {
        return CardKind::MyNumber;
    }
    for (const Probe &probe : probes) {
        const auto answer = card.transmit(Apdu::select(probe.application));
        if (!answer) {
            return core::fail(answer.error());
        }
        if (answer->status.saysPresent()) {
            return probe.kind;
        }
    }
    return CardKind::Other;
}

std::optional<core::IntakeProblem> problemOf(CardKind kind)
{
    switch (kind) {
    case CardKind::MyNumber:
        return std::nullopt;
    case CardKind::Phone:
        return core::IntakeProblem::Phone;
    case CardKind::Residence:
        return core::IntakeProblem::ResidenceCard;
    case CardKind::DriversLicence:
        return core::IntakeProblem::DriversLicence;
    case CardKind::Bank:
        return core::IntakeProblem::BankCard;
    case CardKind::Transit:
        return core::IntakeProblem::TransitCard;
    case CardKind::Other:
        return core::IntakeProblem::OtherCard;
    }
    return core::IntakeProblem::OtherCard;
}

} // namespace card
