// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "readers/card/Apdu.h"
#include "readers/card/PcscContext.h"
#include "readers/card/Response.h"

#include <string>
#include <vector>

namespace card {

// An exclusive connection to the card on one reader. It ends by cutting the card's power: a PIN
// that was accepted stays accepted until then, for whatever program connects next.
class PcscCard
{
public:
    [[nodiscard]] static core::Result<PcscCard, CardError> connect(const PcscContext &context,
                                                                   const std::string &reader);
    PcscCard(PcscCard &&other) noexcept;
    PcscCard &operator=(PcscCard &&other) noexcept;
    PcscCard(const PcscCard &) = delete;
    PcscCard &operator=(const PcscCard &) = delete;
    ~PcscCard();

    // Sends one command once. An answer without a status word is an error (see Response::from).
    [[nodiscard]] core::Result<Response, CardError> transmit(const Apdu &apdu);
    // Power off and on again; the card forgets what was selected and verified.
    [[nodiscard]] core::Result<void, CardError> powerCycle();

    // What the reader made of the card's answer to reset.
    [[nodiscard]] const std::vector<unsigned char> &atr() const { return m_atr; }
    // Commands sent over this connection.
    [[nodiscard]] int transmissions() const { return m_transmissions; }

private:
    PcscCard(SCARDHANDLE handle, DWORD protocol)
        : m_handle(handle)
        , m_protocol(protocol)
    {}

    SCARDHANDLE m_handle = 0;
    DWORD m_protocol = 0;
    std::vector<unsigned char> m_atr;
    int m_transmissions = 0;
};

} // namespace card
