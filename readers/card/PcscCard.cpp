// SPDX-License-Identifier: Apache-2.0
#include "readers/card/PcscCard.h"

#include <array>
#include <utility>

namespace card {

namespace {

// 256 bytes of data and the status word; short commands cannot get more.
constexpr std::size_t answerSize = 258;

std::vector<unsigned char> atrOf(SCARDHANDLE handle)
{
    std::vector<unsigned char> atr(MAX_ATR_SIZE);
    auto size = static_cast<DWORD>(atr.size());
    const LONG code = SCardStatus(handle, nullptr, nullptr, nullptr, nullptr, atr.data(), &size);
    atr.resize(code == SCARD_S_SUCCESS ? size : 0);
    return atr;
}

} // namespace

core::Result<PcscCard, CardError> PcscCard::connect(const PcscContext &context,
                                                    const std::string &reader)
{
    SCARDHANDLE handle = 0;
    DWORD protocol = 0;
    const LONG code = SCardConnect(context.handle(),
                                   reader.c_str(),
                                   SCARD_SHARE_EXCLUSIVE,
                                   SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
                                   &handle,
                                   &protocol);
    if (code != SCARD_S_SUCCESS) {
        return core::fail(fromScard(code));
    }
    PcscCard card(handle, protocol);
    card.m_atr = atrOf(handle);
    return card;
}

PcscCard::PcscCard(PcscCard &&other) noexcept
    : m_handle(std::exchange(other.m_handle, 0))
    , m_protocol(other.m_protocol)
    , m_atr(std::move(other.m_atr))
    , m_transmissions(other.m_transmissions)
{}

PcscCard &PcscCard::operator=(PcscCard &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_protocol, other.m_protocol);
    std::swap(m_atr, other.m_atr);
    std::swap(m_transmissions, other.m_transmissions);
    return *this;
}

PcscCard::~PcscCard()
{
    if (m_handle != 0) {
        SCardDisconnect(m_handle, SCARD_UNPOWER_CARD);
    }
}

core::Result<Response, CardError> PcscCard::transmit(const Apdu &apdu)
{
    const auto command = apdu.bytes();
    std::array<unsigned char, answerSize> answer{};
    auto size = static_cast<DWORD>(answer.size());
    const SCARD_IO_REQUEST *protocol =
        m_protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    ++m_transmissions;
    const LONG code = SCardTransmit(m_handle,
                                    protocol,
                                    command.data(),
                                    static_cast<DWORD>(command.size()),
                                    nullptr,
                                    answer.data(),
                                    &size);
    if (code != SCARD_S_SUCCESS) {
        return core::fail(fromScard(code));
    }
    std::optional<Response> response = Response::from(std::span(answer).first(size));
    core::wipe(answer);
    if (!response) {
        return core::fail(CardError::Silent);
    }
    return *std::move(response);
}

core::Result<void, CardError> PcscCard::powerCycle()
{
    const LONG code = SCardReconnect(m_handle,
                                     SCARD_SHARE_EXCLUSIVE,
                                     SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
                                     SCARD_UNPOWER_CARD,
                                     &m_protocol);
    if (code != SCARD_S_SUCCESS) {
        return core::fail(fromScard(code));
    }
    return {};
}

} // namespace card
