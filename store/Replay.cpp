// SPDX-License-Identifier: Apache-2.0
#include "store/Replay.h"

namespace store {

namespace {

Result<void> takeRow(RegisterState &state, const LogRow &row)
{
    const auto record = core::recordFrom(row.record);
    if (!record || record->clear.seq != row.seq ||
        !isRightlyNamed(row.event, record->clear.event, row.hash) ||
        core::hashOf(row.record) != row.hash) {
        return core::fail(core::RegisterError::Damaged);
    }
    const auto taken = state.take(row.streamRow, record->clear, row.hash);
    if (taken && !record->sealed.isEmpty()) {
        state.takeSealed(record->clear);
    }
    return taken;
}

} // namespace

Result<RegisterState> replayed(const LogTable &log, const core::KioskId &kiosk)
{
    const auto streams = log.streams();
    if (!streams) {
        return core::fail(streams.error());
    }
    core::ShelterCode shelter;
    for (const StreamRow &row : *streams) {
        const bool isWritten = row.stream.kiosk == kiosk && !row.takenBack;
        shelter = isWritten ? row.shelter : shelter;
    }
    RegisterState state(shelter);
    for (const StreamRow &row : *streams) {
        state.addStream(row);
    }
    const auto done = log.forEach([&state](const LogRow &row) { return takeRow(state, row); });
    if (!done) {
        return core::fail(done.error());
    }
    return state;
}

} // namespace store
