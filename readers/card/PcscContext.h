// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "readers/card/PcscError.h"

#include <chrono>
#include <span>
#include <string>
#include <vector>

namespace card {

// A connection to pcscd. After pcscd was restarted every call on an old one fails for ever: drop
// it and establish another.
class PcscContext
{
public:
    [[nodiscard]] static core::Result<PcscContext, CardError> establish();
    PcscContext(PcscContext &&other) noexcept;
    PcscContext &operator=(PcscContext &&other) noexcept;
    PcscContext(const PcscContext &) = delete;
    PcscContext &operator=(const PcscContext &) = delete;
    ~PcscContext();

    // Names of the readers that are plugged in; none is an empty list, not an error.
    [[nodiscard]] core::Result<std::vector<std::string>, CardError> readers() const;
    // Blocks until a state differs from its dwCurrentState; fills dwEventState.
    [[nodiscard]] core::Result<void, CardError>
    waitForChange(std::span<SCARD_READERSTATE> states, std::chrono::milliseconds limit) const;

    [[nodiscard]] SCARDCONTEXT handle() const { return m_handle; }

private:
    explicit PcscContext(SCARDCONTEXT handle)
        : m_handle(handle)
    {}

    SCARDCONTEXT m_handle = 0;
};

} // namespace card
