// SPDX-License-Identifier: Apache-2.0
#include "readers/card/PcscContext.h"

#include <cstring>
#include <utility>

namespace card {

core::Result<PcscContext, CardError> PcscContext::establish()
{
    SCARDCONTEXT handle = 0;
    const LONG code = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle);
    if (code != SCARD_S_SUCCESS) {
        return core::fail(fromScard(code));
    }
    return PcscContext(handle);
}

PcscContext::PcscContext(PcscContext &&other) noexcept
    : m_handle(std::exchange(other.m_handle, 0))
{}

PcscContext &PcscContext::operator=(PcscContext &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

PcscContext::~PcscContext()
{
    if (m_handle != 0) {
        SCardReleaseContext(m_handle);
    }
}

core::Result<std::vector<std::string>, CardError> PcscContext::readers() const
{
    // A reader may be plugged in between the two calls; then the buffer is too small, once.
    for (int attempt = 0; attempt < 3; ++attempt) {
        DWORD size = 0;
        LONG code = SCardListReaders(m_handle, nullptr, nullptr, &size);
        std::vector<char> names(size + 1, '\0');
        if (code == SCARD_S_SUCCESS) {
            code = SCardListReaders(m_handle, nullptr, names.data(), &size);
        }
        if (code == SCARD_E_INSUFFICIENT_BUFFER) {
            continue;
        }
        if (code == SCARD_E_NO_READERS_AVAILABLE) {
            return std::vector<std::string>{};
        }
        if (code != SCARD_S_SUCCESS) {
            return core::fail(fromScard(code));
        }
        std::vector<std::string> list;
        for (const char *name = names.data(); *name != '\0'; name += std::strlen(name) + 1) {
            list.emplace_back(name);
        }
        return list;
    }
    return core::fail(CardError::NoReader);
}

core::Result<void, CardError> PcscContext::waitForChange(std::span<SCARD_READERSTATE> states,
                                                         std::chrono::milliseconds limit) const
{
    const LONG code = SCardGetStatusChange(m_handle,
                                           static_cast<DWORD>(limit.count()),
                                           states.data(),
                                           static_cast<DWORD>(states.size()));
    if (code != SCARD_S_SUCCESS) {
        return core::fail(fromScard(code));
    }
    return {};
}

} // namespace card
