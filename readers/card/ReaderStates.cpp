// SPDX-License-Identifier: Apache-2.0
#include "readers/card/ReaderStates.h"

#include <algorithm>
#include <iterator>

namespace card {

namespace {

// PC/SC's own name for "a reader was plugged in or out".
constexpr const char *plugAndPlay = "\\\\?PnP?\\Notification";

SCARD_READERSTATE unknownState(const char *reader)
{
    SCARD_READERSTATE state{};
    state.szReader = reader;
    state.dwCurrentState = SCARD_STATE_UNAWARE;
    return state;
}

} // namespace

core::Result<void, CardError> ReaderStates::refreshNames()
{
    const auto names = m_context.readers();
    if (!names) {
        return core::fail(names.error());
    }
    if (std::equal(names->begin(), names->end(), m_names.begin(), m_names.end()) &&
        !m_states.empty()) {
        return {};
    }
    m_names.assign(names->begin(), names->end());
    m_states.clear();
    std::transform(m_names.begin(),
                   m_names.end(),
                   std::back_inserter(m_states),
                   [](const std::string &name) { return unknownState(name.c_str()); });
    m_states.push_back(unknownState(plugAndPlay));
    return {};
}

core::Result<void, CardError> ReaderStates::wait(std::chrono::milliseconds limit)
{
    if (const auto names = refreshNames(); !names) {
        return names;
    }
    const auto changed = m_context.waitForChange(m_states, limit);
    if (!changed) {
        // A reader unplugged since its name was asked for: the next round asks again.
        const bool quiet = changed.error() == CardError::TimedOut ||
                           changed.error() == CardError::Cancelled ||
                           changed.error() == CardError::NoReader;
        if (changed.error() == CardError::NoReader) {
            m_states.clear();
        }
        return quiet ? core::Result<void, CardError>{} : changed;
    }
    for (SCARD_READERSTATE &state : m_states) {
        state.dwCurrentState = state.dwEventState & ~DWORD{SCARD_STATE_CHANGED};
    }
    return {};
}

std::vector<Insertion> ReaderStates::cards() const
{
    std::vector<Insertion> found;
    for (const SCARD_READERSTATE &state : m_states) {
        if ((state.dwCurrentState & SCARD_STATE_PRESENT) != 0) {
            found.push_back({state.szReader, state.dwCurrentState >> 16U});
        }
    }
    return found;
}

} // namespace card
