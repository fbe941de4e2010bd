// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/LogTable.h"
#include "store/RegisterState.h"
#include "wire/Receiver.h"

#include <optional>

namespace store {

// What the receiver asks about the streams in this register, for records that come back to it.
// The port has no room for errors: ask for one before acting on a decision.
class HeldStreams final : public wire::ReceiverStore
{
public:
    HeldStreams(const RegisterState &state, const LogTable &log)
        : m_state(state)
        , m_log(log)
    {}

    [[nodiscard]] std::optional<core::RegisterError> error() const { return m_error; }

    [[nodiscard]] std::optional<wire::Line> trunk(const core::StreamId &stream) const override;
    [[nodiscard]] std::optional<wire::Line>
    holderOf(const core::StreamId &stream, quint64 seq, const QByteArray &hash) const override;
    [[nodiscard]] bool hasBranches(const core::StreamId &stream) const override;
    [[nodiscard]] core::ShelterCode shelterOf(const core::StreamId &stream) const override;
    // The line's row here; nothing for one that is not held.
    [[nodiscard]] const StreamState *find(const core::StreamId &stream,
                                          const QByteArray &branch) const;

private:
    const RegisterState &m_state;
    const LogTable &m_log;
    mutable std::optional<core::RegisterError> m_error;
};

} // namespace store
