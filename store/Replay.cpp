// SPDX-License-Identifier: Apache-2.0
#include "store/Replay.h"

namespace store {

namespace {

// Under its own event, or under the name that one has which another history holds as well.
bool isRightlyNamed(const LogRow &row, const QUuid &event)
{
    return row.event == event || row.event == QUuid::fromRfc4122(row.hash.left(16));
}

Result<void> takeRow(RegisterState &state, const LogRow &row)
{
    const auto record = core::recordFrom(row.record);
    if (!record || record->clear.seq != row.seq || !isRightlyNamed(row, record->clear.event) ||
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
